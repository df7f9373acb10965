/** The kinds of JSON values: which of them a type accepts, as far as its outermost level says. */
import type { Storage } from './api.ts'
import type { Alias, Json, Type } from './types.ts'

/** What a JSON value is. */
export type JsonKind = 'array' | 'object' | 'string' | 'number' | 'boolean'

/** The kinds of values other than null that a type accepts, in order; undefined where it may accept any. */
export function jsonKindsOf(type: Type): readonly JsonKind[] | undefined {
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'array':
    case 'object':
      return [type.kind]
    case 'integer':
      return ['number']
    case 'tuple':
      return ['array']
    case 'record':
    case 'tagged':
      return ['object']
    case 'null':
    case 'never':
      return []
    case 'literal':
    case 'enum':
      return unite(type.values.map(kindsOfValue))
    case 'nullable':
      return jsonKindsOf(type.of)
    case 'union':
      return unite(type.members.map(jsonKindsOf))
    case 'all':
    case 'by-kind':
    case 'alias':
    case 'any':
      return undefined
  }
}

function kindsOfValue(value: Json): readonly JsonKind[] {
  if (value === null) return []
  if (typeof value === 'object') return [Array.isArray(value) ? 'array' : 'object']
  return [typeof value === 'string' ? 'string' : typeof value === 'number' ? 'number' : 'boolean']
}

function unite(all: readonly (readonly JsonKind[] | undefined)[]): readonly JsonKind[] | undefined {
  const known = all.flatMap((kinds) => kinds ?? [])
  return all.includes(undefined) ? undefined : [...new Set(known)].toSorted()
}

/** Whether a type accepts some object, as far as its outermost level says, and that of the types that it names there. */
export function mayBeObject(
  type: Type,
  aliases: ReadonlyMap<string, Alias>,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  const inner = (each: Type) => mayBeObject(each, aliases, seen)
  switch (type.kind) {
    case 'any':
    case 'by-kind':
    case 'object':
    case 'record':
    case 'tagged':
      return true
    case 'nullable':
      return inner(type.of)
    case 'union':
      return type.members.some(inner)
    case 'all':
      return type.members.every(inner)
    case 'alias': {
      const alias = aliases.get(type.name)
      if (alias === undefined || seen.has(type.name)) return false
      return mayBeObject(alias.type, aliases, new Set([...seen, type.name]))
    }
    case 'literal':
    case 'enum':
      return type.values.some((value) => kindsOfValue(value).includes('object'))
    case 'string':
    case 'number':
    case 'integer':
    case 'boolean':
    case 'null':
    case 'array':
    case 'tuple':
    case 'never':
      return false
  }
}

/** The kind of what is kept in a storage, where that says it. */
export const kindOfStorage: Readonly<Record<Exclude<Storage, 'json'>, JsonKind>> = {
  integer: 'number',
  real: 'number',
  text: 'string',
  boolean: 'boolean',
}
