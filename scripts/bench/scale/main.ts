/** Measures Tenon with many resources: generating, type-checking, serving. What is measured is printed; nothing is kept. */
import { renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkTypes, median, runTenon, startServer, usedBy, type Taken } from './processes.ts'
import { createProject, removeProject, writeFiles } from './project.ts'
import { handlersFile, resourceName, schemaFile, schemaFiles } from './resources.ts'
import { measureRival } from './rival.ts'

const rounds = Number(process.env['ROUNDS'] ?? 3)
const counts = process.argv.slice(2).map(Number)

/** How many requests a server is measured by. */
const requests = 3000

/** A file that uses the client. */
const program = (name: string) => `import { createClient } from './generated/client.ts'

const client = createClient({ baseUrl: 'http://127.0.0.1' })
const rows = await client.${name}.list({ limit: 10 })
export const titles: string[] = rows.map(({ title }) => title)
`

for (const count of counts.length > 0 ? counts : [100, 1000]) {
  console.log(`\n${count} resources`)
  await measureGenerate('a file each', count, schemaFiles)
  await measureGenerate('in one file', count, schemaFile)
  await measureResult(count)
}
if (process.env['RIVAL'] !== undefined) await measureRival([10, 50, 100, 200])

type Schemas = typeof schemaFiles

/** Generates into an empty folder, again with nothing changed, and with one resource changed. */
async function measureGenerate(title: string, count: number, schemas: Schemas): Promise<void> {
  const root = await createProject({ ...schemas(count), ...handlersFile(count) })
  const taken = { cold: [] as Taken[], again: [] as Taken[], changed: [] as Taken[] }
  try {
    for (let round = 0; round < rounds; round++) {
      // Moved away, not deleted: some file systems are slow to create files where they have just deleted as many.
      if (round > 0) renameSync(join(root, 'generated'), join(root, `generated-${round}`))
      taken.cold.push(runTenon(root, ['generate']))
      taken.again.push(runTenon(root, ['generate']))
      await writeFiles(root, schemas(count, Math.floor(count / 2)))
      taken.changed.push(runTenon(root, ['generate']))
      await writeFiles(root, schemas(count))
    }
  } finally {
    await removeProject(root)
  }
  for (const [name, each] of Object.entries(taken)) print(`generate, ${title}, ${name}`, each)
}

/** Type-checks what was generated, and a program that uses the client; starts the server, and asks it. */
async function measureResult(count: number): Promise<void> {
  const name = resourceName(0)
  const inClient = name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  const root = await createProject({ ...schemaFiles(count), ...handlersFile(count), 'program.ts': program(inClient) })
  try {
    runTenon(root, ['generate'])
    await writeFiles(root, {
      'client.json': JSON.stringify({ extends: './tsconfig.json', include: ['program.ts'] }),
    })
    const sizes = ['client.ts', 'openapi.json', 'model.json'].map(
      (file) => `${file} ${(statSync(join(root, 'generated', file)).size / 1e6).toFixed(1)} MB`,
    )
    console.log(`  ${sizes.join(', ')}`)
    const runs = Array.from({ length: rounds }, () => [checkTypes(root), checkTypes(root, ['-p', 'client.json'])])
    print(
      'tsc over all',
      runs.flatMap(([all]) => all ?? []),
    )
    print(
      'tsc over a file with the client',
      runs.flatMap(([, client]) => client ?? []),
    )
    await measureServer(root, name)
  } finally {
    await removeProject(root)
  }
}

async function measureServer(root: string, name: string): Promise<void> {
  const { url, child, clock } = await startServer(root, `/${name}`)
  try {
    const before = usedBy(child)
    for (let sent = 0; sent < requests; sent++) {
      const response = await fetch(new URL(`/${name}/1`, url))
      await response.text()
    }
    const after = usedBy(child)
    const each = ((after.processor - before.processor) / requests) * 1e6
    console.log(
      `  ${'server: start to the first 200'.padEnd(48)} ${clock.toFixed(2).padStart(7)} s   ` +
        `${before.processor.toFixed(2)} s of processors, ${after.memory.toFixed(0)} MB`,
    )
    console.log(`  ${'server: a request'.padEnd(48)} ${each.toFixed(0).padStart(7)} us of processor`)
  } finally {
    child.kill('SIGKILL')
  }
}

function print(title: string, taken: readonly Taken[]): void {
  const [clock, processor, memory] = [
    median(taken.map((each) => each.clock)),
    median(taken.map((each) => each.processor)),
    median(taken.map((each) => each.memory)),
  ]
  const most = Number.isNaN(memory) ? '' : `, ${memory.toFixed(0)} MB`
  console.log(
    `  ${title.padEnd(48)} ${clock.toFixed(2).padStart(7)} s   ${processor.toFixed(2)} s of processors${most}`,
  )
}
