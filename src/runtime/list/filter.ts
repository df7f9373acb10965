/** Filters: which fields a list compares with what, and the SQL of it. It never reads a request. */
import type { Database, SqlValue } from '../storage/database.ts'
import { isArray } from '../check/keywords/kinds.ts'
import type { Piece } from '../storage/piece.ts'
import type { Column, Columns, ListField, Operator } from './list.ts'

/** A filter: a field, and how it is compared. */
export interface Filter {
  readonly field: Column
  readonly operator: Operator
}

/** The filter that a parameter names, `area` or `area[gte]`, if there is such. */
export function filterOf(name: string, { byName }: Columns): Filter | undefined {
  const bracket = name.indexOf('[')
  const field = byName.get(bracket < 0 ? name : name.slice(0, bracket))
  const operator = field?.operators?.find((each) => name === filterName(field, each))
  return field === undefined || operator === undefined ? undefined : { field, operator }
}

function filterName({ name }: ListField, operator: Operator): string {
  return operator === 'eq' ? name : `${name}[${operator}]`
}

/** What the databases call the function that finds a text in another, as it is written. */
const positions = { sqlite: 'instr', postgres: 'strpos' } as const

const signs = { eq: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' } as const

/** The condition that a filter asks for. `ne` is the complement of `eq`: what is NULL is not equal to anything. */
export function filterCondition({ field, operator }: Filter, value: unknown, dialect: Database['dialect']): Piece {
  const column = field.sql
  switch (operator) {
    case 'eq':
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return { sql: `${column} ${signs[operator]} ?`, params: [bind(value)] }
    case 'ne': {
      const sql = field.nullable === true ? `(${column} <> ? or ${column} is null)` : `${column} <> ?`
      return { sql, params: [bind(value)] }
    }
    case 'in':
      return oneOf(column, isArray(value) ? value.map(bind) : [bind(value)])
    case 'contains':
      return { sql: `${positions[dialect]}(${column}, ?) > 0`, params: [bind(value)] }
    case 'startsWith':
      return startsWith(column, String(value))
    case 'isNull':
      return { sql: `${column} is ${value === true ? '' : 'not '}null`, params: [] }
  }
}

function oneOf(column: string, params: readonly SqlValue[]): Piece {
  // Not every database knows a list of nothing.
  if (params.length === 0) return { sql: '1 = 0', params }
  return { sql: `${column} in (${params.map(() => '?').join(', ')})`, params }
}

/** A range rather than `like`, so that an index finds it and case matters. */
function startsWith(column: string, prefix: string): Piece {
  const end = endOf(prefix)
  return end === undefined
    ? { sql: `${column} >= ?`, params: [prefix] }
    : { sql: `${column} >= ? and ${column} < ?`, params: [prefix, end] }
}

/** The first text, by code points, behind all that start with `prefix`, if there is one. */
function endOf(prefix: string): string | undefined {
  const characters = [...prefix]
  for (let last = characters.pop(); last !== undefined; last = characters.pop()) {
    const point = last.codePointAt(0) ?? 0
    // Surrogates stand for no character of their own.
    if (point < 0x10ffff) return characters.join('') + String.fromCodePoint(point === 0xd7ff ? 0xe000 : point + 1)
  }
  return undefined
}

function bind(value: unknown): SqlValue {
  if (typeof value === 'boolean') return Number(value)
  if (typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError('A filter compares with text, a number or a boolean.')
}
