/** Secrets: the fields of a schema whose values are never repeated to a client, by name. It reads schemas as their author wrote them. */
import { isSchema } from './keywords.ts'

/**
 * Finds the names of the fields, however deep, that are `writeOnly`, or that are or hold passwords (`format: 'password'`). A
 * field that refers to a type which has both is a secret as a whole: rather too much than too little.
 */
export function secretNames(fields: object): string[] {
  const names = new Set<string>()
  findInFields(fields, names)
  return [...names]
}

function findInFields(fields: object, names: Set<string>): void {
  for (const [name, schema] of Object.entries(fields)) {
    const isWriteOnly = isSchema(schema) && schema['writeOnly'] === true
    // Looked at first, since it also finds the names within.
    if (holdsPassword(schema, names) || isWriteOnly) names.add(name)
  }
}

/** Whether a value of a schema is or holds a password that no field of its own names; the names of those that do are added. */
function holdsPassword(schema: unknown, names: Set<string>): boolean {
  if (Array.isArray(schema)) return schema.map((each) => holdsPassword(each, names)).includes(true)
  if (!isSchema(schema)) return false
  if (schema['format'] === 'password') return true
  const found = Object.entries(schema).map(([keyword, value]) => {
    if (notSchemas.has(keyword)) return false
    if (keyword === 'properties' && isSchema(value)) {
      findInFields(value, names)
      return false
    }
    if (mapsOfSchemas.has(keyword) && isSchema(value)) return holdsPassword(Object.values(value), names)
    return holdsPassword(value, names)
  })
  return found.includes(true)
}

/** Keywords whose value is an object, but no schema. */
const notSchemas: ReadonlySet<string> = new Set(['default', 'examples', 'const', 'enum'])

const mapsOfSchemas: ReadonlySet<string> = new Set(['patternProperties', '$defs', 'definitions', 'dependentSchemas'])
