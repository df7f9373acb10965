import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { ConstraintError, type Database } from '../../src/runtime/storage/database.ts'
import { namingReferences, namingReferrers } from '../../src/runtime/storage/references.ts'
import { openSqlite } from '../../src/runtime/storage/sqlite.ts'

let database: Database
beforeEach(async () => {
  database = openSqlite(':memory:')
  onTestFinished(() => database.close())
  await database.script(`
    create table makers (id integer primary key) strict;
    create table owners (name text primary key) strict;
    create table cars (
      id integer primary key,
      maker_id integer not null references makers (id),
      owner text references owners (name)
    ) strict;
    insert into makers values (1);
    insert into owners values ('Ada')`)
})

const references = [
  { field: 'owner', table: 'owners', key: 'name' },
  { field: 'maker_id', table: 'makers', key: 'id' },
]

function insert(within: Database, maker_id: number | null, owner?: string | null): Promise<unknown> {
  return namingReferences(within, references, { maker_id, owner }, () =>
    within.write('insert into cars (maker_id, owner) values (?, ?) returning *', [maker_id, owner ?? null]),
  )
}

test.each<[string, number | null, string | null | undefined, ConstraintError]>([
  ['the first', 1, 'Bob', new ConstraintError('foreign key', ['owner'])],
  ['the second', 2, 'Ada', new ConstraintError('foreign key', ['maker_id'])],
  ['of both the first', 2, 'Bob', new ConstraintError('foreign key', ['owner'])],
  ['what is absent is none', 2, undefined, new ConstraintError('foreign key', ['maker_id'])],
  ['what is NULL is none', 2, null, new ConstraintError('foreign key', ['maker_id'])],
  ['another constraint is told as it is', null, 'Bob', new ConstraintError('not null', ['maker_id'])],
])('a reference to nothing is named: %s', async (_, maker, owner, expected) => {
  await expect(insert(database, maker, owner)).rejects.toEqual(expected)
})

test('a row that refers to what there is, or to nothing, is written', async () => {
  expect([await insert(database, 1, 'Ada'), await insert(database, 1, null)]).toEqual([[[1, 1, 'Ada']], [[2, 1, null]]])
})

test('it is named within a transaction, which can go on', async () => {
  await database.transaction(async (within) => {
    await expect(insert(within, 1, 'Bob')).rejects.toEqual(new ConstraintError('foreign key', ['owner']))
    await within.write("insert into owners values ('Bob')", [])
    expect(await insert(within, 1, 'Bob')).toEqual([[1, 1, 'Bob']])
  })
})

test('what keeps a row from being deleted is named where it is known', async () => {
  await database.script(`
    insert into cars values (1, 1, 'Ada');
    create table belts (seat_id text) strict`)
  const referrers = [
    { table: 'belts', field: 'seat_id', words: 'belts', reference: 'belts__seat_id__reference' },
    { table: 'cars', field: 'owner', words: 'cars', reference: 'cars__owner__reference' },
  ]
  const remove = () =>
    namingReferrers(database, referrers, 'Ada', () => database.write("delete from owners where name = 'Ada'", []))
  await expect(remove()).rejects.toEqual(new ConstraintError('foreign key', ['owner'], { referrer: 'cars' }))
  await expect(
    namingReferrers(database, [], 1, () => database.write('delete from makers where id = 1', [])),
  ).rejects.toEqual(new ConstraintError('foreign key', []))
  await database.script('delete from cars')
  expect(await remove()).toEqual([])
})
