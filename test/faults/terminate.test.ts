import { expect, test } from 'vitest'
import { createDatabase } from '../postgres.ts'
import { createNotes, readNotes } from './load.ts'
import { createNotesProject } from './project.ts'

const databases = [
  ['SQLite', () => Promise.resolve('sqlite:data/notes.sqlite')],
  ['Postgres', async () => (await createDatabase()).url],
] as const

test.each(databases)(
  'SIGTERM under load ends with 0, and what was done was answered: %s',
  { timeout: 60_000 },
  async (_, createUrl) => {
    const { serve } = await createNotesProject()
    const databaseUrl = await createUrl()
    const before = await serve(databaseUrl)
    const load = await createNotes({
      url: before.url,
      count: 20_000,
      keyEvery: 8,
      onAcknowledged(count) {
        if (count === 1000) before.running.process.kill('SIGTERM')
      },
    })
    expect(await before.running.ended).toMatchObject({ code: 0, stderr: '' })
    expect(load.refused).toEqual(new Map())
    expect(load.unanswered.length).toBeGreaterThan(0)
    const after = await serve(databaseUrl)
    // What was not answered was never taken: nobody is left in doubt.
    const notes = await readNotes(after.url)
    expect(notes).toEqual(new Map(load.acknowledged.map((note) => [note.id, note])))
  },
)
