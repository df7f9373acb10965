/** Clients that other people's generators make of the document: they compile, and every operation answers them. */
import type { OpenAPIObject } from 'openapi3-ts/oas31'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { operationsOf, type Documented } from '../api/documented.ts'
import { startServer } from '../api/server.ts'
import { openWorkspace, type Run } from './workspace.ts'

let run: Run
beforeAll(async () => {
  run = await openWorkspace('generators')
  const document = '../../../generated/openapi.json'
  await run('openapi-typescript', document, '-o', 'made/openapi-typescript.ts', '--default-non-nullable=false')
  await run('openapi-ts', '-f', 'openapi-ts.config.mjs')
}, 240_000)

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
