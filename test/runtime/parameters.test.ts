import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { readMultipart } from '../../src/runtime/request/body/multipart.ts'
import { headersOf } from '../../src/runtime/request/parameters.ts'

async function textsOf(header: string): Promise<unknown> {
  const app = new Hono()
  app.get('/', (c) => c.json(headersOf(c, { 'X-Tags': 'list' }).get('X-Tags') ?? []))
  return (await app.request('/', { headers: { 'x-tags': header } })).json()
}

test.each([
  ['a', ['a']],
  ['a, b\t,\t c d ,', ['a', 'b', 'c d', '']],
  [' , \t', ['', '']],
  ['\u00a0a', ['\u00a0a']],
])('a list in a header is what stands between its commas, without the blanks around: %j', async (header, texts) => {
  expect(await textsOf(header)).toEqual(texts)
})

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
