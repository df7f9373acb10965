/** A Node that Tenon does not run on, where the machine has one. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'

/** Finds one, and its version. */
export async function findOldNode(): Promise<{ path: string; version: string } | undefined> {
  for (const path of ['/usr/bin/node', '/usr/local/bin/node'].filter((each) => existsSync(each))) {
    const { stdout } = await promisify(execFile)(path, ['--version'])
    const version = stdout.trim().slice(1)
    if (Number.parseInt(version, 10) < 22) {
      return { path, version }
    }
  }
  return undefined
}
