/** `tenon dev` with handlers: they are served, reloaded on save, and told of their faults where their author looks. */
import { expect, test } from 'vitest'
import { createProject } from '../cli/project.ts'

const schemas = `
import { defineOperation, Type } from 'tenon'
export const hello = defineOperation('hello', { method: 'get', path: '/hello', responses: { 200: Type.Object({ name: Type.String() }) } })
`
const handler = (body: string) => `export const handlers = { hello: () => ({ status: 200, body: ${body} }) }\n`

test('a saved handler is served, and the client is told what is wrong with its answer', async () => {
  const project = await createProject({ 'schemas/all.ts': schemas, 'schemas/handlers.ts': handler('{ name: 1 }') })
  const dev = project.spawn(['dev', '--port', '0'], { DATABASE_URL: ':memory:' })
  const ask = async () => {
    const [, url = ''] = await dev.printed(/Serving (http:\S+),/)
    return (await fetch(`${url}/hello`)).json()
  }
  expect(await ask()).toEqual({
    detail:
      'The handler of GET /hello has answered with a body that breaks its schema: body.name: Input should be a valid string.',
  })
  await project.write({ 'schemas/handlers.ts': handler("{ name: 'Ada' }") })
  expect(await ask()).toEqual({ name: 'Ada' })
  await project.write({ 'schemas/handlers.ts': 'export const handlers = {}\n' })
  await dev.printed(
    /hello \(GET \/hello\) has no handler\. Add it to `handlers` in schemas\/handlers\.ts: hello\(request/,
  )
  await project.write({ 'schemas/handlers.ts': handler("{ name: 'Grace' }") })
  expect(await ask()).toEqual({ name: 'Grace' })
  dev.interrupt()
  expect((await dev.ended).code).toBe(0)
})
