/** References: says which one a row would have violated, and which keeps a row from being deleted, where the database does not. */
import { ConstraintError, type Awaitable, type Database, type SqlValue } from './database.ts'
import { identifier } from './identifier.ts'

/** A field that holds the key of a row of another table. */
export interface TableReference {
  readonly field: string
  readonly table: string
  readonly key: string
}

/** Values of a row as they are bound, by field. */
export type BoundValues = Readonly<Record<string, SqlValue | undefined>>

/** Finds the first reference of a row to something that does not exist. */
export async function findMissing(
  database: Database,
  references: readonly TableReference[],
  values: BoundValues,
): Promise<TableReference | undefined> {
  for (const reference of references) {
    const value = values[reference.field]
    if (value === undefined || value === null) continue
    const { table, key } = reference
    if (!(await hasRow(database, table, key, value))) return reference
  }
  return undefined
}

/**
 * Does a write of a row with these values. Where it violates a reference and the database does not say which, the
 * {@link ConstraintError} names the field all the same.
 */
export async function namingReferences<T>(
  database: Database,
  references: readonly TableReference[],
  values: BoundValues,
  write: () => Awaitable<T>,
): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (!(error instanceof ConstraintError) || error.kind !== 'foreign key' || error.fields.length > 0) throw error
    const missing = await findMissing(database, references, values)
    throw missing === undefined ? error : new ConstraintError('foreign key', [missing.field], { cause: error })
  }
}

/** A field of a table that holds keys of rows of another, and keeps these from being deleted. */
export interface TableReferrer {
  readonly table: string
  readonly field: string
  /** What the rows of the table are called: `guests`. */
  readonly words: string
  /** The name of the rule that keeps them, where the database says which. */
  readonly reference: string
}

/** Deletes a row of this key. Where one of the referrers keeps it, the {@link ConstraintError} names that one. */
export async function namingReferrers<T>(
  database: Database,
  referrers: readonly TableReferrer[],
  key: SqlValue,
  remove: () => Awaitable<T>,
): Promise<T> {
  try {
    return await remove()
  } catch (error) {
    if (!(error instanceof ConstraintError) || error.kind !== 'foreign key') throw error
    // A transaction of a database that names the reference may be over for reading by now.
    const found =
      error.reference === undefined
        ? await findReferrer(database, referrers, key)
        : referrers.find(({ reference }) => error.reference === reference)
    throw found === undefined
      ? error
      : new ConstraintError('foreign key', [found.field], { cause: error, referrer: found.words })
  }
}

async function findReferrer(
  database: Database,
  referrers: readonly TableReferrer[],
  key: SqlValue,
): Promise<TableReferrer | undefined> {
  for (const referrer of referrers) {
    const { table, field } = referrer
    if (await hasRow(database, table, field, key)) return referrer
  }
  return undefined
}

/** Whether a table has a row with this value. */
async function hasRow(database: Database, table: string, field: string, value: SqlValue): Promise<boolean> {
  const sql = `select 1 from ${identifier(table)} where ${identifier(field)} = ? limit 1`
  return (await database.get(sql, [value])) !== undefined
}
