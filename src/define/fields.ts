/** Fields that mean more than their type: references to other resources, and values that the server or the database sets. */
import { Type, type SchemaOptions, type TSchema, type TString, type TUnsafe } from './typebox.ts'
import type { ResourceDefinition } from './resource.ts'

/** What a field means besides its type; carried by its schema under a symbol, so that it is no keyword. */
export const fieldMark: unique symbol = Symbol.for('tenon.field')

/** What a marked field is. */
export type FieldMark =
  | { readonly kind: 'created' | 'updated' }
  | { readonly kind: 'computed'; readonly sql: string }
  | { readonly kind: 'reference'; readonly resource: ResourceDefinition | string; readonly onDelete: OnDelete }

/** What happens to a row when the row that it refers to is deleted: that is refused, or it goes as well, or the field turns null. */
export type OnDelete = 'restrict' | 'cascade' | 'set null'

/** What may be said of a reference. */
export interface ReferenceOptions extends SchemaOptions {
  /** Default: `restrict`, so that a row that is referred to cannot be deleted. */
  readonly onDelete?: OnDelete
}

/**
 * A foreign key: the key of a row of another resource. That is given by what `defineResource` returned, or by its name, for a
 * resource that refers to itself or is defined in a file that imports this one.
 */
export function reference(
  resource: ResourceDefinition | string,
  { onDelete = 'restrict', ...options }: ReferenceOptions = {},
): TUnsafe<string | number> {
  return marked(Type.Unsafe<string | number>(options), { kind: 'reference', resource, onDelete })
}

/** The moment when a row was created, in UTC: a `date-time` that the server sets. */
export function createdAt(options: SchemaOptions = {}): TString {
  return marked(moment(options), { kind: 'created' })
}

/** The moment of the last change of a row, in UTC: a `date-time` that the server sets. */
export function updatedAt(options: SchemaOptions = {}): TString {
  return marked(moment(options), { kind: 'updated' })
}

/**
 * A value that the database works out from other fields of the row. `sql` is an expression in which `{field}` stands for one:
 * `computed(Type.Number(), '{price} * {quantity}')`. Lists filter and sort by it like by any other.
 */
export function computed<T extends TSchema>(type: T, sql: string): T {
  return marked({ ...type, readOnly: true }, { kind: 'computed', sql })
}

function moment(options: SchemaOptions): TString {
  return Type.String({ ...options, format: 'date-time', readOnly: true })
}

function marked<T extends TSchema>(schema: T, mark: FieldMark): T {
  return { ...schema, [fieldMark]: mark }
}
