import { setTimeout as delay } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { startPostgres } from '../postgres.ts'
import { createNote, createNotes, readNotes } from './load.ts'
import { createNotesProject } from './project.ts'

const away = { detail: 'The database is not available. Try again in a moment.' }

async function told(url: string, path: string): Promise<unknown> {
  const response = await fetch(url + path)
  const body: unknown = await response.json()
  return [response.status, response.headers.get('retry-after'), body]
}

test(
  'Postgres stopped and started under load: 503 meanwhile, then all is well without a restart, and nothing is lost',
  { timeout: 120_000 },
  async () => {
    const postgres = await startPostgres()
    onTestFinished(postgres.close)
    const { serve } = await createNotesProject()
    const { url, running } = await serve(postgres.url)
    let stopping: Promise<void> | undefined
    const load = await createNotes({
      url,
      count: 4000,
      keyEvery: 5,
      onAcknowledged(count) {
        if (count === 1000) stopping = postgres.stop()
      },
    })
    await stopping
    // Each was answered, at that with what to do.
    expect(load.unanswered).toEqual([])
    expect([...load.refused.keys()]).toEqual([503])
    const refused = load.refused.get(503) ?? []
    for (const response of refused) {
      expect([response.headers.get('retry-after'), await response.json()]).toEqual(['1', away])
    }
    expect(refused.length + load.acknowledged.length).toBe(4000)
    expect(await told(url, '/notes')).toEqual([503, '1', away])
    expect(await told(url, '/readyz')).toEqual([503, '5', { status: 'unavailable' }])
    expect(await told(url, '/healthz')).toEqual([200, null, { status: 'live' }])
    // Not a line for each of the thousands.
    const lines = running
      .output()
      .split('\n')
      .filter((line) => line.startsWith('The database cannot be used'))
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.length).toBeLessThan(20)
    expect(running.output()).not.toContain('\n    at ')

    await postgres.start()
    await becomes(url, '/readyz', 200)
    const notes = await readNotes(url)
    expect(load.acknowledged.map(({ id }) => notes.get(id))).toEqual(load.acknowledged)
    expect([...notes.values()].filter(({ text, copy }) => text !== copy)).toEqual([])
    expect((await createNote(url, 'after')).status).toBe(201)
    running.process.kill('SIGTERM')
    expect(await running.ended).toMatchObject({ code: 0 })
  },
)

async function becomes(url: string, path: string, status: number): Promise<void> {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; await delay(50)) {
    if ((await fetch(url + path)).status === status) return
  }
  throw new Error(`${path} has not become ${status}.`)
}

test('a start while Postgres is away is a sentence', { timeout: 60_000 }, async () => {
  const postgres = await startPostgres()
  onTestFinished(postgres.close)
  const { project, serve } = await createNotesProject()
  await postgres.stop()
  const { host } = new URL(postgres.url)
  expect(await project.tenon(['start', '--port', '0'], { DATABASE_URL: postgres.url })).toEqual({
    code: 1,
    stdout: '',
    stderr:
      `The database cannot be used: connect ECONNREFUSED ${host}. ` +
      'See that it runs and can be reached, or set DATABASE_URL to another, then try again.\n',
  })
  await postgres.start()
  expect(await told((await serve(postgres.url)).url, '/notes')).toEqual([200, null, []])
})

test('a database that Postgres does not have is a sentence', { timeout: 60_000 }, async () => {
  const postgres = await startPostgres()
  onTestFinished(postgres.close)
  const { project } = await createNotesProject()
  const url = new URL('/absent', postgres.url)
  expect(await project.tenon(['start', '--port', '0'], { DATABASE_URL: url.href })).toEqual({
    code: 1,
    stdout: '',
    stderr:
      'The database cannot be used: database "absent" does not exist. ' +
      'See that it runs and can be reached, or set DATABASE_URL to another, then try again.\n',
  })
})
