/**
 * Faults of Postgres as the store port has them, told apart by SQLSTATE (appendix A of its documentation), never by their words. What is
 * kept of them may be logged: no value of a row is among it.
 */
import { ConstraintError } from './database.ts'
import { DatabaseUnavailable, type Unavailability } from './database-unavailable.ts'

/** What is read of a fault that the server reports; those of the connection itself have no severity. */
interface ServerFault extends Error {
  readonly severity: string
  readonly code: string
  readonly detail?: unknown
  readonly table?: unknown
  readonly column?: unknown
  readonly constraint?: unknown
}

/** What the server has reported, without the values of rows: of what it says besides its message, what names things and places. */
export class PostgresError extends Error {
  override readonly name = 'PostgresError'
  /** The SQLSTATE. */
  readonly code: string

  constructor(fault: ServerFault) {
    super(withoutValues(fault))
    this.code = fault.code
    Object.assign(
      this,
      Object.fromEntries(Object.entries(fault).filter(([name, value]) => told.has(name) && value !== undefined)),
    )
  }
}

/** The fields of a report (https://www.postgresql.org/docs/current/protocol-error-fields.html) in which there are no values. */
const told: ReadonlySet<string> = new Set([
  'severity',
  'schema',
  'table',
  'column',
  'dataType',
  'constraint',
  'position',
  'file',
  'line',
  'routine',
])

/** The message. A data exception (class 22) quotes the value, in the quotation marks of the server's language. */
function withoutValues({ code, message }: ServerFault): string {
  return code.startsWith('22') ? message.replace(quoted, '"..."') : message
}

/** From the first quotation mark to the last: there may be some in what is quoted. */
const quoted = /["'\u00AB\u00BB\u2018-\u201E].*["'\u00AB\u00BB\u2018-\u201E]/su

/**
 * Makes of what pg has thrown a {@link ConstraintError} or {@link DatabaseUnavailable} where it is one, and otherwise a
 * {@link PostgresError} of what the server has reported. `isKnown` says that the connection has run the statement before, as it was prepared then.
 */
export function translateFault(error: unknown, sql: string, isKnown = false): unknown {
  if (!(error instanceof Error) || error instanceof TypeError) return error
  if (!isServerFault(error)) return new DatabaseUnavailable('lost', { cause: error })
  const isStale = isKnown && isOutdated(error)
  const kind = constraintKinds.get(error.code) ?? (isStale ? undefined : kindOfWritten(error, sql))
  if (kind !== undefined) {
    const { constraint } = error
    const reference = isKept(kind, sql) && typeof constraint === 'string' ? { reference: constraint } : {}
    return new ConstraintError(kind, fieldsOf(error, kind, sql), { cause: new PostgresError(error), ...reference })
  }
  const reason = isStale ? 'stale' : reasonOf(error)
  const fault = new PostgresError(error)
  return reason === undefined ? fault : new DatabaseUnavailable(reason, { cause: fault })
}

function isServerFault(error: Error): error is ServerFault {
  return 'severity' in error && 'code' in error && typeof error.code === 'string'
}

const constraintKinds: ReadonlyMap<string, ConstraintError['kind']> = new Map<string, ConstraintError['kind']>([
  ['23502', 'not null'],
  ['23503', 'foreign key'],
  ['23505', 'unique'],
  ['23514', 'check'],
])

/** Codes, or their first two characters, which are their class. */
const reasons: ReadonlyMap<string, Unavailability> = new Map<string, Unavailability>([
  ['40001', 'conflict'],
  ['40P01', 'conflict'],
  // The prepared statement is not there: a pooler has given another connection.
  ['26000', 'stale'],
  ['08', 'lost'],
  ['57P01', 'lost'],
  ['57P02', 'lost'],
  ['57P03', 'lost'],
  ['57P05', 'lost'],
  ['25P03', 'lost'],
  // The server only reads: another one has taken over.
  ['25006', 'lost'],
  ['53', 'overloaded'],
  // It was cancelled by the statement timeout, or by lock_timeout.
  ['57014', 'overloaded'],
  ['55P03', 'overloaded'],
])

/**
 * Whether a table was changed below a prepared statement that was run before. Its columns would be others (0A000, which says many
 * things, but not of such a one), or what was right when it was prepared is wrong now: a parameter keeps the type that it had then
 * (class 42), and takes no values of another (22P02).
 */
function isOutdated({ code }: ServerFault): boolean {
  return code === '0A000' || code.startsWith('42') || code === '22P02'
}

function reasonOf({ code }: ServerFault): Unavailability | undefined {
  return reasons.get(code) ?? reasons.get(code.slice(0, 2))
}

/** Whether a row was kept from being deleted: by a field of another table. */
function isKept(kind: ConstraintError['kind'], sql: string): boolean {
  return kind === 'foreign key' && /^\s*delete\b/i.test(sql)
}

/**
 * Why a row cannot be written: for what the server was to work out of it, by a division by zero (class 22, data exceptions), or for a
 * value that fills more than a third of a page of an index (program_limit_exceeded).
 */
function kindOfWritten({ code }: ServerFault, sql: string): 'value' | 'size' | undefined {
  if (!/^\s*(?:insert|update)\b/i.test(sql)) return undefined
  if (code === '54000') return 'size'
  return code.startsWith('22') ? 'value' : undefined
}

/** The fields that the server names: a column of its own, or `Key (make, year)=(Saab, 1990) ...`, in whichever language. */
function fieldsOf(fault: ServerFault, kind: ConstraintError['kind'], sql: string): string[] {
  if (kind === 'not null') return typeof fault.column === 'string' ? [fault.column] : []
  if (kind === 'size') return fieldsOfIndex(fault)
  if (kind === 'check' || kind === 'value' || typeof fault.detail !== 'string') return []
  if (isKept(kind, sql)) return []
  const names = / \(([^()]+)\)=\(/.exec(fault.detail)?.[1]?.split(', ') ?? []
  return names.every((name) => namePattern.test(name)) ? names.map((name) => name.replaceAll('"', '')) : []
}

/** The fields that the name of an index is made of, where it tells them: `books__title`, `books__title__unique`. */
function fieldsOfIndex({ table, constraint }: ServerFault): string[] {
  const start = `${String(table)}__`
  if (typeof constraint !== 'string' || !constraint.startsWith(start)) return []
  return constraint
    .slice(start.length)
    .replace(/__unique$/, '')
    .split('__')
}

/** A name, in quotes where Postgres would not read it otherwise; an expression is none. */
const namePattern = /^(?:\w+|"[\w-]+")$/
