/** The components of the document: the schemas that something in it refers to, and no others. */
import type { SchemaObject } from 'openapi3-ts/oas31'
import type { Api } from '../../model/api.ts'
import { toldTypes } from '../../model/reached-types.ts'
import { printAliasSchema, printShapeSchema } from '../json-schema.ts'

/** Prints the schemas that operations and webhooks lead to, in the order of the model. */
export function printSchemas(api: Api): Record<string, SchemaObject> {
  const { shapes, aliases } = toldTypes(api)
  return Object.fromEntries([
    ...shapes.map((shape) => [shape.name, printShapeSchema(shape)] as const),
    ...aliases.map((alias) => [alias.name, printAliasSchema(alias)] as const),
  ])
}
