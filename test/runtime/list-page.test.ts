import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { okPage, type Page } from '../../src/runtime/index.ts'

async function answer(url: string, page: Page, cacheControl?: string): Promise<unknown> {
  const app = new Hono()
  app.get('*', (c) => okPage(c, page, cacheControl))
  const response = await app.request(url)
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() }
}

test('a page is a JSON array with a link to the first page', async () => {
  expect(await answer('/countries', { items: ['{"id":1}', '{"id":2}'] })).toEqual({
    status: 200,
    headers: { 'content-type': 'application/json', link: '</countries>; rel="first"' },
    body: '[{"id":1},{"id":2}]',
  })
})

test('a page links to those on either side, and says how many rows there are when it knows', async () => {
  expect(await answer('/countries', { items: [], next: 'abc', prev: '_-9', total: 0 }, 'no-cache')).toEqual({
    status: 200,
    headers: {
      'content-type': 'application/json',
      link: '</countries?cursor=abc>; rel="next", </countries?cursor=_-9>; rel="prev", </countries>; rel="first"',
      'total-count': '0',
      'cache-control': 'no-cache',
    },
    body: '[]',
  })
})

test('links keep the other parameters, and are fit for a header whatever is in them', async () => {
  const query = 'name=a%26b%3E%22é🎉+%25&cursor=old&area%5Bin%5D=1,2&name=&c%75rsor=x'
  const kept = 'name=a%26b%3E%22%C3%A9%F0%9F%8E%89+%25&area%5Bin%5D=1%2C2&name='
  expect(await answer(`/gäste/1%2F2/x?${query}`, { items: [], next: 'abc' })).toEqual({
    status: 200,
    headers: {
      'content-type': 'application/json',
      link: `</g%C3%A4ste/1%2F2/x?${kept}&cursor=abc>; rel="next", </g%C3%A4ste/1%2F2/x?${kept}>; rel="first"`,
    },
    body: '[]',
  })
})
