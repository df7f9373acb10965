/** Loads the handlers and the middleware that the user has written; whether they are those of the API, the app finds out. */
import { join, resolve } from 'node:path'
import { defined } from '../model/defined.ts'
import { nearest } from '../model/names.ts'
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
  const source = await readIfThere(path)
  if (source === undefined) return {}
  const exports = await importModule(path).catch((error: unknown) => {
    const problem = printProblem(loadProblem(error, projectPath(path)))
    throw new UserError(`${join(folder, handlersFile)} cannot be loaded.`, [problem], { cause: error })
  })
  const { handlers, middleware } = exports
  const [misnamed] = findMisnamed(exports, String(source))
  if (misnamed !== undefined) throw new UserError(`${join(folder, handlersFile)}: ${misnamed}`)
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

const names = ['handlers', 'middleware']

/** Says what would be taken for one of the two, was it exported and called so: middleware that is left out leaves an API open. */
function findMisnamed(exports: Readonly<Record<string, unknown>>, source: string): string[] {
  const missing = names.filter((name) => exports[name] === undefined)
  return [
    ...missing
      .filter((name) => new RegExp(`^(?:const|let|var) ${name}\\b`, 'm').test(source))
      .map((name) => `\`${name}\` is not exported. Write \`export const ${name}\`.`),
    ...Object.entries(exports).flatMap(([name, value]) => {
      const meant = typeof value === 'object' && !names.includes(name) ? nearest(name, missing) : undefined
      return meant === undefined ? [] : [`it exports \`${name}\`. Did you mean \`${meant}\`?`]
    }),
  ]
}
