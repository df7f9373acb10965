/** `tenon init`: writes a small project to begin with. It never replaces a file, installs nothing and runs nothing. */
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { styleText } from 'node:util'
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
  const told = { ...(name !== undefined && { name }), ...(database !== undefined && { database }) }
  const defaults: NewProject = { name: packageName(basename(root)), database: 'sqlite', ...told }
  const asks = !yes && process.stdin.isTTY && process.stdout.isTTY
  const project = asks ? await (await import('./init-questions.ts')).askProject(told, defaults) : defaults
  const files = await filesFor(project, root)
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  const shown = projectPath(root) || '.'
  console.log(`Wrote ${Object.keys(files).join(', ')}${shown === '.' ? '' : ` to ${shown}/`}`)
  console.log(`\nNext:\n${nextSteps(shown, project).map(printCommand).join('\n')}`)
}

/** Every file that is to be written, and its text: none that is there, but for a `package.json` that only lacks something. */
async function filesFor(project: NewProject, root: string): Promise<Readonly<Record<string, string>>> {
  const files = projectFiles(project)
  const found = (await readIfThere(join(root, 'package.json')))?.toString()
  const wanted = newPackage(project, await tenonSpec(root))
  const merged = found === undefined ? { text: wanted, clashes: [] } : addToPackage(found, wanted)
  const inTheWay = [
    ...merged.clashes.map((clash) => `package.json: ${clash}`),
    ...Object.keys(files)
      .filter((path) => existsSync(join(root, path)))
      .map((path) => `${path}: it is there already`),
  ]
  if (inTheWay.length > 0) {
    const lines = inTheWay.map((line) => join(projectPath(root), line))
    throw new UserError('Nothing was written. Move these elsewhere, or give another folder: tenon init my-api', lines)
  }
  return { 'package.json': merged.text, ...files }
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
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longestName)
  return name.replaceAll(/^-+|-+$/g, '') || 'my-api'
}
