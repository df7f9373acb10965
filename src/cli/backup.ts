/** `tenon backup`: a copy of a SQLite database, made while servers use it. It never writes to the database. */
import { access, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { openDatabase, sqliteFile } from '../runtime/storage/open-database.ts'
import { toUserError } from './database-fault.ts'
import { UserError } from './user-error.ts'

/**
 * Copies the database as it is at one moment into a new file, and checks the copy. Throws a {@link UserError} where that cannot be
 * done; then no file is left.
 */
export async function backup(file: string, databaseUrl: string): Promise<void> {
  try {
    const source = sqliteFile(databaseUrl)
    if (source === undefined) {
      const command = `pg_dump --format=custom --file=${file} "$DATABASE_URL"`
      throw new UserError(`The database is a Postgres, which has a tool of its own: run \`${command}\`.`)
    }
    if (!(await exists(source))) throw new UserError(`There is no database ${source} to back up.`)
    if (await exists(file)) throw new UserError(`There is a file ${file} already. Give another name.`)
    await mkdir(dirname(file), { recursive: true })
    const { mode } = await stat(source)
    await copy(databaseUrl, file, mode)
    console.log(`Backed up ${source} to ${file}, ${await sizeOf(file)}.`)
  } catch (error) {
    throw toUserError(error)
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

/** Makes the file at once, when it is whole and on the disk. Who may not read the database may not read the copy either. */
async function copy(databaseUrl: string, file: string, mode: number): Promise<void> {
  const unfinished = `${file}.unfinished`
  await rm(unfinished, { force: true })
  try {
    // SQLite takes an empty file for none.
    await writeFile(unfinished, '', { mode: mode & 0o777, flag: 'wx' })
    const database = openDatabase(databaseUrl)
    try {
      await database.all('vacuum into ?', [unfinished])
    } finally {
      await database.close()
    }
    await check(unfinished)
    await flush(unfinished)
    await rename(unfinished, file)
    await flush(dirname(file))
  } finally {
    await rm(unfinished, { force: true })
  }
}

async function check(file: string): Promise<void> {
  const database = openDatabase(`sqlite:${file}`)
  try {
    const [row] = await database.all('pragma integrity_check', [])
    if (row?.[0] !== 'ok') throw new UserError(`The copy is damaged, as the database may be: ${String(row?.[0])}.`)
    // Otherwise the log would be beside the file, and stay there.
    await database.all('pragma journal_mode = delete', [])
  } finally {
    await database.close()
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function sizeOf(file: string): Promise<string> {
  const { size } = await stat(file)
  return size < 1_000_000 ? `${Math.ceil(size / 1000)} kB` : `${(size / 1_000_000).toFixed(1)} MB`
}
