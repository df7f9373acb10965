/** The versions that a client remembers when it is asked to. */
import { expect, test } from 'vitest'
import { createClient, isApiError, type ClientOptions } from '../../generated/client.ts'
import { startServer } from '../api/server.ts'
import { startTold } from './unsteady.ts'

const server = await startServer()

/** A client that tells what it sends and what it is answered: method, condition, status. */
function watched(options: Partial<ClientOptions> = {}) {
  const seen: string[] = []
  const fetchAndNote: ClientOptions['fetch'] = async (url, init) => {
    const headers = new Headers(init.headers)
    const conditions = ['if-match', 'if-none-match'].filter((name) => headers.has(name))
    const response = await fetch(url, init)
    seen.push([init.method, ...conditions.map((name) => `${name} ${headers.get(name)}`), response.status].join(' '))
    return response
  }
  return { seen, api: createClient({ baseUrl: server.url, fetch: fetchAndNote, ...options }) }
}

const statusOf = (error: unknown) => (isApiError(error) ? error.status : error)

test('what has not changed is answered again as a value of its own, and what has is read', async () => {
  const { seen, api } = watched({ etags: true })
  const [first, second] = [await api.todos.get(1), await api.todos.get(1)]
  expect(second).toEqual(first)
  expect(second).not.toBe(first)
  const changed = await createClient({ baseUrl: server.url }).todos.patch(1, { title: 'Changed' })
  expect([await api.todos.get(1), await api.todos.get(1)]).toEqual([changed, changed])
  expect(seen).toEqual([
    'GET 200',
    expect.stringMatching(/^GET if-none-match "[^"]+" 304$/),
    expect.stringMatching(/^GET if-none-match "[^"]+" 200$/),
    expect.stringMatching(/^GET if-none-match "[^"]+" 304$/),
  ])
})

test('a change is made to the version that was seen last, or fails until it is read again', async () => {
  const { seen, api } = watched({ etags: true })
  const { id } = await createClient({ baseUrl: server.url }).todos.create({ userId: 1, title: 'A' })
  await api.todos.get(id)
  await api.todos.patch(id, { title: 'B' })
  await api.todos.replace(id, { userId: 1, title: 'C' })
  await createClient({ baseUrl: server.url }).todos.patch(id, { title: 'D' })
  expect(await api.todos.patch(id, { title: 'E' }).catch(statusOf)).toBe(412)
  expect(await api.todos.delete(id).catch(statusOf)).toBe(412)
  expect(await api.todos.get(id)).toMatchObject({ title: 'D' })
  await api.todos.delete(id)
  expect(await api.todos.get(id).catch(statusOf)).toBe(404)
  expect(seen.map((line) => line.replace(/"[^"]*"/, 'V'))).toEqual([
    'GET 200',
    'PATCH if-match V 200',
    'PUT if-match V 200',
    'PATCH if-match V 412',
    'DELETE if-match V 412',
    // What a change was answered with is no row to answer again.
    'GET 200',
    'DELETE if-match V 204',
    'GET 404',
  ])
})

test('conditions of the caller go before, and a client that is not asked to remembers nothing', async () => {
  const { seen, api } = watched({ etags: true })
  await api.todos.get(1)
  expect(await api.todos.patch(1, { title: 'A' }, { headers: { 'if-match': '"0"' } }).catch(statusOf)).toBe(412)
  const plain = watched()
  await plain.api.todos.get(1)
  await plain.api.todos.get(1)
  await plain.api.todos.patch(1, { title: 'A' })
  expect([seen, plain.seen]).toEqual([
    ['GET 200', 'PATCH if-match "0" 412'],
    ['GET 200', 'GET 200', 'PATCH 200'],
  ])
})

test('another client does not know what one has seen', async () => {
  await watched({ etags: true }).api.todos.get(1)
  const { seen, api } = watched({ etags: true, headers: { Authorization: 'another' } })
  await api.todos.get(1)
  expect(seen).toEqual(['GET 200'])
})

test('500 addresses are remembered, and a weak tag holds no change', async () => {
  const { url, met } = await startTold((response, _, { headers }) => {
    if (headers['if-none-match'] === undefined) response.writeHead(200, { ETag: 'W/"1"' }).end('{}')
    else response.writeHead(304).end()
  })
  const { todos } = createClient({ baseUrl: url, etags: true })
  for (let id = 0; id <= 500; id++) await todos.get(id)
  const conditions = async (use: Promise<unknown>) => {
    await use
    const { 'if-none-match': none, 'if-match': match } = met.at(-1)?.headers ?? {}
    return [none, match]
  }
  expect(await conditions(todos.get(1))).toEqual(['W/"1"', undefined])
  expect(await conditions(todos.get(0))).toEqual([undefined, undefined])
  expect(await conditions(todos.patch(500, { title: 'A' }))).toEqual([undefined, undefined])
})
