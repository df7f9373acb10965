/** Random tables become other random tables: as if created so, with the rows that they should have, or not at all. */
import { assert, asyncProperty, gen } from '../fast-check.ts'
import { expect, test } from 'vitest'
import { migrateDatabase } from '../../src/cli/migrate-database.ts'
import { tablesFor } from '../../src/cli/migrate-plan.ts'
import { UserError } from '../../src/cli/user-error.ts'
import { printTables, type StoredTable } from '../../src/model/migration/stored-tables.ts'
import type { Database } from '../../src/runtime/storage/database.ts'
import { holdsTables, readTableState } from '../../src/runtime/storage/migrate.ts'
import { replaceJournal } from '../../src/runtime/storage/migration-journal.ts'
import { openDatabase } from '../../src/runtime/storage/open-database.ts'
import { createDatabase } from '../postgres.ts'
import { changedTables, randomTables, withoutRename, type Choose } from './models.ts'
import { insertRows, outcomeOf, readRows, someMoment, type Rows } from './rows.ts'
import { describeSchema } from './schema.ts'

const pairs = Number(process.env['PAIRS'] ?? 500)

test('on SQLite', { timeout: 600_000 }, async () => {
  await assert(
    asyncProperty(gen(), async (g) => {
      const [database, fresh] = [openDatabase(':memory:'), openDatabase(':memory:')]
      try {
        await follow(g, database, fresh)
      } finally {
        await database.close()
        await fresh.close()
      }
    }),
    { numRuns: Math.ceil(pairs * 0.7), endOnFailure: true },
  )
})

test('on Postgres', { timeout: 600_000 }, async () => {
  const databases = [await createDatabase(), await createDatabase()]
  // The same statement means another one once its table is another.
  const [database, fresh] = databases.map(({ url }) => openDatabase(`${url}?prepare=false`))
  if (database === undefined || fresh === undefined) throw new Error('There are two.')
  try {
    await assert(
      asyncProperty(gen(), async (g) => {
        for (const each of [database, fresh]) await each.script('drop schema public cascade; create schema public')
        await follow(g, database, fresh)
      }),
      { numRuns: Math.ceil(pairs * 0.3), endOnFailure: true },
    )
  } finally {
    await database.close()
    await fresh.close()
    for (const each of databases) await each.drop()
  }
})

/** Takes a database with random rows from some tables to others. */
async function follow(g: Choose, database: Database, fresh: Database): Promise<void> {
  const first = randomTables(g)
  const second = changedTables(g, first)
  const before = second.map(withoutRenames)
  const after = changedTables(g, before)
  // What a change leaves behind is met by the next one, but for what was renamed: that is said once.
  await migrate(database, first, false)
  await migrate(database, second, false)
  await replaceJournal(database, [{ tables: printTables(before) }])
  await insertRows(g, database, before)
  const rows = await readRows(database, before)
  const schema = await describeSchema(database)
  const expected = outcomeOf(before, after, rows)
  const refusals = [...(expected.isLossy || expected.isRefused ? [false] : []), ...(expected.isRefused ? [true] : [])]
  for (const allowsLoss of refusals) {
    await expect(migrate(database, after, allowsLoss)).rejects.toBeInstanceOf(UserError)
    expect(await readRows(database, before)).toEqual(rows)
    expect(await describeSchema(database)).toEqual(schema)
  }
  if (expected.isRefused) return
  await migrate(database, after, expected.isLossy)
  await migrate(fresh, after, false)
  expect(await describeSchema(database)).toEqual(await describeSchema(fresh))
  expect(holdsTables(await readTableState(database), tablesFor(after, database.dialect))).toBe(true)
  expect(comparable(await readRows(database, after))).toEqual(comparable(expected.rows))
}

function withoutRenames(before: StoredTable): StoredTable {
  const { renamedFrom: _, ...table } = before
  return { ...table, fields: table.fields.map(withoutRename) }
}

async function migrate(database: Database, target: readonly StoredTable[], allowsLoss: boolean): Promise<void> {
  await migrateDatabase(database, { schemas: 'schemas', migrations: [], target, allowsLoss })
}

/** Rows in which what cannot be known has been made the same. */
function comparable(rows: Rows): unknown {
  return [...rows].map(([table, all]) => [
    table,
    all.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => {
          if (value === someMoment) return [name, 'a moment']
          if (name === 'changed' && typeof value === 'string' && !value.startsWith('2020-')) return [name, 'a moment']
          if (typeof value === 'object' && value !== null && 'numeral' in value)
            return [name, numeral(String(value.numeral))]
          return [name, numeral(value)]
        }),
      ),
    ),
  ])
}

/** A value in a form that is the same wherever it comes from: each database writes numbers that have become text in its own way. */
function numeral(value: unknown): unknown {
  // SQLite keeps no sign of zero.
  if (value === 0) return 0
  return typeof value === 'string' && /^-?[\d.]+(?:e\+?\d+)?$/.test(value) && !/^-?0\d/.test(value)
    ? `number ${Number(value)}`
    : value
}
