/** SQL for SQLite: the statements of each resource as constants, and the tables that they need. */
import type { Resource, Storage, StoredField } from '../model/api.ts'
import { isMerged } from '../model/patch-shapes.ts'
import { header } from './header.ts'
import type { Output } from './output.ts'
import { file, ts } from './text.ts'

/** Emits the statements of a resource. */
export function emitSqlite(resource: Resource): Output {
  return {
    path: `${resource.name}/sqlite.ts`,
    text: file(
      header(`The SQL of ${resource.name}, for SQLite.`, resource.source),
      constant('createTable', createTable(resource)),
      resource.parent === undefined
        ? ''
        : constant('createParentIndex', createParentIndex(resource, resource.parent.field)),
      constant('selectPage', select(resource)),
      constant('selectOne', `${select(resource)}\n${where(resource)}`),
      constant('insert', insert(resource)),
      resource.parent === undefined
        ? ''
        : constant('selectParent', `select 1\nfrom ${name(resource.parent.resource)}\nwhere "id" = ?`),
      constant('replace', replace(resource)),
      constant('update', `update ${name(resource.table)}\nset`),
      constant('whereOne', where(resource)),
      mergedFields(resource).length === 0
        ? ''
        : [constant('selectMerged', selectMerged(resource)), constant('whereUnchanged', whereUnchanged(resource))],
      constant('returning', returning(resource)),
      constant('remove', `delete from ${name(resource.table)}\n${where(resource)}`),
    ),
  }
}

function constant(called: string, sql: string): string {
  return ts`
    export const ${called} = \`
    ${sql.replaceAll(/[`\\$]/g, String.raw`\$&`)}\`
  `
}

/** Quotes an identifier. */
export function name(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`
}

const types: Readonly<Record<Storage, string>> = {
  integer: 'integer',
  real: 'real',
  text: 'text',
  boolean: 'integer',
  json: 'text',
}

function createTable(resource: Resource): string {
  const lines = [
    ...resource.fields.map((field) => `  ${column(field, resource)}`),
    ...resource.unique.map((fields) => `  unique (${fields.map(name).join(', ')})`),
  ]
  return `create table ${name(resource.table)} (\n${lines.join(',\n')}\n) strict`
}

/** A key that was deleted is not given again (`autoincrement`): an old link must not lead to something new. */
function column(field: StoredField, { parent }: Resource): string {
  const typed = `${name(field.name)} ${types[field.storage]}`
  if (field.role === 'key') return `${typed} primary key autoincrement`
  const constraints = [
    field.nullable ? '' : 'not null',
    field.role === 'parent' && parent !== undefined ? `references ${name(parent.resource)} ("id")` : '',
    field.storage === 'boolean' ? `check (${name(field.name)} in (0, 1))` : '',
  ]
  return [typed, ...constraints.filter((each) => each !== '')].join(' ')
}

function createParentIndex({ table }: Resource, field: string): string {
  return `create index ${name(`${table}_${field}`)} on ${name(table)} (${name(field)})`
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
export function mergedFields(resource: Resource): StoredField[] {
  return resource.shapes.merged === undefined ? [] : writable(resource).filter(({ type }) => isMerged(type))
}

/** The fields that are set in a new row: those that a client writes, and those that start with a default. */
export function inserted({ fields }: Resource): StoredField[] {
  return fields.filter(
    ({ role, readOnly, default: fallback }) => role === 'plain' && (!readOnly || fallback !== undefined),
  )
}

function columns(fields: readonly StoredField[]): string {
  return fields.map((field) => name(field.name)).join(', ')
}

function select(resource: Resource): string {
  return `select ${columns(readable(resource))}\nfrom ${name(resource.table)}`
}

/** A row is found by its key; under its parent's path, by the key of the parent too. */
function where({ key, parent }: Resource): string {
  return `where ${name(key)} = ?${parent === undefined ? '' : ` and ${name(parent.field)} = ?`}`
}

function selectMerged(resource: Resource): string {
  return `select ${columns(mergedFields(resource))}\nfrom ${name(resource.table)}\n${where(resource)}`
}

/** Finds a row in which nothing has changed that a patch was merged with. */
function whereUnchanged(resource: Resource): string {
  const same = mergedFields(resource).map((field) => `${name(field.name)} is ?`)
  return `${where(resource)} and ${same.join(' and ')}`
}

function returning(resource: Resource): string {
  return `returning ${columns(readable(resource))}`
}

/** Under a parent, the row is inserted only if the parent is there: one statement does both. */
function insert(resource: Resource): string {
  const { table, parent } = resource
  const fields = inserted(resource)
  const values = fields.map(() => '?').join(', ')
  if (parent === undefined && fields.length === 0)
    return `insert into ${name(table)} default values\n${returning(resource)}`
  const into = `insert into ${name(table)} (${[...(parent === undefined ? [] : [name(parent.field)]), ...fields.map((field) => name(field.name))].join(', ')})`
  if (parent === undefined) return `${into}\nvalues (${values})\n${returning(resource)}`
  const chosen = ['"id"', ...fields.map(() => '?')].join(', ')
  return `${into}\nselect ${chosen}\nfrom ${name(parent.resource)}\nwhere "id" = ?\n${returning(resource)}`
}

function replace(resource: Resource): string {
  const fields = writable(resource).map((field) => `${name(field.name)} = ?`)
  const set = fields.length === 0 ? [`${name(resource.key)} = ${name(resource.key)}`] : fields
  return `update ${name(resource.table)}\nset ${set.join(', ')}\n${where(resource)}\n${returning(resource)}`
}
