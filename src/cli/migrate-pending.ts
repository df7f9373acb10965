/** Which migrations a database has, and whether they are those of the history. It runs none. */
import type { Database } from '../runtime/storage/database.ts'
import type { TableState } from '../runtime/storage/migrate.ts'
import { migrationsFolder, numberOf, type Migration } from './migrate-files.ts'
import { UserError } from './user-error.ts'

/** The migrations that a database has not, all of them later than those that it has. Throws a {@link UserError} where they do not agree. */
export function pendingMigrations(
  { journal }: TableState,
  dialect: Database['dialect'],
  { migrations, schemas }: { readonly migrations: readonly Migration[]; readonly schemas: string },
): readonly Migration[] {
  const folder = migrationsFolder(schemas)
  const known = new Map(migrations.map((each) => [each.name, each]))
  for (const { name, checksum } of journal.applied) {
    const migration = known.get(name)
    if (migration === undefined) {
      const absent = `The database has the migration ${name}, which is not in ${folder}/`
      const later = migrations.find((each) => numberOf(each.name) > numberOf(name))?.name
      throw new UserError(
        later === undefined
          ? `${absent}: it belongs to a newer version. Deploy that, or restore the folder.`
          : `${absent}, though ${later} is, which comes after it. Restore it from version control.`,
      )
    }
    if (migration.checksums[dialect] !== checksum) {
      throw new UserError(
        `${folder}/${name} was changed after it was applied. Restore it from version control, and write another migration.`,
      )
    }
  }
  const names = new Set(journal.applied.map(({ name }) => name))
  const first = migrations.findIndex(({ name }) => !names.has(name))
  if (first < 0) return []
  const later = migrations.slice(first).find(({ name }) => names.has(name))
  if (later !== undefined) {
    throw new UserError(
      `The database has the migration ${later.name}, but not ${migrations[first]?.name ?? ''} before it, perhaps after a merge. ` +
        'Delete that one, and run `tenon migrate` to write it again after the other.',
    )
  }
  return migrations.slice(first)
}
