/** `tenon init`: writes a small project to begin with. It never replaces a file, installs nothing and runs nothing. */
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { styleText } from 'node:util'
import { defined } from '../model/defined.ts'
import { projectFiles, type NewProject } from './init-files.ts'
import { addToPackage, longestName, newPackage } from './init-package.ts'
import { tenonSpec } from './installed-spec.ts'
import { readIfThere } from './manifest.ts'
import { projectPath } from './project-path.ts'
import { UserError } from './user-error.ts'

/** What is to be written, as far as the command line says it. */
export interface InitOptions {
  /** The folder; the current one when left out. */
  readonly folder?: string
  readonly name?: string
  readonly database?: NewProject['database']
  /** Whether nothing is asked. */
  readonly yes: boolean
}

/** Writes the project, asking what it is not told, and prints what to do next. Throws a {@link UserError} for what is in the way. */
export async function init({ folder = '.', yes, name, database }: InitOptions): Promise<void> {
  const root = resolve(folder)
  const told = defined({ name, database })
  const defaults: NewProject = { name: packageName(basename(root)), database: 'sqlite', ...told }
  const asks = !yes && process.stdin.isTTY && process.stdout.isTTY
  const project = asks ? await (await import('./init-questions.ts')).askProject(told, defaults) : defaults
  const { written, kept } = await filesFor(project, root)
  for (const [path, text] of Object.entries(written)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  const shown = projectPath(root) || '.'
  console.log(`Wrote ${Object.keys(written).join(', ')}${shown === '.' ? '' : ` to ${shown}/`}`)
  if (kept.length > 0) console.log(`Kept ${kept.join(', ')} as ${kept.length === 1 ? 'it is' : 'they are'}`)
  console.log(`\nNext:\n${nextSteps(shown, project).map(printCommand).join('\n')}`)
}

/** What becomes of the files of a project. */
interface Files {
  /** Every file that is to be written, and its text: none that is there, but for what it only lacks. */
  readonly written: Readonly<Record<string, string>>
  readonly kept: readonly string[]
}

async function filesFor(project: NewProject, root: string): Promise<Files> {
  const wanted = { 'package.json': newPackage(project, await tenonSpec(root)), ...projectFiles(project) }
  const written: Record<string, string> = {}
  const kept: string[] = []
  const inTheWay: string[] = []
  for (const [path, text] of Object.entries(wanted)) {
    const found = (await readIfThere(join(root, path)))?.toString()
    const merged = found === undefined ? { text } : mergeFile(path, found, text)
    inTheWay.push(...(merged.clashes ?? []).map((clash) => join(projectPath(root), `${path}: ${clash}`)))
    if (merged.text === found) kept.push(path)
    else written[path] = merged.text
  }
  if (inTheWay.length > 0) {
    const remedy = 'Change or move these first, or give another folder: tenon init another-api'
    throw new UserError(`Nothing was written. ${remedy}`, inTheWay)
  }
  return { written, kept }
}

/** What becomes of a file that is there: it keeps what it has and gets what it lacks, where that can be told. */
function mergeFile(path: string, found: string, wanted: string): Merged {
  if (path === 'package.json') return addToPackage(found, wanted)
  if (path === 'README.md') return { text: found }
  if (path.startsWith('.git')) return { text: addLines(found, wanted) }
  return { text: found, clashes: ['it is there already'] }
}

interface Merged {
  readonly text: string
  readonly clashes?: readonly string[]
}

function addLines(found: string, wanted: string): string {
  const known = new Set(found.split(/\r?\n/))
  const missing = wanted
    .trimEnd()
    .split('\n')
    .filter((line) => !known.has(line))
  if (missing.length === 0) return found
  return `${found}${found === '' || found.endsWith('\n') ? '' : '\n'}${missing.join('\n')}\n`
}

function nextSteps(folder: string, { database }: NewProject): string[] {
  return [
    ...(folder === '.' ? [] : [`cd ${/^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder)}`]),
    'npm install',
    ...(database === 'postgres' ? ['cp .env.example .env   # and say there where your Postgres is'] : []),
    'npm test',
    'npm run dev',
  ]
}

function printCommand(command: string): string {
  return `  ${styleText('cyan', command, { stream: process.stdout })}`
}

/** Makes of the name of a folder one that a package may have. */
function packageName(folder: string): string {
  const name = folder
    // Letters without their accents: `Bücher` is `bucher`.
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longestName)
  return name.replaceAll(/^-+|-+$/g, '') || 'my-api'
}
