/** Rows in memory, and what a migration should make of them: an account of it that shares nothing with the SQL. */
import { integer } from '../fast-check.ts'
import type { StoredTable, TableField } from '../../src/model/migration/stored-tables.ts'
import { ConstraintError, type Database, type SqlValue } from '../../src/runtime/storage/database.ts'
import type { Choose } from './models.ts'

/** A value as JSON has it, a moment that is not known, or a number that was made text. */
export type Value = unknown

export type Row = Readonly<Record<string, Value>>
export type Rows = ReadonlyMap<string, readonly Row[]>

/** Stands for the moment of the migration. */
export const someMoment = Symbol('moment')

const values: Readonly<Record<TableField['storage'], readonly Value[]>> = {
  integer: [0, 1, -1, 42, 5, 9_007_199_254_740_990],
  real: [0, 1, 0.5, -2.25, 0.1, 1e21, 3, 123_456.789],
  text: [
    '',
    'a',
    '1',
    'true',
    '0.5',
    '-7',
    'é "q" \'x\' \u{1F600}',
    '01',
    ' 2',
    '99999999999999999999',
    '1e3',
    '-0',
    'false',
  ],
  boolean: [true, false],
  json: [1, 'a', true, { k: [1, 'é'] }, 1.5, [], '7', 12_345_678_901_234, false, -3, ''],
}

/** Fills tables with rows that their rules allow, and answers those that were taken. */
export async function insertRows(g: Choose, database: Database, tables: readonly StoredTable[]): Promise<void> {
  const keys = new Map<string, Value[]>()
  for (const table of inOrder(tables)) {
    const taken: Value[] = []
    keys.set(table.name, taken)
    const count = g(integer, { min: 0, max: 5 })
    for (let index = 0; index < count; index++) {
      const key = keyOf(table, index)
      const row = randomRow(g, table, key, keys)
      if (row !== undefined && (await insertRow(database, table, row))) taken.push(key)
    }
  }
}

function refers(table: StoredTable, other: StoredTable): boolean {
  return table.fields.some(({ reference, nullable }) => reference?.table === other.name && !nullable)
}

/** Those that are referred to first, as far as that goes. */
function inOrder(tables: readonly StoredTable[]): StoredTable[] {
  return tables.toSorted((a, b) => Number(refers(a, b)) - Number(refers(b, a)))
}

function keyOf({ fields, key, keyKind }: StoredTable, index: number): Value {
  const storage = fields.find(({ name }) => name === key)?.storage
  if (storage === 'integer') return keyKind === 'natural' ? index * 3 - 1 : index * 2 + 1
  return `key-${index}`
}

function randomRow(g: Choose, { fields, key }: StoredTable, own: Value, keys: ReadonlyMap<string, Value[]>) {
  const row: Record<string, Value> = {}
  for (const { name, storage, role, nullable, reference } of fields) {
    if (role === 'computed') continue
    const choices = reference === undefined ? values[storage] : (keys.get(reference.table) ?? [])
    const index = g(integer, { min: 0, max: 100 })
    const isNull = nullable && (index > 70 || choices.length === 0)
    if (name === key) row[name] = own
    else if (isNull) row[name] = null
    else if (choices.length === 0) return undefined
    else row[name] = role === 'updated' ? '2020-01-02T03:04:05.678Z' : choices[index % choices.length]
  }
  return row
}

async function insertRow(database: Database, { name: table, fields }: StoredTable, row: Row): Promise<boolean> {
  const stored = fields.filter(({ role }) => role !== 'computed')
  const columns = stored.map(({ name }) => `"${name}"`).join(', ')
  const params = stored.map(({ name, storage }) => toSql(row[name], storage))
  try {
    await database.write(`insert into "${table}" (${columns}) values (${params.map(() => '?').join(', ')})`, params)
    return true
  } catch (error) {
    if (error instanceof ConstraintError) return false
    throw error
  }
}

function toSql(value: Value, storage: TableField['storage']): SqlValue {
  if (value === null || value === undefined) return null
  if (storage === 'json') return JSON.stringify(value)
  return typeof value === 'string' ? value : Number(value)
}

/** Reads the rows of tables, by key. */
export async function readRows(database: Database, tables: readonly StoredTable[]): Promise<Rows> {
  const all = new Map<string, Row[]>()
  for (const { name: table, fields, key } of tables) {
    const columns = fields.map(({ name }) => `"${name}"`).join(', ')
    const rows = await database.all(`select ${columns} from "${table}" order by "${key}"`, [])
    all.set(
      table,
      rows.map((row) =>
        Object.fromEntries(fields.map(({ name, storage }, index) => [name, fromSql(row[index] ?? null, storage)])),
      ),
    )
  }
  return all
}

function fromSql(value: SqlValue, storage: TableField['storage']): Value {
  if (value === null) return null
  if (storage === 'boolean') return value === 1
  return storage === 'json' ? JSON.parse(String(value)) : value
}

/** What should become of rows. */
export interface Outcome {
  readonly rows: Rows
  /** Whether rows or values are no more. */
  readonly isLossy: boolean
  /** Whether there are rows that break a rule that is new. */
  readonly isRefused: boolean
}

/** Works out what should become of rows. */
export function outcomeOf(before: readonly StoredTable[], after: readonly StoredTable[], rows: Rows): Outcome {
  let isLossy = false
  const sources = matches(before, after)
  const isKept = (table: StoredTable, source: StoredTable | undefined): source is StoredTable => {
    const key = table.fields.find(({ name }) => name === table.key)
    const old = key && matches(source?.fields ?? [], table.fields).get(key)
    return source !== undefined && old?.name === source.key && old.storage === key?.storage
  }
  for (const table of before) {
    const target = after.find((each) => sources.get(each) === table)
    if (target === undefined || !isKept(target, table)) isLossy ||= (rows.get(table.name) ?? []).length > 0
  }
  const result = new Map<string, Row[]>()
  for (const table of after) {
    const source = sources.get(table)
    const fields = matches(source?.fields ?? [], table.fields)
    const old = isKept(table, source) ? (rows.get(source.name) ?? []) : []
    if (isKept(table, source)) {
      const lost = source.fields.filter(
        (field) =>
          field.role !== 'computed' && ![...fields].some(([now, was]) => was === field && now.role !== 'computed'),
      )
      isLossy ||= old.some((row) => lost.some(({ name }) => row[name] !== null))
    }
    result.set(
      table.name,
      old.map((row) => {
        const next: Record<string, Value> = {}
        for (const field of table.fields) {
          if (field.role === 'computed') continue
          const was = fields.get(field)
          const made = was === undefined ? undefined : convert(row[was.name], was.storage, field)
          const isUnfit = was !== undefined && made === undefined
          isLossy ||= isUnfit && canDoWithout(field)
          const value = made ?? (isUnfit || was === undefined || !field.nullable ? fallbackOf(field) : null)
          next[field.name] = value
        }
        for (const field of table.fields) if (field.role === 'computed') next[field.name] = compute(field, next)
        return next
      }),
    )
  }
  const isUnkeyed = (table: StoredTable) => {
    const source = sources.get(table)
    // No key here is a UUID.
    const isNew = table.keyKind === 'uuid' && source?.keyKind !== 'uuid'
    return isNew && isKept(table, source) && (rows.get(source.name) ?? []).length > 0
  }
  return { rows: result, isLossy, isRefused: after.some((table) => breaksRule(table, result) || isUnkeyed(table)) }
}

function canDoWithout(field: TableField): boolean {
  return field.nullable || field.default !== undefined
}

function fallbackOf({ default: fallback, role }: TableField): Value {
  return fallback ?? (role === 'updated' ? someMoment : null)
}

/** Which one was which. These have been renamed just now, or not at all. */
function matches<T extends { readonly name: string; readonly renamedFrom?: string }>(
  before: readonly T[],
  after: readonly T[],
): Map<T, T> {
  const found = new Map<T, T>()
  const renames = new Set(after.map(({ renamedFrom }) => renamedFrom))
  for (const each of after) {
    const old = before.find(({ name }) => name === (each.renamedFrom ?? each.name))
    if (old !== undefined && (each.renamedFrom !== undefined || !renames.has(each.name))) found.set(each, old)
  }
  return found
}

/** A value in another storage; undefined where there is none, as in one of objects alone. Null stays null. */
function convert(value: Value, from: TableField['storage'], { storage: to, kinds }: TableField): Value {
  if (value === null || from === to) return value
  if (to === 'json' && kinds !== undefined) return undefined
  if (from === 'json') return typeStorages(value).includes(to) ? value : undefined
  if (to === 'json') return value
  if (to === 'text')
    return typeof value === 'number' ? { numeral: value } : typeof value === 'string' ? value : JSON.stringify(value)
  if (to === 'boolean') {
    if (from === 'text') return value === 'true' ? true : value === 'false' ? false : undefined
    return value === 0 ? false : value === 1 ? true : undefined
  }
  if (from === 'boolean') return Number(value)
  if (from !== 'text') return to === 'real' || Number.isSafeInteger(value) ? value : undefined
  const text = typeof value === 'string' ? value : ''
  if (to === 'integer')
    return String(Number(text)) === text && Number.isSafeInteger(Number(text)) && !/e/.test(text)
      ? Number(text)
      : undefined
  return /^-?(0|[1-9]\d*)(\.\d+)?(e\d+)?$/.test(text) ? Number(text) : undefined
}

/** The storages that can hold a JSON value as what it is. */
function typeStorages(value: Value): TableField['storage'][] {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? ['integer', 'real'] : ['real']
  return typeof value === 'string' ? ['text'] : typeof value === 'boolean' ? ['boolean'] : []
}

function compute({ expression = [] }: TableField, row: Row): Value {
  const [before, source, behind] = expression
  if (typeof source !== 'object') return 7
  const value = row[source.field]
  if (typeof value !== 'number') return null
  return (before === '-' ? -value : 3 - value) + (behind === '' ? 0 : 1)
}

function textOf(value: Value): string {
  return JSON.stringify(typeof value === 'symbol' ? 'moment' : value)
}

function breaksRule({ name: table, fields, unique, key }: StoredTable, rows: Rows): boolean {
  const own = rows.get(table) ?? []
  return (
    fields.some(({ name, nullable }) => !nullable && own.some((row) => row[name] === null)) ||
    unique.some((names) => {
      const given = own.filter((row) => names.every((name) => row[name] !== null))
      return new Set(given.map((row) => names.map((name) => textOf(row[name])).join())).size < given.length
    }) ||
    new Set(own.map((row) => textOf(row[key]))).size < own.length ||
    fields.some(({ name, reference }) => {
      if (reference === undefined) return false
      const keys = new Set((rows.get(reference.table) ?? []).map((row) => textOf(row[reference.key])))
      return own.some((row) => row[name] !== null && !keys.has(textOf(row[name])))
    })
  )
}
