/** The schemas that references name: by `$id`, by their place under `$defs`, and by a pointer from the root (RFC 6901). */
import { isSchema, type Schema } from '../keywords.ts'
import { schemaOf } from './reader.ts'

/** Schemas by the names that references give them. */
export interface References {
  /** Makes a schema the root, which `#` names. */
  begin(root: Schema): void
  /** Notes the names that a schema gives to itself and to others. */
  note(schema: Schema): void
  /** The schema that a reference names, or undefined where there is none. */
  resolve(ref: string): Schema | undefined
  /** Whether what a client sends of a schema differs from what it is answered. */
  differs(schema: unknown): boolean
  /** Whether some of what is stored of a schema is never answered. */
  hides(schema: unknown): boolean
}

/** Begins without names. */
export function references(): References {
  const named = new Map<string, Schema>()

  function resolve(ref: string): Schema | undefined {
    return named.get(ref) ?? (ref.startsWith('#/') ? walk(named.get('#'), ref.slice(2).split('/')) : undefined)
  }

  function note(schema: Schema): void {
    if (typeof schema['$id'] === 'string') named.set(schema['$id'], schema)
    for (const group of [schema['$defs'], schema['definitions']]) {
      for (const [name, given] of Object.entries(isSchema(group) ? group : {})) {
        const each = schemaOf(given)
        if (!isSchema(each)) continue
        named.set(`#/$defs/${name}`, each)
        named.set(`#/definitions/${name}`, each)
        named.set(typeof each['$id'] === 'string' ? each['$id'] : name, each)
      }
    }
  }

  /** Whether a schema leads to an object with such a field. */
  function hasField(schema: unknown, isSuch: (field: Schema) => boolean, seen = new Set<unknown>()): boolean {
    if (typeof schema !== 'object' || schema === null || seen.has(schema)) return false
    seen.add(schema)
    if (Array.isArray(schema)) return schema.some((each) => hasField(each, isSuch, seen))
    if (!isSchema(schema)) return false
    const { properties, $ref: ref } = schema
    if (typeof ref === 'string' && hasField(resolve(ref), isSuch, seen)) return true
    const fields = isSchema(properties) ? Object.values(properties).filter(isSchema) : []
    if (fields.some(isSuch)) return true
    return Object.entries(schema).some(([name, each]) => !isData.has(name) && hasField(each, isSuch, seen))
  }

  return {
    begin: (root) => void named.set('#', root),
    note,
    resolve,
    differs: (schema) => hasField(schema, isDirected),
    hides: (schema) => hasField(schema, isHidden),
  }
}

/** Keywords that hold values, not schemas. */
const isData: ReadonlySet<string> = new Set(['default', 'const', 'enum', 'examples'])

/** Whether a field is one thing to those who write it and another to those who read it. */
function isDirected(field: Schema): boolean {
  return field['default'] !== undefined || field['readOnly'] === true || isHidden(field)
}

function isHidden(field: Schema): boolean {
  return field['writeOnly'] === true
}

function walk(from: unknown, pointer: readonly string[]): Schema | undefined {
  let at = from
  for (const token of pointer) {
    const name = decodeURIComponent(token).replaceAll('~1', '/').replaceAll('~0', '~')
    at = typeof at === 'object' && at !== null && Object.hasOwn(at, name) ? Reflect.get(at, name) : undefined
  }
  const found = schemaOf(at)
  return isSchema(found) ? found : undefined
}
