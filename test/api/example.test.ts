/** What the resources of the example show of keys, references and rules of the server's own. */
import { describe, expect, test } from 'vitest'
import { answer, empty, found, invalid, onlyPage, sameTag, startServer, tagOf, type Answer } from './server.ts'

const { create, send } = await startServer()

const moment: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
const uuid: unknown = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
const harpa = { name: 'Harpa', city: 'Reykjavík', seats: 1800 }

/** The fields of the row in an answer. */
function rowIn({ body }: Answer): Readonly<Record<string, unknown>> {
  if (typeof body !== 'object' || body === null) throw new Error(`This is no row: ${JSON.stringify(body)}`)
  return Object.fromEntries(Object.entries(body))
}

describe('a venue', () => {
  test('has a key and moments that the server sets, and a label that the database makes', async () => {
    const created = await send('POST', '/venues', harpa)
    const venue = rowIn(created)
    expect(venue).toEqual({
      id: uuid,
      ...harpa,
      label: 'Harpa, Reykjavík',
      created_at: moment,
      updated_at: venue['created_at'],
    })
    expect(created).toEqual(answer(201, venue, { location: `/venues/${String(venue['id'])}`, etag: tagOf(1) }))
    expect(rowIn(await send('GET', '/venues?label[startsWith]=Harpa&seats[gte]=1000'))).toEqual({ 0: venue })
  })

  test('is changed by those alone who say which version of it they have seen', async () => {
    const created = await send('POST', '/venues', harpa)
    const [venue, first] = [rowIn(created), sameTag(created, 1)]
    const path = `/venues/${String(venue['id'])}`
    const detail = 'Say in If-Match which version this is a change of: the ETag with which it was answered.'
    const required = answer(428, { detail })
    expect([
      await send('PUT', path, harpa),
      await send('PATCH', path, { seats: null }),
      await send('DELETE', path),
      await send('GET', path),
    ]).toEqual([required, required, required, found(venue)])

    const changed = await send('PATCH', path, { name: 'Hof', seats: null }, { 'if-match': first })
    const later = rowIn(changed)['updated_at']
    expect(changed).toEqual(
      found({ ...venue, name: 'Hof', seats: null, label: 'Hof, Reykjavík', updated_at: later }, 2),
    )
    expect(String(later) > String(venue['updated_at'])).toBe(true)
    expect((await send('PATCH', path, { name: 'Salurinn' }, { 'if-match': first })).status).toBe(412)
    expect(await send('DELETE', path, undefined, { 'if-match': sameTag(created, 2) })).toEqual(empty(204))
  })

  test('that is deleted leaves its events without one', async () => {
    const { id } = rowIn(await send('POST', '/venues', harpa))
    const event = { name: 'Airwaves', date: '2026-11-05' }
    const row = await create('/events', { ...event, venue_id: id })
    expect(await send('GET', `/events?venue_id=${String(id)}`)).toEqual(
      onlyPage(`/events?venue_id=${String(id)}`, [row]),
    )
    await send('DELETE', `/venues/${String(id)}`, undefined, { 'if-match': '*' })
    const { status, body } = await send('GET', `/events/${row.id}`)
    expect([status, body]).toEqual([200, { id: row.id, ...event }])
  })

  test('that there is not holds no event', async () => {
    const event = { name: 'Airwaves', date: '2026-11-05', venue_id: '01900000-0000-7000-8000-000000000000' }
    expect(await send('POST', '/events', event)).toEqual(
      answer(409, { detail: 'venue_id refers to something that does not exist.' }),
    )
  })
})

describe('a language', () => {
  const book = {
    title: 'Independent People',
    page_count: 544,
    pub_date: '1934-01-01',
    authors: [{ name: 'Halldór Laxness' }],
    isbn13: '978-0679767923',
    genre: null,
  }

  test('is known by the code that its creator has given, and may be kept for an hour', async () => {
    const swedish = { code: 'sv', name: 'Swedish' }
    const created = await send('POST', '/languages', swedish)
    const { etag = '' } = created.headers
    expect(created).toEqual(answer(201, swedish, { location: '/languages/sv', etag }))
    expect(await send('GET', '/languages/sv')).toEqual(
      answer(200, swedish, { etag, 'cache-control': 'public, max-age=3600' }),
    )
    expect(await send('POST', '/languages', swedish)).toMatchObject({ status: 409 })
    expect(await send('GET', '/languages/Icelandic')).toEqual(
      invalid([
        'string_pattern_mismatch',
        ['path', 'code'],
        "String should match pattern '^[a-z]{2}$'",
        'Icelandic',
        { pattern: '^[a-z]{2}$' },
      ]),
    )
  })

  test('that a book is in stays', async () => {
    await send('POST', '/languages', { code: 'da', name: 'Danish' })
    const { id } = await create('/books', { ...book, language: 'da' })
    expect(await send('DELETE', '/languages/da')).toEqual(
      answer(409, { detail: 'Some books still refer to this by language.' }),
    )
    await send('DELETE', `/books/${id}`)
    expect(await send('DELETE', '/languages/da')).toEqual(empty(204))
  })
})

describe('a meal', () => {
  test('is three levels down, and goes with its guest', async () => {
    const skyr = { dish: 'Skyr', course: 'dessert' }
    const event = await create('/events', { name: 'Launch', date: '2026-12-01' })
    const guest = await create(`/events/${event.id}/guests`, { name: 'Ada', email: 'ada@example.com' })
    const path = `/events/${event.id}/guests/${guest.id}/meals`
    const meal = await create(path, skyr)
    expect(meal).toEqual({ id: meal.id, guest_id: guest.id, ...skyr })
    expect(await send('GET', path)).toEqual(onlyPage(path, [meal]))
    expect(await send('GET', `/meals?guest_id=${guest.id}`)).toEqual(onlyPage(`/meals?guest_id=${guest.id}`, [meal]))
    expect(await send('PATCH', `${path}/${meal.id}`, { course: 'starter' })).toEqual(
      found({ ...meal, course: 'starter' }, 2),
    )

    expect(await send('DELETE', `/events/${event.id}/guests/${guest.id}`)).toEqual(empty(204))
    expect((await send('GET', `/meals?guest_id=${guest.id}`)).body).toEqual([])
  })

  test("is not found below another guest's event, nor below another guest", async () => {
    const event = await create('/events', { name: 'Launch', date: '2026-12-01' })
    const guest = await create(`/events/${event.id}/guests`, { name: 'Ada', email: 'ada@example.com' })
    const meal = await create(`/events/${event.id}/guests/${guest.id}/meals`, { dish: 'Skyr', course: 'main' })
    const noMeal = answer(404, { detail: `There is no meal ${meal.id}.` })
    expect([
      await send('GET', `/events/1/guests/${guest.id}/meals/${meal.id}`),
      await send('GET', `/events/1/guests/1/meals/${meal.id}`),
      await send('DELETE', `/events/${event.id}/guests/1/meals/${meal.id}`),
    ]).toEqual([noMeal, noMeal, noMeal])
    expect((await send('GET', `/events/1/guests/${guest.id}/meals`)).status).toBe(404)
  })
})

test('the address of a customer is kept in lower case, whoever writes it', async () => {
  const created = await send('POST', '/customers', { name: 'Grace', email: 'Grace.Hopper@Example.COM' })
  const customer = { id: rowIn(created)['id'], name: 'Grace', email: 'grace.hopper@example.com', tier: 'standard' }
  const path = `/customers/${String(customer.id)}`
  expect(created).toEqual(answer(201, customer, { location: path, etag: tagOf(1) }))
  expect([
    await send('PATCH', path, { email: 'GH@example.com' }),
    await send('PUT', path, { name: 'Grace', email: 'Hopper@Example.com' }),
    await send('PATCH', path, { name: 'G.' }),
    await send('PATCH', path, { email: 'NOT AN ADDRESS' }, { 'if-match': sameTag(created, 1) }),
  ]).toMatchObject([
    found({ ...customer, email: 'gh@example.com' }, 2),
    found({ ...customer, email: 'hopper@example.com' }, 3),
    found({ ...customer, name: 'G.', email: 'hopper@example.com' }, 4),
    { status: 422 },
  ])
})
