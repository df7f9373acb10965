/** Clients that other people's generators make of the document: they compile, and every operation answers them. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OpenAPIObject } from 'openapi3-ts/oas31'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { operationsOf, type Documented } from '../api/documented.ts'
import { repository, startServer } from '../api/server.ts'
import { openWorkspace, type Run } from '../workspace.ts'

const workspace = join(repository, 'test/interop/generators')

let run: Run
beforeAll(async () => {
  run = await openWorkspace('test/interop/generators')
  const document = '../../../generated/openapi.json'
  await run('openapi-typescript', document, '-o', 'made/openapi-typescript.ts', '--default-non-nullable=false')
  await run('openapi-ts', '-f', 'openapi-ts.config.mjs')
}, 240_000)

test('the generated paths take the place of those that openapi-typescript makes', async () => {
  const program = await readFile(join(workspace, 'programs/openapi-fetch.ts'), 'utf8')
  const replaced = program
    .replace('../made/openapi-typescript.ts', '../../../../generated/paths.ts')
    .replaceAll("'./", "'../programs/")
    // Here a file is a file.
    .replace("{ statement: '' }", '{ statement }')
  await writeFile(join(workspace, 'made/with-generated-paths.ts'), replaced)
  const faulty = `
    import createClient from 'openapi-fetch'
    import type { paths } from '../../../../generated/paths.ts'
    const api = createClient<paths>({ baseUrl: '' })
    void api.GET('/absent')
    void api.GET('/countries', { params: { query: { 'area[gte]': 'large' } } })
    void api.POST('/countries', { body: { name: 'Iceland' } })
    void api.DELETE('/search')
  `
  await writeFile(join(workspace, 'made/faulty.ts'), faulty)
  const config = { extends: '../tsconfig.json', include: ['*.ts'] }
  await writeFile(join(workspace, 'made/tsconfig.json'), JSON.stringify(config))
  const said = await run('tsc', '-p', 'made').catch(({ stdout }: { stdout: string }) => stdout)
  expect([...said.matchAll(/^(\S+)\((\d+),/gm)].map(([, file, line]) => `${file}:${line}`)).toEqual([
    'made/faulty.ts:5',
    'made/faulty.ts:6',
    'made/faulty.ts:7',
    'made/faulty.ts:8',
  ])
})

test('the clients, and programs that call every operation with them, compile strictly', async () => {
  expect(await run('tsc', '-p', '.').catch(({ stdout }: { stdout: string }) => stdout)).toBe('')
})

test.each(['openapi-fetch', 'hey-api'])('%s runs every operation', async (program) => {
  const server = await startServer({ until: onTestFinished })
  const [found = '', ...requests] = (await run('node', `programs/${program}.ts`, server.url)).trimEnd().split('\n')
  expect(JSON.parse(found)).toEqual({
    imported: { imported: 1 },
    exported: 'name;capital;area\r',
    found: ['Egypt'],
    event: { id: 3, amount: 99.95, currency: 'USD', description: 'Lunch' },
    refunded: 'Broken',
    large: ['Australia', 'Egypt'],
    chosen: [{ name: 'Australia' }],
    isSame: true,
    stale: [412, 'This is another version than the request says. Get it again, and repeat the change with its ETag.'],
    invalid: [
      {
        type: 'string_too_short',
        loc: ['body', 'title'],
        msg: 'String should have at least 1 character',
        input: '',
        ctx: { min_length: 1 },
      },
    ],
  })
  const { body } = await server.send('GET', '/openapi.json')
  if (!isDocument(body)) throw new Error('/openapi.json is no OpenAPI document.')
  const unanswered = operationsOf(body).filter(
    (operation) => !requests.some((request) => isSuccess(request, operation)),
  )
  expect(unanswered.map(({ id }) => id)).toEqual([])
})

function isDocument(value: unknown): value is OpenAPIObject {
  return typeof value === 'object' && value !== null && 'openapi' in value
}

/** Whether a request that was noted is one for an operation, and succeeded. */
function isSuccess(noted: string, { method, path }: Documented): boolean {
  return new RegExp(`^${method.toUpperCase()} ${path.replaceAll(/\{[^}]*\}/g, '[^/]+')} 2\\d\\d$`).test(noted)
}
