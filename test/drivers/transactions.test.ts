import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type Awaitable, ConstraintError, type Database } from '../../src/runtime/storage/database.ts'
import { drivers } from './drivers.ts'
import { fault } from './fault.ts'

async function add(database: Database, text: string | null): Promise<void> {
  await database.write('insert into notes ("text") values (?)', [text])
}

async function texts(database: Database): Promise<unknown> {
  return (await database.all('select "text" from notes order by "id"', [])).flat()
}

async function countUp(within: Database): Promise<void> {
  const row = await within.get('select "text" from notes', [])
  await delay(0)
  await within.write('update notes set "text" = ?', [String(Number(row?.[0]) + 1)])
}

describe.each(drivers)('$name: a transaction', ({ open, types, options, namesReferences }) => {
  async function openNotes(): Promise<Database> {
    const database = await open()
    await database.script(`create table notes ("id" ${types.key}, "text" ${types.text} not null)${options}`)
    return database
  }

  test('is committed when its work is done, and answers what that answers', async () => {
    const database = await openNotes()
    const answer = await database.transaction(async (within) => {
      await add(within, 'a')
      expect([within.dialect, await texts(within)]).toEqual([database.dialect, ['a']])
      return 'done'
    })
    expect([answer, await texts(database)]).toEqual(['done', ['a']])
  })

  test('is rolled back when its work throws, and the error goes on', async () => {
    const database = await openNotes()
    const error = new Error('no')
    const failing = database.transaction(async (within) => {
      await add(within, 'a')
      throw error
    })
    expect(await fault(() => failing)).toBe(error)
    expect(await texts(database)).toEqual([])
  })

  test('within another is taken back alone', async () => {
    const database = await openNotes()
    await database.transaction(async (within) => {
      await add(within, 'a')
      await within.transaction((inner) => add(inner, 'b'))
      const failing = within.transaction(async (inner) => {
        await add(inner, 'c')
        await inner.transaction((innermost) => add(innermost, 'd'))
        throw new Error('no')
      })
      await expect(failing).rejects.toThrow('no')
      await add(within, 'e')
    })
    expect(await texts(database)).toEqual(['a', 'b', 'e'])
  })

  test('goes on after a violated constraint, with all that was done before', async () => {
    const database = await openNotes()
    await database.transaction(async (within) => {
      await add(within, 'a')
      expect(await fault(() => add(within, null))).toBeInstanceOf(ConstraintError)
      expect(await texts(within)).toEqual(['a'])
      expect(
        await fault(() =>
          within.script('insert into notes ("text") values (\'b\'); insert into notes ("text") values (null)'),
        ),
      ).toBeInstanceOf(ConstraintError)
      await within.transaction(async (inner) => {
        expect(await fault(() => add(inner, null))).toBeInstanceOf(ConstraintError)
        await add(inner, 'c')
      })
    })
    expect(await texts(database)).toEqual(['a', 'c'])
  })

  test.each<[string, (within: Database) => Awaitable<unknown>]>([
    ['a statement that is none', (within) => within.write('nonsense', [])],
    ['a script that is none', (within) => within.script('nonsense')],
    ['a text that no row can keep', (within) => add(within, '\0')],
    ['a part that is taken back', (within) => within.transaction((inner) => inner.script('nonsense'))],
  ])('that begins with %s is still whole or not at all', async (_, begin) => {
    const database = await openNotes()
    const work = async (within: Database) => {
      expect(await fault(() => begin(within))).toBeInstanceOf(Error)
      await add(within, 'a')
    }
    const takenBack = database.transaction(async (within) => {
      await work(within)
      throw new Error('taken back')
    })
    await expect(takenBack).rejects.toThrow('taken back')
    expect(await texts(database)).toEqual([])
    await database.transaction(work)
    expect(await texts(database)).toEqual(['a'])
  })

  test('of nothing is done', async () => {
    const database = await openNotes()
    expect(await database.transaction(() => 1)).toBe(1)
    expect(await database.transaction((within) => within.transaction(() => 2))).toBe(2)
    await expect(database.transaction(() => Promise.reject(new Error('taken back')))).rejects.toThrow('taken back')
    expect(await texts(database)).toEqual([])
  })

  test('takes what is done at once in turn', async () => {
    const database = await openNotes()
    await database.transaction(async (within) => {
      const slow = within.transaction(async (inner) => {
        await add(inner, 'a')
        await delay(5)
        throw new Error('no')
      })
      const others = [
        add(within, 'b'),
        add(within, null),
        within.transaction((inner) => add(inner, 'c')),
        add(within, 'd'),
      ]
      expect((await Promise.allSettled([slow, ...others])).map(({ status }) => status)).toEqual([
        'rejected',
        'fulfilled',
        'rejected',
        'fulfilled',
        'fulfilled',
      ])
    })
    expect((await database.all('select "text" from notes order by "text"', [])).flat()).toEqual(['b', 'c', 'd'])
  })

  test('refuses what is done past it, instead of waiting for ever or doing it apart', async () => {
    const database = await openNotes()
    const waiting =
      'A transaction is open here, which this would wait for: use the database that the transaction gives.'
    await expect(database.transaction(() => add(database, 'a'))).rejects.toThrow(waiting)
    await expect(database.transaction(() => database.transaction(() => 1))).rejects.toThrow(waiting)
    await expect(database.transaction(() => database.script('select 1'))).rejects.toThrow(waiting)
    await expect(
      database.transaction((within) => within.transaction(() => within.all('select 1', []))),
    ).rejects.toThrow(waiting)
    await add(database, 'b')
    expect(await texts(database)).toEqual(['b'])
  })

  test('cannot be used once it is over', async () => {
    const database = await openNotes()
    let kept = database
    await database.transaction((within) => {
      kept = within
    })
    expect(await fault(() => add(kept, 'a'))).toEqual(new Error('The transaction is over.'))
    expect(await fault(() => kept.transaction(() => 1))).toEqual(new Error('The transaction is over.'))
    expect(await fault(() => kept.close())).toEqual(new Error('A transaction ends with its work; it cannot be closed.'))
    expect(await texts(database)).toEqual([])
  })

  test('is rolled back when it ends before one within it, which then does nothing', async () => {
    const database = await openNotes()
    const { promise: opened, resolve: openGate } = Promise.withResolvers<void>()
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    let inner: Promise<void> | undefined
    const outer = database.transaction(async (within) => {
      await add(within, 'a')
      inner = within.transaction(async (innermost) => {
        begin()
        await opened
        await add(innermost, 'b')
      })
      await begun
    })
    await expect(outer).rejects.toThrow('A transaction within this one has not ended.')
    await database.transaction(async (within) => {
      await add(within, 'c')
      openGate()
      await expect(inner).rejects.toThrow('The transaction is over.')
    })
    expect(await texts(database)).toEqual(['c'])
  })

  test('fails when its commit does, and leaves the database in order', async () => {
    const database = await openNotes()
    await database.script(
      `create table links ("note_id" ${types.integer} references notes ("id") deferrable initially deferred)${options}`,
    )
    const failing = database.transaction(async (within) => {
      await add(within, 'a')
      await within.write('insert into links values (?)', [9])
    })
    const fields = namesReferences ? ['note_id'] : []
    expect(await fault(() => failing)).toEqual(new ConstraintError('foreign key', fields))
    await database.transaction((within) => add(within, 'b'))
    expect([await texts(database), await database.all('select * from links', [])]).toEqual([['b'], []])
  })

  test('loses nothing, of a hundred at once that read before they write', async () => {
    const database = await openNotes()
    await add(database, '0')
    await Promise.all(Array.from({ length: 100 }, () => database.transaction(countUp)))
    expect(await texts(database)).toEqual(['100'])
  })

  test('is seen whole or not at all by others', async () => {
    const database = await openNotes()
    const seen = new Set<unknown>()
    const progress = { isDone: false }
    async function write(): Promise<void> {
      const writing = Array.from({ length: 20 }, () =>
        database.transaction(async (within) => {
          await add(within, 'a')
          await delay(0)
          await add(within, 'b')
        }),
      )
      await Promise.all(writing)
      progress.isDone = true
    }
    const done = write()
    while (!progress.isDone) {
      const [count] = (await database.get('select count(*) from notes', [])) ?? []
      seen.add(Number(count) % 2)
      await delay(0)
    }
    await done
    expect([...seen]).toEqual([0])
    expect(await database.get('select count(*) from notes', [])).toEqual([40])
  })

  test('does a thousand single writes at once beside it', async () => {
    const database = await openNotes()
    const writes = Array.from({ length: 1000 }, (_, index) =>
      index % 10 === 0 ? database.transaction((within) => add(within, String(index))) : add(database, String(index)),
    )
    await Promise.all(writes)
    expect(await database.get('select count(*), count(distinct "id"), max("id") from notes', [])).toEqual([
      1000, 1000, 1000,
    ])
  })

  test('is refused when the database is closed, as is what comes later', async () => {
    const database = await openNotes()
    const { promise: opened, resolve: openGate } = Promise.withResolvers<void>()
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const running = database.transaction(async (within) => {
      await add(within, 'a')
      begin()
      await opened
      await add(within, 'b')
    })
    await begun
    await database.close()
    openGate()
    await expect(running).rejects.toThrow('The database is closed.')
    expect(await fault(() => database.all('select 1', []))).toEqual(new Error('The database is closed.'))
    expect(await fault(() => add(database, 'c'))).toEqual(new Error('The database is closed.'))
    expect(await fault(() => database.transaction(() => 1))).toEqual(new Error('The database is closed.'))
    await database.close()
  })
})
