/** Tables in SQL: what each dialect decides, and a module of constants for each resource and dialect. */
import type { Reference, Resource, Storage, StoredField } from '../../model/api.ts'
import { pascalCase } from '../../model/names.ts'
import { header } from '../header.ts'
import type { Output } from '../output.ts'
import { file, list, literal, ts } from '../text.ts'
import { constant, name, nullable, versionColumn } from './names.ts'

/** What the databases do not have in common. A new one is one new file. */
export interface Dialect {
  /** The name of the module: `sqlite.ts`. */
  readonly module: string
  /** What people call it. */
  readonly title: string
  readonly types: Readonly<Record<Storage, string>>
  /** What makes a column a key that the database counts up. A key that was deleted is not given again. */
  readonly countedKey: string
  /** A whole number that grows with the time, faster than rows are changed. */
  readonly clock: string
  /** How a computed column is kept. */
  readonly generated: 'virtual' | 'stored'
  /** What is said of a reference besides what it refers to, with a space before it. */
  readonly reference: string
  /** What else a field has to be. */
  check(field: StoredField): string
  /** What follows a table, with a space before it. */
  options(resource: Resource): string
  /** The columns of an index, so that a list is in its order: the key comes last. */
  indexColumns(field: StoredField, resource: Resource): string
  /**
   * The statements that make a reference that turns null by itself a change of the row like any other: it counts the version up.
   * By the end of the name of their constant.
   */
  triggers(field: StoredField, resource: Resource): Readonly<Record<string, string>>
}

/** Makes the module of a table in a dialect. */
export function tableOutput(resource: Resource, dialect: Dialect): Output {
  const constants = constantNames(resource)
  const indexes = indexed(resource).map((field) => [
    `createIndexOf${constants.get(field.name)}`,
    createIndex(dialect, resource, field),
  ])
  const triggers = nullable(resource).flatMap((field) =>
    Object.entries(dialect.triggers(field, resource)).map(([what, sql]) => [
      `create${what}Of${constants.get(field.name)}`,
      sql,
    ]),
  )
  const parts = [
    `name: ${literal(resource.table)}`,
    'create: createTable',
    ...(indexes.length === 0 ? [] : [list('indexes: [', namesOf(indexes), ']')]),
    ...(triggers.length === 0 ? [] : [list('triggers: [', namesOf(triggers), ']')]),
  ]
  return {
    path: `${resource.name}/${dialect.module}.ts`,
    text: file(
      `${header(`The table of ${resource.name}, for ${dialect.title}.`, resource.source)}\nimport type { Table } from 'tenon/runtime'`,
      constant('createTable', createTable(dialect, resource)),
      [...indexes, ...triggers].map(([called = '', sql = '']) => constant(called, sql)),
      ts`
        /** The table, and what belongs to it. */
        ${list('export const table: Table = { ', parts, ' }')}
      `,
    ),
  }
}

function namesOf(constants: readonly (readonly string[])[]): string[] {
  return constants.map(([called = '']) => called)
}

/** What the names of constants end in, by field: `x-y` and `xY` are told apart by a number. */
function constantNames({ fields }: Resource): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { name: field } of fields) {
    const others = [...names.values()].filter((each) => each.replace(/_\d+$/, '') === pascalCase(field)).length
    names.set(field, pascalCase(field) + (others === 0 ? '' : `_${others + 1}`))
  }
  return names
}

function createTable(dialect: Dialect, resource: Resource): string {
  const lines = [
    ...resource.fields.map((field) => `  ${column(field, resource, dialect)}`),
    `  ${version(resource, dialect)}`,
    ...resource.unique.map((fields) => `  unique (${fields.map(name).join(', ')})`),
  ]
  return `create table ${name(resource.table)} (\n${lines.join(',\n')}\n)${dialect.options(resource)}`
}

/**
 * A key of the author's may come back after it was deleted: its versions begin with the time, so that none of the old ones is met
 * again.
 */
function version({ keyKind }: Resource, { types, clock }: Dialect): string {
  return `${name(versionColumn)} ${types.integer} not null default ${keyKind === 'natural' ? clock : '1'}`
}

function column(field: StoredField, { keyKind }: Resource, dialect: Dialect): string {
  const { role, storage, nullable: mayBeNull, expression, reference } = field
  const typed = `${name(field.name)} ${dialect.types[storage]}`
  if (role === 'key' && keyKind === 'integer') return `${typed} ${dialect.countedKey}`
  const constraints = [
    mayBeNull ? '' : 'not null',
    role === 'key' ? 'primary key' : '',
    reference === undefined ? '' : references(reference) + dialect.reference,
    role === 'computed' ? '' : dialect.check(field),
    expression === undefined ? '' : `generated always as (${expressionText(expression)}) ${dialect.generated}`,
  ]
  return [typed, ...constraints.filter((each) => each !== '')].join(' ')
}

function expressionText(expression: NonNullable<StoredField['expression']>): string {
  return expression.map((part) => (typeof part === 'string' ? part : name(part.field))).join('')
}

function references({ table, key, onDelete }: Reference): string {
  return `references ${name(table)} (${name(key)})${onDelete === 'restrict' ? '' : ` on delete ${onDelete}`}`
}

/** The fields that have an index: those that lists are filtered and sorted by, but for what has one already. */
function indexed({ fields, filters, sorts, unique, key }: Resource): StoredField[] {
  const used = new Set([...filters.map(({ field }) => field), ...sorts])
  return fields.filter(
    (field) =>
      (used.has(field.name) || field.reference !== undefined) &&
      field.name !== key &&
      !unique.some(([first]) => first === field.name),
  )
}

/** The name of an index joins table and field by two underscores, which no name of a resource holds: no two indexes are called alike. */
function createIndex(dialect: Dialect, resource: Resource, field: StoredField): string {
  const { table } = resource
  return `create index ${name(`${table}__${field.name}`)} on ${name(table)} (${dialect.indexColumns(field, resource)})`
}
