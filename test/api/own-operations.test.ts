/** The operations of the example that are not among the six: a refund, an upload, a search, an export. */
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { statementForm } from './samples.ts'
import { answer, answerOf, found, invalid, rowsOf, startServer, type Answer } from './server.ts'

const server = await startServer()
const { url, file, create, send, sendText, output } = server

const salary = { amount: 2500, currency: 'ISK', description: 'Salary' }

/** The newest transactions, the newest first. */
async function newest(limit: number): Promise<unknown> {
  return (await send('GET', `/transactions?sort=-id&fields=amount,currency,description&limit=${limit}`)).body
}

function refund(id: number, reason: unknown = 'Broken'): Promise<Answer> {
  return send('POST', `/transactions/${id}/refund`, { reason })
}

const moment: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)

describe('a refund', () => {
  test('is a row of its own, and a transaction the other way round', async () => {
    const { id } = await create('/transactions', salary)
    const refunded = await refund(id)
    const [row] = rowsOf(await send('GET', `/refunds?transaction_id=${id}`))
    expect(row).toEqual({
      id: row?.id,
      transaction_id: id,
      reason: 'Broken',
      refunded_at: moment,
    })
    expect(refunded).toEqual(answer(201, row))
    expect(await send('GET', `/refunds/${row?.id}`)).toEqual(found(row))
    expect(await newest(2)).toEqual([{ amount: -2500, currency: 'ISK', description: `Refund of ${id}` }, salary])
    expect(output()).toContain(`POST /transactions/${id}/refund: 201`)
  })

  test('is made once: then it is 409, and nothing is paid', async () => {
    const { id } = await create('/transactions', salary)
    await refund(id)
    const before = await newest(100)
    expect(await refund(id)).toEqual(answer(409, { detail: `Transaction ${id} was refunded before.` }))
    expect(await newest(100)).toEqual(before)
    expect(rowsOf(await send('GET', `/refunds?transaction_id=${id}`))).toHaveLength(1)
  })

  test('is made once by fifty who ask for it at the same time', async () => {
    const { id } = await create('/transactions', salary)
    const answers = await Promise.all(Array.from({ length: 50 }, () => refund(id)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array.from({ length: 49 }, () => 409)])
    expect(rowsOf(await send('GET', `/transactions?description=Refund+of+${id}`))).toHaveLength(1)
  })

  test('of nothing is 404, and one without a reason 422', async () => {
    expect(await refund(999_999)).toEqual(answer(404, { detail: 'There is no transaction 999999.' }))
    expect(await refund(1, '')).toEqual(
      invalid([
        'string_too_short',
        ['body', 'reason'],
        'String should have at least 1 character',
        '',
        { min_length: 1 },
      ]),
    )
  })

  test('that fails in the midst pays nothing', async () => {
    const { id } = await create('/transactions', salary)
    const before = await newest(100)
    const database = new DatabaseSync(file)
    onTestFinished(() => {
      database.exec('drop trigger "fail"')
      database.close()
    })
    database.exec(
      `create trigger "fail" before insert on "refunds" begin select raise(abort, 'The disk is on fire'); end`,
    )
    expect(await refund(id)).toMatchObject({ status: 500, body: { detail: 'Internal Server Error' } })
    expect(await newest(100)).toEqual(before)
    expect(rowsOf(await send('GET', `/refunds?transaction_id=${id}`))).toEqual([])
  })

  test('keeps its transaction from being deleted', async () => {
    const { id } = await create('/transactions', salary)
    await refund(id)
    expect(await send('DELETE', `/transactions/${id}`)).toEqual(
      answer(409, { detail: 'Some refunds still refer to this by transaction_id.' }),
    )
  })
})

async function upload(form: FormData): Promise<Answer> {
  return answerOf(await fetch(`${url}/transactions/import`, { method: 'POST', body: form }))
}

/** Expects a statement to be refused, and every transaction to be as it was. */
async function expectRefused(form: FormData, refusal: Answer): Promise<void> {
  const before = await newest(100)
  expect(await upload(form)).toEqual(refusal)
  expect(await newest(100)).toEqual(before)
}

/** The refusal of a file. */
function wrongFile(error: string): Answer {
  return invalid(['value_error', ['body', 'statement'], `Value error, ${error}`, 'statement.csv', { error }])
}

describe('a bank statement', () => {
  test('becomes a transaction for each line, in the order of the lines', async () => {
    const lines = '12.5,EUR,Lunch\r\n-3,,Coffee, black\n\n1e3,USD,"Re\0nt"'
    expect(await upload(statementForm(lines, { currency: 'ISK' }))).toEqual(answer(201, { imported: 3 }))
    expect(await newest(3)).toEqual([
      { amount: 1000, currency: 'USD', description: '"Rent"' },
      { amount: -3, currency: 'ISK', description: 'Coffee, black' },
      { amount: 12.5, currency: 'EUR', description: 'Lunch' },
    ])
    expect(output()).toContain('POST /transactions/import: 201')
  })

  test('with lines that are none leaves every row as it was, and says what is wrong with which', async () => {
    const notANumber = 'Input should be a valid number, unable to parse string as a number'
    await expectRefused(
      statementForm('1,EUR,Good\n0x10,EUR,Bad\n2,,Bad\n3,euro,Bad'),
      invalid(
        ['float_parsing', ['body', 'statement', 1, 'amount'], notANumber, '0x10'],
        ['missing', ['body', 'statement', 2, 'currency'], 'Field required', { amount: 2, description: 'Bad' }],
        [
          'string_pattern_mismatch',
          ['body', 'statement', 3, 'currency'],
          "String should match pattern '^[A-Z]{3}$'",
          'euro',
          { pattern: '^[A-Z]{3}$' },
        ],
      ),
    )
  })

  test('is refused when it is too large, or of another media type', async () => {
    await expectRefused(statementForm('1,EUR,Good\n'.repeat(50_000)), wrongFile('the file is larger than 500000 bytes'))
    await expectRefused(
      statementForm('1,EUR,Good', {}, 'application/pdf'),
      wrongFile('the file must be of the media type text/csv'),
    )
    await expectRefused(
      statementForm('1,EUR,Good\n'.repeat(100_000)),
      answer(413, { detail: 'The body is larger than 1048576 bytes' }),
    )
  })

  test('has to come as a file in a form', async () => {
    await expectRefused(new FormData(), invalid(['missing', ['body', 'statement'], 'Field required', null]))
    expect(await sendText('POST', '/transactions/import', '1,EUR,Good', 'text/csv')).toEqual(
      answer(
        415,
        { detail: 'The body must be sent with Content-Type: multipart/form-data' },
        { accept: 'multipart/form-data' },
      ),
    )
  })
})

describe('a search', () => {
  test('finds books and countries by a part of what they are called, as it is written', async () => {
    const [book, thailand] = [await send('GET', '/books/1'), await send('GET', '/countries/1')]
    expect(await send('GET', '/search?q=Left+Hand')).toEqual(answer(200, { books: [book.body], countries: [] }))
    expect(await send('GET', '/search?q=land')).toEqual(answer(200, { books: [], countries: [thailand.body] }))
    expect(await send('GET', '/search?q=LAND')).toEqual(answer(200, { books: [], countries: [] }))
  })

  test('finds ten of each at most, in the order of their names', async () => {
    for (let index = 11; index > 0; index--) {
      await create('/countries', { name: `Utopia ${index}`, capital: 'Nowhere', area: index })
    }
    const { body } = await send('GET', '/search?q=Utopia')
    const names = ['Utopia 1', 'Utopia 10', 'Utopia 11', ...[2, 3, 4, 5, 6, 7, 8].map((index) => `Utopia ${index}`)]
    expect(body).toMatchObject({ books: [], countries: names.map((name) => ({ name })) })
  })

  test('for a letter, or for nothing, is refused', async () => {
    expect(await send('GET', '/search?q=a')).toEqual(
      invalid(['string_too_short', ['query', 'q'], 'String should have at least 2 characters', 'a', { min_length: 2 }]),
    )
    expect(await send('GET', '/search')).toEqual(invalid(['missing', ['query', 'q'], 'Field required', null]))
  })
})

function csv(body: string): Answer {
  const disposition = 'attachment; filename="countries.csv"'
  return {
    status: 200,
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': disposition },
    body,
  }
}

describe('an export', () => {
  test('is CSV, by name, with the separator that is asked for', async () => {
    const fresh = await startServer({ until: onTestFinished })
    await fresh.create('/countries', { name: 'Côte d’Ivoire', capital: 'Yamoussoukro, "de jure"', area: 322_463 })
    expect(await fresh.send('GET', '/countries/export')).toEqual(
      csv(
        'name,capital,area\r\nAustralia,Canberra,7617930\r\n' +
          'Côte d’Ivoire,"Yamoussoukro, ""de jure""",322463\r\nEgypt,Cairo,1010408\r\nThailand,Bangkok,513120\r\n',
      ),
    )
    const { body } = await fresh.send('GET', '/countries/export?separator=;')
    expect(String(body).split('\r\n').slice(0, 2)).toEqual(['name;capital;area', 'Australia;Canberra;7617930'])
  })

  test('with another separator is refused', async () => {
    const expected = "',' or ';'"
    expect(await send('GET', '/countries/export?separator=|')).toEqual(
      invalid(['literal_error', ['query', 'separator'], `Input should be ${expected}`, '|', { expected }]),
    )
  })
})
