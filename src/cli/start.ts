/** `tenon start`: serves what was generated, from a database. It loads the runtime and generated code only, to start soon. */
import { access } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { printProblem } from '../model/problem.ts'
import type { Database } from '../runtime/storage/database.ts'
import { insertFixtures } from '../runtime/storage/fixtures.ts'
import type { Fixtures, FixtureTarget } from '../runtime/storage/fixtures.ts'
import { openDatabase } from '../runtime/storage/open-database.ts'
import { runUntilSignal, serve } from '../runtime/serve.ts'
import { StartupError } from '../runtime/startup-error.ts'
import { createTables } from '../runtime/storage/tables.ts'
import type { Tables } from '../runtime/storage/tables.ts'
import { importModule } from './import-module.ts'
import { loadHandlers } from './load-handlers.ts'
import type { LoadedHandlers } from './load-handlers.ts'
import { loadProblem } from './load-problem.ts'
import { readIfThere } from './manifest.ts'
import type { ProjectFolders } from './project-folders.ts'
import { UserError } from './user-error.ts'

/** How to serve. */
export interface StartOptions extends ProjectFolders {
  readonly port: number
  readonly host: string
  /** Whether tables that are created are filled from `schemas/fixtures/`. */
  readonly fixtures: boolean
  /** Whether clients are told of the faults of handlers: `tenon dev` says so. */
  readonly development?: boolean
}

/** Serves the generated API from a database until a signal stops it. Throws a {@link UserError} when it cannot be started. */
export async function start(options: StartOptions, databaseUrl: string): Promise<void> {
  const { schemas, out, port, host, fixtures, development = false } = options
  const { createApp, tables, fixtures: targets } = await importGenerated(out)
  const written = await loadHandlers(schemas)
  try {
    const database = openDatabase(databaseUrl)
    const app = createApp(database, { ...written, development })
    await createTables(database, tables, async (created, within) => {
      const empty = fixtures ? targets.filter(({ table }) => created.includes(table)) : []
      await loadFixtures(within, empty, join(schemas, 'fixtures'))
    })
    const server = await serve(app, { port, hostname: host })
    console.log(`Serving ${server.url}, docs at ${new URL('/docs', server.url).href}`)
    stopWithParent()
    await runUntilSignal(server, () => database.close())
  } catch (error) {
    throw error instanceof StartupError ? new UserError(error.message, [], { cause: error }) : error
  }
}

/** What is needed of the generated code to serve it. */
interface Generated {
  readonly createApp: (
    database: Database,
    options: LoadedHandlers & { development: boolean },
  ) => Parameters<typeof serve>[0]
  readonly tables: Tables
  readonly fixtures: readonly FixtureTarget[]
}

async function importGenerated(folder: string): Promise<Generated> {
  const app = resolve(folder, 'app.ts')
  await access(app).catch((error: unknown) => {
    throw new UserError(`There is no API in ${folder}/ yet. Run \`tenon generate\` first.`, [], { cause: error })
  })
  const module: unknown = {
    ...(await importOf(app, folder)),
    ...(await importOf(resolve(folder, 'tables.ts'), folder)),
  }
  if (!isGenerated(module)) {
    throw new UserError(`What is in ${folder}/ is not of this version of Tenon. Run \`tenon generate\` again.`)
  }
  return module
}

async function importOf(file: string, folder: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await importModule(file)
  } catch (error) {
    throw new UserError(`The API in ${folder}/ cannot be loaded.`, [printProblem(loadProblem(error, file))], {
      cause: error,
    })
  }
}

function isGenerated(module: unknown): module is Generated {
  return (
    typeof module === 'object' &&
    module !== null &&
    'createApp' in module &&
    typeof module.createApp === 'function' &&
    'tables' in module &&
    typeof module.tables === 'object' &&
    'fixtures' in module &&
    Array.isArray(module.fixtures)
  )
}

async function loadFixtures(database: Database, targets: readonly FixtureTarget[], folder: string): Promise<void> {
  const files: Fixtures[] = []
  for (const target of targets) {
    const file = join(folder, target.file)
    const text = (await readIfThere(file))?.toString()
    if (text !== undefined) files.push({ target, rows: parseFixtures(file, text) })
  }
  const rows = await insertFixtures(database, files)
  if (rows > 0) {
    console.log(`Loaded ${rows} row${rows === 1 ? '' : 's'} from ${folder}/`)
  }
}

function parseFixtures(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UserError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Ends a server whose parent, `tenon dev`, was killed before it could end it: nobody would know that it holds the port. */
function stopWithParent(): void {
  if (process.channel !== undefined) {
    process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
    process.channel.unref()
  }
}
