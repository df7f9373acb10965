import { request } from 'node:http'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { empty, isRow, onlyPage, rowsOf, startServer } from './server.ts'
import type { Row, Server } from './server.ts'

/** A path for a data file that outlives a server, but not the test. */
async function newFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tenon-data-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return join(folder, 'data.sqlite')
}

function start(file: string): Promise<Server> {
  return startServer({ file, until: onTestFinished })
}

function integrityOf(file: string): unknown {
  const database = new DatabaseSync(file, { readOnly: true })
  const rows = database.prepare('pragma integrity_check').all()
  database.close()
  return rows.map((row) => row['integrity_check'])
}

test('rows that were written, changed and deleted are so after a restart', { timeout: 20_000 }, async () => {
  const file = await newFile()
  const before = await start(file)
  const kept = await before.create('/events', { name: 'Launch', date: '2026-12-01' })
  const guest = await before.create(`/events/${kept.id}/guests`, { name: 'Ada 🎉', email: 'ada@example.com' })
  const changed = await before.send('PATCH', '/books/1', { authors: [{ name: 'A' }, { name: 'B' }], genre: null })
  const deleted = await before.send('DELETE', '/countries/2')
  expect(await before.end('SIGTERM')).toBe(0)

  const after = await start(file)
  expect([changed.status, deleted]).toEqual([200, empty(204)])
  expect(await after.send('GET', `/events/${kept.id}/guests`)).toEqual(onlyPage(`/events/${kept.id}/guests`, [guest]))
  expect(await after.send('GET', '/books/1')).toEqual(changed)
  expect(rowsOf(await after.send('GET', '/countries')).map(({ id }) => id)).toEqual([1, 3])
  // A key is not given again, not even after a restart.
  await after.send('DELETE', `/events/${kept.id}/guests/${guest.id}`)
  await after.end('SIGTERM')
  const third = await start(file)
  const next = await third.create(`/events/${kept.id}/guests`, { name: 'Grace', email: 'grace@example.com' })
  expect(next.id).toBe(guest.id + 1)
})

test('kill -9 while 1,000 creates are under way loses none that was acknowledged', { timeout: 30_000 }, async () => {
  const file = await newFile()
  const server = await start(file)
  const acknowledged: Row[] = []
  let sent = 0

  async function createOneAfterAnother(): Promise<void> {
    while (sent < 1000) {
      const area = sent++
      const body = { name: `Country ${area}`, capital: 'é'.repeat(area % 100) || 'B', area }
      const created = await server.create('/countries', body).catch(() => undefined)
      if (created === undefined) return
      acknowledged.push(created)
      if (acknowledged.length === 400) server.process.kill('SIGKILL')
    }
  }
  await Promise.all(Array.from({ length: 20 }, createOneAfterAnother))
  expect(await server.end('SIGKILL')).toBe(null)
  expect(acknowledged.length).toBeGreaterThanOrEqual(400)
  expect(sent).toBeLessThan(1000)

  expect(integrityOf(file)).toEqual(['ok'])
  const after = await start(file)
  const rows = new Map(rowsOf(await after.send('GET', '/countries?limit=1000')).map((row) => [row.id, row]))
  expect(acknowledged.map(({ id }) => rows.get(id))).toEqual(acknowledged)
  // What was sent and never answered may be there or not; nothing else is.
  expect(rows.size).toBeLessThanOrEqual(3 + sent)
  expect(await after.create('/countries', { name: 'A', capital: 'B', area: 1 })).toMatchObject({ name: 'A' })
  expect(await after.end('SIGTERM')).toBe(0)
  expect(integrityOf(file)).toEqual(['ok'])
})

/** Sends the head of a request, and resolves when the server has accepted it and asks for the body. */
async function beginCreate(url: string): Promise<ClientRequest> {
  const headers = { 'content-type': 'application/json', expect: '100-continue', 'transfer-encoding': 'chunked' }
  const begun = request(`${url}/countries`, { method: 'POST', agent: false, headers })
  begun.flushHeaders()
  await once(begun, 'continue')
  return begun
}

/** Sends the body, and answers the row that was created. */
async function finishCreate(begun: ClientRequest, body: object): Promise<Row> {
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    begun.on('response', resolve).on('error', reject)
  })
  begun.end(JSON.stringify(body))
  const response = await answered
  const row = await json(response)
  if (response.statusCode === 201 && isRow(row)) return row
  throw new Error(`Answered ${response.statusCode}: ${JSON.stringify(row)}`)
}

test(
  'SIGTERM answers every request that was accepted, takes no more, and ends with 0',
  { timeout: 20_000 },
  async () => {
    const file = await newFile()
    const server = await start(file)
    const begun = await Promise.all(Array.from({ length: 20 }, () => beginCreate(server.url)))
    const exited = once(server.process, 'exit')
    server.process.kill('SIGTERM')
    for (let refused = false; !refused; await wait(5)) {
      refused = await fetch(`${server.url}/countries`).then(
        () => false,
        () => true,
      )
    }
    const bodies = begun.map((_, index) => ({ name: `Country ${index}`, capital: 'B', area: index }))
    const rows = await Promise.all(begun.map((each, index) => finishCreate(each, bodies[index] ?? {})))
    expect(rows).toEqual(bodies.map((body, index) => ({ id: rows[index]?.id, ...body })))
    expect(await exited).toEqual([0, null])
    const after = await start(file)
    const stored = rowsOf(await after.send('GET', '/countries')).slice(3)
    expect(stored).toEqual(rows.toSorted((a, b) => a.id - b.id))
  },
)
