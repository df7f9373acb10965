/** The client of an API that is not described in schemas: what only other people's documents have. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { printClientOf } from '../../src/emit/client.ts'
import type { ClientApi, ClientOperation } from '../../src/model/client-api.ts'
import type { Parameter } from '../../src/model/operation.ts'
import type { Field, Type } from '../../src/model/types.ts'

const root = join(import.meta.dirname, '../..')
let at = ''
beforeAll(async () => {
  at = await mkdtemp(join(tmpdir(), 'tenon-client-api-'))
})
afterAll(() => rm(at, { recursive: true }))

const text: Type = { kind: 'string' }
const pet: Type = { kind: 'object', shape: 'Pet' }
const field = (name: string, type: Type, required = true): Field => ({ name, type, required })
const query = (name: string, type: Type): Parameter => ({ in: 'query', name, type, required: false })
const operation = (
  name: string,
  method: ClientOperation['method'],
  path: string,
  more: Partial<ClientOperation>,
): ClientOperation => ({
  id: name,
  name,
  typeName: `Pets${name.charAt(0).toUpperCase()}${name.slice(1).replace('-', '')}`,
  method,
  path,
  parameters: [],
  answers: [{ kind: 'json', type: pet }],
  errors: [],
  ...more,
})

const api: ClientApi = {
  title: 'Pets',
  errorFormat: 'varied',
  shapes: [
    { name: 'Pet', fields: [field('id', { kind: 'integer' }), field('name', text, false)], unknownKeys: 'keep' },
    { name: 'NotFound', fields: [field('missing', text)], unknownKeys: 'strip' },
    { name: 'Fault', fields: [field('code', { kind: 'integer' })], unknownKeys: 'strip' },
    { name: 'Range', fields: [field('gte', { kind: 'integer' }, false)], unknownKeys: 'strip' },
  ],
  aliases: [],
  operations: [
    operation('ping', 'head', '/ping', {
      answers: [{ kind: 'empty' }],
      errors: [{ status: 'default', body: { kind: 'object', shape: 'Fault' } }],
    }),
  ],
  branches: [
    {
      name: 'pets',
      segment: 'pets',
      typeName: 'PetsClient',
      branches: [],
      operations: [
        operation('find', 'get', '/pets', {
          answers: [{ kind: 'json', type: { kind: 'array', items: pet } }],
          parameters: [
            { ...query('ids', { kind: 'array', items: { kind: 'integer' } }), joined: { separator: ',' } },
            { ...query('x-tags', { kind: 'array', items: text }), joined: { separator: '%7C' } },
            query('age', { kind: 'object', shape: 'Range' }),
            query('names[in]', { kind: 'array', items: text }),
          ],
        }),
        operation('get-one', 'get', '/pets/{pet-id}', {
          parameters: [
            { in: 'path', name: 'pet-id', type: text, required: true },
            { in: 'cookie', name: 'session', type: text, required: true },
            { in: 'cookie', name: 'theme', type: text, required: false },
          ],
          errors: [{ status: 404, body: { kind: 'object', shape: 'NotFound' } }],
        }),
        operation('compare', 'get', '/pets;ids={ids}/with/{pet}/{range}.json', {
          parameters: [
            {
              in: 'path',
              name: 'ids',
              type: { kind: 'array', items: text },
              required: true,
              joined: { separator: ';ids=' },
            },
            { in: 'path', name: 'pet', type: text, required: true },
            {
              in: 'path',
              name: 'range',
              type: { kind: 'object', shape: 'Range' },
              required: true,
              joined: { separator: ',', isPaired: true },
            },
            {
              in: 'header',
              name: 'X-Range',
              type: { kind: 'object', shape: 'Range' },
              required: false,
              joined: { separator: ',' },
            },
          ],
        }),
        operation('create', 'post', '/pets', {
          body: { kind: 'json', type: pet, mediaType: 'application/vnd.api+json', optional: true },
          parameters: [{ in: 'header', name: 'Idempotency-Key', type: text, required: false }],
        }),
        operation('charge', 'post', '/charges', {
          body: {
            kind: 'form',
            fields: [field('amount', { kind: 'integer' }), field('card', { kind: 'record', values: text })],
          },
        }),
        operation('attach', 'post', '/files', {
          body: {
            kind: 'multipart',
            fields: [
              field('about', pet),
              field('note', { kind: 'nullable', of: text }),
              { name: 'file', required: true },
            ],
          },
        }),
      ],
    },
  ],
  webhooks: [
    { name: 'pet-sold', summary: 'A pet was sold', description: 'To anybody.', body: pet },
    { name: 'petLost', deprecated: true, body: { kind: 'union', members: [pet, { kind: 'null' }] } },
  ],
}

const program = `
import { createClient, isApiError, type Pet, type Webhooks } from './client.ts'

const api = createClient({ baseUrl: process.argv[2] ?? '' })
const pets: Pet[] = await api.pets.find({ ids: [1, 2], 'x-tags': ['a', 'b'], age: { gte: 3 } })
await api.pets.find()
for (const values of [['a,b'], [''], []]) await api.pets.find({ 'names[in]': values })
await api.pets.compare(['a;b', 'c'], 'd', { gte: 3 }, { 'X-Range': { gte: 4 } })
await api.pets.create()
await api.pets.create({ id: pets.length }, { 'Idempotency-Key': 'mine' })
await api.pets.charge({ amount: 1, card: { number: '42', name: 'A&B' } })
await api.pets.attach({ about: { id: 7 }, note: null, file: new Blob(['bytes']) })
const nothing: void = await api.ping()
const sold: Webhooks['pet-sold'] = { id: 1 }
const lost: Pet | null = null satisfies Webhooks['petLost']
void [sold, lost]
try {
  await api.pets['get-one']('a/b')
} catch (error) {
  if (!isApiError(error)) throw error
  const told: string | number = error.status === 404 ? error.detail.missing : error.detail.code
  console.log(JSON.stringify([told, error.message, nothing ?? 'nothing']))
}
`

test('it sends what such documents say, and types what they answer', async () => {
  await writeFile(join(at, 'client.ts'), printClientOf(api, 'a document'))
  await writeFile(join(at, 'program.ts'), program)
  await writeFile(join(at, 'package.json'), '{ "type": "module" }')
  const compilerOptions = { typeRoots: [join(root, 'node_modules/@types')] }
  const config = { extends: join(root, 'tsconfig.json'), compilerOptions, include: ['.'], exclude: [] }
  await writeFile(join(at, 'tsconfig.json'), JSON.stringify(config))
  expect(await run('tsc', '-p', '.', '--pretty', 'false')).toBe('')

  const { url, met } = await startRecording()
  expect(JSON.parse(await run('node', 'program.ts', url))).toEqual(['it', '404 {"missing":"it"}', 'nothing'])
  const key = /^(\d{1,10}-){3}\d{1,10}$/
  expect(met.map((line) => line.replace(/(?<= key )\S+/, (each) => (key.test(each) ? 'made' : each)))).toEqual([
    'GET /pets?ids=1,2&x-tags=a%7Cb&age%5Bgte%5D=3',
    'GET /pets',
    // Such a name says nothing of how an API of somebody else's is to be asked.
    'GET /pets?names%5Bin%5D=a%2Cb',
    'GET /pets?names%5Bin%5D=',
    'GET /pets',
    'GET /pets;ids=a%3Bb;ids=c/with/d/gte=3.json range gte, 4',
    'POST /pets key made',
    'POST /pets key mine application/vnd.api+json;charset=utf-8 {"id":1}',
    'POST /charges application/x-www-form-urlencoded;charset=UTF-8 amount=1&card%5Bnumber%5D=42&card%5Bname%5D=A%26B',
    expect.stringMatching(
      /^POST \/files multipart\/form-data; boundary=\S+ --\S+\s+\S+ form-data; name="about"\s+\{"id":7\}\s+--\S+\s+\S+ form-data; name="file"[^]*bytes/,
    ),
    'HEAD /ping',
    'GET /pets/a%2Fb',
  ])
})

test('it says what is sent without being asked for, and which cookies are read', () => {
  const printed = printClientOf(api, 'a document')
  expect(printed).toContain(`export interface Webhooks {
  /**
   * A pet was sold
   *
   * To anybody.
   */
  'pet-sold': Pet
  /** @deprecated */
  petLost: Pet | null
}`)
  expect(printed).toContain(
    "/** Cookies that it reads: `session`, `theme`. Browsers send them by themselves; elsewhere, pass `{ headers: { Cookie: 'session=...; theme=...' } }`. */",
  )
})

test('it is formatted, and has nothing for the linter', async () => {
  for (const config of ['.oxfmtrc.json', '.oxlintrc.json']) await cp(join(root, config), join(at, config))
  const printed = printClientOf(api, 'a document')
  await writeFile(join(at, 'client.ts'), printed)
  expect(await run('oxlint', '-c', '.oxlintrc.json', 'client.ts')).toContain('Found 0 warnings and 0 errors')
  expect(await run('oxfmt', '-c', '.oxfmtrc.json', '--check', 'client.ts')).toContain('correct format')
})

/** Runs a tool beside the client and answers all that it prints. */
async function run(tool: string, ...args: readonly string[]): Promise<string> {
  const started = promisify(execFile)(join(root, 'node_modules/.bin', tool), args, { cwd: at })
  const { stdout, stderr } = await started.catch((error: { stdout: string; stderr: string }) => error)
  return stdout + stderr
}

async function startRecording() {
  const met: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part
    })
    request.on('end', () => {
      const { method, url, headers } = request
      const told = ([name, header]: readonly [string, string]) =>
        headers[header] === undefined ? '' : `${name} ${String(headers[header])}`
      const named = (
        [
          ['key', 'idempotency-key'],
          ['range', 'x-range'],
        ] as const
      ).map(told)
      met.push([method, url, ...named, headers['content-type'], body].filter(Boolean).join(' '))
      if (url === '/pets/a%2Fb') response.writeHead(404).end('{"missing":"it"}')
      else response.end(method === 'GET' ? '[{"id":1}]' : method === 'HEAD' ? undefined : '{"id":1}')
    })
  })
  onTestFinished(() => void server.close())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return { url: `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : ''}`, met }
}
