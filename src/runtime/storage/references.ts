/** References: says which one a row would have violated, where the database does not. */
import { ConstraintError, type Awaitable, type Database, type SqlValue } from './database.ts'

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
    const found = await database.get(`select 1 from "${table}" where "${key}" = ?`, [value])
    if (found === undefined) return reference
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
