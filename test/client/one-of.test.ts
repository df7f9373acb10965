/** Filters by one of some values, whatever the values hold and whoever sends them. */
import { expect, test } from 'vitest'
import { createClient } from '../../generated/client.ts'
import { rowsOf, startServer } from '../api/server.ts'

const server = await startServer()
const names = ['', 'Rain', 'Rain, later', 'later', 'a%2Cb', 'a&b=c', 'a+b']
for (const location of names) await server.create('/events', { name: 'Talk', date: '2027-01-01', location })

/** The locations of the events that a query finds. */
async function found(query: string): Promise<unknown[]> {
  return rowsOf(await server.send('GET', `/events?name=Talk&${query}`)).map((row) => row['location'])
}

/** A list in one parameter, each value encoded, as OpenAPI has it with `explode: false`, and openapi-fetch sends it. */
function joined(values: readonly string[]): string {
  return `location[in]=${values.map(encodeURIComponent).join(',')}`
}

test('the client sends any values, and none', async () => {
  const { events } = createClient({ baseUrl: server.url })
  const asked = [[], ...names.map((name) => [name]), ['Rain', 'later'], ['Rain, later', 'a+b', 'nowhere'], names]
  for (const values of asked) {
    const rows = await events.list({ name: 'Talk', 'location[in]': values })
    expect(rows.map(({ location }) => location)).toEqual(names.filter((name) => values.includes(name)))
    const walked: unknown[] = []
    for await (const { location } of events.all({ name: 'Talk', 'location[in]': values, limit: 1 }))
      walked.push(location)
    expect(walked).toEqual(names.filter((name) => values.includes(name)))
  }
})

test('commas that stand unencoded separate values, and encoded ones beside them are parts of values', async () => {
  expect(await found(joined(['Rain, later', 'later']))).toEqual(['Rain, later', 'later'])
  expect(await found(joined(['Rain', 'later']))).toEqual(['Rain', 'later'])
  expect(await found(joined(['a%2Cb', 'a&b=c', 'Rain, later']))).toEqual(['Rain, later', 'a%2Cb', 'a&b=c'])
  expect(await found(joined(['Rain, later', '']))).toEqual(['', 'Rain, later'])
  expect(await found(joined(['Rain, later', 'x']).replace('[in]', '%5bin%5D').replace('%2C', '%2c'))).toEqual([
    'Rain, later',
  ])
})

test('commas that are all encoded, as URLSearchParams does, separate values', async () => {
  expect(await found(new URLSearchParams({ 'location[in]': 'Rain,later' }).toString())).toEqual(['Rain', 'later'])
})

test('each text of a repeated parameter is one value', async () => {
  const repeated = new URLSearchParams([
    ['location[in]', 'Rain, later'],
    ['location[in]', 'later'],
  ])
  expect(await found(repeated.toString())).toEqual(['Rain, later', 'later'])
  expect(await found('location[in]=Rain, later&location[in]=nowhere')).toEqual(['Rain, later'])
  expect(await found('location[in]=&location[in]=')).toEqual([''])
})

test('an empty list has no rows, and the links of a page keep what was asked for', async () => {
  const none = await server.send('GET', '/events?location[in]=')
  expect([none.status, none.body]).toEqual([200, []])
  const page = await server.send('GET', `/events?limit=1&name=Talk&${joined(['Rain, later', 'a%2Cb'])}`)
  const links = [...(page.headers['link'] ?? '').matchAll(/<([^>]*)>; rel="(?:next|first)"/g)]
  const linked = links.map(async ([, path = '']) =>
    rowsOf(await server.send('GET', path)).map((row) => row['location']),
  )
  expect(await Promise.all(linked)).toEqual([['a%2Cb'], ['Rain, later']])
})

test('other parameters take commas as they come', async () => {
  expect(await found('location=Rain%2C later,x')).toEqual([])
  expect(await found('location=Rain%2C later')).toEqual(['Rain, later'])
  expect(await found(`location[startsWith]=Rain,&${joined(['Rain, later', 'Rain'])}`)).toEqual(['Rain, later'])
})
