/** SQLite URLs: the options in them. Nothing is opened. */
import { StartupError } from '../startup-error.ts'
import { readInteger, readWord } from './url-options.ts'

/** How a SQLite file is used. */
export interface SqliteOptions {
  /** `driver`: what it is used through: what comes with Node, or a package that users install. */
  readonly driver: 'node:sqlite' | 'better-sqlite3'
  /**
   * `synchronous`: with `full`, what was answered outlives a loss of power. With `normal`, the last moments before one may be lost;
   * the file stays whole, and a crash of the process alone loses nothing.
   */
  readonly synchronous: 'full' | 'normal'
  /** `busy_timeout`: for how many milliseconds what other processes do to the file is waited for. */
  readonly busyTimeout: number
}

/** Reads what follows the `?` of a URL. Throws a {@link StartupError} for what is no option, and for a value that is none of its. */
export function readSqliteOptions(query: string): SqliteOptions {
  const values = new URLSearchParams(query)
  const unknown = [...values.keys()].find((name) => !names.has(name))
  if (unknown !== undefined) {
    throw new StartupError(
      `The database URL has the option "${unknown}". Those of SQLite are ${[...names].join(', ')}.`,
    )
  }
  return {
    driver: readWord(values, 'driver', ['node:sqlite', 'better-sqlite3']),
    synchronous: readWord(values, 'synchronous', ['full', 'normal']),
    busyTimeout: readInteger(values, 'busy_timeout', 5000, 0),
  }
}

const names: ReadonlySet<string> = new Set(['driver', 'synchronous', 'busy_timeout'])
