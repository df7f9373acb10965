/** Loads the user's schema files; what they define is for the model to judge. */
import { readdir, realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Source } from '../model/definitions.ts'
import type { Problem } from '../model/problem.ts'
import { importModule, importModules } from './import-module.ts'
import { handlersFile } from './load-handlers.ts'
import { loadProblem } from './load-problem.ts'
import { listenForDefinitions, type MadeDefinition } from './made-definitions.ts'
import { findMisplaced } from './misplaced-schemas.ts'
import { projectPath } from './project-path.ts'
import { UserError } from './user-error.ts'

/** What files export and make, or what keeps any of them from being loaded. */
export type LoadedSchemas = { readonly sources: readonly Source[] } | { readonly problems: readonly Problem[] }

/** Imports the schema files of a folder, alphabetically. It is a problem, too, where others define something. */
export async function loadSchemas(folder: string): Promise<LoadedSchemas> {
  const names = await schemaFiles(folder)
  const loaded = await loadFiles(folder, names, names)
  if (names.length === 0 && 'sources' in loaded) {
    throw new UserError(`There is no schema in ${folder}/. Add one, for example ${join(folder, 'books.ts')}.`)
  }
  return loaded
}

/** The same of some of the schema files of a folder, of which `names` are all. */
export async function loadFiles(
  folder: string,
  loaded: readonly string[],
  names: readonly string[],
): Promise<LoadedSchemas> {
  const paths = loaded.map((name) => resolve(folder, name))
  const { result, made } = await listenForDefinitions(() => importAll(paths))
  if ('problems' in result) return result
  const misplaced = await findMisplaced(folder, names, made)
  if (misplaced.length > 0) return { problems: misplaced }
  // Calls are known by where the file is, whatever links lead there.
  const places = await Promise.all(paths.map((path) => realpath(path)))
  const madeIn = byMaker(made, new Set(places))
  return {
    sources: paths.map((path, index) => ({
      file: projectPath(path),
      exports: result.exports[index] ?? {},
      made: (madeIn.get(places[index]) ?? []).map(({ value }) => value),
    })),
  }
}

/** Definitions by the file that made them: where one file calls another, the innermost of these. */
function byMaker(
  made: readonly MadeDefinition[],
  places: ReadonlySet<string>,
): ReadonlyMap<string | undefined, readonly MadeDefinition[]> {
  return Map.groupBy(made, ({ files }) => files.find((file) => places.has(file)))
}

type Exports = Readonly<Record<string, unknown>>

/** Imports files, and answers what each exports, or what is wrong with any. */
async function importAll(
  paths: readonly string[],
): Promise<{ readonly exports: readonly Exports[] } | { readonly problems: readonly Problem[] }> {
  const exports: Exports[] = []
  // Two files that import a third meet the same fault in it, which is to be told once.
  const problems = new Map<string, Problem>()
  // All at once they are loaded sooner; which of them is at fault is found out one by one.
  await importModules(paths).catch(() => undefined)
  for (const path of paths) {
    try {
      exports.push(await importModule(path))
    } catch (error) {
      const problem = loadProblem(error, projectPath(path))
      problems.set(JSON.stringify(problem), problem)
    }
  }
  return problems.size > 0 ? { problems: [...problems.values()] } : { exports }
}

/** The names of every `*.ts` of a folder: not those of its sub-folders, nor `*.test.ts`, `*.d.ts` and `handlers.ts`. */
export async function schemaFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new UserError(
      `There is no folder ${folder}/ here. Run this in the root of your project, or name the folder with --schemas.`,
      [],
      { cause: error },
    )
  })
  return entries
    .filter((entry) => !entry.isDirectory() && /(?<!\.test|\.d)\.ts$/.test(entry.name))
    .map((entry) => entry.name)
    .filter((name) => name !== handlersFile)
    .toSorted()
}
