import { chmod, copyFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createNotes, readNotes } from './load.ts'
import { createNotesProject } from './project.ts'

test('a backup that is made under load is whole, and can be served', { timeout: 60_000 }, async () => {
  const { project, serve } = await createNotesProject()
  const environment = { DATABASE_URL: 'sqlite:data/notes.sqlite' }
  const server = await serve(environment.DATABASE_URL)
  const first = await createNotes({ url: server.url, count: 500 })
  const backup = project.tenon(['backup', 'backups/notes.sqlite'], environment)
  let isDone = false
  void backup.then(() => (isDone = true))
  const others = await createNotes({ url: server.url, count: 3000, first: 500, until: () => isDone })
  const { code, stdout, stderr } = await backup
  expect([code, stdout.replace(/[\d.]+ [kM]B/, 'so much'), stderr]).toEqual([
    0,
    'Backed up data/notes.sqlite to backups/notes.sqlite, so much.\n',
    '',
  ])
  expect([first.unanswered, others.unanswered, others.refused]).toEqual([[], [], new Map()])

  const notes = await readNotes((await serve('sqlite:backups/notes.sqlite')).url)
  expect(first.acknowledged.map(({ id }) => notes.get(id))).toEqual(first.acknowledged)
  // As it was at one moment: no row is there without those that were before it.
  expect([...notes.keys()]).toEqual(Array.from(notes.keys(), (_, index) => index + 1))
  expect([...notes.values()].filter(({ text, copy }) => text !== copy)).toEqual([])
  const files = Object.keys(await project.list('backups'))
  expect(files.filter((file) => file.includes('unfinished'))).toEqual([])
})

test('a backup can be read by those alone who can read the database', { timeout: 60_000 }, async () => {
  const { project, serve } = await createNotesProject()
  await serve('notes.db')
  await chmod(join(project.root, 'notes.db'), 0o600)
  expect(await project.tenon(['backup', 'copy.db'], { DATABASE_URL: 'notes.db' })).toMatchObject({ code: 0 })
  expect((await stat(join(project.root, 'copy.db'))).mode & 0o777).toBe(0o600)
})

test('a backup is restored after a crash, once the log of the database is removed', { timeout: 60_000 }, async () => {
  const { project, serve } = await createNotesProject()
  const { url, running } = await serve('notes.db')
  const { acknowledged } = await createNotes({ url, count: 20 })
  expect(await project.tenon(['backup', 'backup.db'], { DATABASE_URL: 'notes.db' })).toMatchObject({ code: 0 })
  await createNotes({ url, count: 20, first: 20 })
  running.process.kill('SIGKILL')
  await running.ended
  await project.remove('notes.db-wal')
  await project.remove('notes.db-shm')
  await copyFile(join(project.root, 'backup.db'), join(project.root, 'notes.db'))
  expect(await readNotes((await serve('notes.db')).url)).toEqual(new Map(acknowledged.map((note) => [note.id, note])))
})

test('what cannot be backed up is a sentence', { timeout: 60_000 }, async () => {
  const { project, serve } = await createNotesProject({ 'there.sqlite': 'something else' })
  const tell = async (file: string, DATABASE_URL: string) => {
    const { code, stdout, stderr } = await project.tenon(['backup', file], { DATABASE_URL })
    return [code, stdout + stderr]
  }
  const { running } = await serve('notes.db')
  expect(await tell('copy.sqlite', 'absent.db')).toEqual([1, 'There is no database absent.db to back up.\n'])
  expect(await tell('there.sqlite', 'notes.db')).toEqual([
    1,
    'There is a file there.sqlite already. Give another name.\n',
  ])
  expect(await project.read('there.sqlite')).toBe('something else')
  expect(await tell('copy.dump', 'postgres://me:secret@127.0.0.1/notes')).toEqual([
    1,
    'The database is a Postgres, which has a tool of its own: run `pg_dump --format=custom --file=copy.dump "$DATABASE_URL"`.\n',
  ])
  running.process.kill('SIGTERM')
  await running.ended
})
