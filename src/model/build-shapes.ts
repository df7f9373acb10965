/** The shapes of a resource: what clients read, and what they send to create, replace and change a row. */
import type { Resource } from './api.ts'
import type { BuiltRow } from './build-row.ts'
import { defined } from './defined.ts'
import { nullPartsOf } from './null-parts.ts'
import { mergedOf, patchOf } from './patch-shapes.ts'
import { directed, inputFields, outputFields } from './read-fields.ts'
import type { Place } from './read/reader.ts'
import type { TypeReading } from './type-reading.ts'
import type { Field, Shape, UnknownKeys } from './types.ts'

/** What all shapes of a resource have in common. */
interface ShapeSettings extends Place {
  readonly description?: string
  readonly unknownKeys: UnknownKeys
}

/** Builds the shapes, with those that its fields have gathered. `names` says which of them is for what. */
export function buildShapes(
  row: BuiltRow,
  types: TypeReading,
  { at, typeName, description, unknownKeys }: ShapeSettings,
): Pick<Resource, 'nulls'> & { readonly names: Resource['shapes']; readonly shapes: readonly Shape[] } {
  const shape = (name: string, fields: readonly Field[], more: Partial<Shape> = {}): Shape => ({
    name,
    resource: at,
    ...defined({ description }),
    fields,
    unknownKeys,
    ...more,
  })
  const sent = row.natural === undefined ? [] : [row.natural]
  const writable = inputFields(directed(row.others, 'input'))
  const patch = patchOf(writable, types)
  const merged = mergedOf(writable, types)
  const names = {
    read: typeName,
    create: `${typeName}Create`,
    replace: `${typeName}Replace`,
    patch: `${typeName}Patch`,
    ...(merged.length === 0 ? {} : { merged: `${typeName}Merged` }),
  }
  return {
    names,
    ...defined({ nulls: nullPartsOf(merged, types) }),
    shapes: [
      shape(names.read, fieldsRead(row), { unknownKeys: 'strip' }),
      shape(names.create, [...inputFields(directed(sent, 'input')), ...writable]),
      shape(names.replace, writable, row.natural === undefined ? { sameAs: names.create } : {}),
      shape(names.patch, patch.fields),
      ...types.shapes.values(),
      ...patch.shapes,
      ...(names.merged === undefined ? [] : [shape(names.merged, merged, { isInternal: true, unknownKeys: 'keep' })]),
    ],
  }
}

/** The fields that a client reads, in the order of the row. */
function fieldsRead({ fields, natural, others }: BuiltRow): Field[] {
  const readings = natural === undefined ? others : [natural, ...others]
  const outputs = new Map(outputFields(directed(readings, 'output')).map((field) => [field.name, field]))
  return fields.flatMap(({ name, type, writeOnly }) => {
    const output = outputs.get(name)
    return output !== undefined ? [output] : writeOnly ? [] : [{ name, type, required: true }]
  })
}
