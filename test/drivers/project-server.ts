/** One project, served over several databases at once. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const repository = fileURLToPath(new URL('../..', import.meta.url))

export interface ProjectServer {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Generates a project of these files, and serves it over each database. */
export async function startProject(
  files: Readonly<Record<string, string>>,
  databaseUrls: readonly string[],
): Promise<ProjectServer[]> {
  const root = await mkdtemp(join(tmpdir(), 'tenon-drivers-'))
  await mkdir(join(root, 'node_modules'))
  await symlink(repository, join(root, 'node_modules/tenon'))
  for (const [path, text] of Object.entries({ 'package.json': '{ "type": "module" }', ...files })) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  const generating = tenon(root, ['generate'])
  await once(generating.process, 'close')
  if (generating.process.exitCode !== 0) throw new Error(`The project cannot be generated: ${generating.output()}`)
  const servers: ProjectServer[] = []
  for (const databaseUrl of databaseUrls) servers.push(await serve(root, databaseUrl))
  return servers
}

async function serve(root: string, databaseUrl: string): Promise<ProjectServer> {
  const { process: child, output } = tenon(root, ['start', '--port', '0'], databaseUrl)
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const [, found] = /Serving (http:\S+),/.exec(output()) ?? []
      if (found !== undefined) resolve(found)
    })
    child.once('close', () => reject(new Error(`The server has ended: ${output()}`)))
  })
  return {
    url,
    async close() {
      const ended = once(child, 'close')
      child.kill('SIGKILL')
      await ended
      await rm(root, { recursive: true, force: true })
    },
  }
}

function tenon(root: string, args: readonly string[], databaseUrl = '') {
  const entry = join(repository, 'src/cli/main.ts')
  const child = spawn(process.execPath, ['--conditions=@tenon/source', entry, ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], NODE_PATH: process.env['NODE_PATH'], DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
  }
  return { process: child, output: () => text }
}
