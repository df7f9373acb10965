import { randomBytes } from 'node:crypto'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createNotes } from '../faults/load.ts'
import { createNotesProject, listening, startServer } from '../faults/project.ts'

const restore =
  'Stop the servers, remove the file and those beside it whose names end in -wal and -shm, and put a backup in its place.'

/** The size of a page, as SQLite has it by default. */
const page = 4096

/** Makes a database of many notes, of which a server has written all to the file itself, and a backup. */
async function createFull() {
  const { project, serve } = await createNotesProject()
  const server = await serve('notes.db')
  await createNotes({ url: server.url, count: 300 })
  server.running.process.kill('SIGTERM')
  await server.running.ended
  await project.tenon(['backup', 'backup.db'], { DATABASE_URL: 'notes.db' })
  return { project, serve, file: join(project.root, 'notes.db') }
}

/** Writes over some bytes of a file. */
function damage(file: string, from: number, to: number): void {
  const bytes = readFileSync(file)
  randomBytes(to - from).copy(bytes, from)
  writeFileSync(file, bytes)
}

test.each(['node:sqlite', 'better-sqlite3'])(
  'pages that are damaged are told by requests, readiness, doctor and backup, until a backup is restored: %s',
  { timeout: 60_000 },
  async (driver) => {
    const { project, serve, file } = await createFull()
    damage(file, 10 * page, readFileSync(file).length)
    const environment = { DATABASE_URL: `sqlite:notes.db?driver=${driver}` }
    const { url, running } = await listening(startServer(project, environment.DATABASE_URL))
    const ready = async () => (await fetch(`${url}/readyz`)).status
    expect(await ready()).toBe(200)
    for (const _ of [1, 2]) {
      const response = await fetch(`${url}/notes?limit=100&text[contains]=never`)
      expect([response.status, await response.json()]).toEqual([500, { detail: 'Internal Server Error' }])
    }
    expect(await ready()).toBe(503)
    running.process.kill('SIGTERM')
    expect((await running.ended).stderr).toBe(
      'The database cannot be used, so that a request was answered with 500: its file is damaged ' +
        '(database disk image is malformed), and a backup has to be restored.\n',
    )

    const looked = await project.tenon(['doctor'], environment)
    expect(looked.code).toBe(1)
    expect(looked.stdout).toMatch(/wrong {2}database {3}SQLite, notes\.db is damaged: .+\.\n/)
    expect(looked.stdout).toContain(restore)
    expect(await project.tenon(['backup', 'other.db'], environment)).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'The database cannot be used: its file is damaged (database disk image is malformed), ' +
        `and a backup has to be restored. ${restore}\n`,
    })

    copyFileSync(join(project.root, 'backup.db'), file)
    const restored = await serve(environment.DATABASE_URL)
    expect((await fetch(`${restored.url}/notes?limit=100&text[contains]=never`)).status).toBe(200)
    expect(await project.tenon(['doctor'], environment)).toMatchObject({ code: 0 })
  },
)

test.each(['node:sqlite', 'better-sqlite3'])('a file that is no database is told as such: %s', async (driver) => {
  const { project, file } = await createFull()
  damage(file, 0, 100)
  const environment = { DATABASE_URL: `sqlite:notes.db?driver=${driver}` }
  const told = `The database "notes.db" is damaged, or is none of SQLite: file is not a database. ${restore}`
  for (const args of [
    ['start', '--port', '0'],
    ['backup', 'other.db'],
  ]) {
    expect(await project.tenon(args, environment)).toEqual({ code: 1, stdout: '', stderr: `${told}\n` })
  }
  const looked = await project.tenon(['doctor'], environment)
  expect([looked.code, looked.stdout]).toEqual([1, expect.stringContaining(told)])
})
