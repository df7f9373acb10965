/** What the SQL of every dialect has in common: names, texts, and which fields of a resource a statement is about. */
import type { Api, Resource, StoredField } from '../../model/api.ts'
import type { StoredTable, TableField } from '../../model/migration/stored-tables.ts'
import { ts } from '../text.ts'

/** Prints a constant that holds SQL, which may end in another one. */
export function constant(name: string, sql: string, rest: string | false = ''): string {
  return ts`
    export const ${name} = \`
    ${sql.replaceAll(/[`\\]|\$(?=\{)/g, String.raw`\$&`)}${rest}\`
  `
}

/** Prints a name as an identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** Prints a text as a literal. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** The column that counts the changes of a row. No field of an author's begins with `_`. */
export const versionColumn = '_version'

/** The fields that turn null when what they refer to is deleted. */
export function nulledByDelete(table: Pick<StoredTable, 'fields'>): TableField[] {
  return table.fields.filter(({ reference }) => reference?.onDelete === 'set null')
}

/** The fields that are answered, in the order of the rows that the serializer takes. */
export function readable({ fields }: Resource): StoredField[] {
  return fields.filter(({ writeOnly }) => !writeOnly)
}

/** The fields that a client writes. */
export function writable({ fields }: Resource): StoredField[] {
  return fields.filter(({ role, readOnly }) => role === 'plain' && !readOnly)
}

/** The fields whose values a patch merges with those that are stored. */
export function mergedFields(resource: Resource, { shapes }: Pick<Api, 'shapes'>): StoredField[] {
  const merged = shapes.find(({ name }) => name === resource.shapes.merged)
  const names = new Set(merged?.fields.map(({ name }) => name))
  return writable(resource).filter(({ name }) => names.has(name))
}

/** The fields that a statement gives a value in a new row: what a client writes, what starts with a default, what the server sets. */
export function inserted({ fields, keyKind }: Resource): StoredField[] {
  return fields.filter(({ role, readOnly, default: fallback }) => {
    if (role === 'key') return keyKind !== 'integer'
    if (role === 'plain') return !readOnly || fallback !== undefined
    return role === 'created' || role === 'updated'
  })
}

/** The fields that the server sets whenever a row changes, in an order that is not theirs: it tells no two triggers apart. */
export function touched<F extends Pick<StoredField, 'name' | 'role'>>({
  fields,
}: {
  readonly fields: readonly F[]
}): F[] {
  return fields.filter(({ role }) => role === 'updated').toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** The columns of some fields, as a list. */
export function columns(fields: readonly StoredField[]): string {
  return fields.map((field) => identifier(field.name)).join(', ')
}

/** What is read of a row: the fields that are answered, and the version. */
export function rowColumns(resource: Resource): string {
  return `${columns(readable(resource))}, ${identifier(versionColumn)}`
}
