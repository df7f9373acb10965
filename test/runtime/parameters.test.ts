import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import type { Issue } from '../../src/runtime/check/issue.ts'
import { readMultipart } from '../../src/runtime/request/body/multipart.ts'
import { readForm } from '../../src/runtime/request/body/text.ts'
import { cookiesOf, headersOf, paramsOf } from '../../src/runtime/request/parameters.ts'
import { queryOf, refuseQuery } from '../../src/runtime/request/query.ts'

async function issuesOf(path: string, init?: RequestInit): Promise<Issue[]> {
  const issues: Issue[] = []
  const app = new Hono().all('/:name', async (c) => {
    const type = c.req.header('content-type') ?? ''
    queryOf(c, issues)
    paramsOf(c, issues)
    cookiesOf(c, issues)
    if (type.startsWith('multipart/')) await readMultipart(c, 1000, issues)
    else if (type !== '') await readForm(c, 1000, issues)
    return c.body(null)
  })
  await app.request(path, init)
  return issues
}

function form(body: string): RequestInit {
  return { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } }
}

function parts(octets: Uint8Array<ArrayBuffer>): RequestInit {
  const [head, tail] = ['--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n', '\r\n--x--\r\n']
  const body = new Blob([head, octets, tail])
  return { method: 'POST', body, headers: { 'content-type': 'multipart/form-data; boundary=x' } }
}

async function textsOf(header: string): Promise<unknown> {
  const app = new Hono()
  app.get('/', (c) => c.json(headersOf(c, { 'X-Tags': 'list' }).get('X-Tags') ?? []))
  return (await app.request('/', { headers: { 'x-tags': header } })).json()
}

test.each([
  ['a', ['a']],
  ['a, b\t,\t c d ,', ['a', 'b', 'c d']],
  ['a,,b', ['a', 'b']],
  [' , \t', []],
  ['\u00a0a', ['\u00a0a']],
])(
  'a list in a header is what stands between its commas, without the blanks around, and is not empty: %j',
  async (header, texts) => {
    expect(await textsOf(header)).toEqual(texts)
  },
)

test('a header of many blanks is soon read', async () => {
  const header = `a${'\t'.repeat(15_000)}b`
  const started = performance.now()
  for (let count = 0; count < 20; count++) expect(await textsOf(header)).toEqual([header])
  expect(performance.now() - started).toBeLessThan(1000)
})

test('very many files of one name are taken apart in a time that grows with their number', async () => {
  const app = new Hono()
  app.post('/', async (c) => {
    const started = performance.now()
    const { files } = await readMultipart(c, 100_000_000, [])
    return c.json({ count: files.get('a')?.length, time: performance.now() - started })
  })
  const timeOf = async (count: number) => {
    const part = '--b\r\ncontent-disposition: form-data; name="a"; filename="f"\r\n\r\nx\r\n'
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    const response = await app.request('/', { method: 'POST', headers, body: `${part.repeat(count)}--b--\r\n` })
    const told: unknown = await response.json()
    expect(told).toMatchObject({ count })
    return typeof told === 'object' && told !== null && 'time' in told ? Number(told.time) : 0
  }
  await timeOf(5000)
  expect(await timeOf(50_000)).toBeLessThan((await timeOf(5000)) * 40 + 500)
})

describe('text that cannot be kept is told of', () => {
  const sign = new TextEncoder().encode('\uFFFD')

  test.each<[string, RequestInit | undefined, Issue['loc'], string]>([
    ['/x?a=%00', undefined, ['query', 'a'], '\0'],
    ['/x?a=1&a=%FF', undefined, ['query', 'a'], '\uFFFD'],
    ['/x?a=%ED%A0%80', undefined, ['query', 'a'], '\uFFFD\uFFFD\uFFFD'],
    ['/x?%00=a', undefined, ['query', '\0'], 'a'],
    ['/%00', undefined, ['path', 'name'], '\0'],
    ['/x', { headers: { cookie: 'sid=%00' } }, ['cookie', 'sid'], '\0'],
    ['/x', form('a=%00'), ['body', 'a'], '\0'],
    ['/x', form('a=%C3'), ['body', 'a'], '\uFFFD'],
    ['/x', parts(new Uint8Array([0xe9])), ['body', 'a'], '\uFFFD'],
  ])('in %s with %j', async (path, init, loc, input) => {
    expect(await issuesOf(path, init)).toEqual([{ type: 'string_unicode', loc, input }])
  })

  test.each<[string, RequestInit?]>([
    ['/x?a=%EF%BF%BD'],
    ['/x?a=100%'],
    ['/x?a=%zz&b=%C3%A9'],
    ['/x', form('a=%EF%BF%BD+%')],
    ['/x', parts(sign)],
  ])('but not in %s with %j', async (path, init) => {
    expect(await issuesOf(path, init)).toEqual([])
  })
})

test('what a query says of who the client is, is not for the operation', async () => {
  const issues: Issue[] = []
  const app = new Hono().get('/', (c) => {
    refuseQuery(c, issues, ['api_key'])
    return c.json([...queryOf(c, issues, ['api_key'])])
  })
  const answer = await app.request('/?api_key=x&api_key=y&a=1')
  expect([await answer.json(), issues]).toEqual([
    [['a', ['1']]],
    [{ type: 'extra_forbidden', loc: ['query', 'a'], input: '1' }],
  ])
})
