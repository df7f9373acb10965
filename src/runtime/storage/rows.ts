/**
 * The rows of a table for those who write handlers: every stored field, those that clients cannot see or set too, as JSON values both
 * ways. It knows nothing of requests: what is written is not checked beyond its type and what the database checks.
 */
import type { Database, Row, SqlValue } from './database.ts'
import { identifier } from './identifier.ts'
import { now } from './keys.ts'
import { countKeys, insertRow, refuseComputed, valuesOfNew } from './new-row.ts'
import { filterCondition, filterOf } from '../list/filter.ts'
import { columnsOf, operators, type Columns, type Operator } from '../list/list.ts'
import { orderOf, orderSql, termOf, type Term } from '../list/order.ts'
import { allOf, limitSql, type Piece } from './piece.ts'
import { readRow, refuseUnknown, toStored, type TableFields } from './table-fields.ts'
import { nextVersion, versionColumn, whereVersion } from './versions.ts'
import { isArray } from '../check/keywords/kinds.ts'
import { complete } from '../check/values.ts'

/** What is found: how many at most, in which order. */
export interface FindOptions {
  readonly limit?: number
  /**
   * Fields, the first counting most: `area`, or `-area` for descending. NULL is less than any value. Rows that are alike are in the
   * order of their keys, which goes the way of the last field.
   */
  readonly sort?: readonly string[]
}

/** What rows have to be, as in the query of a list: `{ name: 'x', 'area[gte]': 1000, 'area[in]': [1, 2], 'genre[isNull]': true }`. */
export type Where<Record extends object> = Partial<Record> & {
  readonly [Field in keyof Record & string as `${Field}[${'ne' | 'gt' | 'gte' | 'lt' | 'lte'}]`]?: NonNullable<
    Record[Field]
  >
} & {
  readonly [Field in keyof Record & string as `${Field}[in]`]?: readonly NonNullable<Record[Field]>[]
} & {
  readonly [Field in keyof Record & string as `${Field}[${'contains' | 'startsWith'}]`]?: string
} & {
  readonly [Field in keyof Record & string as `${Field}[isNull]`]?: boolean
}

/** The rows of a table. What has a value of another type than its field throws a TypeError. */
export interface Rows<
  Record extends object,
  Insert extends object,
  Update extends object,
  Key extends string | number,
> {
  get(key: Key): Promise<Record | undefined>
  /** The rows for which all of this holds. */
  find(where?: Where<Record>, options?: FindOptions): Promise<Record[]>
  /** Inserts a row: defaults, a key and the moment stand in for what is absent. */
  insert(values: Insert): Promise<Record>
  /**
   * Sets some fields, and answers the row: undefined when there is none, or none of that version. What is absent stays as it is, null
   * is NULL.
   */
  update(key: Key, values: Update, options?: { readonly version?: number }): Promise<Record | undefined>
  /** Deletes a row, and answers whether there was one. */
  delete(key: Key): Promise<boolean>
  /** The version of a row, which every write counts up, and with which its `ETag` begins. */
  version(key: Key): Promise<number | undefined>
}

/** Makes access to the rows of a table. What the types say is for the generated code, which has both from the same schema. */
export function rowsOf<
  Record extends object,
  Insert extends object,
  Update extends object,
  Key extends string | number,
>(database: Database, table: TableFields): Rows<Record, Insert, Update, Key> {
  const { fields } = table
  const known = knownOf(table)
  const columns = known.fields.map(({ sql }) => sql).join(', ')
  const from = `from ${identifier(table.table)}`
  const one = `where ${identifier(table.key)} = ?`
  const keyField = fields.find(({ name }) => name === table.key)
  const stored = (key: Key) => (keyField === undefined ? key : toStored(keyField, key))
  const read = (row: Row) => complete<Record>(readRow(fields, row))

  return {
    async get(key) {
      const row = await database.get(`select ${columns} ${from} ${one}`, [stored(key)])
      return row && read(row)
    },
    async find(where = {}, options = {}) {
      const { sql, params } = conditionOf(table, where, database.dialect)
      const order = orderSql(orderOf(termsAsked(table, options.sort ?? []), known), database.dialect)
      const limit = options.limit === undefined ? [] : [options.limit]
      const end = ` order by ${order}${limit.length > 0 ? limitSql : ''}`
      const text = `select ${columns} ${from}${sql === '' ? '' : ` where ${sql}`}${end}`
      const rows = await database.all(text, [...params, ...limit])
      return rows.map(read)
    },
    async insert(values) {
      const given = givenOf(table, values)
      const [row] = await insertRow(database, table.table, valuesOfNew(table, given), columns)
      if (row === undefined) throw new Error(`The database has inserted a row of ${table.table} without returning it.`)
      if (given.has(table.key)) await countKeys(database, table)
      return read(row)
    },
    async update(key, values, { version } = {}) {
      const set = valuesOfChange(table, values)
      const text = [...set.keys(), nextVersion].join(', ')
      const allowed = whereVersion(version === undefined ? undefined : { match: [version] })
      const params = [...set.values(), stored(key), ...allowed.params]
      const sql = `update ${identifier(table.table)} set ${text} ${one}${allowed.sql} returning ${columns}`
      const [row] = await database.write(sql, params)
      return row && read(row)
    },
    async delete(key) {
      return (await database.write(`delete ${from} ${one} returning 1`, [stored(key)])).length > 0
    },
    async version(key) {
      const [version] = (await database.get(`select ${identifier(versionColumn)} ${from} ${one}`, [stored(key)])) ?? []
      return typeof version === 'number' ? version : undefined
    },
  }
}

/** The values of fields; one that is undefined is absent. */
function givenOf(table: TableFields, values: object): ReadonlyMap<string, unknown> {
  refuseUnknown(table, values)
  const given = new Map<string, unknown>(Object.entries(values).filter(([, value]) => value !== undefined))
  refuseLostKey(table, given)
  return given
}

/** Throws a TypeError when a key is one that no path can hold (RFC 3986, section 5.2.4), so that no client would reach the row. */
function refuseLostKey({ key }: TableFields, given: ReadonlyMap<string, unknown>): void {
  const value = given.get(key)
  if (value === '' || value === '.' || value === '..')
    throw new TypeError(`"${key}" is the key, and cannot be ${JSON.stringify(value)}, which no path can hold`)
}

/** What a change sets, by the piece of SQL that sets it. */
function valuesOfChange(table: TableFields, values: object): ReadonlyMap<string, SqlValue> {
  const given = givenOf(table, values)
  const set = new Map<string, SqlValue>()
  for (const field of table.fields) {
    refuseComputed(field, given)
    const value = given.has(field.name) ? given.get(field.name) : field.role === 'updated' ? now() : undefined
    if (value !== undefined) set.set(`${identifier(field.name)} = ?`, toStored(field, value))
  }
  return set
}

/** The condition of rows: each value compared as the name says that it is for. A field that is null is asked for as such. */
function conditionOf(table: TableFields, where: object, dialect: Database['dialect']): Piece {
  const known = knownOf(table)
  const conditions: Piece[] = []
  for (const [name, value] of Object.entries(where)) {
    if (value === undefined) continue
    const filter = filterOf(name, known)
    const field = filter && table.fields[filter.field.index]
    if (filter === undefined || field === undefined)
      throw new TypeError(`"${name}" is not a field of ${table.table}, nor a comparison`)
    const stored = (each: unknown) => (isText(filter.operator) ? each : toStored(field, each))
    if (value === null) conditions.push(filterCondition({ ...filter, operator: 'isNull' }, true, dialect))
    else if (filter.operator === 'in' && isArray(value))
      conditions.push(filterCondition(filter, value.map(stored), dialect))
    else conditions.push(filterCondition(filter, stored(value), dialect))
  }
  return allOf(conditions)
}

/** Whether what a filter is given is no value of its field. */
function isText(operator: Operator): boolean {
  return operator === 'contains' || operator === 'startsWith' || operator === 'isNull'
}

/** What rows are sorted by. */
function termsAsked(table: TableFields, sort: readonly string[]): Term[] {
  const known = knownOf(table)
  return sort.map((text) => {
    const term = termOf(text, known)
    if (term === undefined) throw new TypeError(`"${text.replace(/^-/, '')}" is not a field of ${table.table}`)
    return term
  })
}

/** The columns of each table that was asked for, whichever database its rows are in. */
const columnsKnown = new WeakMap<TableFields, Columns>()

/** The columns of a table: handlers compare and sort by each of them. */
function knownOf(table: TableFields): Columns {
  const known = columnsKnown.get(table)
  if (known !== undefined) return known
  const fields = table.fields.map((field) => ({ ...field, operators, sorts: true as const }))
  const columns = columnsOf({ key: table.key, fields })
  columnsKnown.set(table, columns)
  return columns
}
