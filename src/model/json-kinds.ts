/** The kinds of JSON values: which of them a type accepts, as far as its outermost level says. */
import type { Storage } from './api.ts'
import type { Json, Type } from './types.ts'

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

/** The kind of what is kept in a storage, where that says it. */
export const kindOfStorage: Readonly<Record<Exclude<Storage, 'json'>, JsonKind>> = {
  integer: 'number',
  real: 'number',
  text: 'string',
  boolean: 'boolean',
}
