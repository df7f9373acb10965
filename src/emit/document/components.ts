/** The components of the document: the schemas that something in it refers to, and no others. */
import type { SchemaObject } from 'openapi3-ts/oas31'
import type { Api } from '../../model/api.ts'
import { printAliasSchema, printShapeSchema, schemaPath } from '../json-schema.ts'

/** Prints the schemas that are referred to, in the order of the model: from somewhere in `roots`, or from one another. */
export function printSchemas({ shapes, aliases }: Api, roots: object): Record<string, SchemaObject> {
  const all = new Map<string, () => SchemaObject>([
    ...shapes.map((shape) => [shape.name, () => printShapeSchema(shape)] as const),
    ...aliases.map((alias) => [alias.name, () => printAliasSchema(alias)] as const),
  ])
  const printed = new Map<string, SchemaObject>()
  const found = new Set<string>()
  findNames(roots, found)
  // What is found on the way is gone through as well.
  for (const name of found) {
    const schema = all.get(name)?.()
    if (schema === undefined) continue
    printed.set(name, schema)
    findNames(schema, found)
  }
  return Object.fromEntries(
    [...all.keys()].flatMap((name) => {
      const schema = printed.get(name)
      return schema === undefined ? [] : [[name, schema]]
    }),
  )
}

/** Adds the names of the schemas that a value refers to, however deep. */
function findNames(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, each] of Object.entries(value)) {
    if (key === '$ref' && typeof each === 'string' && each.startsWith(schemaPath))
      found.add(each.slice(schemaPath.length))
    else findNames(each, found)
  }
}
