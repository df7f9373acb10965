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

/**
 * Imports every `*.ts` of a folder, alphabetically: not those of its sub-folders, nor `*.test.ts`, `*.d.ts` and `handlers.ts`. Answers
 * what they export and make, or what kept any of them from loading, and files that define something and are none of these.
 */
export async function loadSchemas(
  folder: string,
): Promise<{ readonly sources: readonly Source[] } | { readonly problems: readonly Problem[] }> {
  const names = await schemaFiles(folder)
  const paths = names.map((name) => resolve(folder, name))
  const { result, made } = await listenForDefinitions(() => importAll(paths))
  if ('problems' in result) return result
  const misplaced = await findMisplaced(folder, names, made)
  if (misplaced.length > 0) return { problems: misplaced }
  if (names.length === 0) {
    throw new UserError(`There is no schema in ${folder}/. Add one, for example ${join(folder, 'books.ts')}.`)
  }
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

async function schemaFiles(folder: string): Promise<string[]> {
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
