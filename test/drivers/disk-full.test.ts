import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { sqliteDrivers } from './drivers.ts'
import { createNote, createNotes, readNotes } from '../faults/load.ts'
import { createNotesProject, type NotesServer } from '../faults/project.ts'

const full = { detail: 'The database has no room left. Nothing was changed.' }

/** A folder without room. */
interface Disk {
  readonly folder: string
  readonly fill: (server: NotesServer) => void
  readonly free: (server: NotesServer) => void
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tenon-full-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A disk of eight megabytes, which only root may mount. */
function smallDisk(): Disk | undefined {
  const folder = newFolder()
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder]).status !== 0) return undefined
  onTestFinished(() => void spawnSync('umount', ['--lazy', folder]))
  const filler = join(folder, 'filler')
  const fill = () => {
    for (let size = 2 ** 20; size >= 1; size /= 2) {
      try {
        for (;;) writeFileSync(filler, 'x'.repeat(size), { flag: 'a' })
      } catch {
        // Half as much may still have room.
      }
    }
  }
  return { folder, fill, free: () => rmSync(filler) }
}

/** A limit of the size of files, which the server meets as it would meet a quota. */
function limitedFiles(): Disk {
  return { folder: newFolder(), fill: limit('4096'), free: limit('unlimited') }
}

function limit(size: string): (server: NotesServer) => void {
  return (server) => {
    const args = ['--pid', String(server.running.process.pid), `--fsize=${size}:unlimited`]
    const { status, stderr } = spawnSync('prlimit', args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`prlimit has failed: ${stderr}`)
  }
}

const disks = [
  ['a disk that is full', smallDisk],
  ['a limit of the size of files', limitedFiles],
] as const

const disksOfDrivers = sqliteDrivers.flatMap((driver) => disks.map(([name, newDisk]) => ({ driver, name, newDisk })))

describe.each(disksOfDrivers)('$driver: $name', ({ driver, newDisk }) => {
  test(
    'refuses writes with 507, keeps what is there, and takes more once there is room',
    { timeout: 60_000 },
    async ({ skip }) => {
      const disk = newDisk()
      if (disk === undefined) return skip('A small disk cannot be mounted here.')
      const file = join(disk.folder, 'notes.sqlite')
      const { serve } = await createNotesProject()
      const server = await serve(`sqlite:${file}?driver=${driver}`)
      const { url, running } = server
      // So few that the log is not begun anew: written over, it takes more without any room.
      const before = await createNotes({ url, count: 30, keyEvery: 5 })
      expect(before.acknowledged).toHaveLength(30)

      disk.fill(server)
      const refused = await Promise.all([
        ...['a', 'b', 'c'].map((text) => createNote(url, text)),
        createNote(url, 'd', 'a-key'),
        fetch(`${url}/notes/1`, { method: 'DELETE' }),
      ])
      for (const response of refused) {
        expect([response.status, response.headers.get('retry-after'), await response.json()]).toEqual([507, null, full])
      }
      const kept = new Map(before.acknowledged.map((note) => [note.id, note]))
      expect(await readNotes(url)).toEqual(kept)
      expect((await fetch(`${url}/readyz`)).status).toBe(200)

      disk.free(server)
      for (const [text, key] of [['a'], ['d', 'a-key']] as const) {
        const response = await createNote(url, text, key)
        expect([response.status, response.headers.get('idempotency-replayed')]).toEqual([201, null])
      }
      expect((await fetch(`${url}/notes/1`, { method: 'DELETE' })).status).toBe(204)
      running.process.kill('SIGTERM')
      const { code, stderr } = await running.ended
      expect([code, stderr]).toEqual([
        0,
        expect.stringMatching(/^The database cannot be used, so that a request was answered with 507: [\w/ ]+\.\n$/),
      ])
      expect(contentOf(file)).toEqual(['ok', 31])
    },
  )
})

/** Whether a file is whole, and how many notes are in it. */
function contentOf(file: string): unknown[] {
  const database = new DatabaseSync(file, { readOnly: true })
  const [integrity] = database.prepare('pragma integrity_check').all()
  const count = database.prepare('select count(*) as count from notes').get()
  database.close()
  return [integrity?.['integrity_check'], count?.['count']]
}
