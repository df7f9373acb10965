/** Loads the user's schema files; what they define is for the model to judge. */
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Source } from '../model/definitions.ts'
import type { Problem } from '../model/problem.ts'
import { importModule, importModules } from './import-module.ts'
import { handlersFile } from './load-handlers.ts'
import { loadProblem } from './load-problem.ts'
import { projectPath } from './project-path.ts'
import { UserError } from './user-error.ts'

/**
 * Imports every `*.ts` of a folder, alphabetically: not those of its sub-folders, nor `*.test.ts`, `*.d.ts` and `handlers.ts`. Answers
 * what they export, or what kept any of them from loading.
 */
export async function loadSchemas(
  folder: string,
): Promise<{ readonly sources: readonly Source[] } | { readonly problems: readonly Problem[] }> {
  const sources: Source[] = []
  // Two files that import a third meet the same fault in it, which is to be told once.
  const problems = new Map<string, Problem>()
  const paths = (await schemaFiles(folder)).map((name) => resolve(folder, name))
  // All at once they are loaded sooner; which of them is at fault is found out one by one.
  await importModules(paths).catch(() => undefined)
  for (const path of paths) {
    const file = projectPath(path)
    try {
      sources.push({ file, exports: await importModule(path) })
    } catch (error) {
      const problem = loadProblem(error, file)
      problems.set(JSON.stringify(problem), problem)
    }
  }
  return problems.size > 0 ? { problems: [...problems.values()] } : { sources }
}

async function schemaFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new UserError(
      `There is no folder ${folder}/ here. Run this in the root of your project, or name the folder with --schemas.`,
      [],
      { cause: error },
    )
  })
  const names = entries
    .filter((entry) => !entry.isDirectory() && /(?<!\.test|\.d)\.ts$/.test(entry.name))
    .map((entry) => entry.name)
    .filter((name) => name !== handlersFile)
    .toSorted()
  if (names.length === 0) {
    throw new UserError(`There is no schema in ${folder}/. Add one, for example ${join(folder, 'books.ts')}.`)
  }
  return names
}
