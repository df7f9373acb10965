/** Workspaces: folders with packages that only a few tests need, and that are installed when one of them first runs. */
import { execFile } from 'node:child_process'
import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { repository } from './api/server.ts'

/** Runs one of a workspace's own commands, or Node, in it. Answers what it prints. */
export type Run = (command: string, ...args: readonly string[]) => Promise<string>

/**
 * Answers what runs commands in the workspace at a path from the root, whose packages are installed unless they are as its lockfile
 * says: without scripts of theirs, which would want compilers.
 */
export async function openWorkspace(path: string): Promise<Run> {
  const folder = join(repository, path)
  const bin = join(folder, 'node_modules/.bin')
  const run: Run = async (command, ...args) => {
    const env = { ...process.env, PATH: `${bin}:${process.env['PATH']}` }
    const options = { cwd: folder, env, maxBuffer: 64_000_000 }
    return (await promisify(execFile)(command, args, options)).stdout
  }
  const lockfile = join(folder, 'package-lock.json')
  const installed = join(folder, 'node_modules/.installed-lockfile')
  if ((await readFile(lockfile, 'utf8')) !== (await readFile(installed, 'utf8').catch(() => ''))) {
    await run('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund')
    await copyFile(lockfile, installed)
  }
  return run
}
