/** The history of migrations on disk: a folder for each, with its SQL for each database and the tables that it leads to. */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defined } from '../model/defined.ts'
import { printTables, readFollowed, readTables, type StoredTable } from '../model/migration/stored-tables.ts'
import type { Database } from '../runtime/storage/database.ts'
import { hashOf, readIfThere } from './manifest.ts'
import { UserError } from './user-error.ts'

/** A migration. */
export interface Migration {
  /** The name of its folder: `0002-add-books`. */
  readonly name: string
  readonly sql: Readonly<Record<Database['dialect'], string>>
  /** The tables that there are after it. */
  readonly tables: readonly StoredTable[]
  /** The hash of the tables that there were before it; none where it was written before that was kept. */
  readonly follows?: string
  /** Of what is run on each database. */
  readonly checksums: Readonly<Record<Database['dialect'], string>>
}

const fileNames = ['sqlite.sql', 'postgres.sql', 'tables.json'] as const

/** What is written of a migration, by the name of the file. */
export type MigrationFiles = Readonly<Record<(typeof fileNames)[number], string>>

/** The folder of migrations. */
export function migrationsFolder(schemas: string): string {
  return join(schemas, 'migrations')
}

/** Reads the history, oldest first; none when there is no folder. Throws a {@link UserError} for one that cannot be followed. */
export async function readMigrations(schemas: string): Promise<Migration[]> {
  const folder = migrationsFolder(schemas)
  const names = await readNames(folder)
  const twice = names.find((name, index) => numberOf(name) === numberOf(names[index - 1] ?? ''))
  if (twice !== undefined) {
    throw new UserError(
      `There are two migrations numbered ${numberOf(twice)} in ${folder}/, perhaps after a merge. ` + oneBranch,
    )
  }
  const migrations: Migration[] = []
  for (const name of names) migrations.push(await readMigration(folder, name))
  refuseBroken(folder, migrations)
  return migrations
}

/** What to do about migrations of which each knows nothing of the other. */
const oneBranch =
  'Delete the migrations of one of the two branches, all of them, that no database has, and run `tenon migrate` to write them again.'

/** Refuses a migration that was written after others than the one before it: what leads to its tables does not begin at those. */
function refuseBroken(folder: string, migrations: readonly Migration[]): void {
  for (const [index, { name, follows }] of migrations.entries()) {
    const before = migrations[index - 1]
    if (before === undefined || follows === undefined || follows === hashOfTables(before.tables)) continue
    throw new UserError(
      `${join(folder, name)} was not written after ${before.name}, but after other tables, perhaps on another branch. ${oneBranch}`,
    )
  }
}

/** What a migration keeps of the tables before it. */
export function hashOfTables(tables: readonly StoredTable[]): string {
  return hashOf(printTables(tables))
}

async function readNames(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isDirectory() && /^\d{4,}-/.test(entry.name))
      .map((entry) => entry.name)
      .toSorted((a, b) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** The number that the name of a migration begins with: of `0002-add-books`, 2. */
export function numberOf(name: string): number {
  return Number(/^\d*/.exec(name)?.[0])
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const sqlite = await readText(folder, name, 'sqlite.sql')
  const postgres = await readText(folder, name, 'postgres.sql')
  const text = await readText(folder, name, 'tables.json')
  const tables = readTables(text)
  if (tables === undefined) {
    throw new UserError(
      `${join(folder, name, 'tables.json')} was not written by Tenon. Restore it from version control.`,
    )
  }
  return {
    name,
    sql: { sqlite, postgres },
    tables,
    ...defined({ follows: readFollowed(text) }),
    checksums: { sqlite: hashOf(`${sqlite}\0${text}`), postgres: hashOf(`${postgres}\0${text}`) },
  }
}

/** Version control may have changed the ends of lines. */
async function readText(folder: string, name: string, file: keyof MigrationFiles): Promise<string> {
  const path = join(folder, name, file)
  const text = (await readIfThere(path))?.toString().replaceAll('\r\n', '\n')
  if (text === undefined) throw new UserError(`${path} is missing. Restore it from version control.`)
  return text
}

/** Writes a migration after the others, whole or not at all, and answers its name. `words` say what it is about. */
export async function writeMigration(
  schemas: string,
  migrations: readonly Migration[],
  words: string,
  files: MigrationFiles,
): Promise<string> {
  const folder = migrationsFolder(schemas)
  const name = `${String(numberOf(migrations.at(-1)?.name ?? '0') + 1).padStart(4, '0')}-${words}`
  const temporary = join(folder, `.${process.pid}.tmp`)
  await mkdir(temporary, { recursive: true })
  try {
    for (const file of fileNames) await writeFile(join(temporary, file), files[file])
    await rename(temporary, join(folder, name))
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    if (!isTaken(error)) throw error
    const remedy = 'Another `tenon migrate` has written it meanwhile: run this one again.'
    throw new UserError(`${join(folder, name)} is there already. ${remedy}`, [], { cause: error })
  }
  return name
}

/** Whether a folder could not be renamed because there is one called so. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST')
}
