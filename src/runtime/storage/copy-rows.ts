/** Rows from one database to another, as they are stored: keys, versions and all. It never makes or alters a table. */
import type { Database, Row, SqlValue } from './database.ts'
import { identifier, identifiers } from './identifier.ts'
import type { TableFields } from './table-fields.ts'
import { versionColumn } from './versions.ts'

/** The rows of a table, and the columns that are copied. */
export interface CopiedTable {
  readonly name: string
  readonly key: string
  readonly columns: readonly string[]
}

/** What is copied of a table of the API: every field that is kept, and the version. */
export function copiedTable({ table, key, fields }: TableFields): CopiedTable {
  const names = fields.filter(({ role }) => role !== 'computed').map(({ name }) => name)
  return { name: table, key, columns: [...names, versionColumn] }
}

/** How many rows are held in memory at a time. */
const batchSize = 500

/** Inserts the rows of a table of one database into that of another, and answers how many. */
export async function copyRows(from: Database, to: Database, table: CopiedTable): Promise<number> {
  const { name, key, columns } = table
  const select = `select ${identifiers([key, ...columns])} from ${identifier(name)}`
  const order = `order by ${identifier(key)} limit ${batchSize}`
  let count = 0
  for (let last: SqlValue | undefined; ;) {
    const rows =
      last === undefined
        ? await from.all(`${select} ${order}`, [])
        : await from.all(`${select} where ${identifier(key)} > ? ${order}`, [last])
    await insertRows(
      to,
      table,
      rows.map(([, ...values]) => values),
    )
    count += rows.length
    last = rows.at(-1)?.[0]
    if (rows.length < batchSize || last === undefined) return count
  }
}

/** How many parameters a statement has at most: SQLite takes 32,766, Postgres 65,535. */
const parameterLimit = 30_000

async function insertRows(to: Database, { name, columns }: CopiedTable, rows: readonly Row[]): Promise<void> {
  const size = Math.max(1, Math.floor(parameterLimit / columns.length))
  const values = `(${columns.map(() => '?').join(', ')})`
  for (let start = 0; start < rows.length; start += size) {
    const part = rows.slice(start, start + size)
    const into = `${identifier(name)} (${identifiers(columns)})`
    await to.write(`insert into ${into} values ${part.map(() => values).join(', ')}`, part.flat())
  }
}

/** Has the next key that a database counts up follow the last one that another has given, whether that row is still there or not. */
export async function copyNextKey(from: Database, to: Database, { table, key, keyKind }: TableFields): Promise<void> {
  if (keyKind !== 'integer') return
  const last = await lastKey[from.dialect](from, table, key)
  if (last > 0) await setLastKey[to.dialect](to, table, key, last)
}

const lastKey: Readonly<Record<Database['dialect'], (from: Database, table: string, key: string) => Promise<number>>> =
  {
    async sqlite(from, table) {
      const row = await from.get('select seq from sqlite_sequence where name = ?', [table])
      return Number(row?.[0] ?? 0)
    },
    async postgres(from, table, key) {
      const row = await from.get('select pg_sequence_last_value(pg_get_serial_sequence(?, ?)::regclass)', [
        identifier(table),
        key,
      ])
      return Number(row?.[0] ?? 0)
    },
  }

const setLastKey: Readonly<
  Record<Database['dialect'], (to: Database, table: string, key: string, last: number) => Promise<void>>
> = {
  async sqlite(to, table, _, last) {
    await to.write('delete from sqlite_sequence where name = ?', [table])
    await to.write('insert into sqlite_sequence (name, seq) values (?, ?)', [table, last])
  },
  async postgres(to, table, key, last) {
    await to.all('select setval(pg_get_serial_sequence(?, ?), ?)', [identifier(table), key, last])
  },
}
