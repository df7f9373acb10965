/** `tenon fixtures`: rows from files into a database, and back. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../runtime/storage/database.ts'
import { dumpRows } from '../runtime/storage/dump-rows.ts'
import { readRowNames } from '../runtime/storage/row-names.ts'
import { openDatabase } from '../runtime/storage/open-database.ts'
import { toUserError } from './database-fault.ts'
import { lineFileOf, loadFixtures } from './load-fixtures.ts'
import { loadGenerated, type Generated } from './load-generated.ts'
import { prepareTables } from './migrate-start.ts'
import type { ProjectFolders } from './project-folders.ts'
import { UserError } from './user-error.ts'

/** What is to be loaded or dumped. */
export interface FixtureOptions extends ProjectFolders {
  /** Where the files are; beside the schemas when left out. */
  readonly folder?: string
}

export interface DumpOptions extends FixtureOptions {
  /** Whether to write a row a line, rather than an array. */
  readonly ndjson: boolean
  /** Whether rows are told by fields that they have alone, where there are such, rather than by keys that the database makes up. */
  readonly naturalKeys: boolean
  /** Whether files that are there are replaced. */
  readonly force: boolean
}

/** Inserts the rows of every file in the folder, all or none, into tables that are created where they are absent. */
export async function load(options: FixtureOptions, databaseUrl: string): Promise<void> {
  const folder = folderOf(options)
  await withDatabase(options, databaseUrl, async (database, { fixtures }) => {
    const rows = await loadFixtures(database, fixtures, folder)
    if (rows === 0) throw new UserError(`There are no rows in ${folder}/.`)
  })
}

/** Writes the rows of each table that has any, as they are at one moment, into a file of the folder. */
export async function dump(options: DumpOptions, databaseUrl: string): Promise<void> {
  const { ndjson, force, naturalKeys } = options
  const folder = folderOf(options)
  await withDatabase(options, databaseUrl, async (database, { fixtures }) => {
    const files = await database.transaction(async (within) => {
      const dumped: { readonly name: string; readonly rows: readonly object[] }[] = []
      const names = naturalKeys ? await readRowNames(within, fixtures) : undefined
      for (const target of fixtures) {
        const rows = await dumpRows(within, target, names)
        if (rows.length > 0) dumped.push({ name: ndjson ? lineFileOf(target) : target.file, rows })
      }
      return dumped
    })
    await mkdir(folder, { recursive: true })
    for (const { name, rows } of files) await write(join(folder, name), print(rows, ndjson), force)
    const count = files.reduce((sum, { rows }) => sum + rows.length, 0)
    console.log(`Wrote ${count} row${count === 1 ? '' : 's'} to ${folder}/`)
  })
}

function folderOf({ folder, schemas }: FixtureOptions): string {
  return folder ?? join(schemas, 'fixtures')
}

async function withDatabase(
  { schemas, out }: ProjectFolders,
  databaseUrl: string,
  work: (database: Database, generated: Generated) => Promise<void>,
): Promise<void> {
  const generated = await loadGenerated(out)
  try {
    const database = openDatabase(databaseUrl)
    try {
      const { tables } = generated
      await prepareTables(database, { schemas, out, tables, migrates: false, development: false }, () => undefined)
      await work(database, generated)
    } finally {
      await database.close()
    }
  } catch (error) {
    throw toUserError(error)
  }
}

/** Prints a row a line in either way, so that a change of one is seen as that. */
function print(rows: readonly object[], ndjson: boolean): string {
  const lines = rows.map((row) => JSON.stringify(row))
  return ndjson ? `${lines.join('\n')}\n` : `[\n  ${lines.join(',\n  ')}\n]\n`
}

async function write(file: string, text: string, force: boolean): Promise<void> {
  try {
    await writeFile(file, text, { flag: force ? 'w' : 'wx' })
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error
    throw new UserError(`There is a file ${file} already. Give another folder, or --force to replace it.`, [], {
      cause: error,
    })
  }
}
