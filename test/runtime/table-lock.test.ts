/** Who waits while another process changes tables, and what is said to those who have waited in vain. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openDatabase } from '../../src/runtime/storage/open-database.ts'
import { holdingTables } from '../../src/runtime/storage/table-lock.ts'
import { StartupError } from '../../src/runtime/startup-error.ts'

/** Two that have a file open, which wait for one another for a moment alone. */
function openTwo() {
  const folder = mkdtempSync(join(tmpdir(), 'tenon-lock-'))
  const databases = [1, 2].map(() => openDatabase(`sqlite:${join(folder, 'a.sqlite')}?busy_timeout=10`))
  onTestFinished(async () => {
    for (const database of databases) await database.close()
    rmSync(folder, { recursive: true })
  })
  const [first, second] = databases
  if (first === undefined || second === undefined) throw new Error('Two were to be opened.')
  return { first, second }
}

test.each(['transaction', 'alter'] as const)('a change of tables, as %s, waits for another one', async (kind) => {
  const { first, second } = openTwo()
  const done: string[] = []
  const slow = holdingTables(first, 'alter', async (within) => {
    await within.write('create table a (n integer)', [])
    await delay(300)
    done.push('first')
  })
  await delay(50)
  await holdingTables(second, kind, async (within) => {
    done.push('second')
    expect(await within.all('select * from a', [])).toEqual([])
  })
  await slow
  expect(done).toEqual(['first', 'second'])
})

test('who waits is told for what after a second, and who does not is told nothing', async () => {
  const { first, second } = openTwo()
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  onTestFinished(() => told.mockRestore())
  const { promise, resolve } = Promise.withResolvers<void>()
  const slow = holdingTables(first, 'alter', () => promise)
  await delay(10)
  const waiting = holdingTables(second, 'transaction', () => 1)
  await vi.waitFor(() => expect(told).toHaveBeenCalled(), 3000)
  resolve()
  await slow
  expect(await waiting).toBe(1)
  expect(told.mock.calls).toEqual([
    ['Waiting for another process that writes to the database, for 600 seconds at most.'],
  ])
})

test('who has waited for all of the time is told for what', async () => {
  const { first, second } = openTwo()
  const { promise, resolve } = Promise.withResolvers<void>()
  const slow = holdingTables(first, 'alter', () => promise)
  await delay(10)
  await expect(holdingTables(second, 'transaction', () => 1, 1000)).rejects.toEqual(
    new StartupError(
      'Another process has been changing the database for 1 seconds, as a migration does. Wait until it is done, or end it, and try again.',
    ),
  )
  resolve()
  await slow
})

test('what fails in its work is not done again', async () => {
  const { first } = openTwo()
  let times = 0
  const failing = holdingTables(first, 'transaction', () => {
    times++
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(times).toBe(1)
})
