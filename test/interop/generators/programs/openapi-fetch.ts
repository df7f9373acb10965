/** Calls every operation of the example with openapi-fetch, typed by what openapi-typescript makes of the document. */
import createClient from 'openapi-fetch'
import type { paths } from '../made/openapi-typescript.ts'
import { notedFetch, requests } from './requests.ts'
import {
  book,
  car,
  country,
  customer,
  event,
  guest,
  language,
  meal,
  sale,
  statement,
  todo,
  transaction,
  venue,
} from './rows.ts'

const api = createClient<paths>({ baseUrl: process.argv[2] ?? '', fetch: notedFetch })

/** The value of an answer that is a success. */
function ok<Value>({ data, response }: { data?: Value; response: Response }): Value {
  if (!response.ok || data === undefined) throw new Error(`${response.url} was answered with ${response.status}`)
  return data
}

/** Creates a row of each resource, reads, replaces, changes and deletes it. */
async function useResources(): Promise<void> {
  const newBook = ok(await api.POST('/books', { body: book }))
  const bookPath = { params: { path: { id: newBook.id } } }
  ok(await api.GET('/books'))
  ok(await api.GET('/books/{id}', bookPath))
  ok(await api.PUT('/books/{id}', { ...bookPath, body: book }))
  ok(await api.PATCH('/books/{id}', { ...bookPath, body: { title: 'Dune Messiah' } }))
  await api.DELETE('/books/{id}', bookPath)

  const newCar = ok(await api.POST('/cars', { body: car }))
  const carPath = { params: { path: { id: newCar.id } } }
  ok(await api.GET('/cars'))
  ok(await api.GET('/cars/{id}', carPath))
  ok(await api.PUT('/cars/{id}', { ...carPath, body: car }))
  ok(await api.PATCH('/cars/{id}', { ...carPath, body: { color: 'Red' } }))
  await api.DELETE('/cars/{id}', carPath)

  const newCountry = ok(await api.POST('/countries', { body: country }))
  const countryPath = { params: { path: { id: newCountry.id } } }
  ok(await api.GET('/countries'))
  ok(await api.GET('/countries/{id}', countryPath))
  ok(await api.PUT('/countries/{id}', { ...countryPath, body: country }))
  ok(await api.PATCH('/countries/{id}', { ...countryPath, body: { area: 102_775 } }))
  await api.DELETE('/countries/{id}', countryPath)

  const newCustomer = ok(await api.POST('/customers', { body: customer }))
  const customerPath = { params: { path: { id: newCustomer.id } } }
  ok(await api.GET('/customers'))
  ok(await api.GET('/customers/{id}', customerPath))
  ok(await api.PUT('/customers/{id}', { ...customerPath, body: customer }))
  ok(await api.PATCH('/customers/{id}', { ...customerPath, body: { name: 'Grace Hopper' } }))

  const newEvent = ok(await api.POST('/events', { body: event }))
  const eventPath = { params: { path: { id: newEvent.id } } }
  ok(await api.GET('/events'))
  ok(await api.GET('/events/{id}', eventPath))
  ok(await api.PUT('/events/{id}', { ...eventPath, body: event }))
  ok(await api.PATCH('/events/{id}', { ...eventPath, body: { location: 'Berlin' } }))

  const newLanguage = ok(await api.POST('/languages', { body: language }))
  const languagePath = { params: { path: { code: newLanguage.code } } }
  ok(await api.GET('/languages'))
  ok(await api.GET('/languages/{code}', languagePath))
  ok(await api.PUT('/languages/{code}', { ...languagePath, body: { name: 'Quechua' } }))
  ok(await api.PATCH('/languages/{code}', { ...languagePath, body: { name: 'Runa simi' } }))
  await api.DELETE('/languages/{code}', languagePath)

  const newTodo = ok(await api.POST('/todos', { body: todo }))
  const todoPath = { params: { path: { id: newTodo.id } } }
  ok(await api.GET('/todos'))
  ok(await api.GET('/todos/{id}', todoPath))
  ok(await api.PUT('/todos/{id}', { ...todoPath, body: todo }))
  ok(await api.PATCH('/todos/{id}', { ...todoPath, body: { completed: true } }))
  await api.DELETE('/todos/{id}', todoPath)

  const newTransaction = ok(await api.POST('/transactions', { body: transaction }))
  const transactionPath = { params: { path: { id: newTransaction.id } } }
  ok(await api.GET('/transactions'))
  ok(await api.GET('/transactions/{id}', transactionPath))
  ok(await api.PUT('/transactions/{id}', { ...transactionPath, body: transaction }))
  ok(await api.PATCH('/transactions/{id}', { ...transactionPath, body: { description: 'Dinner' } }))
  await api.DELETE('/transactions/{id}', transactionPath)

  const newVenue = ok(await api.POST('/venues', { body: venue }))
  const venuePath = { params: { path: { id: newVenue.id } } }
  // A venue is not changed unless the change says of which version it is.
  const anyVersion = { params: { ...venuePath.params, header: { 'If-Match': '*' } } }
  ok(await api.GET('/venues'))
  ok(await api.GET('/venues/{id}', venuePath))
  ok(await api.PUT('/venues/{id}', { ...anyVersion, body: venue }))
  ok(await api.PATCH('/venues/{id}', { ...anyVersion, body: { seats: 1800 } }))
  await api.DELETE('/venues/{id}', anyVersion)

  const event_id = newEvent.id
  const eventGuests = { params: { path: { event_id } } }
  const newGuest = ok(await api.POST('/events/{event_id}/guests', { ...eventGuests, body: guest }))
  const guestPath = { params: { path: { event_id, id: newGuest.id } } }
  ok(await api.GET('/guests', { params: { query: { event_id } } }))
  ok(await api.GET('/events/{event_id}/guests', eventGuests))
  ok(await api.GET('/events/{event_id}/guests/{id}', guestPath))
  ok(await api.PUT('/events/{event_id}/guests/{id}', { ...guestPath, body: guest }))
  ok(await api.PATCH('/events/{event_id}/guests/{id}', { ...guestPath, body: { name: 'Ada Lovelace' } }))

  const guestMeals = { params: { path: { event_id, guest_id: newGuest.id } } }
  const newMeal = ok(await api.POST('/events/{event_id}/guests/{guest_id}/meals', { ...guestMeals, body: meal }))
  const mealPath = { params: { path: { event_id, guest_id: newGuest.id, id: newMeal.id } } }
  ok(await api.GET('/meals'))
  ok(await api.GET('/events/{event_id}/guests/{guest_id}/meals', guestMeals))
  ok(await api.GET('/events/{event_id}/guests/{guest_id}/meals/{id}', mealPath))
  ok(await api.PUT('/events/{event_id}/guests/{guest_id}/meals/{id}', { ...mealPath, body: meal }))
  ok(await api.PATCH('/events/{event_id}/guests/{guest_id}/meals/{id}', { ...mealPath, body: { course: 'main' } }))
  await api.DELETE('/events/{event_id}/guests/{guest_id}/meals/{id}', mealPath)
  await api.DELETE('/events/{event_id}/guests/{id}', guestPath)
  await api.DELETE('/events/{id}', eventPath)

  const customer_id = newCustomer.id
  const customerSales = { params: { path: { customer_id } } }
  const newSale = ok(await api.POST('/customers/{customer_id}/sales', { ...customerSales, body: sale }))
  const salePath = { params: { path: { customer_id, id: newSale.id } } }
  ok(await api.GET('/sales'))
  ok(await api.GET('/customers/{customer_id}/sales', customerSales))
  ok(await api.GET('/customers/{customer_id}/sales/{id}', salePath))
  ok(await api.PUT('/customers/{customer_id}/sales/{id}', { ...salePath, body: sale }))
  ok(await api.PATCH('/customers/{customer_id}/sales/{id}', { ...salePath, body: { amount: 13 } }))
  await api.DELETE('/customers/{customer_id}/sales/{id}', salePath)
  await api.DELETE('/customers/{id}', customerPath)
}

/** Calls what is no row: an action, a file sent, texts and events received, a search. */
async function useOthers(): Promise<object> {
  const paid = ok(await api.POST('/transactions', { body: transaction }))
  const path = { id: paid.id }
  const refund = ok(await api.POST('/transactions/{id}/refund', { params: { path }, body: { reason: 'Broken' } }))
  ok(await api.GET('/refunds'))
  ok(await api.GET('/refunds/{id}', { params: { path: { id: refund.id } } }))

  // A file is text to openapi-typescript: what is sent is for the caller to write.
  const form = new FormData()
  form.set('statement', statement)
  const imported = ok(await api.POST('/transactions/import', { body: { statement: '' }, bodySerializer: () => form }))

  const exported = ok(await api.GET('/countries/export', { params: { query: { separator: ';' } }, parseAs: 'text' }))
  const found = ok(await api.GET('/search', { params: { query: { q: 'Egy' } } }))

  const stop = new AbortController()
  const stream = await api.GET('/transactions/feed', {
    params: { query: { after: paid.id - 1 }, header: { 'Last-Event-ID': paid.id - 1 } },
    parseAs: 'stream',
    signal: stop.signal,
  })
  let text = ''
  for await (const part of stream.data?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part
    if (/^data:.*\n\n/m.test(text)) break
  }
  stop.abort()

  return {
    imported,
    exported: exported.split('\n')[0],
    found: found.countries.map(({ name }) => name),
    event: JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? ''),
    refunded: refund.reason,
  }
}

/** Asks for rows with filters, an order, chosen fields, and headers. */
async function useQueries(): Promise<object> {
  const large = ok(
    await api.GET('/countries', {
      params: {
        query: { 'area[gte]': 600_000, 'name[in]': ['Egypt', 'Australia'], sort: ['-area', 'name'], limit: 5 },
      },
    }),
  )
  const chosen = ok(await api.GET('/countries', { params: { query: { fields: ['name'], 'name[startsWith]': 'Aus' } } }))
  const header = { 'Idempotency-Key': 'interop' }
  const once = ok(await api.POST('/todos', { params: { header }, body: todo }))
  const again = ok(await api.POST('/todos', { params: { header }, body: todo }))
  const stale = await api.PATCH('/todos/{id}', {
    params: { path: { id: once.id }, header: { 'If-Match': '"7"' } },
    body: { completed: true },
  })
  const invalid = await api.POST('/todos', { body: { ...todo, title: '' } })
  return {
    large: large.map(({ name }) => name),
    chosen,
    isSame: once.id === again.id,
    stale: [stale.response.status, stale.error?.detail],
    invalid: invalid.error?.detail,
  }
}

await useResources()
console.log([JSON.stringify({ ...(await useOthers()), ...(await useQueries()) }), ...requests].join('\n'))
