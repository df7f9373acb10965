/** The client of the example in a real browser, on a page of the server's own. */
import { readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { repository, startServer } from '../api/server.ts'
import { launchBrowser } from '../browser.ts'

const server = await startServer()
const browser = await launchBrowser()
afterAll(() => browser.close())

const program = `
const api = createClient({ baseUrl: '', etags: true, headers: async () => ({ 'X-App': 'page' }) })
const results = {}
const { id, ...created } = await api.countries.create({ name: 'Iceland', capital: 'Reykjavík', area: 103000 })
results.created = created
results.listed = await api.countries.list({ fields: ['name'], sort: ['-area'], limit: 2 })
results.walked = []
for await (const { name } of api.countries.all({ limit: 1 })) results.walked.push(name)
results.same = (await api.countries.get(id)).id === (await api.countries.get(id)).id
results.changed = (await api.countries.patch(id, { area: 1 })).area
const invalid = await api.countries.create({ name: '', capital: 'None', area: 1 }).catch((error) => error)
results.invalid = [isApiError(invalid), invalid.status, invalid.detail.map(({ loc }) => loc.join('.'))]
const statement = new File(['9.5,EUR,Coffee\\n-3,EUR,Tea, black\\n'], 'march.csv', { type: 'text/csv' })
results.imported = await api.transactions.import({ statement })
results.followed = []
const last = (await api.transactions.list({ sort: ['-id'], limit: 1 }))[0].id
for await (const { description } of api.transactions.feed({ after: last - 2 })) {
  results.followed.push(description)
  if (results.followed.length === 2) break
}
results.exported = (await api.countries.export()).split('\\n').length
results.ended = await api.countries.list({}, { signal: AbortSignal.abort() }).catch(({ name }) => name)
await api.countries.delete(id)
return results
`

test('it creates, lists, uploads, follows a stream and tells errors', { timeout: 60_000 }, async () => {
  const client = stripTypeScriptTypes(await readFile(join(repository, 'generated/client.ts'), 'utf8'))
  const page = await browser.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${server.url}/healthz`)
  const script = `${client.replaceAll(/^export /gm, '')}\n${program}`
  expect(await page.evaluate(`(async () => {${script}})()`)).toEqual({
    created: { name: 'Iceland', capital: 'Reykjavík', area: 103_000 },
    listed: [{ name: 'Australia' }, { name: 'Egypt' }],
    walked: ['Thailand', 'Australia', 'Egypt', 'Iceland'],
    same: true,
    changed: 1,
    invalid: [true, 422, ['body.name']],
    imported: { imported: 2 },
    followed: ['Coffee', 'Tea, black'],
    exported: 6,
    ended: 'AbortError',
  })
  expect(faults).toEqual([])
})
