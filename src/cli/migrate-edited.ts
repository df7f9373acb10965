/** Which migrations hold something else than `tenon migrate` has written. It runs none of them. */
import type { Database } from '../runtime/storage/database.ts'
import type { Migration } from './migrate-files.ts'
import { planOf } from './migrate-plan.ts'

/**
 * The migrations of a history whose SQL is not what leads from the tables before to those after, and nothing more: to have the tables is
 * not to have what these do.
 */
export function editedMigrations(migrations: readonly Migration[], dialect: Database['dialect']): Migration[] {
  return migrations.filter(
    ({ sql, tables }, index) => planOf(migrations[index - 1]?.tables ?? [], tables)?.sql[dialect] !== sql[dialect],
  )
}
