import { expect, test } from 'vitest'
import { answer, createdAt, empty, found, invalid, onlyPage, startServer } from './server.ts'
import type { Answer, Row } from './server.ts'

const { create, send } = await startServer()

const ada = { name: 'Ada', email: 'ada@example.com' }
const grace = { name: 'Grace', email: 'grace@example.com' }
const noGuest = (id: number | string) => answer(404, { detail: `There is no guest ${id}.` })
const noEvent = (id: number | string) => answer(404, { detail: `There is no event ${id}.` })
const notAnInteger = 'Input should be a valid integer, unable to parse string as an integer'

function extraEventId(place: string, input: unknown): Answer {
  return invalid(['extra_forbidden', [place, 'event_id'], 'Extra inputs are not permitted', input])
}

function createEvent(): Promise<Row> {
  return create('/events', { name: 'Launch', date: '2026-12-01' })
}

test('the six operations work below a parent', async () => {
  const event_id = (await createEvent()).id
  const path = `/events/${event_id}/guests`
  expect(await send('GET', path)).toEqual(onlyPage(path, []))

  const created = await send('POST', path, ada)
  const { id } = await create(path, grace)
  const first = { id: id - 1, event_id, ...ada }
  const second = { id, event_id, ...grace }
  expect(created).toEqual(createdAt(path, first))
  expect(await send('GET', `${path}/${id - 1}`)).toEqual(found(first))
  expect(await send('GET', path)).toEqual(onlyPage(path, [first, second]))

  expect(await send('PUT', `${path}/${id}`, ada)).toEqual(found({ id, event_id, ...ada }, 2))
  expect(await send('PATCH', `${path}/${id}`, { name: 'A.' })).toEqual(found({ id, event_id, ...ada, name: 'A.' }, 3))
  expect(await send('PATCH', `${path}/${id}`, {})).toEqual(found({ id, event_id, ...ada, name: 'A.' }, 3))
  expect(await send('DELETE', `${path}/${id}`)).toEqual(empty(204))
  expect(await send('GET', `${path}/${id}`)).toEqual(noGuest(id))
  expect(await send('GET', path)).toEqual(onlyPage(path, [first]))
})

test("a child is not to be had through another's parent, and nothing happens to it", async () => {
  const [mine, other] = [await createEvent(), await createEvent()]
  const guest = await create(`/events/${mine.id}/guests`, ada)
  const path = `/events/${other.id}/guests/${guest.id}`
  expect([
    await send('GET', path),
    await send('PUT', path, grace),
    await send('PATCH', path, { name: 'G' }),
    await send('PATCH', path, {}),
    await send('DELETE', path),
  ]).toEqual(Array.from({ length: 5 }, () => noGuest(guest.id)))
  expect(await send('GET', `/events/${mine.id}/guests/${guest.id}`)).toEqual(found(guest))
})

test('below a parent that is not there everything is 404, and nothing is created', async () => {
  const before = await send('GET', '/guests')
  expect([await send('GET', '/events/999999/guests'), await send('POST', '/events/999999/guests', ada)]).toEqual([
    noEvent(999_999),
    noEvent(999_999),
  ])
  const path = '/events/999999/guests/1'
  expect([
    await send('GET', path),
    await send('PUT', path, ada),
    await send('PATCH', path, {}),
    await send('DELETE', path),
  ]).toEqual(Array.from({ length: 4 }, () => noGuest(1)))
  expect(await send('GET', '/guests')).toEqual(before)
})

test('the flat list holds the children of all parents, and of one by `event_id`', async () => {
  const [one, two] = [await createEvent(), await createEvent()]
  const guest = await create(`/events/${one.id}/guests`, { name: 'Only here', email: 'a@example.com' })
  const other = await create(`/events/${two.id}/guests`, { name: 'Only here', email: 'b@example.com' })
  const filtered: readonly [path: string, rows: readonly Row[]][] = [
    ['/guests?name=Only+here', [guest, other]],
    [`/guests?event_id=${one.id}`, [guest]],
    [`/guests?event_id=${two.id}&email=b%40example.com`, [other]],
    ['/guests?event_id=999999', []],
  ]
  for (const [path, rows] of filtered) expect(await send('GET', path)).toEqual(onlyPage(path, rows))
  expect(await send('GET', '/guests?event_id=abc')).toEqual(
    invalid(['int_parsing', ['query', 'event_id'], notAnInteger, 'abc']),
  )
})

test('the parent is given by the path alone', async () => {
  const { id } = await createEvent()
  const guest = await create(`/events/${id}/guests`, ada)
  expect(await send('POST', `/events/${id}/guests`, { ...ada, event_id: 1 })).toEqual(extraEventId('body', 1))
  expect(await send('PATCH', `/events/${id}/guests/${guest.id}`, { event_id: 1 })).toEqual(extraEventId('body', 1))
  expect(await send('GET', `/events/${id}/guests?event_id=1`)).toEqual(extraEventId('query', '1'))
  expect(await send('GET', `/events/${id}/guests`)).toEqual(onlyPage(`/events/${id}/guests`, [guest]))
})

test('a parent that still has children is kept, and so are they; without them it goes', async () => {
  const event = await createEvent()
  const path = `/events/${event.id}/guests`
  const guest = await create(path, ada)
  const refused = await send('DELETE', `/events/${event.id}`)
  expect(refused).toEqual(answer(409, { detail: 'Some guests still refer to this by event_id.' }))
  expect(await send('GET', `/events/${event.id}`)).toEqual(found(event))
  expect(await send('GET', path)).toEqual(onlyPage(path, [guest]))
  await send('DELETE', `${path}/${guest.id}`)
  expect(await send('DELETE', `/events/${event.id}`)).toEqual(empty(204))
  expect(await send('GET', path)).toEqual(noEvent(event.id))
})

test('the faults of the path and of the body are told together, the path first', async () => {
  expect(await send('PUT', '/events/abc/guests/1.5', { email: 'ada@example.com', name: '', age: 7 })).toEqual(
    invalid(
      ['int_parsing', ['path', 'event_id'], notAnInteger, 'abc'],
      ['int_parsing', ['path', 'id'], notAnInteger, '1.5'],
      ['string_too_short', ['body', 'name'], 'String should have at least 1 character', '', { min_length: 1 }],
      ['extra_forbidden', ['body', 'age'], 'Extra inputs are not permitted', 7],
    ),
  )
})

test('the faults of the path and of the query are told together, the path first', async () => {
  expect(await send('GET', '/events/abc/guests?limit=0&x=1')).toEqual(
    invalid(
      ['int_parsing', ['path', 'event_id'], notAnInteger, 'abc'],
      ['greater_than_equal', ['query', 'limit'], 'Input should be greater than or equal to 1', '0', { ge: 1 }],
      ['extra_forbidden', ['query', 'x'], 'Extra inputs are not permitted', '1'],
    ),
  )
})

test.each(['+1', '01', '1e0', '0x1', '%201', '%20'])('a path with %s names no row', async (id) => {
  const input = decodeURIComponent(id)
  expect(await send('GET', `/events/${id}/guests/1`)).toEqual(
    invalid(['int_parsing', ['path', 'event_id'], notAnInteger, input]),
  )
})

test('a key beyond what is kept exactly is refused', async () => {
  const le = Number.MAX_SAFE_INTEGER
  expect(await send('GET', '/events/1/guests/9007199254740993')).toEqual(
    invalid([
      'less_than_equal',
      ['path', 'id'],
      `Input should be less than or equal to ${le}`,
      '9007199254740993',
      { le },
    ]),
  )
})
