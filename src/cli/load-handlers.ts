/** Loads the handlers and the middleware that the user has written; whether they are those of the API, the app finds out. */
import { join, resolve } from 'node:path'
import { defined } from '../model/defined.ts'
import { printProblem } from '../model/problem.ts'
import { importModule } from './import-module.ts'
import { loadProblem } from './load-problem.ts'
import { readIfThere } from './manifest.ts'
import { projectPath } from './project-path.ts'
import { UserError } from './user-error.ts'

/** The name of the file that has them, in the folder of the schemas. */
export const handlersFile = 'handlers.ts'

/** What the file may export. */
export interface LoadedHandlers {
  readonly handlers?: unknown
  readonly middleware?: unknown
}

/** Imports the file, where there is one. Throws a {@link UserError} when it cannot be loaded, or exports nothing of use. */
export async function loadHandlers(folder: string): Promise<LoadedHandlers> {
  const path = resolve(folder, handlersFile)
  if ((await readIfThere(path)) === undefined) return {}
  const exports = await importModule(path).catch((error: unknown) => {
    const problem = printProblem(loadProblem(error, projectPath(path)))
    throw new UserError(`${join(folder, handlersFile)} cannot be loaded.`, [problem], { cause: error })
  })
  const { handlers, middleware } = exports
  for (const [name, value] of Object.entries({ handlers, middleware })) {
    if (value !== undefined && (typeof value !== 'object' || value === null)) {
      throw new UserError(`${join(folder, handlersFile)}: \`${name}\` must be an object.`)
    }
  }
  if (handlers === undefined && middleware === undefined) {
    const remedy = 'Write `export const handlers: Handlers = { ... }`, with the type from generated/handlers.ts.'
    throw new UserError(`${join(folder, handlersFile)} exports neither \`handlers\` nor \`middleware\`. ${remedy}`)
  }
  return defined({ handlers, middleware })
}
