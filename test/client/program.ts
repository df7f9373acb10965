/** A program that uses the client of the example as its users would: it knows nothing of where it runs. */
import {
  createClient,
  isApiError,
  type Book,
  type BookCreate,
  type Client,
  type ClientOptions,
  type Country,
  type CountryCreate,
  type CountryPatch,
  type CountryReplace,
  type Customer,
  type Event,
  type Guest,
  type ListCountriesQuery,
  type Sale,
  type Todo,
  type Transaction,
  type ValidationIssue,
} from '../../generated/client.ts'

type Send = NonNullable<ClientOptions['fetch']>

/** The six operations on a resource, and the walk over its pages. */
export async function useCountries(baseUrl: string) {
  const { countries }: Client = createClient({ baseUrl })
  const iceland: CountryCreate = { name: 'Iceland', capital: 'Reykjavík', area: 103_000 }
  const created: Country = await countries.create(iceland)
  const got: Country = await countries.get(created.id)
  const wrong: CountryReplace = { ...iceland, capital: 'Akureyri' }
  const replaced: Country = await countries.replace(created.id, wrong)
  const right: CountryPatch = { capital: 'Reykjavík' }
  const patched: Country = await countries.patch(created.id, right)
  const query: ListCountriesQuery = { capital: 'Reykjavík', area: 103_000 }
  const listed: Country[] = await countries.list(query)
  const deleted: void = await countries.delete(created.id)
  const afterwards: Country[] = await countries.list(query)
  return { created, got, replaced, patched, listed, deleted, afterwards }
}

/** The pages of a list, one row at a time, and the requests that this takes. */
export async function walk(baseUrl: string) {
  const targets: string[] = []
  const note: Send = (url, init) => {
    targets.push(`${init.method} ${url.slice(baseUrl.length)}`)
    return fetch(url, init)
  }
  const { countries } = createClient({ baseUrl, fetch: note })
  const names: string[] = []
  for await (const { name } of countries.all({ limit: 2 })) names.push(name)
  for await (const { name } of countries.all({ limit: 1 })) {
    names.push(name)
    break
  }
  return { names, targets }
}

/** Filters by operators, several values and an order, and the requests that this takes. */
export async function filter(baseUrl: string) {
  const targets: string[] = []
  const note: Send = (url, init) => {
    targets.push(`${init.method} ${url.slice(baseUrl.length)}`)
    return fetch(url, init)
  }
  const { countries, events } = createClient({ baseUrl, fetch: note })
  const query: ListCountriesQuery = {
    'area[gte]': 600_000,
    'name[in]': ['Egypt', 'Australia', 'Thailand'],
    sort: ['-area', 'name'],
  }
  const large = (await countries.list(query)).map(({ name }) => name)
  const walked: string[] = []
  for await (const { name } of countries.all({ ...query, limit: 1 })) walked.push(name)
  const unplaced: Event[] = await events.list({ 'location[isNull]': true })
  const guests: Guest[] = await events.guests.list(1, { 'name[startsWith]': '', 'id[in]': [1, 2] })
  return { large, walked, unplaced, hosted: guests.map(({ name }) => name), targets }
}

/** A change of a version that is none, and a creation that is sent twice. */
export async function writeSafely(baseUrl: string) {
  const { todos } = createClient({ baseUrl })
  const stale = await errorOf(todos.patch(1, { completed: false }, { headers: { 'If-Match': '"9"' } }))
  const once = { headers: { 'Idempotency-Key': 'write safely' } }
  const first: Todo = await todos.create({ userId: 9, title: 'Once' }, once)
  const again: Todo = await todos.create({ userId: 9, title: 'Once' }, once)
  return { stale, first, again }
}

/** The version of a row as its answer tells it, by which a change is safe; the number of all rows, and fields that are chosen. */
export async function useHeaders(baseUrl: string) {
  const { todos } = createClient({ baseUrl })
  const read: (string | null)[] = []
  const note = (name: string) => ({ onResponse: ({ headers }: Response) => void read.push(headers.get(name)) })
  const { id } = await todos.create({ userId: 7, title: 'First' }, note('ETag'))
  const ifMatch = { headers: { 'If-Match': read[0] ?? '' } }
  const changed: Todo = await todos.patch(id, { title: 'Second' }, { ...ifMatch, ...note('ETag') })
  const stale = await errorOf(todos.delete(id, ifMatch))
  const chosen: Pick<Todo, 'title'>[] = await todos.list(
    { userId: 7, fields: ['title'], count: 'exact' },
    note('Total-Count'),
  )
  const walked: string[] = []
  for await (const row of todos.all({ userId: 7, fields: ['title', 'completed'] }, note('Link'))) {
    const { title, completed, ...rest } = row satisfies { title: string; completed: boolean }
    walked.push(title, String(completed), ...Object.keys(rest))
  }
  await todos.delete(id)
  return { title: changed.title, isStale: stale !== undefined, chosen, walked, read }
}

/** What is nested: in paths and in values. */
export async function useNested(baseUrl: string) {
  const api = createClient({ baseUrl })
  const event: Event = await api.events.create({ name: 'Launch', date: '2026-12-01', location: 'Berlin' })
  const unplaced: Event = await api.events.patch(event.id, { location: null })
  const guest: Guest = await api.events.guests.create(event.id, { name: 'Ada', email: 'ada@example.com' })
  const renamed: Guest = await api.events.guests.patch(event.id, guest.id, { name: 'Ada Lovelace' })
  const replaced: Guest = await api.events.guests.replace(event.id, guest.id, { name: 'A', email: 'a@example.com' })
  const got: Guest = await api.events.guests.get(event.id, guest.id)
  const under: Guest[] = await api.events.guests.list(event.id, { name: 'A' })
  const flat: Guest[] = await api.guests.list({ event_id: event.id })
  const walked: Guest[] = []
  for await (const each of api.events.guests.all(event.id, { limit: 1 })) walked.push(each)
  for await (const each of api.guests.all({ event_id: event.id })) walked.push(each)
  await api.events.guests.delete(event.id, guest.id)
  await api.events.delete(event.id)
  return { event, unplaced, guest, renamed, replaced, got, under, flat, walked }
}

/** Defaults, values that the server sets, numbers and lists. */
export async function useOthers(baseUrl: string) {
  const api = createClient({ baseUrl })
  const book: BookCreate = {
    title: 'Dune',
    page_count: 612,
    pub_date: '1965-08-01',
    authors: [{ name: 'Frank Herbert' }],
    isbn13: '978-0441172719',
    genre: null,
  }
  const written: Book = await api.books.create(book)
  const todo: Todo = await api.todos.create({ userId: 1, title: 'Write' })
  const done: Todo[] = await api.todos.list({ completed: true, userId: 1 })
  const customer: Customer = await api.customers.create({ name: 'Ada', email: 'ada@example.com' })
  const tier: 'standard' | 'gold' = customer.tier
  const sale: Sale = await api.customers.sales.create(customer.id, { amount: 9.5, currency: 'EUR' })
  const refund: Transaction = await api.transactions.create({ amount: -9.5, currency: 'EUR', description: 'Refund' })
  return { written, todo, areDone: done.every(({ completed }) => completed), tier, sale, refund }
}

/** What is thrown, as a program tells one from the other. */
export async function fail(baseUrl: string) {
  const api = createClient({ baseUrl })
  return {
    missing: await errorOf(api.countries.get(999)),
    conflict: await errorOf(api.events.delete(1)),
    invalid: await errorOf(api.countries.create({ name: '', capital: 'None', area: -1 })),
  }
}

async function errorOf(sent: Promise<unknown>) {
  try {
    return await sent
  } catch (error) {
    if (!isApiError(error)) throw error
    if (error.status === 400 || error.status === 422) {
      const { status, detail } = error
      const [first]: ValidationIssue[] = detail
      const places = detail.map(({ loc }) => loc.join('.'))
      return { status, places, words: first?.msg, minimum: first?.ctx?.min_length }
    }
    const { status, detail, message, response } = error
    return { status, sentence: detail.toUpperCase(), message, url: response.url }
  }
}

/** Headers of the client and of a request, and a base URL that ends in a slash. */
export async function sendHeaders(baseUrl: string) {
  const sent: Record<string, string>[] = []
  const note: Send = (url, init) => {
    sent.push(Object.fromEntries(new Headers(init.headers)))
    return fetch(url, init)
  }
  const { todos } = createClient({
    baseUrl: `${baseUrl}/`,
    fetch: note,
    headers: { Authorization: 'one', 'X-App': 'a' },
  })
  await todos.get(1)
  await todos.list({ limit: 1 }, { headers: { authorization: 'two' } })
  const { id } = await todos.create({ userId: 1, title: 'Read' }, { headers: { 'X-Request-Id': 'r' }, retries: 0 })
  await todos.delete(id)
  return sent
}

/** Requests that are given up: before they are sent, while they run, and between two pages. */
export async function abort(baseUrl: string) {
  const { countries } = createClient({ baseUrl })
  const names: string[] = []
  const nameOf = (error: unknown) => names.push(error instanceof Error ? error.name : String(error))
  await countries.list({}, { signal: AbortSignal.abort() }).catch(nameOf)

  const early = new AbortController()
  const listing = countries.list({}, { signal: early.signal }).catch(nameOf)
  early.abort()
  await listing

  const between = new AbortController()
  try {
    for await (const { name } of countries.all({ limit: 1 }, { signal: between.signal })) {
      names.push(name)
      between.abort()
    }
  } catch (error) {
    nameOf(error)
  }
  return names
}
