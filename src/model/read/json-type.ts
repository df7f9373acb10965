/** The types of JSON Schema's `type`: which values are of them, and which types have no other values. */
import type { Json, Type } from '../types.ts'

/** Whether a value is of what `type` says, which may be a list. Without `type` every value is. */
export function isOfType(value: Json, types: unknown): boolean {
  if (types === undefined) return true
  const names: readonly unknown[] = Array.isArray(types) ? types : [types]
  const name = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  return names.includes(name) || (names.includes('integer') && Number.isInteger(value))
}

/** Whether every value of a type is for certain of what `type` says. */
export function isOf(type: Type, name: unknown): boolean {
  switch (type.kind) {
    case 'literal':
    case 'enum':
      return type.values.every((value) => isOfType(value, name))
    case 'union':
      return type.members.every((member) => isOf(member, name))
    case 'all':
      return type.members.some((member) => isOf(member, name))
    case 'object':
    case 'record':
    case 'tagged':
      return name === 'object'
    case 'array':
    case 'tuple':
      return name === 'array'
    case 'integer':
      return name === 'integer' || name === 'number'
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return name === type.kind
    case 'never':
      return true
    case 'nullable':
    case 'alias':
    case 'by-kind':
    case 'any':
      return false
  }
}
