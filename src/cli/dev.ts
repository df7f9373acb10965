/** `tenon dev`: generates and serves, again after each save, by running `tenon generate` and `tenon start`. */
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { watch } from 'chokidar'
import { openDatabase } from '../runtime/storage/open-database.ts'
import { commandRunner, serverProcess, succeeds } from './child-process.ts'
import type { CommandRunner, ServerProcess } from './child-process.ts'
import { checkTables } from './migrate-start.ts'
import { projectPath } from './project-path.ts'
import { EnvironmentChanged } from './run-program.ts'
import type { ServeOptions } from './serve-api.ts'
import { UserError } from './user-error.ts'

/** How long after a save to wait for others, in milliseconds: formatters and version control write several files at once. */
const settleTime = 30

const environmentFile = '.env'

/** Serves the API as the saved files describe it, until a signal stops it. Throws {@link EnvironmentChanged} when `.env` is saved. */
export async function dev(options: ServeOptions, databaseUrl: string): Promise<void> {
  const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]).then(() => 'stopped' as const)
  const generating = commandRunner('generate')
  const starting = commandRunner('start')
  const server = serverProcess(() => starting.run(startArguments(options)), {
    onServing() {
      generating.prepare()
      starting.prepare()
    },
    onCrash: (reason) => console.error(`The server has stopped (${reason}). The next save starts it again.`),
  })
  const ignored = (path: string, stats?: { isFile: () => boolean }) =>
    isIgnored(path, stats?.isFile() ?? false, options.out)
  const watcher = watch('.', { ignored, ignoreInitial: true })
  await once(watcher, 'ready')

  const changed = new Set<string>()
  watcher.on('all', (_, path) => changed.add(path))
  let event = 'saved'
  while (event !== 'stopped' && !changed.has(environmentFile)) {
    // Listened for from before the update, so that a save in the midst of it is not missed.
    const saved = once(watcher, 'all').then(() => 'saved' as const)
    await update(generating, server, options, databaseUrl)
    event = await Promise.race([saved, stopped])
    await delay(settleTime)
  }
  generating.dismiss()
  starting.dismiss()
  await Promise.all([watcher.close(), server.stop()])
  if (event !== 'stopped') throw new EnvironmentChanged()
}

async function update(
  generating: CommandRunner,
  server: ServerProcess,
  options: ServeOptions,
  databaseUrl: string,
): Promise<void> {
  const { schemas, out } = options
  const isGenerated = await succeeds(generating.run(['--schemas', schemas, '--out', out, '--frames']))
  if (isGenerated && (!server.isRunning() || (await databaseFollows(options, databaseUrl)))) {
    await server.restart()
    return
  }
  if (server.isRunning()) {
    console.error('Still serving the last good API. The next save tries again.')
  } else if (existsSync(join(out, 'app.ts'))) {
    console.error('Serving the last good API. The next save tries again.')
    await server.restart()
  }
  generating.prepare()
}

/** Whether the database can follow the schemas by itself. A server that runs goes on if not; a new one says so itself. */
async function databaseFollows(options: ServeOptions, databaseUrl: string): Promise<boolean> {
  try {
    const database = openDatabase(databaseUrl)
    try {
      await checkTables(database, options)
    } finally {
      await database.close()
    }
    return true
  } catch (error) {
    if (!(error instanceof UserError)) return true
    console.error([...error.details, error.message].join('\n'))
    return false
  }
}

function startArguments({ schemas, out, port, host, fixtures }: ServeOptions): string[] {
  const folders = ['--schemas', schemas, '--out', out]
  const serving = ['--port', String(port), '--host', host, '--development']
  return [...folders, ...serving, ...(fixtures ? ['--fixtures'] : [])]
}

/** Answers whether a save of this file changes nothing of the API: it is generated, installed, data, or not code. */
function isIgnored(path: string, isFile: boolean, out: string): boolean {
  const file = projectPath(path)
  const folders = file.split('/')
  if (file === environmentFile) return false
  return (
    folders.some((folder) => folder === 'node_modules' || folder.startsWith('.')) ||
    folders[0] === 'data' ||
    `${file}/`.startsWith(`${projectPath(out)}/`) ||
    (isFile && !/\.(?:[cm]?[jt]s|json)$/.test(file))
  )
}
