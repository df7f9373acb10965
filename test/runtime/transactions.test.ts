import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ConstraintError, type Database } from '../../src/runtime/storage/database.ts'
import { openSqlite } from '../../src/runtime/storage/sqlite.ts'
import { answerWithin } from '../../src/runtime/storage/transaction.ts'

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tenon-transactions-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'a.db')
}

function open(path: string): Database {
  const database = openSqlite(path)
  onTestFinished(() => database.close())
  return database
}

async function openNotes(path = newFile()): Promise<Database> {
  const database = open(path)
  await database.script('create table notes (id integer primary key, text text not null) strict')
  return database
}

async function add(database: Database, text: string): Promise<void> {
  await database.write('insert into notes (text) values (?)', [text])
}

async function texts(database: Database): Promise<unknown> {
  const rows = await database.all('select text from notes order by id', [])
  return rows.flat()
}

/** A promise, and what settles it. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { opened: promise, open: resolve }
}

describe.each([
  ['a file', newFile],
  ['memory', () => ':memory:'],
])('in %s, a transaction', (_, path) => {
  test('is committed when its work is done, and answers what that answers', async () => {
    const database = await openNotes(path())
    const answer = await database.transaction(async (within) => {
      await add(within, 'a')
      expect(await texts(within)).toEqual(['a'])
      return 'done'
    })
    expect([answer, await texts(database)]).toEqual(['done', ['a']])
  })

  test('is rolled back when its work throws, and the error goes on', async () => {
    const database = await openNotes(path())
    const error = new Error('no')
    const failing = database.transaction(async (within) => {
      await add(within, 'a')
      throw error
    })
    await expect(failing).rejects.toBe(error)
    expect(await texts(database)).toEqual([])
  })

  test('within another is taken back alone', async () => {
    const database = await openNotes(path())
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

  test('makes others wait, which go on in the order in which they came; single writes go together', async () => {
    const database = await openNotes(path())
    const { opened, open: openGate } = gate()
    const first = database.transaction(async (within) => {
      await add(within, 'a')
      await opened
      await add(within, 'b')
    })
    const others = [
      add(database, 'c'),
      database.transaction((within) => add(within, 'd')),
      database.script("insert into notes (text) values ('e')"),
      add(database, 'f'),
    ]
    openGate()
    await Promise.all([first, ...others])
    expect(await texts(database)).toEqual(['a', 'b', 'c', 'f', 'd', 'e'])
  })

  test('takes turns with those beside it, within one', async () => {
    const database = await openNotes(path())
    await database.transaction(async (within) => {
      const slow = within.transaction(async (inner) => {
        await add(inner, 'a')
        await delay(5)
        await add(inner, 'b')
        throw new Error('no')
      })
      const quick = within.transaction((inner) => add(inner, 'c'))
      const single = add(within, 'd')
      expect((await Promise.allSettled([slow, quick, single])).map(({ status }) => status)).toEqual([
        'rejected',
        'fulfilled',
        'fulfilled',
      ])
    })
    expect(await texts(database)).toEqual(['c', 'd'])
  })

  test('that something within it would wait for says so, instead of waiting for ever', async () => {
    const database = await openNotes(path())
    const waiting =
      'A transaction is open here, which this would wait for: use the database that the transaction gives.'
    await expect(database.transaction(() => add(database, 'a'))).rejects.toThrow(waiting)
    await expect(database.transaction(() => database.transaction(() => 1))).rejects.toThrow(waiting)
    await expect(
      database.transaction((within) => within.transaction(() => within.all('select 1', []))),
    ).rejects.toThrow(waiting)
    await expect(database.transaction((within) => within.transaction(() => add(database, 'a')))).rejects.toThrow(
      waiting,
    )
    await add(database, 'b')
    expect(await texts(database)).toEqual(['b'])
  })

  test('cannot be used once it is over', async () => {
    const database = await openNotes(path())
    let kept = database
    await database.transaction((within) => {
      kept = within
    })
    expect(() => kept.write("insert into notes (text) values ('a')", [])).toThrow('The transaction is over.')
    await expect(kept.transaction(() => 1)).rejects.toThrow('The transaction is over.')
    expect(() => kept.close()).toThrow('A transaction ends with its work; it cannot be closed.')
    expect(await texts(database)).toEqual([])
  })

  test('is rolled back when it ends before one within it, which then does nothing', async () => {
    const database = await openNotes(path())
    const { opened, open: openGate } = gate()
    let inner: Promise<void> | undefined
    let waiting: Promise<void> | undefined
    const outer = database.transaction(async (within) => {
      await add(within, 'a')
      inner = within.transaction(async (innermost) => {
        await opened
        await add(innermost, 'b')
      })
      waiting = add(within, 'x')
      waiting.catch(() => undefined)
    })
    await expect(outer).rejects.toThrow('A transaction within this one has not ended.')
    await expect(waiting).rejects.toThrow('The transaction is over.')
    await database.transaction(async (within) => {
      await add(within, 'c')
      openGate()
      await expect(inner).rejects.toThrow('The transaction is over.')
    })
    expect(await texts(database)).toEqual(['c'])
  })

  test('fails when its commit does, and leaves the database in order', async () => {
    const database = await openNotes(path())
    await database.script(
      'create table links (note_id integer references notes (id) deferrable initially deferred) strict',
    )
    const failing = database.transaction(async (within) => {
      await add(within, 'a')
      await within.write('insert into links values (9)', [])
    })
    await expect(failing).rejects.toEqual(new ConstraintError('foreign key', []))
    await database.transaction((within) => add(within, 'b'))
    expect([await texts(database), await database.all('select * from links', [])]).toEqual([['b'], []])
  })

  test('that SQLite has rolled back is not gone on with', async () => {
    const database = await openNotes(path())
    const rollBack = async (within: Database) => {
      await add(within, 'a')
      expect(() => within.write('insert or rollback into notes (text) values (null)', [])).toThrow(ConstraintError)
    }
    const reason = 'SQLite has rolled the transaction back.'
    await expect(database.transaction(rollBack)).rejects.toThrow(reason)
    const goingOn = database.transaction(async (within) => {
      await rollBack(within)
      await add(within, 'b')
    })
    await expect(goingOn).rejects.toThrow(reason)
    await add(database, 'c')
    expect(await texts(database)).toEqual(['c'])
  })

  test('holds a script, which is all or none', async () => {
    const database = await openNotes(path())
    await database.transaction(async (within) => {
      await within.script("insert into notes (text) values ('a'); insert into notes (text) values ('b')")
      expect(() =>
        within.script("insert into notes (text) values ('c'); insert into notes (text) values (null)"),
      ).toThrow(ConstraintError)
    })
    expect(await texts(database)).toEqual(['a', 'b'])
  })

  test('is refused when the database is closed, as are those who wait and those who come later', async () => {
    const database = await openNotes(path())
    const [started, ending] = [gate(), gate()]
    const running = database.transaction(async (within) => {
      await add(within, 'a')
      started.open()
      await ending.opened
      await add(within, 'b')
    })
    await started.opened
    const waiting = [add(database, 'c'), database.transaction((within) => add(within, 'd'))]
    await database.close()
    const closed = 'The database is closed.'
    for (const each of waiting) await expect(each).rejects.toThrow(closed)
    await expect(add(database, 'e')).rejects.toThrow(closed)
    await expect(database.transaction(() => 1)).rejects.toThrow(closed)
    ending.open()
    await expect(running).rejects.toThrow(closed)
    await expect(texts(database)).rejects.toThrow(closed)
    await database.close()
  })
})

test('while a transaction is open, reads of a file go on and see what is committed', async () => {
  const database = await openNotes()
  await database.transaction(async (within) => {
    await add(within, 'a')
    expect(await texts(database)).toEqual([])
  })
  expect(await texts(database)).toEqual(['a'])
})

test('while a transaction is open, reads of memory wait', async () => {
  const database = await openNotes(':memory:')
  const { opened, open: openGate } = gate()
  const failing = database.transaction(async (within) => {
    await add(within, 'a')
    openGate()
    await delay(5)
    throw new Error('no')
  })
  await opened
  const reads = [texts(database), database.get('select count(*) from notes', [])]
  await expect(failing).rejects.toThrow('no')
  expect([await reads[0], await reads[1]]).toEqual([[], [0]])
})

async function countUp(within: Database): Promise<void> {
  const row = await within.get('select text from notes', [])
  await delay(0)
  await within.write('update notes set text = ?', [String(Number(row?.[0]) + 1)])
}

test('a hundred transactions at once that read before they write lose nothing', async () => {
  const database = await openNotes()
  await add(database, '0')
  await Promise.all(Array.from({ length: 100 }, () => database.transaction(countUp)))
  expect(await texts(database)).toEqual(['100'])
})

test('a transaction waits for one of another process, and this process goes on meanwhile', async () => {
  const path = newFile()
  const database = await openNotes(path)
  const program = fileURLToPath(new URL('hold-transaction.ts', import.meta.url))
  const other = spawn(process.execPath, ['--conditions=@tenon/source', program, path], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void other.kill('SIGKILL'))
  await once(other.stdout, 'data')
  const done: string[] = []
  const own = database.transaction((within) => add(within, 'own')).then(() => done.push('transaction'))
  await delay(50)
  done.push('timer')
  other.stdin.end('\n')
  await own
  expect([done, await texts(database)]).toEqual([
    ['timer', 'transaction'],
    ['other', 'own'],
  ])
})

test('an answer below 400 commits, any other rolls back and is handed on', async () => {
  const database = await openNotes()
  const answer = (status: number) =>
    answerWithin(database, async (within) => {
      await add(within, String(status))
      return new Response(`answer ${status}`, { status })
    })
  const answers: unknown[] = []
  for (const status of [200, 302, 400, 409, 500]) {
    const response = await answer(status)
    answers.push([response.status, await response.text()])
  }
  expect(answers).toEqual([200, 302, 400, 409, 500].map((status) => [status, `answer ${status}`]))
  expect(await texts(database)).toEqual(['200', '302'])
})
