/**
 * The rows of languages in the database: what is not there is answered by undefined.
 *
 * Generated from schemas/languages.ts by `tenon generate`: change it there.
 */
import {
  type Awaitable,
  type Database,
  given,
  jsonString,
  type ListQuery,
  listRows,
  namingReferrers,
  type Page,
  type Preconditions,
  type Row,
  type Stored,
  storedOf,
  storedWhenRead,
  type TableReferrer,
  whereVersion,
} from 'tenon/runtime'
import { languageList } from './list.ts'
import * as sql from './sql.ts'
import type { LanguageCreate, LanguagePatch, LanguageReplace } from './types.ts'

/** What keeps rows of languages from being deleted. */
const referrers: readonly TableReferrer[] = [
  { table: 'books', field: 'language', words: 'books', reference: 'books__language__reference' },
]

export function list(database: Database, query: ListQuery): Awaitable<Page> {
  return listRows(database, languageList, query, languageJson)
}

export function get(database: Database, code: string): Awaitable<Stored | undefined> {
  const row = database.get(sql.selectOne, [code])
  return storedWhenRead(row, languageJson)
}

export async function has(database: Database, code: string): Promise<boolean> {
  return (await database.get(sql.selectAny, [code])) !== undefined
}

export async function create(database: Database, body: LanguageCreate): Promise<Stored> {
  const params = [body.code, body.name]
  const [row] = await database.write(sql.insert, params)
  return storedOf(row, languageJson)
}

export async function replace(
  database: Database,
  code: string,
  body: LanguageReplace,
  conditions?: Preconditions,
): Promise<Stored | undefined> {
  const version = whereVersion(conditions)
  const params = [body.name, code, ...version.params]
  const text = sql.replace + version.sql + sql.returning
  const [row] = await database.write(text, params)
  return row && storedOf(row, languageJson)
}

export async function patch(
  database: Database,
  code: string,
  body: LanguagePatch,
  conditions?: Preconditions,
): Promise<Stored | undefined> {
  const set = given([['"name" = ?', body.name]])
  const version = whereVersion(conditions)
  const keys = [code, ...version.params]
  if (set.params.length === 0) {
    const row = await database.get(sql.selectOne + version.sql, keys)
    return row && storedOf(row, languageJson)
  }
  const params = [...set.params, ...keys]
  const text = sql.update + set.sql + sql.whereOne + version.sql + sql.returning
  const [row] = await database.write(text, params)
  return row && storedOf(row, languageJson)
}

/** Deletes a row, and answers whether there was one. */
export async function remove(database: Database, code: string, conditions?: Preconditions): Promise<boolean> {
  const version = whereVersion(conditions)
  const params = [code, ...version.params]
  const text = sql.remove + version.sql + sql.returningAny
  const write = () => database.write(text, params)
  const rows = await namingReferrers(database, referrers, code, write)
  return rows.length > 0
}

/** Prints a row as a `Language` in JSON. */
function languageJson(row: Row): string {
  const [code, name] = row
  return `{"code":${jsonString(code)},"name":${jsonString(name)}}`
}
