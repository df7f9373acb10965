// A handler that writes does all of it in one transaction of the database: an answer that is an error undoes it, as
// does an error that is thrown.
import { setTimeout as delay } from 'node:timers/promises'
import { InvalidRequest, type Issues, numberOf, ServerSentEvent, within } from 'tenon/runtime'
import type { TransactionHandlers } from '../../generated/handlers.ts'
import type { Tables } from '../../generated/rows.ts'
import { checkTransactionCreate } from '../../generated/transactions/checks.ts'

export const transactions: TransactionHandlers = {
  async refund({ params: { id }, body: { reason } }, { tables }) {
    const transaction = await tables.transactions.get(id)
    if (transaction === undefined) return { status: 404, detail: `There is no transaction ${id}.` }
    const [refunded] = await tables.refunds.find({ transaction_id: id })
    if (refunded !== undefined) return { status: 409, detail: `Transaction ${id} was refunded before.` }
    const { amount, currency } = transaction
    await tables.transactions.insert({ amount: 0 - amount, currency, description: `Refund of ${id}` })
    return { status: 201, body: await tables.refunds.insert({ transaction_id: id, reason }) }
  },

  // The generated checks say what is wrong with a line as they do of any body.
  async import({ body: { statement, currency: usual } }, { tables }) {
    const issues: Issues = []
    // Not every database keeps U+0000.
    const lines = (await statement.text()).replaceAll('\0', '').split(/\r?\n/)
    let imported = 0
    for (const [index, line] of lines.entries()) {
      if (line === '') continue
      const [amount = '', currency, ...description] = line.split(',')
      const row = { amount: numberOf(amount), currency: currency || usual, description: description.join(',') }
      const before = issues.length
      if (checkTransactionCreate(row, issues)) await tables.transactions.insert(row)
      within(issues, before, ['body', 'statement', index])
      imported++
    }
    if (issues.length > 0) throw new InvalidRequest(422, issues)
    return { status: 201, body: { imported } }
  },

  feed({ query: { after }, headers }, { tables, signal }) {
    return { status: 200, body: follow(tables, headers['Last-Event-ID'] ?? after, signal) }
  },
}

/** The transactions after one, page by page. The database is asked again and again, so that those of other servers are seen, too. */
async function* follow(tables: Tables, after: number, signal: AbortSignal) {
  let last = after
  while (!signal.aborted) {
    const rows = await tables.transactions.find({ 'id[gt]': last }, { sort: ['id'], limit: 100 })
    for (const row of rows) {
      yield new ServerSentEvent(row, { id: String(row.id) })
      last = row.id
    }
    if (rows.length === 0) await delay(500, undefined, { signal }).catch(() => undefined)
  }
}
