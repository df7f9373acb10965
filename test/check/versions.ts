/** Two versions of an API, each generated and served, and programs that were written for the first of them. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { serveCustom, type CustomServer } from '../custom/server.ts'
import type { Example, Side } from './examples/example.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** What is said to programs, by the name of the example; nothing where they go on. */
export type Said = Readonly<Record<string, string>>

const same = `import assert from 'node:assert/strict'
export const same = (actual: unknown, expected: unknown): void => assert.deepEqual(actual, expected)
`

/** Generates and serves one side of the examples, with the programs of all beside it. `settings` are some of the options of `defineApi`. */
export function serveSide(
  examples: readonly Example[],
  sideOf: (example: Example) => Side,
  settings: string,
): Promise<CustomServer> {
  const sides = examples.map(sideOf)
  const definitions = sides.map(({ definition }) => definition).join('\n')
  const handlers = sides.map(({ handler }) => handler).join('\n')
  const webhooks = sides.map((side) => side.webhook ?? '').join('\n')
  const middleware = sides.map((side) => side.middleware ?? '').join('\n')
  return serveCustom({
    'schemas/api.ts': `import { defineApi, Type } from 'tenon'\nexport const api = defineApi({ ${settings}, webhooks: { ${webhooks} } })\n`,
    'schemas/all.ts': `import { binary, defineOperation, defineResource, text, Type } from 'tenon'\n${definitions}\n`,
    'schemas/handlers.ts': `export const handlers = {\n${handlers}\n}\nexport const middleware = { operations: {\n${middleware}\n} }\n`,
    'programs/same.ts': same,
    'programs/run.ts': runner(examples),
    'tsconfig.json': JSON.stringify({
      extends: join(repository, 'tsconfig.json'),
      compilerOptions: { typeRoots: [join(repository, 'node_modules/@types')] },
      include: ['programs'],
    }),
    ...Object.fromEntries(examples.map((example) => [`programs/${example.name}.ts`, program(example)])),
  })
}

function program({ program: text, types = [], values = [] }: Example): string {
  const imported = ['type Client', ...types.map((type) => `type ${type}`), ...values]
  return `import { ${imported.join(', ')} } from '../generated/client.ts'
import { same } from './same.ts'

export async function run(api: Client): Promise<void> {
  void [api, same]
  ${text}
}
`
}

/** A program that runs the others against a server, and prints what each of them throws. */
function runner(examples: readonly Example[]): string {
  const imports = examples.map(({ name }) => `import { run as ${name} } from './${name}.ts'`)
  return `import { createClient } from '../generated/client.ts'
${imports.join('\n')}

const api = createClient({ baseUrl: process.argv[2] ?? '' })
const thrown: Record<string, string> = {}
for (const [name, run] of Object.entries({ ${examples.map(({ name }) => name).join(', ')} })) {
  await run(api).catch((error: unknown) => (thrown[name] = String(error)))
}
console.log(JSON.stringify(thrown))
`
}

/** Compiles the programs with the client of a version. Answers what the compiler says. */
export async function compilePrograms({ folder }: CustomServer): Promise<Said> {
  const tsc = join(repository, 'node_modules/.bin/tsc')
  const output = await promisify(execFile)(tsc, ['-p', '.', '--pretty', 'false'], { cwd: folder }).then(
    ({ stdout }) => stdout,
    (error: { stdout?: string }) => error.stdout ?? 'the compiler has not run',
  )
  const lines = output.split('\n').filter((line) => line !== '' && !line.startsWith(' '))
  return Object.fromEntries(lines.map((line) => [/^programs\/(\w+)\.ts/.exec(line)?.[1] ?? '', line]))
}

/** Runs the programs, with the client of a version, against the server of another. Answers what they throw. */
export async function runPrograms({ folder }: CustomServer, { url }: CustomServer): Promise<Said> {
  const { stdout } = await promisify(execFile)(process.execPath, ['programs/run.ts', url], { cwd: folder })
  const thrown: unknown = JSON.parse(stdout)
  return Object.fromEntries(Object.entries(thrown ?? {}).map(([name, said]) => [name, String(said)]))
}
