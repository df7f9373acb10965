/** Database URLs: which driver a `DATABASE_URL` asks for, and with what. It never looks at what is in the database. */
import { fileURLToPath } from 'node:url'
import type { Database } from './database.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import { readSqliteOptions, type SqliteOptions } from './sqlite-options.ts'
import { StartupError } from '../startup-error.ts'

const accepted =
  'Give a SQLite file: "sqlite:data/tenon.sqlite", "sqlite:///absolute/path.sqlite", "file:data.db", "data.db" or ":memory:". ' +
  'Or give a Postgres database: "postgres://user@host/database".'

/**
 * Opens the database that a URL names: `sqlite:PATH`, `sqlite:///ABSOLUTE`, `file:PATH`, `file:///ABSOLUTE`, a path that ends in
 * `.db`, `.sqlite` or `.sqlite3`, `:memory:`, or `postgres://...`. What follows a `?` are options: those of `sqlite-options.ts` and
 * `postgres-options.ts`. Throws a {@link StartupError} for any other.
 */
export function openDatabase(url: string): Database {
  const file = sqliteFile(url)
  return file === undefined ? openPostgres(url) : openSqlite(file, optionsOf(url))
}

/** Opens a database in memory with the options of a SQLite URL: it creates no file, and throws where the options cannot be had. */
export function openInMemory(url: string): Database {
  return openSqlite(':memory:', optionsOf(url))
}

function optionsOf(url: string): SqliteOptions {
  return readSqliteOptions(url.split(/\?(.*)/s)[1] ?? '')
}

/** The SQLite file that a URL names, or `:memory:`; undefined for Postgres. Throws a {@link StartupError} for any other URL. */
export function sqliteFile(url: string): string | undefined {
  const [address = ''] = url.split('?')
  // A scheme has two letters at least, so that `C:\data.db` is a path.
  const [, scheme] = /^([a-z][a-z0-9+.-]+):/is.exec(url) ?? []
  switch (scheme?.toLowerCase()) {
    case undefined:
      return readPath(address)
    case 'sqlite':
      return readAddress(address)
    case 'file':
      return /^file:\/\/\//i.test(address) ? readFileUrl(address) : readAddress(address)
    case 'postgres':
    case 'postgresql':
      return undefined
    default:
      // The rest of the URL is not repeated: it may hold a password.
      throw new StartupError(`The database URL begins with "${scheme}:", which is not supported. ${accepted}`)
  }
}

function readPath(path: string): string {
  if (path === ':memory:' || /\.(?:db|sqlite3?)$/i.test(path)) return path
  throw new StartupError(
    `The database URL is neither a URL nor a path that ends in .db, .sqlite or .sqlite3. ${accepted}`,
  )
}

function readAddress(address: string): string {
  const path = address.replace(/^[^:]*:(?:\/\/)?/, '')
  if (path === '') throw new StartupError(`The database URL names no file. ${accepted}`)
  return path
}

function readFileUrl(address: string): string {
  try {
    return fileURLToPath(address)
  } catch (error) {
    throw new StartupError(`The database URL is not a file URL that can be read. ${accepted}`, { cause: error })
  }
}
