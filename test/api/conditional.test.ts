import { describe, expect, test } from 'vitest'
import { createProject, notesSchema } from '../cli/project.ts'
import { answer, clientAt, createdAt, empty, found, invalid, onlyPage, sameTag, startServer, tagOf } from './server.ts'
import type { Row } from './server.ts'

const { create, send: sendAsIs } = await startServer()

const iceland = { name: 'Iceland', capital: 'Reykjavík', area: 103_000 }

const { etag: first = '' } = (await sendAsIs('POST', '/countries', iceland)).headers

/** Sends a request in which `"2"` stands for the tag of version 2 of a country. */
const send: typeof sendAsIs = (method, path, body, headers = {}) =>
  sendAsIs(method, path, body, Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, whole(text)])))

function whole(tags: string): string {
  return tags.replaceAll(/"(\d+)"/g, (_, version: string) => first.replace('1', version))
}

const detail = 'This is another version than the request says. Get it again, and repeat the change with its ETag.'
const stale = answer(412, { detail })

/** Creates a row, and changes it, so that it is of version 2. */
async function createSecondVersion(): Promise<Row> {
  const { id } = await create('/countries', iceland)
  const changed = await send('PATCH', `/countries/${id}`, { area: 1 })
  expect(changed).toEqual(found({ id, ...iceland, area: 1 }, 2))
  return { id, ...iceland, area: 1 }
}

describe('the ETag of a row', () => {
  test('is that of a new one at first, and another after each change', async () => {
    const created = await send('POST', '/countries', iceland)
    const { id } = await create('/countries', iceland)
    const [path, row] = [`/countries/${id - 1}`, { id: id - 1, ...iceland }]
    expect([
      created,
      await send('GET', path),
      await send('PUT', path, { ...iceland, area: 1 }),
      await send('PATCH', path, { area: 2 }),
      await send('PATCH', path, { area: 2 }),
      await send('GET', path),
    ]).toEqual([
      createdAt('/countries', row),
      found(row, 1),
      found({ ...row, area: 1 }, 2),
      found({ ...row, area: 2 }, 3),
      found({ ...row, area: 2 }, 4),
      found({ ...row, area: 2 }, 4),
    ])
    expect(await send('GET', `/countries/${id}`)).toEqual(found({ id, ...iceland }, 1))
  })

  test('is told by HEAD, and by no list', async () => {
    const { id } = await create('/countries', iceland)
    expect(await send('HEAD', `/countries/${id}`)).toEqual({ ...found(undefined), body: undefined })
    const list = `/countries?id=${id}`
    expect(await send('GET', list, undefined, { 'if-none-match': '*' })).toEqual(onlyPage(list, [{ id, ...iceland }]))
  })

  test('stays when a change is refused', async () => {
    const row = await createSecondVersion()
    const path = `/countries/${row.id}`
    const refused = [
      await send('PUT', path, { name: '' }),
      await send('PATCH', path, { area: -1 }),
      await send('PATCH', `${path}?dry_run=1`, { area: 7 }),
      await send('PATCH', path, { area: 7 }, { 'if-match': '"1"' }),
      await send('PATCH', path, { area: 7 }, { accept: 'text/html' }),
    ]
    expect(refused.map(({ status }) => status)).toEqual([422, 422, 422, 412, 406])
    expect(await send('GET', path)).toEqual(found(row, 2))
  })

  test('is not that of a child when its parent changes, nor the other way round', async () => {
    const event = await create('/events', { name: 'Launch', date: '2026-12-01' })
    const path = `/events/${event.id}/guests`
    const guest = await create(path, { name: 'Ada', email: 'ada@example.com' })
    await send('PATCH', `/events/${event.id}`, { name: 'Lunch' })
    await send('PATCH', `${path}/${guest.id}`, { name: 'A.' })
    expect(await send('GET', `/events/${event.id}`)).toEqual(found({ ...event, name: 'Lunch' }, 2))
    expect(await send('GET', `${path}/${guest.id}`)).toEqual(found({ ...guest, name: 'A.' }, 2))
  })
})

describe('If-Match, when a row is read,', () => {
  const other = answer(412, {
    detail: 'This is another version than the request says. Leave If-Match out to get the version of now.',
  })

  test.each(['"1"', 'W/"2"', '"1", "3"', '', 'oops'])('%s: 412, for the row is of version 2', async (tags) => {
    const row = await createSecondVersion()
    const headers = { 'if-match': tags, 'if-none-match': '"2"' }
    expect(await send('GET', `/countries/${row.id}`, undefined, headers)).toEqual(other)
    expect(await send('HEAD', `/countries/${row.id}`, undefined, headers)).toEqual({ ...other, body: undefined })
  })

  test.each(['"2"', '*', '"1", "2"'])('%s: 200, or 304 where the client has it', async (tags) => {
    const row = await createSecondVersion()
    const read = (headers: object) => send('GET', `/countries/${row.id}`, undefined, { 'if-match': tags, ...headers })
    expect(await read({})).toEqual(found(row, 2))
    expect(await read({ 'if-none-match': '"2"' })).toEqual(empty(304, { etag: tagOf(2) }))
  })

  test('does not hide that a row is not there', async () => {
    expect(await send('GET', '/countries/999999', undefined, { 'if-match': '"1"' })).toEqual(
      answer(404, { detail: 'There is no country 999999.' }),
    )
  })
})

describe('If-None-Match', () => {
  test.each(['"2"', 'W/"2"', '*', '"1", "2"', 'W/"1",W/"2"', '"x","2" , "3"', ', "2"', '"2", oops'])(
    '%s: 304 with the tag and without the row, which is of version 2',
    async (tags) => {
      const row = await createSecondVersion()
      const headers = { 'if-none-match': tags }
      for (const method of ['GET', 'HEAD']) {
        expect(await send(method, `/countries/${row.id}`, undefined, headers)).toEqual(empty(304, { etag: tagOf(2) }))
      }
    },
  )

  test.each(['"1"', 'W/"1"', '"1", "3"', '2', '"2', "'2'", '"02"', '"2.0"', '"1,2"', 'w/"2"', 'x, "2"', '"*"', ''])(
    '%s: 200 with the row, which is of version 2',
    async (tags) => {
      const row = await createSecondVersion()
      const headers = { 'if-none-match': tags }
      expect(await send('GET', `/countries/${row.id}`, undefined, headers)).toEqual(found(row, 2))
    },
  )

  test('does not hide that a row is not there, or that a request is not valid', async () => {
    const headers = { 'if-none-match': '*' }
    expect(await send('GET', '/countries/999999', undefined, headers)).toEqual(
      answer(404, { detail: 'There is no country 999999.' }),
    )
    expect(await send('GET', '/countries/1?x=1', undefined, headers)).toEqual(
      invalid(['extra_forbidden', ['query', 'x'], 'Extra inputs are not permitted', '1']),
    )
  })

  test('is seen through once the row has changed', async () => {
    const { id } = await create('/countries', iceland)
    const ask = () => send('GET', `/countries/${id}`, undefined, { 'if-none-match': '"1"' })
    expect(await ask()).toEqual(empty(304, { etag: tagOf(1) }))
    await send('PATCH', `/countries/${id}`, { area: 7 })
    expect(await ask()).toEqual(found({ id, ...iceland, area: 7 }, 2))
  })

  test('works below a parent', async () => {
    const { etag = '' } = (await send('GET', '/events/1/guests/1')).headers
    expect(await send('GET', '/events/1/guests/1', undefined, { 'if-none-match': etag })).toEqual(
      empty(304, { etag: tagOf(1) }),
    )
  })
})

/** What each method sends, what the row is from then on, and of which version: another if anything is changed. */
const changes = [
  ['PUT', { ...iceland, capital: 'Akureyri' }, { ...iceland, capital: 'Akureyri' }, 3],
  ['PATCH', { area: 7 }, { ...iceland, area: 7 }, 3],
  ['PATCH', {}, { ...iceland, area: 1 }, 2],
  ['DELETE', undefined, undefined, undefined],
] as const

describe.each(changes)('%s %j', (method, body, changed, version) => {
  test.each([
    { 'if-match': '"2"' },
    { 'if-match': '*' },
    { 'if-match': '"1", "2"' },
    { 'if-match': '"2","3"' },
    { 'if-match': 'W/"1", "2"' },
    { 'if-match': ',, "2"' },
    { 'if-none-match': '"1"' },
    { 'if-none-match': '"1", W/"3"' },
    { 'if-match': '"2"', 'if-none-match': '"1"' },
  ])('with %j is done to version 2', async (headers) => {
    const { id } = await createSecondVersion()
    const after = changed === undefined ? empty(204) : found({ id, ...changed }, version)
    expect(await send(method, `/countries/${id}`, body, headers)).toEqual(after)
    expect(await send('GET', `/countries/${id}`)).toEqual(
      changed === undefined ? answer(404, { detail: `There is no country ${id}.` }) : after,
    )
  })

  test.each([
    { 'if-match': '"1"' },
    { 'if-match': '"3"' },
    { 'if-match': '"1", "3"' },
    { 'if-match': 'W/"2"' },
    { 'if-match': 'W/"1", W/"2"' },
    { 'if-match': '2' },
    { 'if-match': '"02"' },
    { 'if-match': '"1,2"' },
    { 'if-match': '"99999999999999999999"' },
    { 'if-match': '' },
    { 'if-none-match': '*' },
    { 'if-none-match': '"2"' },
    { 'if-none-match': 'W/"2"' },
    { 'if-match': '*', 'if-none-match': '"1", "2"' },
  ])('with %j is 412 to version 2, and changes nothing', async (headers) => {
    const row = await createSecondVersion()
    expect(await send(method, `/countries/${row.id}`, body, headers)).toEqual(stale)
    expect(await send('GET', `/countries/${row.id}`)).toEqual(found(row, 2))
  })

  test.each(['*', '"1"', '"999"'])('with If-Match %s is 404 to what is not there', async (tags) => {
    expect(await send(method, '/countries/999999', body, { 'if-match': tags })).toEqual(
      answer(404, { detail: 'There is no country 999999.' }),
    )
  })

  test('with a stale If-Match is told first what is not valid', async () => {
    const { id } = await createSecondVersion()
    const fault = ['extra_forbidden', ['query', 'x'], 'Extra inputs are not permitted', '1'] as const
    expect(await send(method, `/countries/${id}?x=1`, body, { 'if-match': '"1"' })).toEqual(invalid(fault))
  })
})

test.each(['"2"', '"2-000000"', '"2-"'])('the tag %s is of no version: it was that of other answers', async (tag) => {
  const row = await createSecondVersion()
  const path = `/countries/${row.id}`
  expect([
    await sendAsIs('GET', path, undefined, { 'if-none-match': tag }),
    await sendAsIs('PATCH', path, { area: 7 }, { 'if-match': tag }),
    await sendAsIs('DELETE', path, undefined, { 'if-match': tag }),
    await sendAsIs('PATCH', path, { area: 1 }, { 'if-none-match': tag }),
  ]).toEqual([found(row, 2), stale, stale, found(row, 3)])
})

describe('If-Match', () => {
  test('with the tag of one answer after another changes a row again and again', async () => {
    const { id } = await create('/countries', iceland)
    let tag = (await send('GET', `/countries/${id}`)).headers['etag'] ?? ''
    for (const area of [1, 2, 3]) {
      const changed = await send('PATCH', `/countries/${id}`, { area }, { 'if-match': tag })
      expect(changed).toEqual(found({ id, ...iceland, area }, area + 1))
      expect(await send('DELETE', `/countries/${id}`, undefined, { 'if-match': tag })).toEqual(stale)
      tag = changed.headers['etag'] ?? ''
    }
    expect(await send('DELETE', `/countries/${id}`, undefined, { 'if-match': tag })).toEqual(empty(204))
  })

  test("below a parent is compared there, and says nothing of another's child", async () => {
    const event = { name: 'Launch', date: '2026-12-01' }
    const [mine, other] = [await create('/events', event), await create('/events', event)]
    const guest = await create(`/events/${mine.id}/guests`, { name: 'Ada', email: 'ada@example.com' })
    const [path, wrong] = [`/events/${mine.id}/guests/${guest.id}`, `/events/${other.id}/guests/${guest.id}`]
    const missing = answer(404, { detail: `There is no guest ${guest.id}.` })
    const got = await send('GET', path)
    expect([
      await send('PATCH', path, { name: 'A.' }, { 'if-match': sameTag(got, 2) }),
      await send('PATCH', wrong, { name: 'A.' }, { 'if-match': sameTag(got, 1) }),
      await send('DELETE', wrong, undefined, { 'if-match': '*' }),
      await send('PATCH', path, { name: 'A.' }, { 'if-match': sameTag(got, 1) }),
    ]).toEqual([stale, missing, missing, found({ ...guest, name: 'A.' }, 2)])
  })

  test('that is met does not let go what something still refers to', async () => {
    const path = '/events/1'
    const got = await send('GET', path)
    expect(await send('DELETE', path, undefined, { 'if-match': sameTag(got, 9) })).toEqual(stale)
    expect(await send('DELETE', path, undefined, { 'if-match': sameTag(got, 1) })).toEqual(
      answer(409, { detail: 'Some guests still refer to this by event_id.' }),
    )
  })
})

test('where the schema says so, a change without If-Match is 428, and the document says that it has to be there', async () => {
  const project = await createProject({
    'schemas/notes.ts': notesSchema().replace('{ fields:', '{ requireIfMatch: true, fields:'),
  })
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
  const [, url = ''] = await project.spawn(['start', '--port', '0']).printed(/Serving (http:\S+),/)
  const notes = clientAt(url)
  const note = { id: 1, text: 'A' }
  const required = answer(428, {
    detail: 'Say in If-Match which version this is a change of: the ETag with which it was answered.',
  })
  expect([
    await notes.send('POST', '/notes', { text: 'A' }),
    await notes.send('PUT', '/notes/1', { text: 'B' }),
    await notes.send('PATCH', '/notes/1', { text: 'B' }),
    await notes.send('DELETE', '/notes/1'),
    await notes.send('DELETE', '/notes/9'),
    await notes.send('PATCH', '/notes/1', { text: 'B' }, { 'if-none-match': '"7"' }),
    await notes.send('PATCH', '/notes/1', { text: 7 }),
    await notes.send('GET', '/notes/1'),
  ]).toEqual([
    createdAt('/notes', note),
    required,
    required,
    required,
    required,
    required,
    invalid(['string_type', ['body', 'text'], 'Input should be a valid string', 7]),
    found(note),
  ])
  const got = await notes.send('GET', '/notes/1')
  const of = (version: number) => ({ 'if-match': sameTag(got, version) })
  expect([
    await notes.send('PUT', '/notes/1', { text: 'B' }, of(1)),
    await notes.send('PATCH', '/notes/1', { text: 'C' }, of(1)),
    await notes.send('PATCH', '/notes/1', { text: 'C' }, { 'if-match': '*' }),
    await notes.send('DELETE', '/notes/1', undefined, of(3)),
  ]).toEqual([found({ id: 1, text: 'B' }, 2), stale, found({ id: 1, text: 'C' }, 3), empty(204)])

  const { body: document } = await notes.send('GET', '/openapi.json')
  const change = {
    parameters: [{ name: 'id' }, { name: 'If-Match', in: 'header', required: true }],
    responses: { 412: {}, 428: { $ref: '#/components/responses/PreconditionRequired' } },
  }
  expect(document).toMatchObject({ paths: { '/notes/{id}': { put: change, patch: change, delete: change } } })
})
