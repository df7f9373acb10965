/** The schemas that references name: by `$id`, by their place under `$defs`, and by a pointer from the root (RFC 6901). */
import { markOf } from '../field-marks.ts'
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
  /** The path from a schema to the first field within that no client may send: `.layout.revision`; undefined where there is none. */
  kept(schema: unknown): string | undefined
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

  /** The path from a schema to the first such field of an object that it leads to. */
  function pathTo(schema: unknown, isSuch: (field: Schema) => boolean, seen = new Set<unknown>()): string | undefined {
    if (typeof schema !== 'object' || schema === null || seen.has(schema)) return undefined
    seen.add(schema)
    const first = (all: readonly unknown[]) => firstOf(all, (each) => pathTo(each, isSuch, seen))
    if (Array.isArray(schema)) return first(schema)
    if (!isSchema(schema)) return undefined
    const { properties, $ref: ref, ...others } = schema
    const fields = Object.entries(isSchema(properties) ? properties : {})
    const within = ([name, field]: readonly [string, unknown]) => {
      const path = isSchema(field) && isSuch(field) ? '' : pathTo(field, isSuch, seen)
      return path === undefined ? undefined : `.${name}${path}`
    }
    const rest = Object.entries(others).flatMap(([name, each]) => (isData.has(name) ? [] : [each]))
    return firstOf(fields, within) ?? first([...(typeof ref === 'string' ? [resolve(ref)] : []), ...rest])
  }

  return {
    begin: (root) => void named.set('#', root),
    note,
    resolve,
    differs: (schema) => pathTo(schema, isDirected) !== undefined,
    hides: (schema) => pathTo(schema, isHidden) !== undefined,
    // Where a mark means nothing, that is told instead.
    kept: (schema) => pathTo(schema, (field) => isKept(field) && markOf(field) === undefined),
  }
}

/** Keywords that hold values, not schemas. */
const isData: ReadonlySet<string> = new Set(['default', 'const', 'enum', 'examples'])

/** Whether a field is one thing to those who write it and another to those who read it. */
function isDirected(field: Schema): boolean {
  return field['default'] !== undefined || isKept(field) || isHidden(field)
}

function isKept(field: Schema): boolean {
  return field['readOnly'] === true
}

function isHidden(field: Schema): boolean {
  return field['writeOnly'] === true
}

function firstOf<Item>(items: readonly Item[], find: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
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
