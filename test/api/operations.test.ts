import { describe, expect, test } from 'vitest'
import { answer, createdAt, empty, found, invalid, rowsOf, startServer } from './server.ts'

const { create, send } = await startServer()

type Fields = Readonly<Record<string, unknown>>

/** A resource: a row to create, one to replace it with, a change, and the first of the required fields. */
interface Sample {
  readonly path: string
  readonly noun: string
  readonly create: Fields
  readonly replace: Fields
  readonly patch: Fields
  readonly first: string
}

const samples: readonly Sample[] = [
  {
    path: '/countries',
    noun: 'country',
    create: { name: 'Germany', capital: 'Berlin', area: 357_022 },
    replace: { name: 'Bhutan', capital: 'Thimphu', area: 38_394 },
    patch: { area: 38_395 },
    first: 'name',
  },
  {
    path: '/todos',
    noun: 'todo',
    create: { userId: 1, title: 'Buy milk', completed: true },
    replace: { userId: 2, title: 'Wash car', completed: false },
    patch: { completed: true },
    first: 'userId',
  },
  {
    path: '/events',
    noun: 'event',
    create: { name: 'Launch', date: '2026-12-01', location: 'Köln 🎉' },
    replace: { name: 'Retro', date: '2028-02-29', location: '' },
    patch: { location: 'Roof' },
    first: 'name',
  },
  {
    path: '/books',
    noun: 'book',
    create: {
      title: 'Python Basics',
      page_count: 635,
      pub_date: '2021-03-16',
      authors: [{ name: 'David Amos' }, { name: 'Dan Bader' }],
      isbn13: '978-1775093329',
      genre: 'Education',
    },
    replace: {
      title: '"Quotes" \\ and \n lines',
      page_count: 1,
      pub_date: '0001-01-01',
      authors: [{ name: 'A' }],
      isbn13: '9780000000000',
      genre: null,
    },
    patch: { authors: [{ name: 'B' }, { name: 'C' }], genre: '' },
    first: 'title',
  },
]

describe.each(samples)('$path', (sample) => {
  const { path, noun } = sample

  test('a row that is created is answered whole, with its path', async () => {
    const created = await send('POST', path, sample.create)
    const { id } = await create(path, sample.create)
    expect(created).toEqual(createdAt(path, { id: id - 1, ...sample.create }))
  })

  test('it is at its Location, and stands last in the list', async () => {
    const row = await create(path, sample.create)
    const list = await send('GET', `${path}?limit=1000`)
    expect(await send('GET', `${path}/${row.id}`)).toEqual(found(row))
    expect([list.status, list.headers]).toEqual([
      200,
      { 'content-type': 'application/json', link: `<${path}?limit=1000>; rel="first"` },
    ])
    expect(rowsOf(list).at(-1)).toEqual(row)
  })

  test('PUT replaces it whole', async () => {
    const { id } = await create(path, sample.create)
    const replaced = found({ id, ...sample.replace }, 2)
    expect(await send('PUT', `${path}/${id}`, sample.replace)).toEqual(replaced)
    expect(await send('GET', `${path}/${id}`)).toEqual(replaced)
  })

  test('PUT without a required field is refused and changes nothing', async () => {
    const row = await create(path, sample.create)
    const { [sample.first]: _, ...rest } = sample.replace
    expect(await send('PUT', `${path}/${row.id}`, rest)).toEqual(
      invalid(['missing', ['body', sample.first], 'Field required', rest]),
    )
    expect(await send('GET', `${path}/${row.id}`)).toEqual(found(row))
  })

  test('PATCH changes what is given and nothing else', async () => {
    const { id } = await create(path, sample.replace)
    const patched = found({ id, ...sample.replace, ...sample.patch }, 2)
    expect(await send('PATCH', `${path}/${id}`, sample.patch)).toEqual(patched)
    expect(await send('GET', `${path}/${id}`)).toEqual(patched)
  })

  test('PATCH with an empty object answers the row unchanged, and of the same version', async () => {
    const row = await create(path, sample.create)
    expect(await send('PATCH', `${path}/${row.id}`, {})).toEqual(found(row))
    expect(await send('GET', `${path}/${row.id}`)).toEqual(found(row))
  })

  test('DELETE answers 204 without a body, and 404 from then on; nothing brings the row back', async () => {
    const { id } = await create(path, sample.create)
    const gone = answer(404, { detail: `There is no ${noun} ${id}.` })
    expect(await send('DELETE', `${path}/${id}`)).toEqual(empty(204))
    expect([
      await send('GET', `${path}/${id}`),
      await send('PUT', `${path}/${id}`, sample.replace),
      await send('PATCH', `${path}/${id}`, sample.patch),
      await send('PATCH', `${path}/${id}`, {}),
      await send('DELETE', `${path}/${id}`),
      await send('GET', `${path}/${id}`),
    ]).toEqual([gone, gone, gone, gone, gone, gone])
  })

  test('the key of a deleted row is not given again', async () => {
    const { id } = await create(path, sample.create)
    await send('DELETE', `${path}/${id}`)
    expect(await create(path, sample.create)).toEqual({ id: id + 1, ...sample.create })
  })

  test('a key that a client sends is refused', async () => {
    const { id } = await create(path, sample.create)
    const refused = invalid(['extra_forbidden', ['body', 'id'], 'Extra inputs are not permitted', 7])
    expect(await send('POST', path, { id: 7, ...sample.create })).toEqual(refused)
    expect(await send('PUT', `${path}/${id}`, { id: 7, ...sample.create })).toEqual(refused)
    expect(await send('PATCH', `${path}/${id}`, { id: 7 })).toEqual(refused)
  })

  test.each(['0', '-1', '999999', '9007199254740991'])('there is none with the key %s', async (id) => {
    const absent = answer(404, { detail: `There is no ${noun} ${id}.` })
    expect(await send('GET', `${path}/${id}`)).toEqual(absent)
    expect(await send('DELETE', `${path}/${id}`)).toEqual(absent)
  })
})

describe('a field with a default', () => {
  const todo = { userId: 1, title: 'Mow lawn' }

  test('is filled in when a row is created or replaced without it', async () => {
    const { id } = await create('/todos', { ...todo, completed: true })
    const row = await create('/todos', todo)
    expect(row).toEqual({ id: id + 1, ...todo, completed: false })
    expect(await send('PUT', `/todos/${id}`, todo)).toEqual(found({ id, ...todo, completed: false }, 2))
  })

  test('is left as it is by a patch without it', async () => {
    const { id } = await create('/todos', { ...todo, completed: true })
    const patched = await send('PATCH', `/todos/${id}`, { title: 'Mow the lawn' })
    expect(patched).toEqual(found({ id, userId: 1, title: 'Mow the lawn', completed: true }, 2))
  })

  test('is not null', async () => {
    const refused = invalid(['bool_type', ['body', 'completed'], 'Input should be a valid boolean', null])
    expect(await send('POST', '/todos', { ...todo, completed: null })).toEqual(refused)
    expect(await send('PATCH', '/todos/1', { completed: null })).toEqual(refused)
  })
})

describe('an optional field', () => {
  const event = { name: 'Launch', date: '2026-12-01' }

  test('may be absent, and is then absent in the answer', async () => {
    const created = await send('POST', '/events', event)
    const next = await create('/events', event)
    const id = next.id - 1
    expect(created).toEqual(createdAt('/events', { id, ...event }))
    expect(await send('GET', `/events/${id}`)).toEqual(found({ id, ...event }))
  })

  test('is cleared by a replacement without it', async () => {
    const { id } = await create('/events', { ...event, location: 'Roof' })
    expect(await send('PUT', `/events/${id}`, event)).toEqual(found({ id, ...event }, 2))
    expect(await send('GET', `/events/${id}`)).toEqual(found({ id, ...event }, 2))
  })

  test('is removed by null in a patch, and kept by a patch without it', async () => {
    const { id } = await create('/events', { ...event, location: 'Roof' })
    expect(await send('PATCH', `/events/${id}`, { name: 'Lunch' })).toEqual(
      found({ id, ...event, name: 'Lunch', location: 'Roof' }, 2),
    )
    expect(await send('PATCH', `/events/${id}`, { location: null })).toEqual(found({ id, ...event, name: 'Lunch' }, 3))
    expect(await send('GET', `/events/${id}`)).toEqual(found({ id, ...event, name: 'Lunch' }, 3))
  })

  test('is not null where a row is written whole, and a required one never is', async () => {
    const [nullLocation, nullName] = ['location', 'name'].map((field) =>
      invalid(['string_type', ['body', field], 'Input should be a valid string', null]),
    )
    expect(await send('POST', '/events', { ...event, location: null })).toEqual(nullLocation)
    expect(await send('PUT', '/events/1', { ...event, location: null })).toEqual(nullLocation)
    expect(await send('PATCH', '/events/1', { name: null })).toEqual(nullName)
  })
})

describe('a nullable field', () => {
  const book = { title: 'T', page_count: 1, pub_date: '2021-03-16', authors: [{ name: 'A' }], isbn13: '9780000000000' }

  test('is null in the answer, is set to null by a patch, and has to be given', async () => {
    const { id } = await create('/books', { ...book, genre: 'Education' })
    expect(await send('PATCH', `/books/${id}`, { genre: null })).toEqual(found({ id, ...book, genre: null }, 2))
    expect(await send('GET', `/books/${id}`)).toEqual(found({ id, ...book, genre: null }, 2))
    expect(await send('POST', '/books', book)).toEqual(invalid(['missing', ['body', 'genre'], 'Field required', book]))
  })
})

describe('a read-only field', () => {
  const customer = { name: 'Grace', email: 'grace@example.com' }
  const refused = invalid(['extra_forbidden', ['body', 'tier'], 'Extra inputs are not permitted', 'gold'])

  test('is stored with its default', async () => {
    const created = await send('POST', '/customers', customer)
    expect(created).toEqual(createdAt('/customers', { id: 2, ...customer, tier: 'standard' }))
    expect(await send('GET', '/customers/2')).toEqual(found({ id: 2, ...customer, tier: 'standard' }))
  })

  test('is refused on every write', async () => {
    expect([
      await send('POST', '/customers', { ...customer, tier: 'gold' }),
      await send('PUT', '/customers/1', { ...customer, tier: 'gold' }),
      await send('PATCH', '/customers/1', { tier: 'gold' }),
    ]).toEqual([refused, refused, refused])
  })

  test('is kept by a replacement', async () => {
    expect(await send('PUT', '/customers/1', customer)).toEqual(found({ id: 1, ...customer, tier: 'gold' }, 2))
  })
})

test.each([0.1, -12.5, 1e21, 5e-324, 1.7976931348623157e308, 123_456.789])('the number %s is kept', async (amount) => {
  const transaction = { amount, currency: 'EUR', description: '' }
  const { id } = await create('/transactions', transaction)
  expect(await send('GET', `/transactions/${id}`)).toEqual(found({ id, ...transaction }))
})
