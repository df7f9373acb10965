import { expect, test } from 'vitest'
import { createDatabase } from '../postgres.ts'
import { createNote, createNotes, keyOf, readNotes, textOf, type Note } from './load.ts'
import { createNotesProject, listening, startServer } from './project.ts'

const databases = [
  ['SQLite', () => Promise.resolve('sqlite:data/notes.sqlite')],
  ['Postgres', async () => (await createDatabase()).url],
] as const

const fixtures = {
  'schemas/fixtures/notes.json': JSON.stringify(['a', 'b', 'c'].map((text) => ({ text, copy: text }))),
}

test.each(databases)(
  'two servers that start at once on an empty database are as one: %s',
  { timeout: 60_000 },
  async (_, createUrl) => {
    const { project } = await createNotesProject(fixtures)
    for (let round = 0; round < 3; round++) {
      const databaseUrl = (await createUrl()).replace('notes.sqlite', `notes-${round}.sqlite`)
      const running = [1, 2, 3].map(() => startServer(project, databaseUrl, ['--fixtures']))
      const servers = await Promise.all(running.map(listening))
      const urls = servers.map(({ url }) => url)
      // One of them has made the tables and loaded the fixtures.
      expect(
        running
          .map((each) => each.output())
          .join('')
          .match(/Loaded 3 rows/g),
      ).toEqual(['Loaded 3 rows'])
      for (const url of urls) expect((await readNotes(url)).size).toBe(3)
      await sendTwice(urls)
      for (const { process } of running) process.kill('SIGTERM')
      for (const { ended } of running) expect(await ended).toMatchObject({ code: 0, stderr: '' })
    }
  },
)

/** The same requests under the same keys to each server at once: each is done once, and read alike wherever it is read. */
async function sendTwice(urls: readonly string[]): Promise<void> {
  const indexes = Array.from({ length: 40 }, (_, index) => index)
  await Promise.all(
    indexes.flatMap((index) => urls.map((url) => createNote(url, textOf(index), keyOf(index, 1)).then(answered))),
  )
  const [notes, ...others] = await Promise.all(urls.map(readNotes))
  for (const other of others) expect(other).toEqual(notes)
  const texts = Array.from(notes?.values() ?? [], ({ text }: Note) => text)
  expect(texts.toSorted()).toEqual([...indexes.map(textOf), 'a', 'b', 'c'].toSorted())
}

async function answered(response: Response): Promise<void> {
  const told: unknown = await response.json()
  // 409: the first is being done at this moment.
  if (response.status !== 201 && response.status !== 409) throw new Error(`${response.status} ${JSON.stringify(told)}`)
}

test('two servers write to one file of SQLite, and lose nothing', { timeout: 60_000 }, async () => {
  const { serve } = await createNotesProject()
  const [first, second] = [await serve('sqlite:data/notes.sqlite'), await serve('sqlite:data/notes.sqlite')]
  const loads = await Promise.all([
    createNotes({ url: first.url, count: 1500, clients: 16, keyEvery: 4 }),
    createNotes({ url: second.url, count: 1500, clients: 16, keyEvery: 4 }),
  ])
  const acknowledged = loads.flatMap((load) => load.acknowledged)
  // Each text is taken once: by either, and the other is told so.
  const statuses = loads.flatMap((load) => [...load.refused.keys()])
  expect(statuses.every((status) => status === 409)).toBe(true)
  expect(new Set(acknowledged.map(({ text }) => text)).size).toBe(1500)
  const notes = await readNotes(first.url)
  expect([notes.size, acknowledged.map(({ id }) => notes.get(id))]).toEqual([1500, acknowledged])
})
