/** Errors of SQLite as the store port has them, told apart by result code, never by their words. */
import { ConstraintError } from './database.ts'
import { DatabaseUnavailable, type Unavailability } from './database-unavailable.ts'

/** SQLite's extended result codes (https://sqlite.org/rescode.html) for the constraints that a request can violate. */
const constraintKinds = new Map<number, ConstraintError['kind']>([
  [275, 'check'],
  [787, 'foreign key'],
  [1299, 'not null'],
  [1555, 'unique'],
  [2067, 'unique'],
  [2579, 'unique'],
  [3091, 'value'],
])

/** SQLite's primary result codes for what is the fault of no statement. */
const reasons = new Map<number, Unavailability>([
  // SQLITE_BUSY
  [5, 'overloaded'],
  // SQLITE_READONLY: the disk has become so.
  [8, 'lost'],
  // SQLITE_IOERR
  [10, 'lost'],
  // SQLITE_CORRUPT
  [11, 'damaged'],
  // SQLITE_FULL
  [13, 'full'],
  // SQLITE_CANTOPEN
  [14, 'lost'],
  // SQLITE_NOTADB
  [26, 'damaged'],
])

/** SQLITE_IOERR_WRITE: that is how a quota, and a limit of the size of files, are met. */
const failedWrite = 778

/** Makes of an error with a result code a {@link ConstraintError} or {@link DatabaseUnavailable}, or leaves it as it is. */
export function translateError(error: Error, code: number): Error {
  const kind = constraintKinds.get(code)
  if (kind !== undefined) return new ConstraintError(kind, readFields(error.message), { cause: error })
  const reason = code === failedWrite ? 'full' : reasons.get(code & 0xff)
  return reason === undefined ? error : new DatabaseUnavailable(reason, { cause: error })
}

/** Reads the fields in `UNIQUE constraint failed: cars.make, cars.model`; none where SQLite names an index or an expression. */
function readFields(message: string): string[] {
  const names = /^(?:UNIQUE|NOT NULL) constraint failed: ([\w-]+\.[\w-]+(?:, [\w-]+\.[\w-]+)*)$/.exec(message)?.[1]
  return names === undefined ? [] : names.split(', ').map((name) => name.slice(name.indexOf('.') + 1))
}
