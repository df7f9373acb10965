/** Versions of rows: the column that counts the changes of each, and what holds a write to some of them. It never reads a header. */
import { identifier } from './identifier.ts'
import type { Piece } from './piece.ts'

/** The column that counts the changes of a row. No field of an author's begins with `_`. */
export const versionColumn = '_version'

const version = identifier(versionColumn)

/** What every update sets: the version is counted up. */
export const nextVersion = `${version} = ${version} + 1`

/** Versions of a row: `*` is any. */
export type Versions = '*' | readonly number[]

/** What must be true of a row for a write to be done. */
export interface Preconditions {
  /** If-Match: it is one of these. */
  readonly match?: Versions
  /** If-None-Match: it is none of these. */
  readonly noneMatch?: Versions
}

/**
 * Prints what a write adds to its `where`: ` and "_version" = ?`; nothing where there is no precondition. A write compares while it is
 * done, so that of two with the same version one fails.
 */
export function whereVersion(conditions: Preconditions | undefined): Piece {
  if (conditions === undefined) return unconditional
  const { match = '*', noneMatch = [] } = conditions
  const params = [match, noneMatch].flatMap((versions) => (versions === '*' ? [] : versions))
  return { sql: (match === '*' ? '' : isIn(match)) + (noneMatch === '*' ? never : isNotIn(noneMatch)), params }
}

const unconditional: Piece = { sql: '', params: [] }

const never = ' and 1 = 0'

function isIn(versions: readonly number[]): string {
  if (versions.length === 0) return never
  return versions.length === 1 ? ` and ${version} = ?` : ` and ${version} in (${marks(versions)})`
}

function isNotIn(versions: readonly number[]): string {
  return versions.length === 0 ? '' : ` and ${version} not in (${marks(versions)})`
}

function marks(versions: readonly number[]): string {
  return versions.map(() => '?').join(', ')
}
