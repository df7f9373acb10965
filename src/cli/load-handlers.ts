/** Loads the handlers and the middleware that the user has written; whether they are those of the API, the app finds out. */
import { readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { importModule } from './import-module.ts'
import { loadProblem } from './load-problem.ts'
import { readIfThere } from './manifest.ts'
import { codeBelow } from './misplaced-schemas.ts'
import { projectPath } from './project-path.ts'
import { UserError } from './user-error.ts'
import { declaredIn, takeHandlers, type LoadedHandlers } from './written-handlers.ts'

/** The name of the file that has them, in the folder of the schemas. */
export const handlersFile = 'handlers.ts'

/**
 * Imports the file, where there is one. Throws a {@link UserError} when it cannot be loaded, with the lines around the fault for
 * `tenon dev`, or exports nothing of use.
 */
export async function loadHandlers(folder: string, { frames = false } = {}): Promise<LoadedHandlers> {
  const source = await readHandlers(folder)
  if (source === undefined) return {}
  const path = resolve(folder, handlersFile)
  const file = join(folder, handlersFile)
  const exports = await importModule(path).catch(async (error: unknown) => {
    const { printFramed, printLocated } = await import('./framed-problem.ts')
    const print = frames ? printFramed : printLocated
    throw new UserError(`${file} cannot be loaded.`, [await print(loadProblem(error, projectPath(path)))], {
      cause: error,
    })
  })
  return takeHandlers({ file, exports, declared: declaredIn(source) })
}

/** Reads the file, where there is one. Throws a {@link UserError} where there is none, and another has what belongs in it. */
export async function readHandlers(folder: string): Promise<string | undefined> {
  const source = await readIfThere(resolve(folder, handlersFile))
  if (source !== undefined) return String(source)
  for (const path of await codeBelow(resolve(folder)).catch(() => [])) {
    const [name] = /^export const (?:handlers|middleware)\b/m.exec(await readFile(path, 'utf8')) ?? []
    if (name === undefined) continue
    const remedy = `Rename it, or export from there what it exports: \`export * from './${relative(resolve(folder), path)}'\`.`
    throw new UserError(
      `${projectPath(path)} says \`${name}\`, and is not read: handlers and middleware are those of ${join(folder, handlersFile)}. ${remedy}`,
    )
  }
  return undefined
}
