import { Hono, type Context } from 'hono'
import { expect, onTestFinished, test } from 'vitest'
import { errorAnswers } from '../../src/runtime/http/error-answers.ts'
import {
  etag,
  isOtherThanAsked,
  isUnchanged,
  notModified,
  preconditions,
} from '../../src/runtime/http/preconditions.ts'
import { openSqlite } from '../../src/runtime/storage/sqlite.ts'
import { whereVersion, type Preconditions } from '../../src/runtime/storage/versions.ts'

type Headers = Readonly<Record<string, string>>

/** What a function says of a request with these headers. */
async function ask<T>(headers: Headers, say: (c: Context) => T): Promise<T[]> {
  const said: T[] = []
  const app = new Hono()
  app.get('/', (c) => {
    said.push(say(c))
    return c.body(null)
  })
  await app.request('/', { headers })
  return said
}

test.each<[string, string, unknown]>([
  ['any', '*', '*'],
  ['any, with spaces around', ' * ', '*'],
  ['one', '"3-abc123"', [3]],
  ['several', '"3-abc123", "4-abc123" ,"5-abc123"', [3, 4, 5]],
  ['one twice', '"3-abc123", "3-abc123"', [3]],
  ['empty places in the list', ', "3-abc123",,"4-abc123"', [3, 4]],
  ['a weak one, which matches nothing', 'W/"3-abc123"', []],
  ['a weak one among others', 'W/"3-abc123", "4-abc123"', [4]],
  ['those of another representation', '"3-abc124", "3-", "3", "4-abc123"', [4]],
  ['those of others', '"abc", "NaN-abc123", "03-abc123", "3.0-abc123", "-3-abc123", "", "3-abc123-x", "3-abc123"', [3]],
  ['one with a comma in it', '"3,4-abc123", "5-abc123"', [5]],
  ['what is no tag', '3-abc123', []],
  ['what is no tag after one', '"3-abc123" 4', []],
  ['any among others, which is no tag', '"3-abc123", *', [3]],
  ['an endless list, of which a hundred count', `${lists(150)},"3-abc123"`, []],
  ['nothing', '', []],
])('If-Match names versions: %s', async (_, header, expected) => {
  expect(await ask({ 'if-match': header }, (c) => preconditions(c, 'abc123')?.match)).toEqual([expected])
})

/** A list of so many tags. */
function lists(count: number): string {
  return Array.from({ length: count }, (_, index) => `"x${index}"`).join(',')
}

test('without a header there is no precondition', async () => {
  const said = await ask({}, (c) => [
    preconditions(c, 'abc123'),
    isUnchanged(c, '"3-abc123"'),
    isOtherThanAsked(c, '"3-abc123"'),
  ])
  expect(said).toEqual([[undefined, false, false]])
})

const read = (c: Context) => preconditions(c, 'abc123')

test('a write reads both headers', async () => {
  const headers = { 'if-match': '"3-abc123"', 'if-none-match': 'W/"4-abc123", "5-abc123"' }
  expect(await ask(headers, read)).toEqual([{ match: [3], noneMatch: [4, 5] }])
  expect(await ask({ 'if-none-match': '*' }, read)).toEqual([{ noneMatch: '*' }])
})

test.each<[Preconditions | undefined, string, number[]]>([
  [undefined, '', []],
  [{ match: '*' }, '', []],
  [{ match: [2] }, ' and "_version" = ?', [2]],
  [{ match: [2, 3] }, ' and "_version" in (?, ?)', [2, 3]],
  [{ match: [] }, ' and 1 = 0', []],
  [{ noneMatch: '*' }, ' and 1 = 0', []],
  [{ noneMatch: [] }, '', []],
  [{ noneMatch: [2, 3] }, ' and "_version" not in (?, ?)', [2, 3]],
  [{ match: [1, 2], noneMatch: [2] }, ' and "_version" in (?, ?) and "_version" not in (?)', [1, 2, 2]],
])('the precondition %j is the condition%s', async (conditions, sql, params) => {
  expect(whereVersion(conditions)).toEqual({ sql, params })
  const database = openSqlite(':memory:')
  onTestFinished(() => database.close())
  await database.script('create table a ("_version" integer); insert into a values (1), (2), (3)')
  const isMet = (version: number) =>
    (conditions?.match === undefined || conditions.match === '*' || conditions.match.includes(version)) &&
    conditions?.noneMatch !== '*' &&
    conditions?.noneMatch?.includes(version) !== true
  const met = await database.all(`select "_version" from a where 1 = 1${sql}`, params)
  expect(met.flat()).toEqual([1, 2, 3].filter(isMet))
})

test.each<[string, boolean]>([
  ['"3-abc123"', true],
  ['W/"3-abc123"', true],
  ['"2-abc123", W/"3-abc123"', true],
  ['*', true],
  ['"2-abc123"', false],
  ['"3-abc124"', false],
  ['"3"', false],
  ['"x"', false],
  ['', false],
])('a client whose If-None-Match is %s has what has the tag "3-abc123": %s', async (header, expected) => {
  expect(await ask({ 'if-none-match': header }, (c) => isUnchanged(c, etag(3, 'abc123')))).toEqual([expected])
})

test('304 has the tag, what else it is told, and no body', async () => {
  const response = notModified(etag(3, 'abc123'), { 'cache-control': 'no-cache' })
  expect([response.status, [...response.headers], response.body]).toEqual([
    304,
    [
      ['cache-control', 'no-cache'],
      ['etag', '"3-abc123"'],
    ],
    null,
  ])
})

async function told(response: Response): Promise<unknown> {
  return [response.status, await response.json()]
}

test('412 and 428 say what to do', async () => {
  const { preconditionFailed, preconditionRequired } = errorAnswers({
    format: 'fastapi',
    echoInput: true,
    messages: {},
  })
  expect([await told(preconditionFailed()), await told(preconditionRequired())]).toEqual([
    [
      412,
      { detail: 'This is another version than the request says. Get it again, and repeat the change with its ETag.' },
    ],
    [428, { detail: 'Say in If-Match which version this is a change of: the ETag with which it was answered.' }],
  ])
})
