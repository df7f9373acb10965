/** Finds files in the folder of the schemas that define something and are not loaded: in a sub-folder, or of another kind. */
import { readdir, readFile, realpath } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { Problem } from '../model/problem.ts'
import type { MadeDefinition } from './made-definitions.ts'
import { projectPath } from './project-path.ts'

/** Code, but for tests and declarations. */
const codePattern = /(?<!\.test|\.d)\.[cm]?[jt]sx?$/

/** What makes a file one of schemas, wherever it is: it exports what it defines. */
const exportPattern = /^export\s+(?:const\s+([\w$]+)[^=\n]*=|default)\s*define(?:Resource|Api|Operation)\(/m

/** Finds them. `loaded` are the names of the files that were loaded, and what others have made was imported by these. */
export async function findMisplaced(
  folder: string,
  loaded: readonly string[],
  made: readonly MadeDefinition[],
): Promise<Problem[]> {
  const known = new Set([...loaded.map((name) => resolve(folder, name)), ...made.flatMap(({ files }) => files)])
  const found: Problem[] = []
  for (const path of await codeBelow(resolve(folder))) {
    // What was imported is known by where it is, whatever links lead there.
    if (!known.has(path) && !known.has(await realpath(path))) found.push(...(await readProblem(path, folder)))
  }
  return found
}

/** The files of code in a folder and those below it, but for what is installed or hidden. */
export async function codeBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const paths = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return /^(?:node_modules$|\.)/.test(entry.name) ? [] : codeBelow(path)
      return entry.isFile() && codePattern.test(entry.name) ? [path] : []
    }),
  )
  return paths.flat().toSorted()
}

async function readProblem(path: string, folder: string): Promise<Problem[]> {
  const match = exportPattern.exec(await readFile(path, 'utf8'))
  if (match === null) return []
  const [, name = 'default'] = match
  const remedy = `Move it there, or export what it defines from one of these: \`export * from './${relative(folder, path)}'\`.`
  const message = `it exports \`${name}\`, and is not loaded: only the \`*.ts\` files of ${join(folder, '/')} itself are, but for handlers.ts. ${remedy}`
  return [{ code: 'file_not_loaded', file: projectPath(path), at: '', message }]
}
