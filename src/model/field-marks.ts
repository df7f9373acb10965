/** The marks of fields that mean more than their type: which field has one, and why nothing else can. */
import { fieldMark, type FieldMark } from '../define/index.ts'
import { isSchema, type Schema } from './keywords.ts'

/** A schema with a mark. */
export type Marked = Schema & { readonly [fieldMark]: FieldMark }

/** What a field means besides its type, if anything. */
export function markOf(schema: unknown): FieldMark | undefined {
  return isMarked(schema) ? schema[fieldMark] : undefined
}

function isMarked(schema: unknown): schema is Marked {
  return isSchema(schema) && fieldMark in schema
}

/** The schema without its mark, once that has been taken for what it says of the field. */
export function withoutMark(schema: Schema): Schema {
  if (!isMarked(schema)) return schema
  const { [fieldMark]: _, ...rest } = schema
  return rest
}

/** Why a schema cannot stand where only a type can: its mark says something of a field of a row, and here is none. */
export function whyMisplaced(schema: Schema): string | undefined {
  const mark = markOf(schema)
  return mark === undefined ? undefined : sentences[mark.kind]
}

const sentences: Readonly<Record<FieldMark['kind'], string>> = {
  reference:
    '`reference` makes a whole field of a resource, alone or in a union with `Type.Null()`, and means nothing here. For a list of ' +
    'references, define a resource between the two that refers to both; else use the type of the key, such as `Type.Integer()`',
  created:
    "`createdAt` makes a whole field of a resource, and means nothing here. Use `Type.String({ format: 'date-time' })`, and set it in a handler",
  updated:
    "`updatedAt` makes a whole field of a resource, and means nothing here. Use `Type.String({ format: 'date-time' })`, and set it in a handler",
  computed:
    '`computed` makes a whole field of a resource, and means nothing here. Use its type alone, and work the value out in a handler',
}
