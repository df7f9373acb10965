/** Database URLs: which driver a `DATABASE_URL` asks for, and with what. It never looks at what is in the database. */
import { fileURLToPath } from 'node:url'
import type { Database } from './database.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import { StartupError } from '../startup-error.ts'

const accepted =
  'Give a SQLite file: "sqlite:data/tenon.sqlite", "sqlite:///absolute/path.sqlite", "file:data.db", "data.db" or ":memory:". ' +
  'Or give a Postgres database: "postgres://user@host/database".'

/**
 * Opens the database that a URL names: `sqlite:PATH`, `sqlite:///ABSOLUTE`, `file:PATH`, `file:///ABSOLUTE`, a path that ends in
 * `.db`, `.sqlite` or `.sqlite3`, `:memory:`, or `postgres://...`. Throws a {@link StartupError} for any other.
 */
export function openDatabase(url: string): Database {
  if (url === ':memory:') return openSqlite(url)
  // A scheme has two letters at least, so that `C:\data.db` is a path.
  const [, scheme, rest] = /^([a-z][a-z0-9+.-]+):(.*)$/is.exec(url) ?? []
  if (scheme === undefined || rest === undefined) return openSqlite(readPath(url))
  switch (scheme.toLowerCase()) {
    case 'sqlite':
      return openSqlite(readAddress(rest))
    case 'file':
      return openSqlite(rest.startsWith('///') ? readFileUrl(url) : readAddress(rest))
    case 'postgres':
    case 'postgresql':
      return openPostgres(url)
    default:
      // The rest of the URL is not repeated: it may hold a password.
      throw new StartupError(`The database URL begins with "${scheme}:", which is not supported. ${accepted}`)
  }
}

function readPath(path: string): string {
  if (/\.(?:db|sqlite3?)$/i.test(path)) return path
  throw new StartupError(
    `The database URL is neither a URL nor a path that ends in .db, .sqlite or .sqlite3. ${accepted}`,
  )
}

function readAddress(rest: string): string {
  const path = rest.startsWith('//') ? rest.slice(2) : rest
  if (path === '') throw new StartupError(`The database URL names no file. ${accepted}`)
  if (path.includes('?'))
    throw new StartupError(`The database URL has options after "?", and none are supported. ${accepted}`)
  return path
}

function readFileUrl(url: string): string {
  try {
    return readAddress(fileURLToPath(url))
  } catch (error) {
    throw new StartupError(`The database URL is not a file URL that can be read. ${accepted}`, { cause: error })
  }
}
