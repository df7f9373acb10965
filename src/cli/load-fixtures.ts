/** Loads fixtures: the rows in files beside the schemas, into a database. What a row means is for the runtime to judge. */
import { readdir } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { nearest } from '../model/names.ts'
import type { Database } from '../runtime/storage/database.ts'
import { insertFixtures, type Fixtures, type FixtureTarget } from '../runtime/storage/fixtures.ts'
import { readIfThere } from './manifest.ts'
import { UserError } from './user-error.ts'

/**
 * Inserts the rows of a folder's files into these tables, all or none: `countries.json`, an array, or `countries.ndjson`, a row a line.
 * Rows may refer to those of all `tables`. Says how many, if any. Throws a {@link UserError} for a file that is no JSON.
 */
export async function loadFixtures(
  database: Database,
  targets: readonly FixtureTarget[],
  folder: string,
  tables: readonly FixtureTarget[] = targets,
): Promise<number> {
  const rows = await insertFixtures(database, await readFixtures(targets, folder, tables), tables)
  if (rows > 0) console.log(`Loaded ${rows} row${rows === 1 ? '' : 's'} from ${folder}/`)
  return rows
}

/**
 * Reads the files that a folder has of these tables, in their order, and tells of those that are of none of all `tables`. Throws a
 * {@link UserError} for a file that is no JSON.
 */
export async function readFixtures(
  targets: readonly FixtureTarget[],
  folder: string,
  tables: readonly FixtureTarget[] = targets,
): Promise<Fixtures[]> {
  await tellOfOthers(folder, tables)
  const files: Fixtures[] = []
  for (const target of targets) {
    const fixtures = await readFixture(target, folder)
    if (fixtures !== undefined) files.push(fixtures)
  }
  return files
}

/** Tells of files that are called as no table is: one of a resource that is still to come keeps nobody waiting. */
async function tellOfOthers(folder: string, tables: readonly FixtureTarget[]): Promise<void> {
  const known = tables.map(({ file }) => parse(file).name)
  const files = await readdir(folder).catch(() => [])
  for (const { base, name, ext } of files.toSorted().map((file) => parse(file))) {
    if (!['.json', '.ndjson'].includes(ext) || known.includes(name)) continue
    const meant = nearest(name, known)
    const remedy = meant === undefined ? `There are ${known.join(', ')}.` : `Did you mean ${meant}${ext}?`
    console.error(`${join(folder, base)} is not loaded: it is called as no resource is. ${remedy}`)
  }
}

/** The name of a table's file with a row a line. */
export function lineFileOf({ file }: FixtureTarget): string {
  return file.replace(/json$/, 'ndjson')
}

async function readFixture(target: FixtureTarget, folder: string): Promise<Fixtures | undefined> {
  const file = join(folder, target.file)
  const lineFile = join(folder, lineFileOf(target))
  const [whole, lines] = await Promise.all([readText(file), readText(lineFile)])
  if (whole !== undefined && lines !== undefined) {
    throw new UserError(`There are both ${file} and ${lineFile}. Remove one of them.`)
  }
  if (whole !== undefined) return { target, file, rows: parseJson(whole, file) }
  return lines === undefined ? undefined : { target, file: lineFile, ...parseLines(lines, lineFile) }
}

async function readText(file: string): Promise<string | undefined> {
  return (await readIfThere(file))?.toString()
}

function parseLines(text: string, file: string): Pick<Fixtures, 'rows' | 'lines'> {
  const lines = text.split('\n').map((line, index) => ({ line, number: index + 1 }))
  const given = lines.filter(({ line }) => line.trim() !== '')
  return {
    rows: given.map(({ line, number }) => parseJson(line, `${file}: line ${number}`)),
    lines: given.map(({ number }) => number),
  }
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UserError(`${place}: is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}
