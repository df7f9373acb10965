import { readFileSync } from 'node:fs'
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { ConstraintError, type Database } from '../../src/runtime/storage/database.ts'
import { DatabaseUnavailable } from '../../src/runtime/storage/database-unavailable.ts'
import { newFile, openSqlite, sqliteDrivers } from './drivers.ts'

async function openNotes(path: string, driver: string, options = ''): Promise<Database> {
  const database = openSqlite(path, driver, options)
  await database.script('create table notes (id integer primary key, text text not null unique) strict')
  return database
}

const add = async (database: Database, text: string | null) =>
  database.write('insert into notes (text) values (?) returning id', [text])

/** What each has answered, or why it has not. */
async function answersOf(writes: readonly Promise<unknown>[]): Promise<unknown[]> {
  const settled = await Promise.allSettled(writes)
  return settled.map((each): unknown => (each.status === 'fulfilled' ? each.value : each.reason))
}

/** How many transactions were committed since the log was last emptied (https://sqlite.org/fileformat2.html#walformat). */
function commitsOf(file: string): number {
  const log = readFileSync(`${file}-wal`)
  const frame = 24 + log.readUInt32BE(8)
  let commits = 0
  for (let at = 32; at + frame <= log.length; at += frame) if (log.readUInt32BE(at + 4) !== 0) commits++
  return commits
}

/** Writes to a file as another process would, until it is told to stop. */
async function writeBeside(file: string, driver: string): Promise<() => Promise<void>> {
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  // Through the same driver: two copies of SQLite in one process do not see the locks of each other.
  const writing = openSqlite(file, driver).transaction(async () => {
    begin()
    await ended
  })
  await begun
  return () => {
    end()
    return writing
  }
}

describe.each(sqliteDrivers)('%s', (driver) => {
  test('a hundred writes of one turn are one commit, and a hundred after another are a hundred', async () => {
    const file = newFile()
    const database = await openNotes(file, driver)
    const before = commitsOf(file)
    const texts = Array.from({ length: 100 }, (_, index) => `${index}`)
    expect(await Promise.all(texts.map((text) => add(database, text)))).toEqual(texts.map((_, index) => [[index + 1]]))
    const together = commitsOf(file)
    for (const text of texts) await add(database, `${text} again`)
    expect([together - before, commitsOf(file) - together]).toEqual([1, 100])
  })

  test('those that come while others still do are of one commit with them', async () => {
    const file = newFile()
    const database = await openNotes(file, driver)
    const before = commitsOf(file)
    const writes = [add(database, 'a'), add(database, 'b')]
    await nextTurn()
    writes.push(add(database, 'c'))
    await Promise.all(writes)
    expect(commitsOf(file) - before).toBe(1)
  })

  test('one is answered though others never cease to come', async () => {
    const database = await openNotes(newFile(), driver)
    const answers: unknown[] = []
    const first = add(database, 'first').then((rows) => answers.push(rows))
    const others: Promise<unknown>[] = []
    while (answers.length === 0 && others.length < 1000) {
      others.push(add(database, `${others.length}`))
      await nextTurn()
    }
    await Promise.all([first, ...others])
    expect(others.length).toBeLessThan(20)
  })

  test('those that wait for a transaction are one commit, too', async () => {
    const file = newFile()
    const database = await openNotes(file, driver)
    const before = commitsOf(file)
    const gate = Promise.withResolvers<void>()
    const held = database.transaction(async (within) => {
      await add(within, 'a')
      await gate.promise
    })
    const writes: Promise<unknown>[] = [held]
    for (const text of ['b', 'c', 'd']) {
      writes.push(add(database, text))
      await delay(2)
    }
    gate.resolve()
    await Promise.all(writes)
    expect(commitsOf(file) - before).toBe(2)
  })

  test('none is answered before all are kept', async () => {
    const file = newFile()
    const database = await openNotes(file, driver)
    const other = openSqlite(file, driver)
    const seen: unknown[] = []
    const writes = ['a', 'b', 'c'].map(async (text) => {
      await add(database, text)
      seen.push(await other.get('select count(*) from notes', []))
    })
    await Promise.all(writes)
    expect(seen).toEqual([[3], [3], [3]])
  })

  describe.each([
    ['a file', newFile],
    ['memory', () => ':memory:'],
  ])('in %s', (_, path) => {
    test('one that fails is answered alone', async () => {
      const database = await openNotes(path(), driver)
      const writes = ['a', 'b', 'a', null, 'c'].map((text) => add(database, text))
      const broken = Promise.resolve(database.write('insert into absent values (1)', []))
      expect(await answersOf([...writes, broken])).toEqual([
        [[1]],
        [[2]],
        new ConstraintError('unique', ['text']),
        new ConstraintError('not null', ['text']),
        [[3]],
        expect.objectContaining({ message: 'no such table: absent' }),
      ])
      expect(await database.all('select text from notes', [])).toEqual([['a'], ['b'], ['c']])
    })

    test.each([
      ['undoes all before it', 'insert or rollback into notes (text) values (?)', 'a', 'unique'],
      ['fails in the commit', 'insert into links values (?)', '9', 'foreign key'],
    ] as const)('one that %s is answered alone', async (_name, sql, value, kind) => {
      const database = await openNotes(path(), driver)
      await database.script(
        'create table links (note text references notes (text) deferrable initially deferred) strict',
      )
      const writes = [add(database, 'a'), database.write(sql, [value]), add(database, 'b')]
      expect(await answersOf(writes.map(async (write) => write))).toEqual([
        [[1]],
        expect.objectContaining({ kind }),
        [[2]],
      ])
      expect(await database.all('select text from notes', [])).toEqual([['a'], ['b']])
      expect(await database.all('select * from links', [])).toEqual([])
    })

    test('a database without room answers each with that, and is as it was', async () => {
      const database = await openNotes(path(), driver)
      await add(database, 'before')
      await database.get('pragma max_page_count = 20', [])
      const writes = ['a', 'x'.repeat(200_000), 'b'].map((text) => add(database, text))
      const full = new DatabaseUnavailable('full')
      expect(await answersOf(writes)).toEqual([full, full, full])
      expect(await answersOf([add(database, 'y'.repeat(200_000))])).toEqual([full])
      expect(await database.all('select text from notes', [])).toEqual([['before']])
      await database.get('pragma max_page_count = 2000', [])
      expect(await answersOf(['a', 'b'].map((text) => add(database, text)))).toEqual([[[2]], [[3]]])
    })

    test('closing refuses those that have not been done', async () => {
      const database = await openNotes(path(), driver)
      const writes = ['a', 'b'].map((text) => add(database, text))
      await database.close()
      const closed = new Error('The database is closed.')
      expect(await answersOf([...writes, add(database, 'c')])).toEqual([closed, closed, closed])
    })

    test('one past an open transaction throws, where others wait for it', async () => {
      const database = await openNotes(path(), driver)
      const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
      const { promise: joined, resolve: letJoin } = Promise.withResolvers<void>()
      const held = database.transaction(async (within) => {
        await add(within, 'a')
        begin()
        await joined
        await add(database, 'b')
      })
      await begun
      const waiting = add(database, 'c')
      letJoin()
      await expect(held).rejects.toThrow('use the database that the transaction gives')
      expect(await waiting).toEqual([[1]])
    })
  })

  describe('while another process writes', () => {
    test('writes wait for it, and this process does not', async () => {
      const file = newFile()
      const database = await openNotes(file, driver)
      const stop = await writeBeside(file, driver)
      const done: string[] = []
      const work: readonly Promise<unknown>[] = [
        add(database, 'a').then(() => done.push('write')),
        Promise.resolve(database.script('create table more (id integer)')).then(() => done.push('script')),
        database.transaction((within) => add(within, 'b')).then(() => done.push('transaction')),
      ]
      await delay(30)
      done.push(`read ${String(await database.get('select count(*) from notes', []))}`)
      await stop()
      await Promise.all(work)
      expect(done).toEqual(['read 0', 'write', 'script', 'transaction'])
    })

    test('they give up after the time that the URL says', async () => {
      const file = newFile()
      const database = await openNotes(file, driver, 'busy_timeout=30')
      const stop = await writeBeside(file, driver)
      const busy = new DatabaseUnavailable('overloaded')
      expect(await answersOf([add(database, 'a'), add(database, 'b')])).toEqual([busy, busy])
      expect(await answersOf([add(database, 'a')])).toEqual([busy])
      expect(await answersOf([database.transaction((within) => add(within, 'c'))])).toEqual([busy])
      expect(await answersOf([Promise.resolve(database.script('create table more (id integer)'))])).toEqual([busy])
      await stop()
    })
  })
})
