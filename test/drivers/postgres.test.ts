import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Database } from '../../src/runtime/storage/database.ts'
import { DatabaseUnavailable } from '../../src/runtime/storage/database-unavailable.ts'
import { idempotencyTables, takeKey } from '../../src/runtime/storage/idempotency-keys.ts'
import { openDatabase } from '../../src/runtime/storage/open-database.ts'
import { numberParameters } from '../../src/runtime/storage/postgres-statements.ts'
import { StartupError } from '../../src/runtime/startup-error.ts'
import { execute, startPostgres } from '../postgres.ts'
import { openPostgres, postgresUrl } from './drivers.ts'
import { fault } from './fault.ts'

function open(url: string): Database {
  const database = openDatabase(url)
  onTestFinished(() => database.close())
  return database
}

/** A table of two rows, of which transactions may want the other first. */
const accounts =
  'create table accounts (id bigint primary key, amount bigint not null); insert into accounts values (1, 0), (2, 0)'

async function amounts(database: Database): Promise<unknown> {
  return (await database.all('select amount from accounts order by id', [])).flat()
}

describe('a Postgres that goes', () => {
  test('is told as 503, whatever was being done, and used again once it is back', async () => {
    const server = await startPostgres()
    onTestFinished(server.close)
    const database = open(server.url)
    await database.script(accounts)
    const update = 'update accounts set amount = amount + 1 where id = ?'
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const { promise: gone, resolve: leave } = Promise.withResolvers<void>()
    const running = [
      fault(() => database.get('select pg_sleep(60)', [])),
      fault(() =>
        database.transaction(async (within) => {
          await within.write(update, [1])
          begin()
          await gone
          await within.write(update, [2])
        }),
      ),
    ]
    await begun
    await vi.waitFor(async () => {
      expect(await database.get("select 1 from pg_stat_activity where query = 'select pg_sleep(60)'", [])).toEqual([1])
    })
    // One that nobody uses is lost as well.
    await Promise.all([1, 2, 3].map(async () => database.get('select 1', [])))
    await server.stop()
    leave()
    const faults = await Promise.all([
      ...running,
      fault(() => database.get('select 1', [])),
      fault(() => database.write(update, [1])),
      fault(() => database.transaction((within) => within.write(update, [1]))),
    ])
    expect(
      faults.map((each) => each instanceof DatabaseUnavailable && [each.status, each.headers, each.reason]),
    ).toEqual(
      ['lost', 'lost', 'unreachable', 'unreachable', 'unreachable'].map((reason) => [
        503,
        { 'retry-after': '1' },
        reason,
      ]),
    )
    await server.start()
    expect(await amounts(database)).toEqual([0, 0])
    await database.transaction((within) => within.write(update, [1]))
    expect(await amounts(database)).toEqual([1, 0])
  })

  test('between two statements of a transaction takes the transaction with it, and nothing else', async () => {
    const url = await postgresUrl({ pool_size: '2' })
    const database = open(url)
    await database.script(accounts)
    const failing = database.transaction(async (within) => {
      const [process] = (await within.get('select pg_backend_pid()', [])) ?? []
      await within.write('update accounts set amount = 5', [])
      await execute(url, `select pg_terminate_backend(${process})`)
      await delay(20)
      expect(await fault(() => within.get('select 1', []))).toBeInstanceOf(DatabaseUnavailable)
      await within.write('update accounts set amount = 6', [])
    })
    expect(await fault(() => failing)).toMatchObject({ reason: 'lost' })
    expect(await amounts(database)).toEqual([0, 0])
  })

  test('is not needed by a database that is never used', async () => {
    const database = openDatabase('postgres://nobody@127.0.0.1:1/nothing')
    await database.close()
    const other = open('postgres://nobody@127.0.0.1:1/nothing')
    const error = await fault(() => other.get('select 1', []))
    expect(error).toMatchObject({
      reason: 'unreachable',
      detail: 'The database is not available. Try again in a moment.',
    })
    expect(error).toHaveProperty('cause.code', 'ECONNREFUSED')
  })
})

describe('what meets the changes of others', () => {
  test('is done again from its start: two that wait for each other are both done', async () => {
    const database = await openPostgres()
    await database.script(accounts)
    let times = 0
    const both = [
      [1, 2],
      [2, 1],
    ].map((ids) =>
      database.transaction(async (within) => {
        times++
        for (const id of ids) {
          await within.write('update accounts set amount = amount + 1 where id = ?', [id])
          await delay(20)
        }
      }),
    )
    await Promise.all(both)
    expect(await amounts(database)).toEqual([2, 2])
    expect(times).toBeGreaterThan(2)
  })

  test('is done again, however long it has waited for them', async () => {
    const database = await openPostgres()
    await database.script(accounts)
    const held = Promise.withResolvers<undefined>()
    const first = database.transaction(async (within) => {
      await within.write('update accounts set amount = 1 where id = 1', [])
      held.resolve(undefined)
      await delay(5500)
    })
    await held.promise
    await database.transaction((within) => within.write('update accounts set amount = amount + 1 where id = 1', []))
    await first
    expect(await amounts(database)).toEqual([2, 0])
  }, 20_000)

  test('is given up when it never succeeds', async () => {
    const database = await openPostgres()
    await database.script(accounts)
    let times = 0
    const failing = database.transaction(async (within) => {
      times++
      await within.get('select amount from accounts where id = 1', [])
      // Past the transaction on purpose: what another process would do.
      await database.all('update accounts set amount = amount + 1 returning 1', [])
      await within.write('update accounts set amount = 0', [])
    })
    expect(await fault(() => failing)).toMatchObject({ status: 503, reason: 'conflict' })
    expect(times).toBeGreaterThan(10)
    expect(await amounts(database)).toEqual([times, times])
  }, 20_000)

  test('waits for no work under another idempotency key, which makes room of what has expired, too', async () => {
    const database = await openPostgres()
    const { create, indexes = [] } = idempotencyTables.postgres
    await database.script([create, ...indexes].join(';'))
    await database.script(`insert into "_idempotency" values ('a', '', null, 0), ('b', '', null, 0)`)
    const expiresAt = Date.now() + 60_000
    let isOver = false
    const taken = Promise.withResolvers<boolean>()
    const first = database.transaction(async (within) => {
      taken.resolve(await takeKey(within, 'd', '', expiresAt))
      await delay(1000)
      isOver = true
    })
    await taken.promise
    expect(await database.transaction((within) => takeKey(within, 'e', '', expiresAt))).toBe(true)
    expect(isOver).toBe(false)
    await first
    expect(await database.all('select "key" from "_idempotency" order by "key"', [])).toEqual([['d'], ['e']])
  })

  test('reads one state from beginning to end', async () => {
    const database = await openPostgres()
    await database.script(accounts)
    await database.transaction(async (within) => {
      const before = await amounts(within)
      await database.all('update accounts set amount = amount + 1 returning 1', [])
      expect([before, await amounts(within), await amounts(database)]).toEqual([
        [0, 0],
        [0, 0],
        [1, 1],
      ])
    })
  })
})

describe('a connection', () => {
  test('keeps few statements prepared, and none when told so', async () => {
    const count = 'select count(*) from pg_prepared_statements where name like ?'
    for (const [prepare, most] of [
      ['true', 500],
      ['false', 0],
    ] as const) {
      const database = await openPostgres({ prepare, pool_size: '1' })
      for (let number = 0; number < 1200; number++) await database.get(`select ${number}`, [])
      const [kept] = (await database.get(count, ['tenon%'])) ?? []
      expect([prepare, Number(kept) <= most, Number(kept) > 100]).toEqual([prepare, true, prepare === 'true'])
    }
  })

  test('goes on when a table is changed below its statements', async () => {
    const url = await postgresUrl({ pool_size: '1' })
    const database = open(url)
    await database.script('create table a (n bigint); insert into a values (1)')
    const sql = 'select n from a'
    expect(await database.get(sql, [])).toEqual([1])
    await execute(url, 'alter table a alter column n type text')
    expect(await database.get(sql, [])).toEqual(['1'])
    await execute(url, 'alter table a alter column n type bigint using n::bigint')
    expect(await database.transaction((within) => within.get(sql, []))).toEqual([1])
  })

  test.each(['true', 'false'])(
    'runs a statement that has failed when it was first run, prepare=%s',
    async (prepare) => {
      const url = await postgresUrl({ pool_size: '1', prepare })
      const database = open(url)
      const sql = 'select n from b where n = ?'
      expect(await fault(() => database.get(sql, [1]))).toMatchObject({ code: '42P01' })
      await execute(url, 'create table b (n bigint); insert into b values (1)')
      expect(await fault(() => database.get(sql, ['one']))).toMatchObject({ code: '22P02' })
      expect(await database.get(sql, [1])).toEqual([1])
      expect(await Promise.all([1, 2, 1].map(async (n) => database.get(sql, [n])))).toEqual([[1], undefined, [1]])
    },
  )

  test('that is lost while nobody uses it is replaced', async () => {
    const url = await postgresUrl({ pool_size: '1' })
    const database = open(url)
    const sql = 'select pg_backend_pid()'
    const [first] = (await database.get(sql, [])) ?? []
    await execute(url, `select pg_terminate_backend(${first}, 1000)`)
    // The connection is told of it in a moment.
    await delay(100)
    const [second] = (await database.get(sql, [])) ?? []
    expect([typeof first, typeof second, second === first]).toEqual(['number', 'number', false])
  })

  test('tells of what has failed who has asked for it', async () => {
    const database = open(await postgresUrl())
    async function askForNothing() {
      await database.write('update nothing set n = 1', [])
    }
    expect(await fault(askForNothing)).toHaveProperty('stack', expect.stringContaining('askForNothing'))
  })

  test('prepares a statement again whose parameters are of other types now, within a transaction too', async () => {
    const url = await postgresUrl({ pool_size: '3' })
    const database = open(url)
    await database.script('create table a (n text)')
    const insert = 'insert into a (n) values (?) returning n'
    const find = 'select n from a where n = ?'
    const useAll = async () => {
      const used = [1, 2, 3].map(() =>
        database.transaction(async (within) => {
          await within.all('select pg_sleep(0.1)', [])
          return [await within.write(insert, ['1']), await within.get(find, ['1'])]
        }),
      )
      return Promise.all(used)
    }
    await useAll()
    await execute(url, 'alter table a alter column n type bigint using n::bigint')
    expect(await useAll()).toEqual([1, 2, 3].map(() => [[[1]], [1]]))
    await execute(url, 'alter table a alter column n type text')
    expect(await database.write(insert, ['b'])).toEqual([['b']])
    expect(await database.get(find, ['b'])).toEqual(['b'])
  })

  test('that has run a statement tells once what is wrong with it now', async () => {
    const url = await postgresUrl({ pool_size: '2' })
    const database = open(url)
    await database.script('create table a (n bigint)')
    await database.get('select n from a', [])
    await execute(url, 'alter table a drop column n')
    const start = performance.now()
    expect(await fault(() => database.get('select n from a', []))).toMatchObject({ code: '42703' })
    expect(performance.now() - start).toBeLessThan(1000)
  })

  test('is not waited for longer than told, nor is a statement', async () => {
    const database = await openPostgres({ pool_size: '1', connect_timeout: '1', statement_timeout: '1500' })
    const slow = fault(() => database.get('select pg_sleep(5)', []))
    await delay(100)
    expect(await fault(() => database.get('select 1', []))).toMatchObject({ status: 503, reason: 'unreachable' })
    expect(await slow).toMatchObject({ status: 503, reason: 'overloaded' })
    await database.script('select pg_sleep(2)')
    expect(await database.get('select 1', [])).toEqual([1])
  })

  test('is closed when what runs on it has ended; what waits for one is refused', async () => {
    const database = await openPostgres({ pool_size: '1' })
    const running = database.get('select 1 from pg_sleep(2)', [])
    await delay(50)
    const waiting = fault(() => database.get('select 2', []))
    await delay(50)
    const closing = database.close()
    expect(await waiting).toEqual(new Error('The database is closed.'))
    expect([await running, await closing]).toEqual([[1], undefined])
  })

  test('answers what is read by key in one turn together, and each of it as if alone', async () => {
    const database = await openPostgres()
    const processes = Array.from({ length: 20 }, async () => database.get('select pg_backend_pid()', []))
    expect(new Set((await Promise.all(processes)).flat()).size).toBe(2)
    const divided = [1, 0, 2].map(async (divisor) => database.get('select 4 / ?::bigint', [divisor]))
    expect(await Promise.allSettled(divided)).toMatchObject([
      { status: 'fulfilled', value: [4] },
      { status: 'rejected', reason: { code: '22012' } },
      { status: 'fulfilled', value: [2] },
    ])
    expect(await database.get('select 1', [])).toEqual([1])
  })

  test('leaves the types of other users of pg as they are', async () => {
    const url = await postgresUrl()
    const database = open(url)
    expect(await database.get('select 1::bigint, true', [])).toEqual([1, 1])
    const client = new Client(url)
    await client.connect()
    onTestFinished(() => client.end())
    const { rows } = await client.query({ text: 'select 1::bigint, true', rowMode: 'array' })
    expect(rows).toEqual([['1', true]])
  })

  test('answers what has no other form as text', async () => {
    const database = await openPostgres()
    const sql = `select 'a'::varchar, date '2026-01-31', '{"a": 1}'::jsonb, 12.50::numeric, 1::smallint, 0.1::real`
    expect(await database.get(sql, [])).toEqual(['a', '2026-01-31', '{"a": 1}', 12.5, 1, 0.1])
  })
})

test('a transaction is not said to be kept when a statement has failed whose error was caught', async () => {
  const database = await openPostgres()
  await database.script(accounts)
  const failing = database.transaction(async (within) => {
    await within.write('update accounts set amount = 1', [])
    await fault(() => within.all('select 1 / 0', []))
  })
  expect(await fault(() => failing)).toEqual(
    new Error('A statement of the transaction has failed, so that none of it is kept.'),
  )
  expect(await amounts(database)).toEqual([0, 0])
})

test.each([
  ['a = ? and b in (?, ?)', 'a = $1 and b in ($2, $3)'],
  ["'?' || ? || 'it''s ?' || ?", "'?' || $1 || 'it''s ?' || $2"],
  ['"a?" = ? and "b""?" = ?', '"a?" = $1 and "b""?" = $2'],
  ['? -- ?\n, ?', '$1 -- ?\n, $2'],
  ['? /* ?\n? */, ?', '$1 /* ?\n? */, $2'],
  ['1', '1'],
])('%s is sent as %s', (sql, sent) => {
  expect(numberParameters(sql)).toBe(sent)
})

describe('a URL', () => {
  const address = 'postgres://me:secret@127.0.0.1:1/a'

  test.each([
    ['pool_size=0', 'In the database URL, "pool_size" must be an integer from 1, not "0".'],
    ['pool_size=many', 'In the database URL, "pool_size" must be an integer from 1, not "many".'],
    ['statement_timeout=-1', 'In the database URL, "statement_timeout" must be an integer from 0, not "-1".'],
    ['connect_timeout=', 'In the database URL, "connect_timeout" must be an integer from 1, not "".'],
    ['prepare=no', 'In the database URL, "prepare" must be true or false, not "no".'],
  ])('with %s is refused', (query, message) => {
    expect(() => openDatabase(`${address}?${query}`)).toThrow(new StartupError(message))
  })

  test('that is none is refused without its password', () => {
    expect(() => openDatabase('postgres://me:secret@a b:c/d')).toThrow(
      new StartupError(
        'The database URL cannot be read. Give one of the form "postgres://user:password@host:5432/database?sslmode=verify-full".',
      ),
    )
  })

  test('says to pg what is not for the driver', async () => {
    const database = await openPostgres({ application_name: 'ours?', pool_size: '3', statement_timeout: '1234' })
    const sql = "select current_setting('application_name'), current_setting('statement_timeout')"
    expect(await database.get(sql, [])).toEqual(['ours?', '1234ms'])
    const missing = open(`${address}?sslmode=verify-full&sslrootcert=/nowhere/root.pem`)
    const error = await fault(() => missing.get('select 1', []))
    expect(error).toBeInstanceOf(StartupError)
    expect(error).toMatchObject({
      message: "The database URL cannot be used: ENOENT: no such file or directory, open '/nowhere/root.pem'",
    })
  })

  test('of Postgres where pg is not installed says what to install', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tenon-without-pg-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    cpSync(fileURLToPath(new URL('../../src/runtime', import.meta.url)), folder, { recursive: true })
    const program = `
      const { openPostgres } = await import('./storage/postgres.ts')
      await openPostgres('postgres://localhost/a').get('select 1', []).catch((error) => console.log(error.name, error.message))`
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(stdout).toBe(
      'StartupError The database URL is one of Postgres, for which the package pg is needed: run `npm install pg`.\n',
    )
  })
})
