/** What `schemas/handlers.ts` exports, held to what it may export. It loads nothing: a server that was built has it within. */
import { defined } from '../model/defined.ts'
import { nearest } from '../model/names.ts'
import { UserError } from './user-error.ts'

/** The file, as it was loaded. */
export interface WrittenHandlers {
  /** Where it is, as its author knows it. */
  readonly file: string
  readonly exports: Readonly<Record<string, unknown>>
  /** What it declares of what it may export: see {@link declaredIn}. */
  readonly declared: readonly string[]
}

/** What the file may export. */
export interface LoadedHandlers {
  readonly handlers?: unknown
  readonly middleware?: unknown
}

const names = ['handlers', 'middleware']

/** Which of the two a text declares, and does not export there. */
export function declaredIn(source: string): string[] {
  return names.filter((name) => new RegExp(`^(?:const|let|var) ${name}\\b`, 'm').test(source))
}

/** Takes the two from it. Throws a {@link UserError} where it exports nothing of use, or what seems to be one of them under another name. */
export function takeHandlers(written: WrittenHandlers): LoadedHandlers {
  const { file, exports } = written
  const { handlers, middleware } = exports
  const [misnamed] = findMisnamed(written)
  if (misnamed !== undefined) throw new UserError(`${file}: ${misnamed}`)
  for (const [name, value] of Object.entries({ handlers, middleware })) {
    if (value !== undefined && (typeof value !== 'object' || value === null)) {
      throw new UserError(`${file}: \`${name}\` must be an object.`)
    }
  }
  if (handlers === undefined && middleware === undefined) {
    const remedy = 'Write `export const handlers: Handlers = { ... }`, with the type from generated/handlers.ts.'
    throw new UserError(`${file} exports neither \`handlers\` nor \`middleware\`. ${remedy}`)
  }
  return defined({ handlers, middleware })
}

/** Says what would be taken for one of the two, was it exported and called so: middleware that is left out leaves an API open. */
function findMisnamed({ exports, declared }: WrittenHandlers): string[] {
  const missing = names.filter((name) => exports[name] === undefined)
  return [
    ...missing
      .filter((name) => declared.includes(name))
      .map((name) => `\`${name}\` is not exported. Write \`export const ${name}\`.`),
    ...Object.entries(exports).flatMap(([name, value]) => {
      const meant = typeof value === 'object' && !names.includes(name) ? nearest(name, missing) : undefined
      return meant === undefined ? [] : [`it exports \`${name}\`. Did you mean \`${meant}\`?`]
    }),
  ]
}
