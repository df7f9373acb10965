import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { repository, startServer } from '../api/server.ts'
import {
  abort,
  fail,
  filter,
  sendHeaders,
  useCountries,
  useHeaders,
  useNested,
  useOthers,
  walk,
  writeSafely,
} from './program.ts'

const server = await startServer()

/** Compiles the program and the client, and nothing else, as strictly as this repository. Answers what the compiler says. */
async function compile(compilerOptions: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tenon-client-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const config = {
    extends: join(repository, 'tsconfig.json'),
    compilerOptions: { typeRoots: [join(repository, 'node_modules/@types')], ...compilerOptions },
    files: [join(repository, 'test/client/program.ts')],
    include: [],
  }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const tsc = join(repository, 'node_modules/.bin/tsc')
  return promisify(execFile)(tsc, ['-p', folder, '--pretty', 'false']).then(
    ({ stdout }) => stdout,
    (error: { stdout?: string }) => error.stdout ?? 'the compiler has not run',
  )
}

test('compiles strictly with the types of Node, and with those of a browser', { timeout: 30_000 }, async () => {
  expect(await compile({ types: ['node'] })).toBe('')
  expect(await compile({ types: [], lib: ['es2022', 'dom', 'dom.iterable'] })).toBe('')
  expect(await compile({ types: [], lib: ['es2022'] })).toContain("Cannot find name 'fetch'")
})

test('a row is created, read, replaced, changed, found and deleted', async () => {
  const row = { id: 4, name: 'Iceland', capital: 'Reykjavík', area: 103_000 }
  expect(await useCountries(server.url)).toEqual({
    created: row,
    got: row,
    replaced: { ...row, capital: 'Akureyri' },
    patched: row,
    listed: [row],
    deleted: undefined,
    afterwards: [],
  })
})

/** The cursor that goes on behind the second country. */
const behindSecond = Buffer.from('["after","id",2]').toString('base64url')

test('all the rows of a list come page after page, and no page is fetched that is not asked for', async () => {
  expect(await walk(server.url)).toEqual({
    names: ['Thailand', 'Australia', 'Egypt', 'Thailand'],
    targets: ['GET /countries?limit=2', `GET /countries?limit=2&cursor=${behindSecond}`, 'GET /countries?limit=1'],
  })
})

test('filters, several values and the order are typed, and sent as they are documented', async () => {
  const target =
    'GET /countries?area%5Bgte%5D=600000&name%5Bin%5D=Egypt&name%5Bin%5D=Australia&name%5Bin%5D=Thailand&sort=-area&sort=name'
  expect(await filter(server.url)).toEqual({
    large: ['Australia', 'Egypt'],
    walked: ['Australia', 'Egypt'],
    unplaced: [],
    hosted: ['Ada', 'Grace'],
    targets: [
      target,
      `${target}&limit=1`,
      expect.stringMatching(`${target.replace('?', '\\?')}&limit=1&cursor=[\\w-]+$`),
      'GET /events?location%5BisNull%5D=true',
      'GET /events/1/guests?name%5BstartsWith%5D=&id%5Bin%5D=1&id%5Bin%5D=2',
    ],
  })
})

test('a change of another version is refused, and a creation under a key is done once', async () => {
  const { stale, first, again } = await writeSafely(server.url)
  expect(stale).toEqual({
    status: 412,
    sentence: 'THIS IS ANOTHER VERSION THAN THE REQUEST SAYS. GET IT AGAIN, AND REPEAT THE CHANGE WITH ITS ETAG.',
    message: '412 This is another version than the request says. Get it again, and repeat the change with its ETag.',
    url: `${server.url}/todos/1`,
  })
  expect(again).toEqual(first)
})

test('headers of answers are told, and rows have the fields that are chosen', async () => {
  expect(await useHeaders(server.url)).toEqual({
    title: 'Second',
    isStale: true,
    chosen: [{ title: 'Second' }],
    walked: ['Second', 'false'],
    read: [
      expect.stringMatching(/^"1-/),
      expect.stringMatching(/^"2-/),
      '1',
      '</todos?userId=7&fields=title&fields=completed>; rel="first"',
    ],
  })
})

test('what is nested is reached by the keys of both', async () => {
  const { event, unplaced, guest, ...others } = await useNested(server.url)
  const { id } = event
  expect([event, unplaced, guest]).toEqual([
    { id, name: 'Launch', date: '2026-12-01', location: 'Berlin' },
    { id, name: 'Launch', date: '2026-12-01' },
    { id: guest.id, event_id: id, name: 'Ada', email: 'ada@example.com' },
  ])
  const replaced = { id: guest.id, event_id: id, name: 'A', email: 'a@example.com' }
  expect(others).toEqual({
    renamed: { ...guest, name: 'Ada Lovelace' },
    replaced,
    got: replaced,
    under: [replaced],
    flat: [replaced],
    walked: [replaced, replaced],
  })
})

test('defaults, server-set values, lists of objects and null are typed as they are answered', async () => {
  const { written, todo, areDone, tier, sale, refund } = await useOthers(server.url)
  expect([written, todo, areDone, tier, sale, refund]).toEqual([
    {
      id: written.id,
      title: 'Dune',
      page_count: 612,
      pub_date: '1965-08-01',
      authors: [{ name: 'Frank Herbert' }],
      isbn13: '978-0441172719',
      genre: null,
    },
    { id: todo.id, userId: 1, title: 'Write', completed: false },
    true,
    'standard',
    { id: sale.id, customer_id: sale.customer_id, amount: 9.5, currency: 'EUR' },
    { id: refund.id, amount: -9.5, currency: 'EUR', description: 'Refund' },
  ])
})

test('an answer that is no success is an ApiError with its status and its detail', async () => {
  const sentence = 'Some guests still refer to this by event_id.'
  expect(await fail(server.url)).toEqual({
    missing: {
      status: 404,
      sentence: 'THERE IS NO COUNTRY 999.',
      message: '404 There is no country 999.',
      url: `${server.url}/countries/999`,
    },
    conflict: {
      status: 409,
      sentence: sentence.toUpperCase(),
      message: `409 ${sentence}`,
      url: `${server.url}/events/1`,
    },
    invalid: {
      status: 422,
      places: ['body.name', 'body.area'],
      words: 'String should have at least 1 character',
      minimum: 1,
    },
  })
})

test('headers of the client are sent with every request, and give way to those of the request', async () => {
  expect(await sendHeaders(server.url)).toEqual([
    { authorization: 'one', 'x-app': 'a' },
    { authorization: 'two', 'x-app': 'a' },
    { authorization: 'one', 'content-type': 'application/json', 'x-app': 'a', 'x-request-id': 'r' },
    { authorization: 'one', 'x-app': 'a' },
  ])
})

test('a signal ends a request, and a walk between two pages', async () => {
  expect(await abort(server.url)).toEqual(['AbortError', 'AbortError', 'Thailand', 'AbortError'])
})
