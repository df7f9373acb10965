/** Which version of Tenon this is and how npm came to this copy, so that a new project is given the same. */
import { readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readIfThere } from './manifest.ts'

/** The folder of the package, of which this file is two below. */
const packageRoot = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Answers what to write as the version of `tenon` in the `package.json` of a folder: a range of versions, or, where this copy was
 * installed from a file or is a checkout, the way there: `file:../tenon-0.1.0.tgz`.
 */
export async function tenonSpec(folder: string): Promise<string> {
  const modules = dirname(packageRoot)
  if (basename(modules) !== 'node_modules') return fileSpec(folder, packageRoot)
  const resolved = resolvedOf(await readIfThere(join(modules, '.package-lock.json')))
  if (resolved?.startsWith('file:') === true) {
    return fileSpec(folder, resolve(dirname(modules), resolved.slice('file:'.length)))
  }
  return `^${ownVersion()}`
}

/** Answers which version of Tenon this is. */
export function ownVersion(): string {
  return versionOf(readFileSync(join(packageRoot, 'package.json'), 'utf8'))
}

function fileSpec(folder: string, file: string): string {
  return `file:${relative(folder, file).split(sep).join('/')}`
}

/** What npm notes of an installed package in `node_modules`. The casts are of files of npm's and of our own. */
function resolvedOf(lock: Buffer | undefined): string | undefined {
  if (lock === undefined) return undefined
  const { packages } = JSON.parse(lock.toString()) as { packages?: Record<string, { resolved?: string }> }
  return packages?.['node_modules/tenon']?.resolved
}

function versionOf(text: string): string {
  return (JSON.parse(text) as { version: string }).version
}
