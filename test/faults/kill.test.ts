import { expect, test } from 'vitest'
import { createDatabase } from '../postgres.ts'
import { createNote, createNotes, keyOf, readNotes, textOf, type Note } from './load.ts'
import { createNotesProject } from './project.ts'

const databases = [
  ['SQLite', () => Promise.resolve('sqlite:data/notes.sqlite')],
  ['SQLite with synchronous=normal', () => Promise.resolve('sqlite:data/notes.sqlite?synchronous=normal')],
  ['better-sqlite3', () => Promise.resolve('sqlite:data/notes.sqlite?driver=better-sqlite3')],
  ['Postgres', async () => (await createDatabase()).url],
] as const

const keyEvery = 4

test.each(databases)(
  'kill -9 during 5,000 writes loses none that was acknowledged, and leaves no half: %s',
  { timeout: 120_000 },
  async (_, createUrl) => {
    const { serve } = await createNotesProject()
    const databaseUrl = await createUrl()
    const before = await serve(databaseUrl)
    const load = await createNotes({
      url: before.url,
      count: 5000,
      keyEvery,
      onAcknowledged(count) {
        if (count === 2500) before.running.process.kill('SIGKILL')
      },
    })
    await before.running.ended
    expect(load.refused).toEqual(new Map())
    expect(load.acknowledged.length).toBeGreaterThanOrEqual(2500)
    expect(load.unanswered.length).toBeGreaterThan(0)

    const after = await serve(databaseUrl)
    const notes = await readNotes(after.url)
    expect(load.acknowledged.map(({ id }) => notes.get(id))).toEqual(load.acknowledged)
    expect([...notes.values()].filter(({ text, copy }) => text !== copy)).toEqual([])
    // What was sent and never answered may be there or not; nothing else is.
    const known = new Set([...load.acknowledged.map(({ text }) => text), ...load.unanswered])
    expect([...notes.values()].filter(({ text }) => !known.has(text))).toEqual([])

    // A row and the key under which it was made are there together or not at all: sent again, each is there once.
    const ids = new Map([...notes.values()].map(({ id, text }) => [text, id]))
    for (const [index, text] of keyed(known)) {
      const response = await createNote(after.url, text, keyOf(index, keyEvery))
      const note = (await response.json()) as Note
      const replayed = response.headers.get('idempotency-replayed')
      const id = ids.get(text)
      expect([response.status, note.text, id ?? note.id, replayed]).toEqual([
        201,
        text,
        note.id,
        id === undefined ? null : 'true',
      ])
    }
  },
)

function keyed(texts: ReadonlySet<string>): (readonly [index: number, text: string])[] {
  const all = Array.from({ length: 5000 / keyEvery }, (_, each) => [each * keyEvery, textOf(each * keyEvery)] as const)
  return all.filter(([, text]) => texts.has(text))
}
