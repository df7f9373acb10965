/** Tables in SQL: what each dialect decides, and a module of constants for each resource and dialect. */
import type { Reference, Resource, Storage, StoredField } from '../../model/api.ts'
import { storedTable, type StoredTable, type TableField } from '../../model/migration/stored-tables.ts'
import { pascalCase } from '../../model/names.ts'
import { header } from '../header.ts'
import { fileScope } from '../imports.ts'
import type { Output } from '../output.ts'
import { blocks, file, list, literal, ts } from '../text.ts'
import { constant, identifier, nulledByDelete, versionColumn } from './names.ts'

/** What the databases do not have in common where tables are made. Nobody asks which one it is: what it decides stands here. */
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
  /** The present moment in UTC, as text. */
  readonly moment: string
  /** How a computed column is kept. */
  readonly generated: 'virtual' | 'stored'
  /** Whether columns say what they refer to, or that is added once all tables are there, which may refer to one another. */
  readonly references: 'in columns' | 'added'
  /** Whether rules of a table have names, by which they can be dropped. */
  readonly namesRules: boolean
  /** The name of what belongs to a table, made of other names, as the database keeps it. */
  fitted(made: string): string
  /** What else a field has to be. */
  check(field: TableField): string
  /** What follows a table, with a space before it. */
  options(table: StoredTable): string
  /** The columns of an index, so that a list is in its order: the key comes last. */
  indexColumns(field: TableField, table: StoredTable): string
  /** The statements that make a reference that turns null by itself a change of the row like any other: it counts the version up. */
  triggers(field: TableField, table: StoredTable): readonly Pick<ConstantStatement, 'does' | 'sql'>[]
}

/** A statement on a field, and the name of what it makes. */
export interface FieldStatement {
  readonly field: string
  readonly name: string
  readonly sql: string
}

/** One of several lines, which is printed as a constant: what this is called begins with what it does. */
interface ConstantStatement extends FieldStatement {
  readonly does: 'addReference' | 'createFunction' | 'createTrigger'
}

/** The name of a rule that no two rows hold the same values of some fields. */
export function uniqueName(table: string, fields: readonly string[], dialect: Dialect): string {
  return dialect.fitted([table, ...fields, 'unique'].join('__'))
}

/** The name of a reference, where those have names. */
export function referenceName(table: string, field: string, dialect: Dialect): string {
  return dialect.fitted(`${table}__${field}__reference`)
}

/** Makes the module of a table in a dialect. */
export function tableOutput(resource: Resource, dialect: Dialect): Output {
  const table = storedTable(resource)
  const names = constantNames(resource)
  const called = ({ does, field }: ConstantStatement) => `${does}Of${names.get(field)}`
  const references = referencesOf(table, dialect)
  const indexes = indexesOf(table, dialect).map(({ sql }) => literal(sql))
  const triggers = triggersOf(table, dialect)
  const parts = [
    `name: ${literal(resource.table)}`,
    'create: createTable',
    ...printPart('references', references.map(called)),
    ...printPart('indexes', indexes),
    ...printPart('triggers', triggers.map(called)),
  ]
  const scope = fileScope()
  const body = blocks(
    constant('createTable', createTable(table, dialect)),
    [...references, ...triggers].map((each) => constant(called(each), each.sql)),
    ts`
      /** The table, and what belongs to it. */
      ${list(`export const table: ${scope.runtimeType('Table')} = { `, parts, ' }')}
    `,
  )
  const title = header(`The table of ${resource.name}, for ${dialect.title}.`, resource.source)
  return { path: `${resource.name}/${dialect.module}.ts`, text: file(`${title}\n${scope.imports()}`, body) }
}

/** Prints a part of a table, where there is something of it. */
function printPart(name: string, statements: readonly string[]): string[] {
  return statements.length === 0 ? [] : [list(`${name}: [`, statements, ']')]
}

/** What the names of constants end in, by field: `x-y` and `xY` are told apart by a number. */
function constantNames({ fields }: Resource): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const { name: field } of fields) {
    const name = pascalCase(field)
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    names.set(field, name + (count === 1 ? '' : `_${count}`))
  }
  return names
}

/** The statement that creates a table. */
export function createTable(table: StoredTable, dialect: Dialect): string {
  const lines = [
    ...table.fields.map((field) => `  ${column(field, table, dialect)}`),
    `  ${identifier(versionColumn)} ${dialect.types.integer} not null default ${firstVersion(table, dialect)}`,
    ...table.unique.map((fields) => `  ${uniqueRule(table.name, fields, dialect)}`),
    ...rangesOf(table, dialect).map(({ rule }) => `  ${rule}`),
  ]
  return `create table ${identifier(table.name)} (\n${lines.join(',\n')}\n)${dialect.options(table)}`
}

/** The rule that no two rows of a table hold the same values of some fields. */
export function uniqueRule(table: string, fields: readonly string[], dialect: Dialect): string {
  const rule = `unique (${fields.map(identifier).join(', ')})`
  return dialect.namesRules ? `constraint ${identifier(uniqueName(table, fields, dialect))} ${rule}` : rule
}

/** Whether an integer is one that JSON can tell from others. Those that clients send are checked before; what is worked out is not. */
export function exactly(field: string): string {
  return `${identifier(field)} between ${Number.MIN_SAFE_INTEGER} and ${Number.MAX_SAFE_INTEGER}`
}

/** The rules that what is computed is an integer that can be read, where those have names; else they stand in columns. */
export function rangesOf(
  { name: table, fields }: StoredTable,
  dialect: Dialect,
): (FieldStatement & { rule: string })[] {
  if (!dialect.namesRules) return []
  return fields
    .filter(({ isExact }) => isExact)
    .map(({ name: field }) => {
      const name = dialect.fitted(`${table}__${field}__range`)
      const rule = `constraint ${identifier(name)} check (${exactly(field)})`
      return { field, name, rule, sql: `alter table ${identifier(table)} add ${rule}` }
    })
}

/**
 * The version of a new row. A key of the author's may come back after it was deleted: its versions begin with the time, so that none
 * of the old ones is met again.
 */
export function firstVersion({ keyKind }: StoredTable, { clock }: Dialect): string {
  return keyKind === 'natural' ? clock : '1'
}

/** A column, as it stands in the statement that creates its table. */
export function column(field: TableField, { keyKind }: StoredTable, dialect: Dialect): string {
  const { role, storage, nullable, expression, reference } = field
  const typed = `${identifier(field.name)} ${dialect.types[storage]}`
  if (role === 'key' && keyKind === 'integer') return `${typed} ${dialect.countedKey}`
  const constraints = [
    nullable ? '' : 'not null',
    role === 'key' ? 'primary key' : '',
    reference === undefined || dialect.references === 'added' ? '' : target(reference),
    dialect.check(field),
    expression === undefined
      ? ''
      : `generated always as (${expressionText(expression, identifier)}) ${dialect.generated}`,
  ]
  return [typed, ...constraints.filter((each) => each !== '')].join(' ')
}

/** The SQL of a computed field, in which each field that it names is as `value` has it. */
export function expressionText(
  expression: NonNullable<StoredField['expression']>,
  value: (field: string) => string,
): string {
  return expression.map((part) => (typeof part === 'string' ? part : value(part.field))).join('')
}

function target({ table, key, onDelete }: Omit<Reference, 'resource'>): string {
  return `references ${identifier(table)} (${identifier(key)})${onDelete === 'restrict' ? '' : ` on delete ${onDelete}`}`
}

/** The statements that add the references of a table, once all tables are there: they may go round in a circle. */
export function referencesOf({ name: table, fields }: StoredTable, dialect: Dialect): ConstantStatement[] {
  return fields.flatMap(({ name: field, reference }) => {
    if (reference === undefined || dialect.references === 'in columns') return []
    const name = referenceName(table, field, dialect)
    const rule = `foreign key (${identifier(field)}) ${target(reference)}`
    return {
      does: 'addReference',
      field,
      name,
      sql: `alter table ${identifier(table)} add constraint ${identifier(name)}\n${rule}`,
    }
  })
}

/**
 * The statements that create the indexes of a table. The name of an index joins table and field by two underscores, which no name of a
 * resource holds: no two indexes are called alike.
 */
export function indexesOf(table: StoredTable, dialect: Dialect): FieldStatement[] {
  return table.fields
    .filter((field) => table.indexes.includes(field.name))
    .map((field) => {
      const name = dialect.fitted(`${table.name}__${field.name}`)
      const on = `${identifier(table.name)} (${dialect.indexColumns(field, table)})`
      return { field: field.name, name, sql: `create index ${identifier(name)} on ${on}` }
    })
}

/** The statements that create the triggers of a table, and what these call. */
export function triggersOf(table: StoredTable, dialect: Dialect): ConstantStatement[] {
  return nulledByDelete(table).flatMap((field) =>
    dialect
      .triggers(field, table)
      .map((statement) => ({ ...statement, field: field.name, name: triggerName(table, field, dialect) })),
  )
}

/** The name of the trigger of a reference that turns null by itself. */
export function triggerName(
  { name: table }: Pick<StoredTable, 'name'>,
  field: Pick<TableField, 'name'>,
  dialect: Dialect,
): string {
  return dialect.fitted(`${table}__${field.name}__set_null`)
}
