/** Installs the optional driver for SQLite, and has the tests and what they start find it where Node looks for packages. */
import { join } from 'node:path'
import { repository } from '../api/server.ts'
import { openWorkspace } from '../workspace.ts'

const workspace = 'test/drivers/better-sqlite3'

/** What vitest runs once, before the processes of the tests are there. */
export async function setup(): Promise<void> {
  await openWorkspace(workspace)
  process.env['NODE_PATH'] = join(repository, workspace, 'node_modules')
}
