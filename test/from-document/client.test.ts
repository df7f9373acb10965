/** Clients made by `tenon client`: of the schemas, of the document that a server serves, and of one written by hand. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { repository, startServer } from '../api/server.ts'

test('without a document, the client is that of the schemas', async () => {
  const out = await temporary('api.ts')
  expect(await tenon('client', '--out', out)).toMatch(/^Wrote .*api\.ts: \d+ operations, \d+ types\n$/)
  const generated = await readFile(join(repository, 'generated/client.ts'), 'utf8')
  expect(await readFile(out, 'utf8')).toBe(generated.replace('`tenon generate`', '`tenon client`'))
})

test('what was not written by it is left alone, and a client is written anew', async () => {
  const out = await temporary('api.ts')
  await writeFile(out, '/** Mine. */\n')
  expect(await tenon('client', '--out', out)).toBe(
    `${out} was not written by \`tenon client\`. Name another file with --out, or delete it first.\n`,
  )
  expect(await readFile(out, 'utf8')).toBe('/** Mine. */\n')
  await rm(out)
  await tenon('client', '--out', out)
  expect(await tenon('client', '--out', out)).toMatch(/^Wrote /)
})

test('a client of what a server serves compiles, and calls it', async () => {
  const server = await startServer({ until: onTestFinished })
  const out = await temporary('api.ts')
  await tenon('client', '--from', `${server.url}/openapi.json`, '--out', out)
  const program = `
    import { createClient } from './api.ts'

    const api = createClient({ baseUrl: process.argv[2] ?? '' })
    const country = await api.countries.createCountry({ name: 'Iceland, Republic of', capital: 'Reykjavík', area: 103_000 })
    const named = await api.countries.listCountries({ 'name[in]': [country.name, 'Egypt'], sort: ['area', '-name'], fields: ['name', 'area'] })
    const large = await api.countries.listCountries({ 'area[gte]': 600_000, sort: ['-area'], 'name[in]': ['Egypt', 'Australia'] })
    const patched = await api.countries.patchCountry(country.id, { area: 102_775 })
    const statement = new Blob(['12.5,EUR,Dinner\\n'], { type: 'text/csv' })
    const imported = await api.transactions.importTransactions({ statement })
    const csv: string = await api.countries.exportCountries({ separator: ';' })
    let followed: number | undefined
    for await (const event of api.transactions.feedTransactions()) {
      followed = event.id
      break
    }
    await api.countries.deleteCountry(country.id)
    const values = [named, large.map(({ name }) => name), patched.area, imported, csv.split('\\r')[0], followed]
    console.log(JSON.stringify(values))
  `
  await writeFile(join(out, '../program.ts'), program)
  expect(await compile(out)).toBe('')
  const printed = await run(process.execPath, join(out, '../program.ts'), server.url)
  expect(JSON.parse(printed)).toEqual([
    [
      { name: 'Iceland, Republic of', area: 103_000 },
      { name: 'Egypt', area: 1_010_408 },
    ],
    ['Australia', 'Egypt'],
    102_775,
    { imported: 1 },
    'name;capital;area',
    1,
  ])
})

/** A document in YAML, of a server that answers what it was asked. */
const echo = `
openapi: 3.1.0
info: { title: Echo, version: '1' }
paths:
  /echo/{id}/{kind}:
    post:
      operationId: echo
      parameters:
        - { in: path, name: id, required: true, schema: { type: string } }
        - { in: path, name: kind, required: true, style: matrix, schema: { type: string } }
        - { in: query, name: joined, explode: false, schema: &list { type: array, items: { type: string } } }
        - { in: query, name: piped, style: pipeDelimited, schema: { anyOf: [*list, { type: 'null' }] } }
        - { in: query, name: spaced, style: spaceDelimited, explode: false, schema: *list }
        - { in: query, name: nothing, schema: { type: [string, 'null'] } }
        - { in: query, name: repeated, schema: *list }
        - { in: query, name: deep, style: deepObject, schema: { type: object, additionalProperties: { type: integer } } }
        - { in: query, name: json, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }
        - { in: header, name: X-Tags, schema: *list }
        - { in: cookie, name: session, schema: { type: string } }
      requestBody:
        content: { application/merge-patch+json: { schema: { type: object } } }
      responses:
        '200': { description: Said., content: { application/json: { schema: { $ref: '#/components/schemas/Echo' } } } }
        '418': { description: No., content: { application/json: { schema: { type: object, required: [tea], properties: { tea: { type: boolean } } } } } }
webhooks:
  echoed: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Echo' } } } } } }
components:
  schemas:
    Echo: { type: object, required: [heard], properties: { heard: { type: array, items: { type: string } } } }
`

test('queries, headers and bodies are written as a document in YAML says, and errors are told apart', async () => {
  const server = createServer((request, response) => {
    const { url = '', method = '', headers } = request
    const heard = [method, decodeURIComponent(url), headers['x-tags'], headers['content-type'], headers.cookie]
    response.writeHead(url.includes('tea') ? 418 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(url.includes('tea') ? { tea: true } : { heard }))
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  const out = await temporary('echo.ts')
  const document = join(out, '../echo.yaml')
  await writeFile(document, echo)
  expect(await tenon('client', '--from', document, '--out', out)).toBe(`Wrote ${out}: 1 operation, 3 types\n`)
  const program = `
    import { createClient, isApiError, type Webhooks } from './echo.ts'

    const api = createClient({ baseUrl: process.argv[2] ?? '' })
    const query = { joined: ['a', 'b'], piped: ['k', 'l'], spaced: ['m', 'n'], nothing: null, repeated: ['c', 'd'], deep: { e: 1, f: 2 }, json: { a: 'g' } }
    const cookie = { headers: { Cookie: 'session=j' } }
    const echoed: Webhooks['echoed'] = await api.echo('x y', 'z', {}, query, { 'X-Tags': ['h', 'i'] }, cookie)
    const { heard } = echoed
    let tea: boolean | undefined
    try {
      await api.echo('tea', 'z', {}, { spaced: [], piped: null })
    } catch (error) {
      if (isApiError(error) && error.status === 418) tea = error.detail.tea
    }
    console.log(JSON.stringify([heard, tea]))
  `
  await writeFile(join(out, '../program.ts'), program)
  expect(await compile(out)).toBe('')
  const { port } = addressOf(server.address())
  const printed = await run(process.execPath, join(out, '../program.ts'), `http://127.0.0.1:${port}`)
  expect(JSON.parse(printed)).toEqual([
    [
      'POST',
      '/echo/x y/;kind=z?joined=a,b&piped=k|l&spaced=m n&repeated=c&repeated=d&deep[e]=1&deep[f]=2&json={"a":"g"}',
      'h, i',
      'application/merge-patch+json;charset=utf-8',
      'session=j',
    ],
    true,
  ])
})

/** A document whose parameters are written in every style, after the table of OpenAPI 3.1, section 4.8.12.4. */
const styled = `
openapi: 3.1.0
info: { title: Styles, version: '1' }
paths:
  /s/{list}/{object}/{paired}/{json}:
    get:
      operationId: simple
      parameters:
        - { in: path, name: list, required: true, schema: { $ref: '#/components/schemas/Numbers' } }
        - { in: path, name: object, required: true, schema: &object { $ref: '#/components/schemas/Point' } }
        - { in: path, name: paired, required: true, explode: true, schema: *object }
        - { in: path, name: json, required: true, content: { application/json: { schema: *object } } }
      responses: &responses { '204': { description: Done. } }
  /m/{list}/{exploded}/{object}/{paired}:
    get:
      operationId: matrix
      parameters:
        - { in: path, name: list, required: true, style: matrix, schema: &list { type: array, items: { type: string } } }
        - { in: path, name: exploded, required: true, style: matrix, explode: true, schema: *list }
        - { in: path, name: object, required: true, style: matrix, schema: *object }
        - { in: path, name: paired, required: true, style: matrix, explode: true, schema: *object }
      responses: *responses
  /l/{list}/{exploded}/{object}/{paired}:
    get:
      operationId: label
      parameters:
        - { in: path, name: list, required: true, style: label, schema: *list }
        - { in: path, name: exploded, required: true, style: label, explode: true, schema: *list }
        - { in: path, name: object, required: true, style: label, schema: *object }
        - { in: path, name: paired, required: true, style: label, explode: true, schema: *object }
      responses: *responses
  /q:
    get:
      operationId: search
      parameters:
        - { in: query, name: csv, explode: false, schema: { $ref: '#/components/schemas/Tags' } }
        - { in: query, name: object, explode: false, schema: *object }
        - { in: query, name: piped, style: pipeDelimited, schema: *object }
        - { in: query, name: spaced, style: spaceDelimited, schema: *list }
        - { in: query, name: free, schema: { type: object, additionalProperties: { type: integer } } }
        - { in: query, name: either, schema: { oneOf: [{ type: string }, *object] } }
        - { in: query, name: plain, schema: { $ref: '#/components/schemas/Color' } }
      responses: *responses
  /h:
    get:
      operationId: headers
      parameters:
        - { in: header, name: X-Object, schema: *object }
        - { in: header, name: X-Paired, explode: true, schema: *object }
        - { in: header, name: X-Json, content: { application/json: { schema: *object } } }
        - { in: header, name: X-List, schema: { type: [array, 'null'], items: { type: string } } }
      responses: *responses
components:
  schemas:
    Point: { type: object, required: [x], properties: { x: { type: integer }, y: { type: string } } }
    Numbers: { type: array, items: { type: integer } }
    Tags: { oneOf: [*list, { type: 'null' }] }
    Color: { type: string, enum: [red, green, blue] }
`

test('lists and objects are written in every style that a document has', async () => {
  const met: string[] = []
  const server = createServer(({ url = '', headers }, response) => {
    const own = Object.entries(headers).filter(([name]) => name.startsWith('x-'))
    met.push(own.length === 0 ? url : `${url} ${own.map((each) => each.join(': ')).join('; ')}`)
    response.writeHead(204).end()
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  const out = await temporary('styles.ts')
  const document = join(out, '../styles.yaml')
  await writeFile(document, styled)
  expect(await tenon('client', '--from', document, '--out', out)).toMatch(/^Wrote /)
  const program = `
    import { createClient, type SearchQuery } from './styles.ts'

    const api = createClient({ baseUrl: process.argv[2] ?? '' })
    const point = { x: 1, y: 'a,b' }
    await api.simple([3, 4], point, point, point)
    await api.matrix(['3', 'a/b'], ['3', '4'], point, point)
    await api.label(['3', '4'], ['3', '4'], point, point)
    const queries: SearchQuery[] = [
      { csv: ['a', 'b,c'], object: point, piped: point, spaced: ['a b', 'c'] },
      { csv: [], spaced: [], free: {}, plain: 'red' },
      { csv: [''], free: { x: 1, y: 2 }, either: { x: 3 } },
      { csv: null, either: 'a&b' },
    ]
    for (const query of queries) await api.search(query)
    await api.search()
    const pair = { x: 1, y: 'ab' }
    await api.headers({ 'X-Object': pair, 'X-Paired': pair, 'X-Json': point, 'X-List': ['a', 'b'] })
    await api.headers({ 'X-Object': { x: 1 }, 'X-List': null })
    for (const send of [() => api.simple([], point, point, point), () => api.headers({ 'X-Object': point })]) {
      try {
        await send()
      } catch (error) {
        console.log(error instanceof TypeError && error.message)
      }
    }
  `
  await writeFile(join(out, '../program.ts'), program)
  expect(await compile(out)).toBe('')
  const { port } = addressOf(server.address())
  expect(await run(process.execPath, join(out, '../program.ts'), `http://127.0.0.1:${port}`)).toBe(
    "'' cannot be part of a path\n'a,b' cannot be an item of the header X-Object\n",
  )
  expect(met).toEqual([
    '/s/3,4/x,1,y,a%2Cb/x=1,y=a%2Cb/%7B%22x%22%3A1%2C%22y%22%3A%22a%2Cb%22%7D',
    '/m/;list=3,a%2Fb/;exploded=3;exploded=4/;object=x,1,y,a%2Cb/;x=1;y=a%2Cb',
    '/l/.3,4/.3.4/.x,1,y,a%2Cb/.x=1.y=a%2Cb',
    '/q?csv=a,b%2Cc&object=x,1,y,a%2Cb&piped=x%7C1%7Cy%7Ca%2Cb&spaced=a%20b%20c',
    '/q?plain=red',
    '/q?csv=&x=1&y=2&x=3',
    '/q?either=a%26b',
    '/q',
    '/h x-object: x, 1, y, ab; x-paired: x=1, y=ab; x-json: {"x":1,"y":"a,b"}; x-list: a, b',
    '/h x-object: x, 1',
  ])
})

test('what cannot be read is told, and nothing is written', async () => {
  const out = await temporary('api.ts')
  const document = join(out, '../swagger.json')
  await writeFile(document, '{ "swagger": "2.0" }')
  expect(await tenon('client', '--from', document, '--out', out)).toBe(
    `${document}: this is a document of Swagger 2. Convert it to OpenAPI 3 first, as \`swagger2openapi\` does.\n` +
      '1 problem. Nothing was written.\n',
  )
  await writeFile(document, '{ "openapi": ')
  expect(await tenon('client', '--from', document, '--out', out)).toMatch(/swagger\.json is not JSON: .+\.\n$/)
  const absent = join(out, '../absent.json')
  expect(await tenon('client', '--from', absent, '--out', out)).toBe(
    `${absent} cannot be read. Name a file or a URL with --from.\n`,
  )
  expect(await tenon('client', '--from', 'http://127.0.0.1:1/openapi.json?key=s3cret', '--out', out)).toMatch(
    /^http:\/\/127\.0\.0\.1:1\/openapi\.json cannot be reached/,
  )
  expect(await tenon('client', '--from', 'http://me:s3cret@127.0.0.1:1/', '--out', out)).not.toMatch(/s3cret/)
  await expect(readFile(out)).rejects.toThrow('ENOENT')
})

async function temporary(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tenon-from-document-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  return join(folder, name)
}

/** Compiles what stands beside a client, as strictly as this repository. Answers what the compiler says. */
async function compile(out: string): Promise<string> {
  const config = {
    extends: join(repository, 'tsconfig.json'),
    compilerOptions: { typeRoots: [join(repository, 'node_modules/@types')], types: ['node'] },
    include: ['*.ts'],
  }
  await writeFile(join(out, '../tsconfig.json'), JSON.stringify(config))
  return run(join(repository, 'node_modules/.bin/tsc'), '-p', join(out, '..'), '--pretty', 'false')
}

function tenon(...args: readonly string[]): Promise<string> {
  return run(process.execPath, '--conditions=@tenon/source', 'src/cli/main.ts', ...args)
}

/** Runs a command and answers what it prints, whether it fails or not. */
function run(command: string, ...args: readonly string[]): Promise<string> {
  return promisify(execFile)(command, args, { cwd: repository }).then(
    ({ stdout }) => stdout,
    ({ stdout = '', stderr = '' }: { stdout?: string; stderr?: string }) => stdout + stderr,
  )
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The server does not listen.')
  return address
}
