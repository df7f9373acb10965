/** Secrets: the fields of a schema whose values are never repeated to a client, by name. It reads schemas as their author wrote them. */
import { isSchema, type Schema } from './keywords.ts'

/**
 * Finds the names of the fields, however deep, that are `writeOnly`, or that are or hold passwords (`format: 'password'`). A
 * field that refers to a type which has both is a secret as a whole: rather too much than too little.
 */
export function secretNames(fields: object): string[] {
  const found: Found = { names: new Set(), schemas: new Map() }
  findInFields(fields, found)
  return [...found.names]
}

/** What has been found so far. */
interface Found {
  readonly names: Set<string>
  /** Whether schemas hold a password: the same one may stand in many places, each of them within others that do. */
  readonly schemas: Map<unknown, boolean>
}

function findInFields(fields: object, found: Found): void {
  for (const [name, schema] of Object.entries(fields)) {
    const isWriteOnly = isSchema(schema) && schema['writeOnly'] === true
    // Looked at first, since it also finds the names within.
    if (holdsPassword(schema, found) || isWriteOnly) found.names.add(name)
  }
}

/** Whether a value of a schema is or holds a password that no field of its own names; the names of those that do are added. */
function holdsPassword(schema: unknown, found: Found): boolean {
  if (Array.isArray(schema)) return schema.map((each) => holdsPassword(each, found)).includes(true)
  if (!isSchema(schema)) return false
  const known = found.schemas.get(schema)
  if (known !== undefined) return known
  const holds = schema['format'] === 'password' || keywordsHoldPassword(schema, found)
  found.schemas.set(schema, holds)
  return holds
}

function keywordsHoldPassword(schema: Schema, found: Found): boolean {
  const held = Object.entries(schema).map(([keyword, value]) => {
    if (notSchemas.has(keyword)) return false
    if (keyword === 'properties' && isSchema(value)) {
      findInFields(value, found)
      return false
    }
    if (mapsOfSchemas.has(keyword) && isSchema(value)) return holdsPassword(Object.values(value), found)
    return holdsPassword(value, found)
  })
  return held.includes(true)
}

/** Keywords whose value is an object, but no schema. */
const notSchemas: ReadonlySet<string> = new Set(['default', 'examples', 'const', 'enum'])

const mapsOfSchemas: ReadonlySet<string> = new Set(['patternProperties', '$defs', 'definitions', 'dependentSchemas'])

/** Whether a schema refers to others by their names. */
export function hasReference(schema: unknown, seen: Set<object> = new Set()): boolean {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return false
  seen.add(schema)
  return Object.hasOwn(schema, '$ref') || Object.values(schema).some((each) => hasReference(each, seen))
}
