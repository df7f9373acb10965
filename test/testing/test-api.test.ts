import { createTestApi } from 'tenon/testing'
import { expect, test } from 'vitest'
import { createClient } from '../../generated/client.ts'
import { handlers } from '../../schemas/handlers.ts'

const iceland = { name: 'Iceland', capital: 'Reykjavík', area: 103_000 }

test('each test has rows of its own', async () => {
  const [one, other] = [await createTestApi(), await createTestApi()]
  const created = await one.request('/countries', { method: 'POST', json: iceland })
  expect([created.status, await created.json()]).toEqual([201, { id: 1, ...iceland }])
  expect(await (await one.request('/countries')).json()).toEqual([{ id: 1, ...iceland }])
  expect(await (await other.request('/countries')).json()).toEqual([])
})

test('the fixtures of the project are there when they are asked for', async () => {
  const { request } = await createTestApi({ fixtures: true })
  const response = await request('/countries?fields=name&sort=name')
  expect(await response.json()).toEqual([{ name: 'Australia' }, { name: 'Egypt' }, { name: 'Thailand' }])
})

test('rows are given by resource, and may refer to one another', async () => {
  const fixtures = {
    guests: [{ event_id: 1, name: 'Ada', email: 'ada@example.com' }],
    events: [{ id: 1, name: 'Launch', date: '2026-12-01', venue_id: null }],
  }
  const { request } = await createTestApi({ fixtures })
  expect(await (await request('/events/1/guests?fields=name')).json()).toEqual([{ name: 'Ada' }])
})

test('rows of no resource are refused, with the names that there are', async () => {
  await expect(createTestApi({ fixtures: { contries: [] } })).rejects.toThrow(
    'The fixtures have rows of "contries", which is no resource. There are ',
  )
})

test('a row that is none is refused, with its place', async () => {
  await expect(createTestApi({ fixtures: { countries: [iceland, { name: 'Nowhere' }] } })).rejects.toThrow(
    'countries.json: row 2: "capital" is missing',
  )
})

test('an option that is none is refused, with the one that was meant', async () => {
  const misspelled: object = { fixture: true }
  await expect(createTestApi(misspelled)).rejects.toThrow(
    'createTestApi.fixture: is not an option. Did you mean `fixtures`?',
  )
})

test('a text is sent as it is, and json with the media type that is given', async () => {
  const { request } = await createTestApi()
  const text = await request('/countries', { method: 'POST', body: '{', headers: { 'content-type': 'text/plain' } })
  const patch = { method: 'PATCH', json: { area: 1 }, headers: { 'content-type': 'application/merge-patch+json' } }
  await request('/countries', { method: 'POST', json: iceland })
  const patched = await request('/countries/1', patch)
  expect([text.status, patched.status, await patched.json()]).toEqual([415, 200, { id: 1, ...iceland, area: 1 }])
})

test('handlers can be others than those of the project', async () => {
  const search = () => ({ status: 200, body: { books: [], countries: [{ id: 7, ...iceland }] } })
  const { request } = await createTestApi({ handlers: { ...handlers, search } })
  expect(await (await request('/search?q=ice')).json()).toEqual({ books: [], countries: [{ id: 7, ...iceland }] })
})

test('the generated client speaks to it', async () => {
  const { fetch } = await createTestApi()
  const client = createClient({ baseUrl: '', fetch })
  expect(await client.countries.create(iceland)).toEqual({ id: 1, ...iceland })
  await expect(client.countries.get(2)).rejects.toMatchObject({ status: 404, detail: 'There is no country 2.' })
})

test('the database is there for what requests cannot do, until it is closed', async () => {
  const { request, database, close } = await createTestApi({ fixtures: { countries: [iceland] } })
  await database.write('update "countries" set "area" = ?', [0])
  expect(await (await request('/countries/1')).json()).toEqual({ id: 1, ...iceland, area: 0 })
  await close()
  expect((await request('/readyz')).status).toBe(503)
})
