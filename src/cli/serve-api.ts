/** Serves an API from a database, its tables being there, until a signal. It loads no code of the user's. */
import { join } from 'node:path'
import type { Database } from '../runtime/storage/database.ts'
import { openDatabase } from '../runtime/storage/open-database.ts'
import { runUntilSignal, serve } from '../runtime/serve.ts'
import { toUserError } from './database-fault.ts'
import { loadFixtures } from './load-fixtures.ts'
import type { Generated } from './load-generated.ts'
import type { LoadedHandlers } from './written-handlers.ts'
import { prepareTables } from './migrate-start.ts'
import type { ProjectFolders } from './project-folders.ts'

/** How to serve. */
export interface ServeOptions extends ProjectFolders {
  readonly port: number
  readonly host: string
  /** Whether tables that are created are filled from `schemas/fixtures/`. */
  readonly fixtures: boolean
  /** Whether pending migrations are run, rather than told. */
  readonly migrate?: boolean
  /** Whether clients are told of the faults of handlers, and the database follows the schemas: `tenon dev` says so. */
  readonly development?: boolean
}

/** Serves it until a signal stops it. Throws a `UserError` when it cannot be started. */
export async function serveApi(
  { createApp, tables, fixtures: targets, docs }: Generated,
  written: LoadedHandlers,
  options: ServeOptions,
  databaseUrl: string,
): Promise<void> {
  const { schemas, out, port, host, fixtures, migrate = false, development = false } = options
  let database: Database | undefined
  try {
    database = openDatabase(databaseUrl)
    const app = createApp(database, { ...written, development })
    await prepareTables(database, { schemas, out, tables, migrates: migrate, development }, async (created, within) => {
      const empty = fixtures ? targets.filter(({ table }) => created.includes(table)) : []
      await loadFixtures(within, empty, join(schemas, 'fixtures'), targets)
    })
    const server = await serve(app, { port, hostname: host })
    const docsUrl = docs === undefined ? '' : `, docs at ${new URL(docs.path, server.url).href}`
    console.log(`Serving ${server.url}${docsUrl}`)
    tellParent()
    await runUntilSignal(server, () => database?.close())
  } catch (error) {
    // Connections that are open would keep the process from ending for a while.
    await database?.close()
    throw toUserError(error)
  }
}

/** Tells a parent, `tenon dev`, that it serves, and ends when that was killed: nobody else would know that it holds the port. */
function tellParent(): void {
  if (process.channel !== undefined) {
    process.send?.('serving')
    process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
    process.channel.unref()
  }
}
