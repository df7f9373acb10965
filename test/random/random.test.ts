/** Random sequences of requests to three related resources are answered as a library in memory would answer them. */
import { createServer } from 'node:net'
import { assert, asyncProperty, seed } from '../fast-check.ts'
import { expect, test } from 'vitest'
import { createProject } from '../cli/project.ts'
import { createDatabase } from '../postgres.ts'
import { Library, schemas } from './library.ts'
import { expectedOf, steps, type Expected, type Step } from './requests.ts'

const sequences = Number(process.env['SEQUENCES'] ?? 2000)

/** The databases, and how many sequences they are to take: what is not the database's own is seen on the first. */
const databases = [
  ['SQLite', sequences, () => Promise.resolve(':memory:')],
  ['Postgres', Math.ceil(sequences / 5), async () => (await createDatabase()).url],
] as const

test.each(databases)(
  `random sequences of requests are answered as in memory on %s, %i of them (SEED=${seed})`,
  { timeout: 600_000 },
  async (_, numRuns, createUrl) => {
    const project = await createProject(schemas)
    expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
    const server = project.spawn(['start', '--port', String(await freePort())], { DATABASE_URL: await createUrl() })
    const [, url = ''] = await server.printed(/Serving (http:\S+),/)
    await assert(
      asyncProperty(steps, (sequence) => run(url, sequence)),
      { numRuns },
    )
  },
)

async function run(url: string, sequence: readonly Step[]): Promise<void> {
  const library = new Library()
  try {
    for (const step of sequence) await take(url, expectedOf(step, library))
    for (const resource of ['shelves', 'books'] as const) {
      const answer = await fetch(`${url}/${resource}?limit=1000`)
      expect(await answer.json()).toHaveLength(library.rows[resource].length)
    }
  } finally {
    await clear(url)
  }
}

/** Sends a request, compares the answer, and takes over what has changed. */
async function take(url: string, expected: Expected): Promise<void> {
  const { method, path, body, headers, status, answer, row, apply } = expected
  const response = await fetch(url + path, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    body: body === undefined ? null : JSON.stringify(body),
  })
  const text = await response.text()
  const sent = `${method} ${path} ${JSON.stringify(headers)} ${JSON.stringify(body)}`
  expect([sent, response.status, text]).toEqual([sent, status, expect.anything()])
  const parsed: unknown = text === '' ? undefined : JSON.parse(text)
  const told = Array.isArray(answer) ? pageOf(answer, response, path) : answer
  if (told !== undefined) expect([sent, parsed]).toEqual([sent, told])
  const changed = apply?.(isObject(parsed) ? parsed : {})
  const about = changed ?? row
  const tag = response.headers.get('etag')
  if (about !== undefined && tag !== null) {
    if (about.tag?.changes !== about.changes) expect(tag).not.toBe(about.tag?.text)
    about.tag = { text: tag, changes: about.changes }
  }
}

/** The rows of a page, of which the headers say how many there are, and whether there are more. */
function pageOf(rows: readonly unknown[], response: Response, path: string): readonly unknown[] {
  const limit = Number(new URLSearchParams(path.slice(path.indexOf('?'))).get('limit'))
  expect(response.headers.get('total-count')).toBe(String(rows.length))
  expect(/rel="next"/.test(response.headers.get('link') ?? '')).toBe(rows.length > limit)
  return rows.slice(0, limit)
}

/** Deletes all rows, those that nothing refers to first. */
async function clear(url: string): Promise<void> {
  for (let books = await keys(url, 'books', 'id'); books.length > 0; books = await keys(url, 'books', 'id')) {
    for (const id of books) {
      const changed = { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: '{"sequel_to":null}' }
      await fetch(`${url}/books/${id}`, changed)
    }
    for (const id of books) await fetch(`${url}/books/${id}`, { method: 'DELETE' })
  }
  for (const code of await keys(url, 'shelves', 'code')) await fetch(`${url}/shelves/${code}`, { method: 'DELETE' })
}

async function keys(url: string, resource: string, name: string): Promise<readonly string[]> {
  const rows: unknown = await (await fetch(`${url}/${resource}?limit=1000&fields=${name}`)).json()
  return Array.isArray(rows) ? rows.map((row: unknown) => String(isObject(row) ? row[name] : undefined)) : []
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
