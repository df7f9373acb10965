/** Writes that clients race for, repeat, or never hear the end of: nobody overwrites what they have not seen, and nothing is done twice. */
import { setTimeout as delay } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { createProject, notesSchema } from '../cli/project.ts'
import { rowsOf, startServer } from './server.ts'

const country = { name: 'Iceland', capital: 'Reykjavík', area: 103_000 }
const json = { 'content-type': 'application/json' }

test(
  'of two clients with the same version, one wins and one is told, in 1,000 rounds',
  { timeout: 120_000 },
  async () => {
    const server = await startServer({ until: onTestFinished })
    const { id } = await server.create('/countries', country)
    const url = `${server.url}/countries/${id}`
    let tag = (await fetch(url)).headers.get('etag') ?? ''
    let area = 0
    for (let round = 0; round < 1000; round++) {
      const change = (by: number): RequestInit =>
        by % 2 === 0
          ? { method: 'PATCH', headers: { ...json, 'if-match': tag }, body: JSON.stringify({ area: by }) }
          : { method: 'PUT', headers: { ...json, 'if-match': tag }, body: JSON.stringify({ ...country, area: by }) }
      const answers = await Promise.all([fetch(url, change(round * 2)), fetch(url, change(round * 2 + 1))])
      const [won, ...others] = answers.filter(({ status }) => status === 200)
      expect([answers.map(({ status }) => status).toSorted(), others]).toEqual([[200, 412], []])
      const row: unknown = await won?.json()
      area = round * 2 + (won === answers[0] ? 0 : 1)
      expect(row).toEqual({ id, ...country, area })
      tag = won?.headers.get('etag') ?? ''
    }
    expect((await server.send('GET', `/countries/${id}`)).body).toEqual({ id, ...country, area })
  },
)

test('of a delete and a change of the same version, one wins', async () => {
  const server = await startServer({ until: onTestFinished })
  for (let round = 0; round < 50; round++) {
    const { id } = await server.create('/countries', country)
    const url = `${server.url}/countries/${id}`
    const headers = { ...json, 'if-match': (await fetch(url)).headers.get('etag') ?? '' }
    const [gone, changed] = await Promise.all([
      fetch(url, { method: 'DELETE', headers }),
      fetch(url, { method: 'PATCH', headers, body: '{"area":1}' }),
    ])
    expect([
      [204, 404],
      [412, 200],
    ]).toContainEqual([gone.status, changed.status])
  }
})

test('a key that is sent 50 times at once makes one row', async () => {
  const server = await startServer({ until: onTestFinished })
  const before = rowsOf(await server.send('GET', '/countries')).length
  const request = { method: 'POST', headers: { ...json, 'idempotency-key': 'once' }, body: JSON.stringify(country) }
  const answers = await Promise.all(Array.from({ length: 50 }, () => fetch(`${server.url}/countries`, request)))
  const bodies = await Promise.all(
    answers.filter(({ status }) => status === 201).map((answer): Promise<unknown> => answer.json()),
  )
  expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true)
  expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
  const again = await fetch(`${server.url}/countries`, request)
  expect([again.status, again.headers.get('idempotency-replayed'), await again.json()]).toEqual([
    201,
    'true',
    bodies[0],
  ])
  expect(rowsOf(await server.send('GET', '/countries'))).toHaveLength(before + 1)
})

test('a row whose answer the server did not live to send is made once', { timeout: 60_000 }, async () => {
  const project = await createProject({
    'schemas/notes.ts': notesSchema(),
    // The server dies when the row is written, and before anybody is told.
    'schemas/handlers.ts': `import type { Middleware } from '../generated/handlers.ts'
export const middleware: Middleware = {
  all: [
    async (c, next) => {
      await next()
      if (c.req.header('x-die') !== undefined) process.kill(process.pid, 'SIGKILL')
    },
  ],
}
`,
  })
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
  for (let round = 0; round < 3; round++) {
    const request = {
      method: 'POST',
      headers: { ...json, 'idempotency-key': `round-${round}` },
      body: JSON.stringify({ text: `note ${round}` }),
    }
    const first = await start(project)
    await expect(
      fetch(`${first.url}/notes`, { ...request, headers: { ...request.headers, 'x-die': 'yes' } }),
    ).rejects.toThrow()
    await first.ended
    const second = await start(project)
    const answer = await fetch(`${second.url}/notes`, request)
    expect([answer.status, answer.headers.get('idempotency-replayed'), await answer.json()]).toEqual([
      201,
      'true',
      { id: round + 1, text: `note ${round}` },
    ])
    const rows: unknown = await (await fetch(`${second.url}/notes`)).json()
    expect(rows).toHaveLength(round + 1)
    second.interrupt()
    await second.ended
  }
})

async function start(project: Awaited<ReturnType<typeof createProject>>) {
  const running = project.spawn(['start', '--port', '0'])
  const [, url = ''] = await running.printed(/Serving (http:\S+),/)
  return { ...running, url }
}

test(
  'a walk over 10,000 rows sees each that stayed once, while another client inserts and deletes',
  { timeout: 120_000 },
  async () => {
    const project = await createProject({
      'schemas/notes.ts': notesSchema('text: Type.String(), rank: Type.Union([Type.Integer(), Type.Null()])'),
      'schemas/fixtures/notes.json': JSON.stringify(
        Array.from({ length: 10_000 }, (_, index) => ({
          text: `n${index}`,
          rank: index % 7 === 0 ? null : index % 50,
        })),
      ),
    })
    expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
    const running = project.spawn(['start', '--port', '0', '--fixtures'])
    const [, url = ''] = await running.printed(/Serving (http:\S+),/)
    const walk = new AbortController()
    const touched = new Set<number>()
    const other = (async () => {
      for (let turn = 0; !walk.signal.aborted; turn++) {
        const rank = turn % 3 === 0 ? null : turn % 60
        await fetch(`${url}/notes`, { method: 'POST', headers: json, body: JSON.stringify({ text: 'new', rank }) })
        const id = ((turn * 7919) % 10_000) + 1
        touched.add(id)
        await fetch(`${url}/notes/${id}`, { method: 'DELETE' })
        await delay(0)
      }
      return touched
    })()
    const seen = new Map<number, number>()
    let pages = 0
    let next: string | undefined = '/notes?sort=-rank,text&limit=200'
    while (next !== undefined) {
      const page = await fetch(url + next)
      const rows: unknown = await page.json()
      if (!Array.isArray(rows)) throw new Error(`This is no page: ${JSON.stringify(rows)}`)
      for (const { id } of rows as readonly { id: number }[]) seen.set(id, (seen.get(id) ?? 0) + 1)
      next = /<([^>]*)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1]
      // On a busy machine one client could be done before the other has begun.
      for (pages++; touched.size < pages;) await delay(1)
    }
    walk.abort()
    await other
    const stayed = Array.from({ length: 10_000 }, (_, index) => index + 1).filter((id) => !touched.has(id))
    expect(pages).toBeGreaterThan(40)
    expect(stayed.filter((id) => seen.get(id) !== 1)).toEqual([])
    expect([...seen.values()].every((times) => times === 1)).toBe(true)
  },
)
