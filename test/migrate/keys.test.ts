/** Tables whose keys become keys of another kind. */
import { expect, onTestFinished, test } from 'vitest'
import { migrateDatabase } from '../../src/cli/migrate-database.ts'
import { UserError } from '../../src/cli/user-error.ts'
import type { StoredTable } from '../../src/model/migration/stored-tables.ts'
import { newKey } from '../../src/runtime/storage/keys.ts'
import { openDatabase } from '../../src/runtime/storage/open-database.ts'
import { createDatabase } from '../postgres.ts'

const databases = ['SQLite', 'Postgres'] as const

function notes(keyKind: StoredTable['keyKind']): StoredTable {
  return {
    name: 'notes',
    key: 'id',
    keyKind,
    fields: [{ name: 'id', storage: 'text', role: 'key', nullable: false }],
    unique: [],
    indexes: [],
  }
}

/** A database of notes, what changes the kind of their keys, and what writes some. */
async function newNotes(name: string, keyKind: StoredTable['keyKind']) {
  const created = name === 'SQLite' ? undefined : await createDatabase()
  const database = openDatabase(created?.url ?? ':memory:')
  onTestFinished(async () => {
    await database.close()
    await created?.drop()
  })
  const become = (kind: StoredTable['keyKind']) =>
    migrateDatabase(database, { schemas: 'schemas', migrations: [], target: [notes(kind)], allowsLoss: true })
  await become(keyKind)
  return {
    become,
    add: async (keys: readonly string[]) => {
      for (const key of keys) await database.write('insert into "notes" ("id") values (?)', [key])
    },
    remove: () => database.write('delete from "notes"', []),
  }
}

function refusal(kinds: string, rows: string): UserError {
  return new UserError(
    'The database cannot follow the schemas as it is: nothing was changed. Rows that are there do not fit what is asked of them.',
    [
      `~ notes: its keys are ${kinds} now (${rows} with keys that are no ${kinds})`,
      '    Leave `key` as it was, or delete those rows first.',
    ],
  )
}

async function refused(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error instanceof UserError && new UserError(error.message, error.details),
  )
}

test.each(databases)('rows with UUIDs keep keys from becoming ULIDs, and the other way round, on %s', async (name) => {
  const { become, add, remove } = await newNotes(name, 'uuid')
  const told = ['Changed the tables of the database:\n  ~ notes: its keys are ULIDs now']
  await add([newKey('uuid'), newKey('uuid')])
  expect(await refused(become('ulid'))).toEqual(refusal('ULIDs', '2 rows'))
  await remove()
  expect(await become('ulid')).toEqual(told)
  await add([newKey('ulid')])
  expect(await refused(become('uuid'))).toEqual(refusal('UUIDs', '1 row'))
})

test.each(databases)("keys of the client's that are UUIDs or ULIDs may become them, on %s", async (name) => {
  const uuid = '0198a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b'
  const ulid = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
  const { become, add, remove } = await newNotes(name, 'natural')
  const others = ['', 'a', uuid.toUpperCase(), uuid.replaceAll('-', ''), `${uuid}0`, `-${uuid.replace('-', '')}`]
  await add([uuid, ...others, uuid.replace('f', 'g')])
  expect(await refused(become('uuid'))).toEqual(refusal('UUIDs', '7 rows'))
  await remove()
  await add([uuid])
  expect(await become('uuid')).toHaveLength(1)
  await remove()
  await become('natural')
  await add([ulid, ulid.toLowerCase(), `8${ulid.slice(1)}`, ulid.replace('A', 'I'), ulid.slice(1), '', `${ulid}0`])
  expect(await refused(become('ulid'))).toEqual(refusal('ULIDs', '6 rows'))
  await remove()
  await add([ulid])
  expect(await become('ulid')).toHaveLength(1)
})
