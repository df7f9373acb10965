/** Calls every operation of the example with the functions that @hey-api/openapi-ts makes of the document. */
import * as api from '../made/hey-api/index.ts'
import { client } from '../made/hey-api/client.gen.ts'
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

client.setConfig({ baseUrl: process.argv[2] ?? '', fetch: notedFetch })

/** The value of an answer that is a success. */
function ok<Value>({ data, response }: { data?: Value; response?: Response }): Value {
  if (response?.ok !== true || data === undefined) {
    throw new Error(`${response?.url} was answered with ${response?.status}`)
  }
  return data
}

/** Creates a row of each resource, reads, replaces, changes and deletes it. */
async function useResources(): Promise<void> {
  const newBook = ok(await api.createBook({ body: book }))
  const bookPath = { path: { id: newBook.id } }
  ok(await api.listBooks())
  ok(await api.getBook(bookPath))
  ok(await api.replaceBook({ ...bookPath, body: book }))
  ok(await api.patchBook({ ...bookPath, body: { title: 'Dune Messiah' } }))
  await api.deleteBook(bookPath)

  const newCar = ok(await api.createCar({ body: car }))
  const carPath = { path: { id: newCar.id } }
  ok(await api.listCars())
  ok(await api.getCar(carPath))
  ok(await api.replaceCar({ ...carPath, body: car }))
  ok(await api.patchCar({ ...carPath, body: { color: 'Red' } }))
  await api.deleteCar(carPath)

  const newCountry = ok(await api.createCountry({ body: country }))
  const countryPath = { path: { id: newCountry.id } }
  ok(await api.listCountries())
  ok(await api.getCountry(countryPath))
  ok(await api.replaceCountry({ ...countryPath, body: country }))
  ok(await api.patchCountry({ ...countryPath, body: { area: 102_775 } }))
  await api.deleteCountry(countryPath)

  const newCustomer = ok(await api.createCustomer({ body: customer }))
  const customerPath = { path: { id: newCustomer.id } }
  ok(await api.listCustomers())
  ok(await api.getCustomer(customerPath))
  ok(await api.replaceCustomer({ ...customerPath, body: customer }))
  ok(await api.patchCustomer({ ...customerPath, body: { name: 'Grace Hopper' } }))

  const newEvent = ok(await api.createEvent({ body: event }))
  const eventPath = { path: { id: newEvent.id } }
  ok(await api.listEvents())
  ok(await api.getEvent(eventPath))
  ok(await api.replaceEvent({ ...eventPath, body: event }))
  ok(await api.patchEvent({ ...eventPath, body: { location: 'Berlin' } }))

  const newLanguage = ok(await api.createLanguage({ body: language }))
  const languagePath = { path: { code: newLanguage.code } }
  ok(await api.listLanguages())
  ok(await api.getLanguage(languagePath))
  ok(await api.replaceLanguage({ ...languagePath, body: { name: 'Quechua' } }))
  ok(await api.patchLanguage({ ...languagePath, body: { name: 'Runa simi' } }))
  await api.deleteLanguage(languagePath)

  const newTodo = ok(await api.createTodo({ body: todo }))
  const todoPath = { path: { id: newTodo.id } }
  ok(await api.listTodos())
  ok(await api.getTodo(todoPath))
  ok(await api.replaceTodo({ ...todoPath, body: todo }))
  ok(await api.patchTodo({ ...todoPath, body: { completed: true } }))
  await api.deleteTodo(todoPath)

  const newTransaction = ok(await api.createTransaction({ body: transaction }))
  const transactionPath = { path: { id: newTransaction.id } }
  ok(await api.listTransactions())
  ok(await api.getTransaction(transactionPath))
  ok(await api.replaceTransaction({ ...transactionPath, body: transaction }))
  ok(await api.patchTransaction({ ...transactionPath, body: { description: 'Dinner' } }))
  await api.deleteTransaction(transactionPath)

  const newVenue = ok(await api.createVenue({ body: venue }))
  const venuePath = { path: { id: newVenue.id } }
  // A venue is not changed unless the change says of which version it is.
  const anyVersion = { ...venuePath, headers: { 'If-Match': '*' } }
  ok(await api.listVenues())
  ok(await api.getVenue(venuePath))
  ok(await api.replaceVenue({ ...anyVersion, body: venue }))
  ok(await api.patchVenue({ ...anyVersion, body: { seats: 1800 } }))
  await api.deleteVenue(anyVersion)

  const event_id = newEvent.id
  const eventGuests = { path: { event_id } }
  const newGuest = ok(await api.createEventGuest({ ...eventGuests, body: guest }))
  const guestPath = { path: { event_id, id: newGuest.id } }
  ok(await api.listGuests({ query: { event_id } }))
  ok(await api.listEventGuests(eventGuests))
  ok(await api.getEventGuest(guestPath))
  ok(await api.replaceEventGuest({ ...guestPath, body: guest }))
  ok(await api.patchEventGuest({ ...guestPath, body: { name: 'Ada Lovelace' } }))

  const guestMeals = { path: { event_id, guest_id: newGuest.id } }
  const newMeal = ok(await api.createGuestMeal({ ...guestMeals, body: meal }))
  const mealPath = { path: { event_id, guest_id: newGuest.id, id: newMeal.id } }
  ok(await api.listMeals())
  ok(await api.listGuestMeals(guestMeals))
  ok(await api.getGuestMeal(mealPath))
  ok(await api.replaceGuestMeal({ ...mealPath, body: meal }))
  ok(await api.patchGuestMeal({ ...mealPath, body: { course: 'main' } }))
  await api.deleteGuestMeal(mealPath)
  await api.deleteEventGuest(guestPath)
  await api.deleteEvent(eventPath)

  const customer_id = newCustomer.id
  const customerSales = { path: { customer_id } }
  const newSale = ok(await api.createCustomerSale({ ...customerSales, body: sale }))
  const salePath = { path: { customer_id, id: newSale.id } }
  ok(await api.listSales())
  ok(await api.listCustomerSales(customerSales))
  ok(await api.getCustomerSale(salePath))
  ok(await api.replaceCustomerSale({ ...salePath, body: sale }))
  ok(await api.patchCustomerSale({ ...salePath, body: { amount: 13 } }))
  await api.deleteCustomerSale(salePath)
  await api.deleteCustomer(customerPath)
}

/** Calls what is no row: an action, a file sent, texts and events received, a search. */
async function useOthers(): Promise<object> {
  const paid = ok(await api.createTransaction({ body: transaction }))
  const path = { id: paid.id }
  const refund = ok(await api.refundTransaction({ path, body: { reason: 'Broken' } }))
  ok(await api.listRefunds())
  ok(await api.getRefund({ path: { id: refund.id } }))
  const imported = ok(await api.importTransactions({ body: { statement } }))
  const exported = ok(await api.exportCountries({ query: { separator: ';' } }))
  const found = ok(await api.search({ query: { q: 'Egy' } }))

  const stop = new AbortController()
  const { stream } = await api.feedTransactions({
    query: { after: paid.id - 1 },
    headers: { 'Last-Event-ID': paid.id - 1 },
    signal: stop.signal,
  })
  const first = await stream.next()
  stop.abort()

  return {
    imported,
    exported: exported.split('\n')[0],
    found: found.countries.map(({ name }) => name),
    event: first.value,
    refunded: refund.reason,
  }
}

/** Asks for rows with filters, an order, chosen fields, and headers. */
async function useQueries(): Promise<object> {
  const large = ok(
    await api.listCountries({
      query: { 'area[gte]': 600_000, 'name[in]': ['Egypt', 'Australia'], sort: ['-area', 'name'], limit: 5 },
    }),
  )
  const chosen = ok(await api.listCountries({ query: { fields: ['name'], 'name[startsWith]': 'Aus' } }))
  const headers = { 'Idempotency-Key': 'interop' }
  const once = ok(await api.createTodo({ headers, body: todo }))
  const again = ok(await api.createTodo({ headers, body: todo }))
  const stale = await api.patchTodo({
    path: { id: once.id },
    headers: { 'If-Match': '"7"' },
    body: { completed: true },
  })
  const invalid = await api.createTodo({ body: { ...todo, title: '' } })
  return {
    large: large.map(({ name }) => name),
    chosen,
    isSame: once.id === again.id,
    stale: [stale.response?.status, stale.error?.detail],
    invalid: invalid.error?.detail,
  }
}

await useResources()
console.log([JSON.stringify({ ...(await useOthers()), ...(await useQueries()) }), ...requests].join('\n'))
