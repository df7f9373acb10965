/** Reads a page of a list from the database: one statement, and one more where all rows are to be counted. It never sees a request. */
import { andThen } from '../storage/and-then.ts'
import type { Awaitable, Database, Row } from '../storage/database.ts'
import { InvalidRequest } from '../http/invalid-request.ts'
import { jsonBoolean, jsonString } from '../check/values.ts'
import { allOf, limitSql, type Piece } from '../storage/piece.ts'
import { goneCursor, notACursorOf, printCursor, readCursor, type Cursor } from './cursor.ts'
import { filterCondition, filterOf } from './filter.ts'
import { conditionsBehind } from './keyset.ts'
import type { Column, List } from './list.ts'
import { orderOf, orderSql, printOrder, reversed, termOf, type Term } from './order.ts'
import type { Page } from './page.ts'
import { isOwn, type ListQuery } from './read-list.ts'

/**
 * Reads a page. `print` makes JSON of a row with all fields; where the query chooses some, only those are read. `scope` is a
 * condition on every row of the list: the parent's, say. Throws an {@link InvalidRequest} for a cursor of another order.
 */
export function listRows(
  database: Database,
  list: List,
  query: ListQuery,
  print: (row: Row) => string,
  scope: Piece = { sql: '', params: [] },
): Awaitable<Page> {
  const order = orderOf(termsAsked(query, list), list)
  const asked = { database, list, query, order, scope }
  return andThen(cursorAsked(asked), (cursor) => readPage(asked, cursor, print))
}

/** A page that is asked for. */
interface Asked {
  readonly database: Database
  readonly list: List
  readonly query: ListQuery
  readonly order: readonly Term[]
  readonly scope: Piece
}

function readPage(
  { database, list, query, order, scope }: Asked,
  cursor: Cursor | undefined,
  print: (row: Row) => string,
): Awaitable<Page> {
  const json = database.dialect === 'sqlite' && query.fields === undefined ? list.json : undefined
  const columns = json === undefined ? columnsAsked(query, order, list) : [json, ...order.map(({ field }) => field)]
  const where = allOf([scope, ...filtersAsked(query, list, database)])
  const isBackwards = cursor?.direction === 'before'
  const way = isBackwards ? reversed(order) : order
  const parts =
    cursor === undefined ? [where] : conditionsBehind(way, cursor.values).map((part) => allOf([where, part]))
  const end = ` order by ${orderSql(way, database.dialect)}${limitSql}`
  const { sql, params } = merge(
    parts.map((part) => ({ ...part, sql: selectSql(columns, part, list) })),
    { sql: end, params: [query.limit + 1] },
    database.dialect,
  )
  return andThen(database.all(sql, params), (rows) => {
    const kept = rows.slice(0, query.limit)
    if (isBackwards) kept.reverse()
    const page = {
      items: kept.map(json === undefined ? printerOf(query, columns, print) : printed),
      ...cursorsOf(kept, rows.length > query.limit, cursor, order, columns),
    }
    return query.count === undefined ? page : andThen(countRows(database, list, where), (total) => ({ ...page, total }))
  })
}

function selectSql(columns: readonly Column[], where: Piece, { from }: List): string {
  return `select ${columns.map(({ sql }) => sql).join(', ')} from ${from}${whereSql(where)}`
}

/**
 * Makes one of several selections, that have no rows in common: each is read in order, and they are merged. Postgres does that only
 * where each says its order and its end; SQLite does it by itself, and has no way to say it.
 */
function merge(parts: readonly Piece[], end: Piece, dialect: Database['dialect']): Piece {
  const [only, ...others] = parts
  if (only !== undefined && others.length === 0) {
    return { sql: only.sql + end.sql, params: [...only.params, ...end.params] }
  }
  const ended =
    dialect === 'sqlite'
      ? parts
      : parts.map(({ sql, params }) => ({ sql: `(${sql}${end.sql})`, params: [...params, ...end.params] }))
  return {
    sql: ended.map(({ sql }) => sql).join(' union all ') + end.sql,
    params: [...ended.flatMap(({ params }) => params), ...end.params],
  }
}

function termsAsked({ sort = [] }: ListQuery, list: List): Term[] {
  return sort.map((text) => {
    const term = termOf(text, list)
    if (term === undefined) throw new TypeError(`The list of "${list.table}" is not sorted by "${text}".`)
    return term
  })
}

function cursorAsked(asked: Asked): Awaitable<Cursor | undefined> {
  const { list, query, order } = asked
  const text = query.cursor
  if (text === undefined) return undefined
  const cursor = readCursor(text, list)
  if (cursor?.order !== printOrder(order)) throw new InvalidRequest(422, [notACursorOf(text)])
  if (cursor.values.length === order.length) return cursor
  return andThen(readNamed(asked, cursor), (values) => {
    if (values === undefined) throw new InvalidRequest(422, [goneCursor(text)])
    return { ...cursor, values }
  })
}

/** The values of the row that a cursor has the key of alone, if it is there still. */
function readNamed({ database, list: { from }, order, scope }: Asked, { values }: Cursor): Awaitable<Row | undefined> {
  const columns = order.map(({ field }) => field.sql)
  const where = allOf([scope, { sql: `${columns.at(-1)} = ?`, params: values }])
  return database.get(`select ${columns.join(', ')} from ${from}${whereSql(where)}`, where.params)
}

/** The columns to read: those to answer with, and those that a cursor holds. */
function columnsAsked({ fields }: ListQuery, order: readonly Term[], list: List): readonly Column[] {
  if (fields === undefined) return list.fields
  const needed = new Set([...fields, ...order.map(({ field }) => field.name)])
  return list.fields.filter(({ name }) => needed.has(name))
}

function filtersAsked(query: ListQuery, list: List, { dialect }: Database): Piece[] {
  const entries: [string, unknown][] = Object.entries(query)
  return entries
    .filter(([name, value]) => value !== undefined && !isOwn(name))
    .map(([name, value]) => {
      const filter = filterOf(name, list)
      if (filter === undefined) throw new TypeError(`The list of "${list.table}" has no filter "${name}".`)
      return filterCondition(filter, value, dialect)
    })
}

function whereSql({ sql }: Piece): string {
  return sql === '' ? '' : ` where ${sql}`
}

function countRows(database: Database, list: List, where: Piece): Awaitable<number> {
  const rows = database.all(`select count(*) from ${list.from}${whereSql(where)}`, where.params)
  return andThen(rows, ([counted]) => Number(counted?.[0]))
}

/** The cursors of the pages on either side. The side that a page was come to from has another, or has had. */
function cursorsOf(
  kept: readonly Row[],
  hasMore: boolean,
  cursor: Cursor | undefined,
  order: readonly Term[],
  columns: readonly Column[],
): Pick<Page, 'next' | 'prev'> {
  const cursorAt = (direction: Cursor['direction'], row: Row | undefined) => {
    if (row === undefined) return undefined
    const values = order.map(({ field }) => row[columns.indexOf(field)] ?? null)
    return printCursor({ direction, order: printOrder(order), values })
  }
  const isBackwards = cursor?.direction === 'before'
  const next = hasMore || isBackwards ? cursorAt('after', kept.at(-1)) : undefined
  const prev = (isBackwards ? hasMore : cursor !== undefined) ? cursorAt('before', kept[0]) : undefined
  return { ...(next === undefined ? {} : { next }), ...(prev === undefined ? {} : { prev }) }
}

/** The JSON that SQLite has printed. */
function printed([json]: Row): string {
  return String(json)
}

/** What prints a row: all of it, or the fields that are chosen, in the order of the row. */
function printerOf({ fields }: ListQuery, columns: readonly Column[], print: (row: Row) => string): typeof print {
  if (fields === undefined) return print
  const chosen = new Set(fields)
  return (row) => {
    const members = columns.flatMap((column, index) => {
      const value = row[index] ?? null
      if (!chosen.has(column.name) || (value === null && column.omitNull === true)) return []
      return [`${JSON.stringify(column.name)}:${printValue(value, column)}`]
    })
    return `{${members.join(',')}}`
  }
}

function printValue(value: Row[number], { storage, print }: Column): string {
  if (print !== undefined) return print(value)
  if (storage === 'text') return jsonString(value)
  return storage === 'boolean' ? jsonBoolean(value) : String(value)
}
