/** How long the types take to be checked of as many resources in `@hono/zod-openapi`, with a file that uses `hc`. */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { checkTypes } from './processes.ts'
import { repository, writeFiles } from './project.ts'
import { resourceName } from './resources.ts'

/** Longer than this is told as such. */
const most = 120

/** Measures some numbers of resources, until one takes too long. Each has five routes, as the docs of Hono would have them. */
export async function measureRival(counts: readonly number[]): Promise<void> {
  console.log('\n@hono/zod-openapi with hc, five routes a resource')
  // Within the workspace, so that its packages are found.
  const root = join(repository, 'scripts/bench/rivals/made')
  for (const count of counts) {
    await rm(root, { recursive: true, force: true })
    await mkdir(root)
    try {
      const tsconfig = JSON.stringify({ extends: '../tsconfig.json', include: ['.'] })
      await writeFiles(root, { 'tsconfig.json': tsconfig, ...rivalFiles(count) })
      const { clock, processor } = checkTypes(root, ['-p', '.'], most)
      console.log(
        `  ${String(count).padStart(5)} resources: tsc ${clock.toFixed(2)} s, ${processor.toFixed(2)} s of processors`,
      )
    } catch (error) {
      console.log(`  ${String(count).padStart(5)} resources: ${error instanceof Error ? error.message : String(error)}`)
      return
    } finally {
      await rm(root, { recursive: true, force: true })
    }
  }
}

function rivalFiles(count: number): Record<string, string> {
  const names = Array.from({ length: count }, (_, index) => resourceName(index))
  return {
    ...Object.fromEntries(names.map((name) => [`${name}.ts`, routes(name)])),
    'app.ts': `import { OpenAPIHono } from '@hono/zod-openapi'
${names.map((name) => `import { ${name} } from './${name}.ts'`).join('\n')}

export const app = new OpenAPIHono()
${names.map((name) => `  .route('/${name}', ${name})`).join('\n')}
`,
    'client.ts': `import { hc } from 'hono/client'
import type { app } from './app.ts'

const client = hc<typeof app>('http://127.0.0.1')
const response = await client.${names[0]}.$get({ query: {} })
export const titles: string[] = (await response.json()).map(({ title }) => title)
`,
  }
}

function routes(name: string): string {
  return `import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'

const Input = z.object({
  title: z.string().max(200), name: z.string().min(1).max(100), email: z.email(),
  status: z.enum(['draft', 'open', 'closed']).default('draft'), price: z.number().min(0),
  quantity: z.int().min(1).max(1000).default(1), visible: z.boolean().default(true), notes: z.string().max(2000).optional(),
})
const Row = Input.extend({ id: z.int() })
const Fault = z.object({ detail: z.string() })
const params = z.object({ id: z.coerce.number<string>() })
const query = z.object({ limit: z.coerce.number<string>().optional(), name: z.string().optional() })
const json = <T extends z.ZodType>(schema: T, description: string) => ({ content: { 'application/json': { schema } }, description })
const missing = json(Fault, 'There is none.')
const row: z.infer<typeof Row> = {
  id: 1, title: 'a', name: 'a', email: 'a@example.com', status: 'draft', price: 1, quantity: 1, visible: true,
}

export const ${name} = new OpenAPIHono()
  .openapi(createRoute({ method: 'get', path: '/', request: { query }, responses: { 200: json(z.array(Row), 'A page.') } }), (c) => c.json([row], 200))
  .openapi(
    createRoute({ method: 'post', path: '/', request: { body: json(Input, 'The row.') }, responses: { 201: json(Row, 'The row.') } }),
    (c) => c.json({ ...row, ...c.req.valid('json') }, 201),
  )
  .openapi(
    createRoute({ method: 'get', path: '/{id}', request: { params }, responses: { 200: json(Row, 'The row.'), 404: missing } }),
    (c) => (c.req.valid('param').id === 1 ? c.json(row, 200) : c.json({ detail: 'none' }, 404)),
  )
  .openapi(
    createRoute({
      method: 'patch', path: '/{id}', request: { params, body: json(Input.partial(), 'The change.') },
      responses: { 200: json(Row, 'The row.'), 404: missing },
    }),
    (c) => (c.req.valid('param').id === 1 ? c.json(row, 200) : c.json({ detail: 'none' }, 404)),
  )
  .openapi(
    createRoute({ method: 'delete', path: '/{id}', request: { params }, responses: { 204: { description: 'Gone.' }, 404: missing } }),
    (c) => (c.req.valid('param').id === 1 ? c.body(null, 204) : c.json({ detail: 'none' }, 404)),
  )
`
}
