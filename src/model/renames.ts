/** What fields and resources were called before, as their author says: migrations keep what they hold. Nothing is guessed. */
import type { Fields, ResourceDefinition } from '../define/index.ts'
import { isSchema, type Report } from './keywords.ts'
import { singularOf } from './names.ts'

/** A schema without what is said of a rename, and that. */
export interface Renamed {
  readonly schema: unknown
  readonly renamedFrom?: string
}

/** Takes `renamedFrom` off the schema of a field, and reports why it cannot be. */
export function takeRename(schema: unknown, name: string, fields: Fields, at: string, report: Report): Renamed {
  if (!isSchema(schema) || !('renamedFrom' in schema)) return { schema }
  const { renamedFrom, ...rest } = schema
  const others = Object.entries(fields).map(([other, field]) => ({ name: other, renamedFrom: renameOf(field) }))
  const read = checkRename(renamedFrom, name, others, `${at}.${name}`, report)
  return read === undefined ? { schema: rest } : { schema: rest, renamedFrom: read }
}

function renameOf(schema: unknown): unknown {
  return isSchema(schema) ? schema['renamedFrom'] : undefined
}

/** Reads the former name of a resource, and reports why it cannot be. */
export function resourceRename(
  { name, options }: ResourceDefinition,
  all: readonly ResourceDefinition[],
  report: Report,
): string | undefined {
  if (options.renamedFrom === undefined) return undefined
  const others = all.map((each) => ({ name: each.name, renamedFrom: each.options.renamedFrom }))
  return checkRename(options.renamedFrom, name, others, name, report)
}

/** The former name of the field that refers to a parent, when that or its key was renamed. */
export function parentRename({ name, options }: ResourceDefinition, field: string): string | undefined {
  const { singular, renamedFrom = name, fields, key } = options
  const own = typeof key === 'object' ? key.field : 'id'
  const before = renameOf(fields[own])
  const old = `${singular ?? singularOf(renamedFrom)}_${typeof before === 'string' ? before : own}`
  return old === field ? undefined : old
}

interface Named {
  readonly name: string
  readonly renamedFrom: unknown
}

function checkRename(
  renamedFrom: unknown,
  name: string,
  others: readonly Named[],
  at: string,
  report: Report,
): string | undefined {
  if (typeof renamedFrom !== 'string' || renamedFrom === name) {
    report('option_invalid', at, '`renamedFrom` must be the name that it had before.')
    return undefined
  }
  const remedy = 'Say it of one, and drop it once every database has followed.'
  if (others.some((each) => each.name === renamedFrom && each.renamedFrom === undefined)) {
    report('name_clash', at, `is renamed from \`${renamedFrom}\`, which is there still. ${remedy}`)
  }
  if (others.filter((each) => each.renamedFrom === renamedFrom).length > 1) {
    report('name_clash', at, `is not the only one that is renamed from \`${renamedFrom}\`. ${remedy}`)
  }
  return renamedFrom
}
