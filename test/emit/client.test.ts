import { spawnSync, execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, describe, expect, test } from 'vitest'
import { defineApi, defineOperation, defineResource, Type, type StandardOperation } from '../../src/define/index.ts'
import { emitClient } from '../../src/emit/client.ts'
import type { Api } from '../../src/model/api.ts'
import { buildApi } from '../../src/model/build.ts'
import { buildClient } from '../../src/model/build-client.ts'
import { hostileText, sampleApi } from './sample.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'tenon-client-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Writes a program beside the client of an API. */
function project(name: string, api: Api, files: Readonly<Record<string, string>>): string {
  const at = mkdtempSync(join(folder, `${name}-`))
  const typeRoots = [join(root, 'node_modules/@types')]
  const strict = { extends: join(root, 'tsconfig.json'), compilerOptions: { typeRoots }, include: ['.'], exclude: [] }
  writeFileSync(join(at, 'tsconfig.json'), JSON.stringify(strict))
  writeFileSync(join(at, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(at, 'client.ts'), emitClient(api, buildClient(api)).text)
  for (const [file, text] of Object.entries(files)) writeFileSync(join(at, file), text)
  return at
}

/** Runs one of the repository's tools and answers what it prints; nothing where it finds nothing. */
function run(tool: string, at: string, ...args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(join(root, 'node_modules/.bin', tool), args, {
    cwd: at,
    encoding: 'utf8',
  })
  return status === 0 ? '' : stdout + stderr
}

const compile = (at: string, ...options: readonly string[]) =>
  run('tsc', at, '-p', '.', '--pretty', 'false', ...options)

const program = `
import { createClient, isApiError, type Client, type Country, type GuestCreate, type ListCountriesQuery } from './client.ts'

const api: Client = createClient({ baseUrl: process.argv[2] ?? '', headers: { 'X-From': 'client', Accept: 'a/a' } })
const results: unknown[] = []
const failing = async (sent: Promise<unknown>) => {
  const error: unknown = await sent.catch((caught: unknown) => caught)
  if (isApiError(error)) results.push([error.name, error.status, error.detail, error.message, error.response.status])
  else results.push(error instanceof Error ? error.name : error)
}

const page: Country[] = await api.countries.list({ limit: 2, name: 'a&b=c ü' }, { headers: { accept: 'b/b' } })
results.push(page)
for await (const country of api.countries.all({ limit: 2 })) results.push(country.name)
const created: Country = await api.countries.create({ name: 'Germany', area: 357022 })
results.push(created.id.toFixed())
results.push(await api.countries.replace(4, { name: 'B', area: 1 }))
results.push(await api.countries.patch(4, { area: 2 }))
const nothing: void = await api.countries.delete(4)
results.push(nothing ?? 'deleted')
const ada: GuestCreate = { name: 'Ada', email: 'ada@example.com' }
results.push((await api.events.guests.create(1, ada)).event_id)
results.push(await api.events.guests.list(1))
results.push(await api.guests.list({ event_id: 1 }))
const named: Pick<Country, 'id' | 'name'>[] = await api.countries.list({ fields: ['id', 'name'] })
results.push(named.length)
const chosen: ListCountriesQuery<'area'> = { fields: ['area'], limit: 1 }
for await (const row of api.countries.all(chosen)) results.push(Object.keys(row satisfies { area: number }).length)
const open: ListCountriesQuery = { limit: 1 }
const whole: Country[] = await api.countries.list(open)
results.push(whole.length)
for (const values of [[], [''], ['a,b'], ['a', 'b']]) await api.countries.list({ 'name[in]': values })
const statuses: number[] = []
await failing(api.countries.get(404, { onResponse: ({ status }) => void statuses.push(status) }))
await failing(api.countries.get(502, { retries: 0 }))
await failing(api.countries.get(500))
await failing(api.countries.create({ name: 'X', area: -1 }))
await failing(api.countries.list({}, { signal: AbortSignal.abort() }))
console.log(JSON.stringify([...results, statuses]))
`

/** A server that notes what it is sent, and answers with as little as shows what became of it. */
function recordingServer() {
  const requests: string[] = []
  const rows = ['Thailand', 'Australia', 'Egypt'].map((name, index) => ({ id: index + 1, name, area: index }))
  const issue = { type: 'greater_than_equal', loc: ['body', 'area'], msg: 'No', input: -1, ctx: { ge: 0 } }
  const app = new Hono()
  app.use(async (c, next) => {
    const { pathname, search } = new URL(c.req.url)
    const type = c.req.header('content-type') ?? '-'
    requests.push([c.req.method, pathname + search, type, await c.req.text()].join(' ').trim())
    if (c.req.header('x-from') !== 'client') requests.push('a header of the client is missing')
    await next()
  })
  app.get('/countries', (c) => {
    const start = Number(c.req.query('cursor') ?? 0)
    const accept = c.req.header('accept')
    if (accept !== 'a/a') return c.json([{ accept }])
    const next = `</countries?limit=2&cursor=${start + 2}>; rel="next"`
    return c.json(
      rows.slice(start, start + 2),
      200,
      start + 2 < rows.length ? { Link: `</x>; rel="prev", ${next}` } : {},
    )
  })
  app.post('/countries', async (c) => {
    const body: unknown = await c.req.json()
    if (JSON.stringify(body).includes('-1')) return c.json({ detail: [issue] }, 422)
    return c.json({ id: 4 }, 201)
  })
  app.get('/countries/404', (c) => c.json({ detail: 'Not Found' }, 404))
  app.get('/countries/502', (c) => c.html('<h1>Bad gateway</h1>', 502))
  app.get('/countries/500', (c) => c.json({ detail: 7 }, 500))
  app.put('/countries/4', (c) => c.json('replaced'))
  app.patch('/countries/4', (c) => c.json('patched'))
  app.delete('/countries/4', (c) => c.body(null, 204))
  app.post('/events/1/guests', (c) => c.json({ event_id: 1 }, 201))
  app.get('/events/1/guests', (c) => c.json(['nested']))
  app.get('/guests', (c) => c.json(['flat']))
  return { app, requests, issue }
}

describe('the client', () => {
  const at = project('sample', sampleApi(), { 'program.ts': program })

  test('compiles in a strict program that uses it, for Node and for a browser', () => {
    expect(compile(at)).toBe('')
    const alone = project('browser', sampleApi(), {})
    expect(compile(alone, '--lib', 'es2022,dom', '--types', '')).toBe('')
  })

  test('imports nothing', () => {
    const api = sampleApi()
    expect(emitClient(api, buildClient(api)).text).not.toMatch(/\bimport\b[^s]|\brequire\b/)
  })

  test('is called the same under a prefix, which is part of what it sends', () => {
    const api = sampleApi({ prefix: '/v1' })
    const targets = [...emitClient(api, buildClient(api)).text.matchAll(/(['`])(\/\w[^'`]*)\1/g)].map(([, , target]) =>
      target?.slice(0, 4),
    )
    expect([...new Set(targets)]).toEqual(['/v1/'])
    expect(compile(project('prefix', api, { 'program.ts': program }))).toBe('')
  })

  test('sends what it is told and answers what it is sent, against a real server', async () => {
    const { app, requests, issue } = recordingServer()
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
    const address = await new Promise<string>((resolve) => {
      server.once('listening', () => {
        const bound = server.address()
        resolve(`http://127.0.0.1:${bound !== null && typeof bound === 'object' ? bound.port : ''}`)
      })
    })
    const node = join(root, 'node_modules/.bin/node')
    const { stdout } = await promisify(execFile)(node, [join(at, 'program.ts'), `${address}/`]).finally(() =>
      server.close(),
    )
    expect(JSON.parse(stdout)).toEqual([
      [{ accept: 'b/b' }],
      'Thailand',
      'Australia',
      'Egypt',
      '4',
      'replaced',
      'patched',
      'deleted',
      1,
      ['nested'],
      ['flat'],
      2,
      3,
      3,
      3,
      2,
      ['ApiError', 404, 'Not Found', '404 Not Found', 404],
      ['ApiError', 502, '<h1>Bad gateway</h1>', '502 <h1>Bad gateway</h1>', 502],
      ['ApiError', 500, 7, '500 7', 500],
      ['ApiError', 422, [issue], `422 ${JSON.stringify([issue])}`, 422],
      'AbortError',
      [404],
    ])
    expect(requests).toEqual([
      'GET /countries?limit=2&name=a%26b%3Dc+%C3%BC -',
      'GET /countries?limit=2 -',
      'GET /countries?limit=2&cursor=2 -',
      'POST /countries application/json {"name":"Germany","area":357022}',
      'PUT /countries/4 application/json {"name":"B","area":1}',
      'PATCH /countries/4 application/json {"area":2}',
      'DELETE /countries/4 -',
      'POST /events/1/guests application/json {"name":"Ada","email":"ada@example.com"}',
      'GET /events/1/guests -',
      'GET /guests?event_id=1 -',
      'GET /countries?fields=id&fields=name -',
      'GET /countries?fields=area&limit=1 -',
      'GET /countries?fields=area&limit=1&cursor=2 -',
      'GET /countries?limit=1 -',
      'GET /countries?name%5Bin%5D= -',
      'GET /countries?name%5Bin%5D=&name%5Bin%5D= -',
      'GET /countries?name%5Bin%5D=a%2Cb&name%5Bin%5D=a%2Cb -',
      'GET /countries?name%5Bin%5D=a&name%5Bin%5D=b -',
      'GET /countries/404 -',
      'GET /countries/502 -',
      'GET /countries/500 -',
      'POST /countries application/json {"name":"X","area":-1}',
    ])
  })

  test('makes a wrong use a type error', () => {
    const uses = [
      "api.countries.create({ name: 'X', area: '1' })",
      "api.countries.create({ name: 'X' })",
      "api.countries.patch(1, { nom: 'X' })",
      "api.countries.get('1')",
      'api.countries.list({ are: 1 })',
      'api.guests.get(1)',
      'api.events.guests.get(1)',
      "api.books.patch(1, { genre: 'Poetry' })",
      'api.books.patch(1, { title: null })',
      'api.cities.list()',
      "void (await api.countries.create({ name: '', area: 1 }).catch((error: unknown) => isApiError(error) && error.status === 422 && error.detail.trim()))",
      'void (await api.countries.get(1).catch((error: unknown) => isApiError(error) && error.status === 404 && error.detail[0]?.msg))',
      'void (await api.countries.get(1)).capitol',
      "api.countries.list({ fields: ['capitol'] })",
      "void (await api.countries.list({ fields: ['id', 'name'] }))[0]?.area",
      "for await (const row of api.countries.all({ fields: ['id'] })) void row.area",
      "api.countries.list({ limit: 1, fields: ['id'], are: 1 })",
      "export const wide: ListCountriesQuery = { fields: ['id'] }",
    ]
    const wrong = [
      "import { createClient, isApiError, type ListCountriesQuery } from './client.ts'",
      "const api = createClient({ baseUrl: '' })",
      ...uses,
    ]
    const found = compile(project('wrong', sampleApi(), { 'wrong.ts': wrong.join('\n') }))
    expect([...found.matchAll(/^(\S+)\((\d+),\d+\): error/gm)].map(([, file, line]) => `${file} ${line}`)).toEqual(
      uses.map((_, index) => `wrong.ts ${index + 3}`),
    )
  })
})

describe('the text of the client', () => {
  test.each<[string, Api]>([
    ['the sample', sampleApi()],
    ['an API of no resources', buildAll({})],
    ['one that can only be added to', buildAll({ notes: only('create') })],
    ['one that can only be taken from', buildAll({ notes: only('delete') })],
    ['one that can only be replaced', buildAll({ notes: only('replace') })],
    ['one that finds no faults, and tells of others as problems', faultless()],
    ['names so long that no line holds them', longNames()],
    [
      'texts that would end what they are put in',
      sampleApi({ title: hostileText, description: hostileText }, hostileText),
    ],
  ])('is formatted, has nothing for the linter and compiles: %s', (_, api) => {
    const at = project('text', api, {})
    for (const config of ['.oxfmtrc.json', '.oxlintrc.json']) cpSync(join(root, config), join(at, config))
    expect(run('oxlint', at, '-c', '.oxlintrc.json', 'client.ts')).toBe('')
    expect(compile(at)).toBe('')
    run('oxfmt', at, '-c', '.oxfmtrc.json', 'client.ts')
    expect(emitClient(api, buildClient(api)).text).toBe(readFileSync(join(at, 'client.ts'), 'utf8'))
  })
})

function longNames(): Api {
  const parent = defineResource(`a${'_international'.repeat(3)}_organizations`, { fields: { name: Type.String() } })
  const child = defineResource(`b${'_department'.repeat(4)}_members`, { parent, fields: { name: Type.String() } })
  return buildAll({ parent, child })
}

function faultless(): Api {
  const responses = { 200: { description: 'It is.', body: Type.String() } }
  const ping = defineOperation('ping', { method: 'get', path: '/ping', unknownKeys: 'strip', responses })
  return buildAll({ api: defineApi({ errors: 'problem' }), ping })
}

function only(operation: StandardOperation) {
  return defineResource('notes', { fields: { text: Type.String() }, operations: [operation] })
}

function buildAll(exports: Readonly<Record<string, unknown>>): Api {
  const built = buildApi([{ file: 'schemas/all.ts', exports }])
  if ('problems' in built) throw new Error(JSON.stringify(built.problems))
  return built.api
}
