/**
 * The client of Tenon example. It imports nothing: copy it to where it is used.
 *
 * Generated from the schemas by `tenon generate`: change it there.
 */

/** Where the API is, and how to reach it. */
export interface ClientOptions {
  /** The address before the paths of the API, such as `https://api.example.com`; empty for the page's own. */
  readonly baseUrl: string
  /** What sends the requests; the platform's own `fetch` when left out. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>
  /** Headers of every request. */
  readonly headers?: Readonly<Record<string, string>>
}

/** What may be said of one request. */
export interface RequestOptions {
  readonly signal?: AbortSignal
  /** Headers of this request; they replace those of the client. */
  readonly headers?: Readonly<Record<string, string>>
}

/** An answer that is no success. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  /** What was wrong: a sentence, or the faults of the request. */
  readonly detail: string | ValidationIssue[]
  /** The answer itself; its body has been read. */
  readonly response: Response

  constructor(response: Response, detail: string | ValidationIssue[]) {
    super(`${response.status} ${typeof detail === 'string' ? detail : JSON.stringify(detail)}`)
    this.status = response.status
    this.detail = detail
    this.response = response
  }
}

/**
 * Tenon example
 *
 * Nine small resources, each showing something of how schemas are written.
 */
export interface Client {
  readonly books: BooksClient
  readonly cars: CarsClient
  readonly countries: CountriesClient
  readonly customers: CustomersClient
  readonly events: EventsClient
  readonly guests: GuestsClient
  readonly sales: SalesClient
  readonly todos: TodosClient
  readonly transactions: TransactionsClient
}

/** Makes a client of the API. */
export function createClient(client: ClientOptions): Client {
  return {
    books: {
      list: (query, options) => call(client, 'GET', '/books' + search(query), options),
      all: (query, options) => pages(client, '/books', query, options),
      get: (id, options) => call(client, 'GET', path`/books/${id}`, options),
      create: (body, options) => call(client, 'POST', '/books', options, body),
      replace: (id, body, options) => call(client, 'PUT', path`/books/${id}`, options, body),
      patch: (id, body, options) => call(client, 'PATCH', path`/books/${id}`, options, body),
      delete: async (id, options) => {
        await send(client, 'DELETE', path`/books/${id}`, options)
      },
    },
    cars: {
      list: (query, options) => call(client, 'GET', '/cars' + search(query), options),
      all: (query, options) => pages(client, '/cars', query, options),
      get: (id, options) => call(client, 'GET', path`/cars/${id}`, options),
      create: (body, options) => call(client, 'POST', '/cars', options, body),
      replace: (id, body, options) => call(client, 'PUT', path`/cars/${id}`, options, body),
      patch: (id, body, options) => call(client, 'PATCH', path`/cars/${id}`, options, body),
      delete: async (id, options) => {
        await send(client, 'DELETE', path`/cars/${id}`, options)
      },
    },
    countries: {
      list: (query, options) => call(client, 'GET', '/countries' + search(query), options),
      all: (query, options) => pages(client, '/countries', query, options),
      get: (id, options) => call(client, 'GET', path`/countries/${id}`, options),
      create: (body, options) => call(client, 'POST', '/countries', options, body),
      replace: (id, body, options) => call(client, 'PUT', path`/countries/${id}`, options, body),
      patch: (id, body, options) => call(client, 'PATCH', path`/countries/${id}`, options, body),
      delete: async (id, options) => {
        await send(client, 'DELETE', path`/countries/${id}`, options)
      },
    },
    customers: {
      list: (query, options) => call(client, 'GET', '/customers' + search(query), options),
      all: (query, options) => pages(client, '/customers', query, options),
      get: (id, options) => call(client, 'GET', path`/customers/${id}`, options),
      create: (body, options) => call(client, 'POST', '/customers', options, body),
      replace: (id, body, options) => call(client, 'PUT', path`/customers/${id}`, options, body),
      patch: (id, body, options) => call(client, 'PATCH', path`/customers/${id}`, options, body),
      delete: async (id, options) => {
        await send(client, 'DELETE', path`/customers/${id}`, options)
      },
      sales: {
        list: (customerId, query, options) =>
          call(client, 'GET', path`/customers/${customerId}/sales` + search(query), options),
        all: (customerId, query, options) => pages(client, path`/customers/${customerId}/sales`, query, options),
        get: (customerId, id, options) => call(client, 'GET', path`/customers/${customerId}/sales/${id}`, options),
        create: (customerId, body, options) =>
          call(client, 'POST', path`/customers/${customerId}/sales`, options, body),
        replace: (customerId, id, body, options) =>
          call(client, 'PUT', path`/customers/${customerId}/sales/${id}`, options, body),
        patch: (customerId, id, body, options) =>
          call(client, 'PATCH', path`/customers/${customerId}/sales/${id}`, options, body),
        delete: async (customerId, id, options) => {
          await send(client, 'DELETE', path`/customers/${customerId}/sales/${id}`, options)
        },
      },
    },
    events: {
      list: (query, options) => call(client, 'GET', '/events' + search(query), options),
      all: (query, options) => pages(client, '/events', query, options),
      get: (id, options) => call(client, 'GET', path`/events/${id}`, options),
      create: (body, options) => call(client, 'POST', '/events', options, body),
      replace: (id, body, options) => call(client, 'PUT', path`/events/${id}`, options, body),
      patch: (id, body, options) => call(client, 'PATCH', path`/events/${id}`, options, body),
      delete: async (id, options) => {
        await send(client, 'DELETE', path`/events/${id}`, options)
      },
      guests: {
        list: (eventId, query, options) =>
          call(client, 'GET', path`/events/${eventId}/guests` + search(query), options),
        all: (eventId, query, options) => pages(client, path`/events/${eventId}/guests`, query, options),
        get: (eventId, id, options) => call(client, 'GET', path`/events/${eventId}/guests/${id}`, options),
        create: (eventId, body, options) => call(client, 'POST', path`/events/${eventId}/guests`, options, body),
        replace: (eventId, id, body, options) =>
          call(client, 'PUT', path`/events/${eventId}/guests/${id}`, options, body),
        patch: (eventId, id, body, options) =>
          call(client, 'PATCH', path`/events/${eventId}/guests/${id}`, options, body),
        delete: async (eventId, id, options) => {
          await send(client, 'DELETE', path`/events/${eventId}/guests/${id}`, options)
        },
      },
    },
    guests: {
      list: (query, options) => call(client, 'GET', '/guests' + search(query), options),
      all: (query, options) => pages(client, '/guests', query, options),
    },
    sales: {
      list: (query, options) => call(client, 'GET', '/sales' + search(query), options),
      all: (query, options) => pages(client, '/sales', query, options),
    },
    todos: {
      list: (query, options) => call(client, 'GET', '/todos' + search(query), options),
      all: (query, options) => pages(client, '/todos', query, options),
      get: (id, options) => call(client, 'GET', path`/todos/${id}`, options),
      create: (body, options) => call(client, 'POST', '/todos', options, body),
      replace: (id, body, options) => call(client, 'PUT', path`/todos/${id}`, options, body),
      patch: (id, body, options) => call(client, 'PATCH', path`/todos/${id}`, options, body),
      delete: async (id, options) => {
        await send(client, 'DELETE', path`/todos/${id}`, options)
      },
    },
    transactions: {
      list: (query, options) => call(client, 'GET', '/transactions' + search(query), options),
      all: (query, options) => pages(client, '/transactions', query, options),
      get: (id, options) => call(client, 'GET', path`/transactions/${id}`, options),
      create: (body, options) => call(client, 'POST', '/transactions', options, body),
      replace: (id, body, options) => call(client, 'PUT', path`/transactions/${id}`, options, body),
      patch: (id, body, options) => call(client, 'PATCH', path`/transactions/${id}`, options, body),
      delete: async (id, options) => {
        await send(client, 'DELETE', path`/transactions/${id}`, options)
      },
    },
  }
}

/** The operations on books. */
export interface BooksClient {
  /** List books */
  list(query?: ListBooksQuery, options?: RequestOptions): Promise<Book[]>
  /** List books, page after page. */
  all(query?: ListBooksQuery, options?: RequestOptions): AsyncIterable<Book>
  /** Get a book */
  get(id: number, options?: RequestOptions): Promise<Book>
  /** Create a book */
  create(body: BookCreate, options?: RequestOptions): Promise<Book>
  /** Replace a book */
  replace(id: number, body: BookReplace, options?: RequestOptions): Promise<Book>
  /** Change a book */
  patch(id: number, body: BookPatch, options?: RequestOptions): Promise<Book>
  /** Delete a book */
  delete(id: number, options?: RequestOptions): Promise<void>
}

/** The operations on cars. */
export interface CarsClient {
  /** List cars */
  list(query?: ListCarsQuery, options?: RequestOptions): Promise<Car[]>
  /** List cars, page after page. */
  all(query?: ListCarsQuery, options?: RequestOptions): AsyncIterable<Car>
  /** Get a car */
  get(id: number, options?: RequestOptions): Promise<Car>
  /** Create a car */
  create(body: CarCreate, options?: RequestOptions): Promise<Car>
  /** Replace a car */
  replace(id: number, body: CarReplace, options?: RequestOptions): Promise<Car>
  /** Change a car */
  patch(id: number, body: CarPatch, options?: RequestOptions): Promise<Car>
  /** Delete a car */
  delete(id: number, options?: RequestOptions): Promise<void>
}

/** The operations on countries. */
export interface CountriesClient {
  /** List countries */
  list(query?: ListCountriesQuery, options?: RequestOptions): Promise<Country[]>
  /** List countries, page after page. */
  all(query?: ListCountriesQuery, options?: RequestOptions): AsyncIterable<Country>
  /** Get a country */
  get(id: number, options?: RequestOptions): Promise<Country>
  /** Create a country */
  create(body: CountryCreate, options?: RequestOptions): Promise<Country>
  /** Replace a country */
  replace(id: number, body: CountryReplace, options?: RequestOptions): Promise<Country>
  /** Change a country */
  patch(id: number, body: CountryPatch, options?: RequestOptions): Promise<Country>
  /** Delete a country */
  delete(id: number, options?: RequestOptions): Promise<void>
}

/** The operations on customers. */
export interface CustomersClient {
  /** List customers */
  list(query?: ListCustomersQuery, options?: RequestOptions): Promise<Customer[]>
  /** List customers, page after page. */
  all(query?: ListCustomersQuery, options?: RequestOptions): AsyncIterable<Customer>
  /** Get a customer */
  get(id: number, options?: RequestOptions): Promise<Customer>
  /** Create a customer */
  create(body: CustomerCreate, options?: RequestOptions): Promise<Customer>
  /** Replace a customer */
  replace(id: number, body: CustomerReplace, options?: RequestOptions): Promise<Customer>
  /** Change a customer */
  patch(id: number, body: CustomerPatch, options?: RequestOptions): Promise<Customer>
  /** Delete a customer */
  delete(id: number, options?: RequestOptions): Promise<void>
  readonly sales: CustomerSalesClient
}

/** The operations on sales. */
export interface CustomerSalesClient {
  /** List sales of a customer */
  list(customerId: number, query?: ListCustomerSalesQuery, options?: RequestOptions): Promise<Sale[]>
  /** List sales of a customer, page after page. */
  all(customerId: number, query?: ListCustomerSalesQuery, options?: RequestOptions): AsyncIterable<Sale>
  /** Get a sale of a customer */
  get(customerId: number, id: number, options?: RequestOptions): Promise<Sale>
  /** Create a sale of a customer */
  create(customerId: number, body: SaleCreate, options?: RequestOptions): Promise<Sale>
  /** Replace a sale of a customer */
  replace(customerId: number, id: number, body: SaleReplace, options?: RequestOptions): Promise<Sale>
  /** Change a sale of a customer */
  patch(customerId: number, id: number, body: SalePatch, options?: RequestOptions): Promise<Sale>
  /** Delete a sale of a customer */
  delete(customerId: number, id: number, options?: RequestOptions): Promise<void>
}

/** The operations on events. */
export interface EventsClient {
  /** List events */
  list(query?: ListEventsQuery, options?: RequestOptions): Promise<Event[]>
  /** List events, page after page. */
  all(query?: ListEventsQuery, options?: RequestOptions): AsyncIterable<Event>
  /** Get an event */
  get(id: number, options?: RequestOptions): Promise<Event>
  /** Create an event */
  create(body: EventCreate, options?: RequestOptions): Promise<Event>
  /** Replace an event */
  replace(id: number, body: EventReplace, options?: RequestOptions): Promise<Event>
  /** Change an event */
  patch(id: number, body: EventPatch, options?: RequestOptions): Promise<Event>
  /** Delete an event */
  delete(id: number, options?: RequestOptions): Promise<void>
  readonly guests: EventGuestsClient
}

/** The operations on guests. */
export interface EventGuestsClient {
  /** List guests of an event */
  list(eventId: number, query?: ListEventGuestsQuery, options?: RequestOptions): Promise<Guest[]>
  /** List guests of an event, page after page. */
  all(eventId: number, query?: ListEventGuestsQuery, options?: RequestOptions): AsyncIterable<Guest>
  /** Get a guest of an event */
  get(eventId: number, id: number, options?: RequestOptions): Promise<Guest>
  /** Create a guest of an event */
  create(eventId: number, body: GuestCreate, options?: RequestOptions): Promise<Guest>
  /** Replace a guest of an event */
  replace(eventId: number, id: number, body: GuestReplace, options?: RequestOptions): Promise<Guest>
  /** Change a guest of an event */
  patch(eventId: number, id: number, body: GuestPatch, options?: RequestOptions): Promise<Guest>
  /** Delete a guest of an event */
  delete(eventId: number, id: number, options?: RequestOptions): Promise<void>
}

/** The operations on guests. */
export interface GuestsClient {
  /** List guests */
  list(query?: ListGuestsQuery, options?: RequestOptions): Promise<Guest[]>
  /** List guests, page after page. */
  all(query?: ListGuestsQuery, options?: RequestOptions): AsyncIterable<Guest>
}

/** The operations on sales. */
export interface SalesClient {
  /** List sales */
  list(query?: ListSalesQuery, options?: RequestOptions): Promise<Sale[]>
  /** List sales, page after page. */
  all(query?: ListSalesQuery, options?: RequestOptions): AsyncIterable<Sale>
}

/** The operations on todos. */
export interface TodosClient {
  /** List todos */
  list(query?: ListTodosQuery, options?: RequestOptions): Promise<Todo[]>
  /** List todos, page after page. */
  all(query?: ListTodosQuery, options?: RequestOptions): AsyncIterable<Todo>
  /** Get a todo */
  get(id: number, options?: RequestOptions): Promise<Todo>
  /** Create a todo */
  create(body: TodoCreate, options?: RequestOptions): Promise<Todo>
  /** Replace a todo */
  replace(id: number, body: TodoReplace, options?: RequestOptions): Promise<Todo>
  /** Change a todo */
  patch(id: number, body: TodoPatch, options?: RequestOptions): Promise<Todo>
  /** Delete a todo */
  delete(id: number, options?: RequestOptions): Promise<void>
}

/** The operations on transactions. */
export interface TransactionsClient {
  /** List transactions */
  list(query?: ListTransactionsQuery, options?: RequestOptions): Promise<Transaction[]>
  /** List transactions, page after page. */
  all(query?: ListTransactionsQuery, options?: RequestOptions): AsyncIterable<Transaction>
  /** Get a transaction */
  get(id: number, options?: RequestOptions): Promise<Transaction>
  /** Create a transaction */
  create(body: TransactionCreate, options?: RequestOptions): Promise<Transaction>
  /** Replace a transaction */
  replace(id: number, body: TransactionReplace, options?: RequestOptions): Promise<Transaction>
  /** Change a transaction */
  patch(id: number, body: TransactionPatch, options?: RequestOptions): Promise<Transaction>
  /** Delete a transaction */
  delete(id: number, options?: RequestOptions): Promise<void>
}

/** The query of `listBooks`. */
export interface ListBooksQuery {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: (
    | 'id'
    | '-id'
    | 'title'
    | '-title'
    | 'page_count'
    | '-page_count'
    | 'pub_date'
    | '-pub_date'
    | 'isbn13'
    | '-isbn13'
    | 'genre'
    | '-genre'
  )[]
  /** The fields to answer with; all when left out. */
  fields?: ('id' | 'title' | 'page_count' | 'pub_date' | 'authors' | 'isbn13' | 'genre')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only books with this `id`. */
  id?: number
  /** Only books without this `id`. */
  'id[ne]'?: number
  /** Only books with one of these `id`. */
  'id[in]'?: number[]
  /** Only books whose `id` is above this. */
  'id[gt]'?: number
  /** Only books whose `id` is this or above. */
  'id[gte]'?: number
  /** Only books whose `id` is below this. */
  'id[lt]'?: number
  /** Only books whose `id` is this or below. */
  'id[lte]'?: number
  /** Only books with this `title`. */
  title?: string
  /** Only books without this `title`. */
  'title[ne]'?: string
  /** Only books with one of these `title`. */
  'title[in]'?: string[]
  /** Only books whose `title` contains this. */
  'title[contains]'?: string
  /** Only books whose `title` starts with this. */
  'title[startsWith]'?: string
  /** Only books with this `page_count`. */
  page_count?: number
  /** Only books without this `page_count`. */
  'page_count[ne]'?: number
  /** Only books with one of these `page_count`. */
  'page_count[in]'?: number[]
  /** Only books whose `page_count` is above this. */
  'page_count[gt]'?: number
  /** Only books whose `page_count` is this or above. */
  'page_count[gte]'?: number
  /** Only books whose `page_count` is below this. */
  'page_count[lt]'?: number
  /** Only books whose `page_count` is this or below. */
  'page_count[lte]'?: number
  /** Only books with this `pub_date`. */
  pub_date?: string
  /** Only books without this `pub_date`. */
  'pub_date[ne]'?: string
  /** Only books with one of these `pub_date`. */
  'pub_date[in]'?: string[]
  /** Only books whose `pub_date` is above this. */
  'pub_date[gt]'?: string
  /** Only books whose `pub_date` is this or above. */
  'pub_date[gte]'?: string
  /** Only books whose `pub_date` is below this. */
  'pub_date[lt]'?: string
  /** Only books whose `pub_date` is this or below. */
  'pub_date[lte]'?: string
  /** Only books with this `isbn13`. */
  isbn13?: string
  /** Only books without this `isbn13`. */
  'isbn13[ne]'?: string
  /** Only books with one of these `isbn13`. */
  'isbn13[in]'?: string[]
  /** Only books whose `isbn13` contains this. */
  'isbn13[contains]'?: string
  /** Only books whose `isbn13` starts with this. */
  'isbn13[startsWith]'?: string
  /** Only books with this `genre`. */
  genre?: string
  /** Only books without this `genre`. */
  'genre[ne]'?: string
  /** Only books with one of these `genre`. */
  'genre[in]'?: string[]
  /** Only books whose `genre` contains this. */
  'genre[contains]'?: string
  /** Only books whose `genre` starts with this. */
  'genre[startsWith]'?: string
  /** Only books without any `genre`, or with one. */
  'genre[isNull]'?: boolean
}

/** The query of `listCars`. */
export interface ListCarsQuery {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: (
    | 'id'
    | '-id'
    | 'make'
    | '-make'
    | 'model'
    | '-model'
    | 'year'
    | '-year'
    | 'vin'
    | '-vin'
    | 'color'
    | '-color'
  )[]
  /** The fields to answer with; all when left out. */
  fields?: ('id' | 'make' | 'model' | 'year' | 'vin' | 'color')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only cars with this `id`. */
  id?: number
  /** Only cars without this `id`. */
  'id[ne]'?: number
  /** Only cars with one of these `id`. */
  'id[in]'?: number[]
  /** Only cars whose `id` is above this. */
  'id[gt]'?: number
  /** Only cars whose `id` is this or above. */
  'id[gte]'?: number
  /** Only cars whose `id` is below this. */
  'id[lt]'?: number
  /** Only cars whose `id` is this or below. */
  'id[lte]'?: number
  /** Only cars with this `make`. */
  make?: string
  /** Only cars without this `make`. */
  'make[ne]'?: string
  /** Only cars with one of these `make`. */
  'make[in]'?: string[]
  /** Only cars whose `make` contains this. */
  'make[contains]'?: string
  /** Only cars whose `make` starts with this. */
  'make[startsWith]'?: string
  /** Only cars with this `model`. */
  model?: string
  /** Only cars without this `model`. */
  'model[ne]'?: string
  /** Only cars with one of these `model`. */
  'model[in]'?: string[]
  /** Only cars whose `model` contains this. */
  'model[contains]'?: string
  /** Only cars whose `model` starts with this. */
  'model[startsWith]'?: string
  /** Only cars with this `year`. */
  year?: number
  /** Only cars without this `year`. */
  'year[ne]'?: number
  /** Only cars with one of these `year`. */
  'year[in]'?: number[]
  /** Only cars whose `year` is above this. */
  'year[gt]'?: number
  /** Only cars whose `year` is this or above. */
  'year[gte]'?: number
  /** Only cars whose `year` is below this. */
  'year[lt]'?: number
  /** Only cars whose `year` is this or below. */
  'year[lte]'?: number
  /** Only cars with this `vin`. */
  vin?: string
  /** Only cars without this `vin`. */
  'vin[ne]'?: string
  /** Only cars with one of these `vin`. */
  'vin[in]'?: string[]
  /** Only cars whose `vin` contains this. */
  'vin[contains]'?: string
  /** Only cars whose `vin` starts with this. */
  'vin[startsWith]'?: string
  /** Only cars with this `color`. */
  color?: string
  /** Only cars without this `color`. */
  'color[ne]'?: string
  /** Only cars with one of these `color`. */
  'color[in]'?: string[]
  /** Only cars whose `color` contains this. */
  'color[contains]'?: string
  /** Only cars whose `color` starts with this. */
  'color[startsWith]'?: string
}

/** The query of `listCountries`. */
export interface ListCountriesQuery {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'name' | '-name' | 'capital' | '-capital' | 'area' | '-area')[]
  /** The fields to answer with; all when left out. */
  fields?: ('id' | 'name' | 'capital' | 'area')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only countries with this `id`. */
  id?: number
  /** Only countries without this `id`. */
  'id[ne]'?: number
  /** Only countries with one of these `id`. */
  'id[in]'?: number[]
  /** Only countries whose `id` is above this. */
  'id[gt]'?: number
  /** Only countries whose `id` is this or above. */
  'id[gte]'?: number
  /** Only countries whose `id` is below this. */
  'id[lt]'?: number
  /** Only countries whose `id` is this or below. */
  'id[lte]'?: number
  /** Only countries with this `name`. */
  name?: string
  /** Only countries without this `name`. */
  'name[ne]'?: string
  /** Only countries with one of these `name`. */
  'name[in]'?: string[]
  /** Only countries whose `name` contains this. */
  'name[contains]'?: string
  /** Only countries whose `name` starts with this. */
  'name[startsWith]'?: string
  /** Only countries with this `capital`. */
  capital?: string
  /** Only countries without this `capital`. */
  'capital[ne]'?: string
  /** Only countries with one of these `capital`. */
  'capital[in]'?: string[]
  /** Only countries whose `capital` contains this. */
  'capital[contains]'?: string
  /** Only countries whose `capital` starts with this. */
  'capital[startsWith]'?: string
  /** Only countries with this `area`. */
  area?: number
  /** Only countries without this `area`. */
  'area[ne]'?: number
  /** Only countries with one of these `area`. */
  'area[in]'?: number[]
  /** Only countries whose `area` is above this. */
  'area[gt]'?: number
  /** Only countries whose `area` is this or above. */
  'area[gte]'?: number
  /** Only countries whose `area` is below this. */
  'area[lt]'?: number
  /** Only countries whose `area` is this or below. */
  'area[lte]'?: number
}

/** The query of `listCustomers`. */
export interface ListCustomersQuery {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'name' | '-name' | 'email' | '-email' | 'tier' | '-tier')[]
  /** The fields to answer with; all when left out. */
  fields?: ('id' | 'name' | 'email' | 'tier')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only customers with this `id`. */
  id?: number
  /** Only customers without this `id`. */
  'id[ne]'?: number
  /** Only customers with one of these `id`. */
  'id[in]'?: number[]
  /** Only customers whose `id` is above this. */
  'id[gt]'?: number
  /** Only customers whose `id` is this or above. */
  'id[gte]'?: number
  /** Only customers whose `id` is below this. */
  'id[lt]'?: number
  /** Only customers whose `id` is this or below. */
  'id[lte]'?: number
  /** Only customers with this `name`. */
  name?: string
  /** Only customers without this `name`. */
  'name[ne]'?: string
  /** Only customers with one of these `name`. */
  'name[in]'?: string[]
  /** Only customers whose `name` contains this. */
  'name[contains]'?: string
  /** Only customers whose `name` starts with this. */
  'name[startsWith]'?: string
  /** Only customers with this `email`. */
  email?: string
  /** Only customers without this `email`. */
  'email[ne]'?: string
  /** Only customers with one of these `email`. */
  'email[in]'?: string[]
  /** Only customers whose `email` contains this. */
  'email[contains]'?: string
  /** Only customers whose `email` starts with this. */
  'email[startsWith]'?: string
  /** Only customers with this `tier`. */
  tier?: 'standard' | 'gold'
  /** Only customers without this `tier`. */
  'tier[ne]'?: 'standard' | 'gold'
  /** Only customers with one of these `tier`. */
  'tier[in]'?: ('standard' | 'gold')[]
}

/** The query of `listEvents`. */
export interface ListEventsQuery {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'name' | '-name' | 'date' | '-date' | 'location' | '-location')[]
  /** The fields to answer with; all when left out. */
  fields?: ('id' | 'name' | 'date' | 'location')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only events with this `id`. */
  id?: number
  /** Only events without this `id`. */
  'id[ne]'?: number
  /** Only events with one of these `id`. */
  'id[in]'?: number[]
  /** Only events whose `id` is above this. */
  'id[gt]'?: number
  /** Only events whose `id` is this or above. */
  'id[gte]'?: number
  /** Only events whose `id` is below this. */
  'id[lt]'?: number
  /** Only events whose `id` is this or below. */
  'id[lte]'?: number
  /** Only events with this `name`. */
  name?: string
  /** Only events without this `name`. */
  'name[ne]'?: string
  /** Only events with one of these `name`. */
  'name[in]'?: string[]
  /** Only events whose `name` contains this. */
  'name[contains]'?: string
  /** Only events whose `name` starts with this. */
  'name[startsWith]'?: string
  /** Only events with this `date`. */
  date?: string
  /** Only events without this `date`. */
  'date[ne]'?: string
  /** Only events with one of these `date`. */
  'date[in]'?: string[]
  /** Only events whose `date` is above this. */
  'date[gt]'?: string
  /** Only events whose `date` is this or above. */
  'date[gte]'?: string
  /** Only events whose `date` is below this. */
  'date[lt]'?: string
  /** Only events whose `date` is this or below. */
  'date[lte]'?: string
  /** Only events with this `location`. */
  location?: string
  /** Only events without this `location`. */
  'location[ne]'?: string
  /** Only events with one of these `location`. */
  'location[in]'?: string[]
  /** Only events whose `location` contains this. */
  'location[contains]'?: string
  /** Only events whose `location` starts with this. */
  'location[startsWith]'?: string
  /** Only events without any `location`, or with one. */
  'location[isNull]'?: boolean
}

/** The query of `listGuests`. */
export interface ListGuestsQuery {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'event_id' | '-event_id' | 'name' | '-name' | 'email' | '-email')[]
  /** The fields to answer with; all when left out. */
  fields?: ('id' | 'event_id' | 'name' | 'email')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only guests with this `id`. */
  id?: number
  /** Only guests without this `id`. */
  'id[ne]'?: number
  /** Only guests with one of these `id`. */
  'id[in]'?: number[]
  /** Only guests whose `id` is above this. */
  'id[gt]'?: number
  /** Only guests whose `id` is this or above. */
  'id[gte]'?: number
  /** Only guests whose `id` is below this. */
  'id[lt]'?: number
  /** Only guests whose `id` is this or below. */
  'id[lte]'?: number
  /** Only guests with this `event_id`. */
  event_id?: number
  /** Only guests without this `event_id`. */
  'event_id[ne]'?: number
  /** Only guests with one of these `event_id`. */
  'event_id[in]'?: number[]
  /** Only guests whose `event_id` is above this. */
  'event_id[gt]'?: number
  /** Only guests whose `event_id` is this or above. */
  'event_id[gte]'?: number
  /** Only guests whose `event_id` is below this. */
  'event_id[lt]'?: number
  /** Only guests whose `event_id` is this or below. */
  'event_id[lte]'?: number
  /** Only guests with this `name`. */
  name?: string
  /** Only guests without this `name`. */
  'name[ne]'?: string
  /** Only guests with one of these `name`. */
  'name[in]'?: string[]
  /** Only guests whose `name` contains this. */
  'name[contains]'?: string
  /** Only guests whose `name` starts with this. */
  'name[startsWith]'?: string
  /** Only guests with this `email`. */
  email?: string
  /** Only guests without this `email`. */
  'email[ne]'?: string
  /** Only guests with one of these `email`. */
  'email[in]'?: string[]
  /** Only guests whose `email` contains this. */
  'email[contains]'?: string
  /** Only guests whose `email` starts with this. */
  'email[startsWith]'?: string
}

/** The query of `listEventGuests`. */
export interface ListEventGuestsQuery {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'event_id' | '-event_id' | 'name' | '-name' | 'email' | '-email')[]
  /** The fields to answer with; all when left out. */
  fields?: ('id' | 'event_id' | 'name' | 'email')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only guests with this `id`. */
  id?: number
  /** Only guests without this `id`. */
  'id[ne]'?: number
  /** Only guests with one of these `id`. */
  'id[in]'?: number[]
  /** Only guests whose `id` is above this. */
  'id[gt]'?: number
  /** Only guests whose `id` is this or above. */
  'id[gte]'?: number
  /** Only guests whose `id` is below this. */
  'id[lt]'?: number
  /** Only guests whose `id` is this or below. */
  'id[lte]'?: number
  /** Only guests with this `name`. */
  name?: string
  /** Only guests without this `name`. */
  'name[ne]'?: string
  /** Only guests with one of these `name`. */
  'name[in]'?: string[]
  /** Only guests whose `name` contains this. */
  'name[contains]'?: string
  /** Only guests whose `name` starts with this. */
  'name[startsWith]'?: string
  /** Only guests with this `email`. */
  email?: string
  /** Only guests without this `email`. */
  'email[ne]'?: string
  /** Only guests with one of these `email`. */
  'email[in]'?: string[]
  /** Only guests whose `email` contains this. */
  'email[contains]'?: string
  /** Only guests whose `email` starts with this. */
  'email[startsWith]'?: string
}

/** The query of `listSales`. */
export interface ListSalesQuery {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'customer_id' | '-customer_id' | 'amount' | '-amount' | 'currency' | '-currency')[]
  /** The fields to answer with; all when left out. */
  fields?: ('id' | 'customer_id' | 'amount' | 'currency')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only sales with this `id`. */
  id?: number
  /** Only sales without this `id`. */
  'id[ne]'?: number
  /** Only sales with one of these `id`. */
  'id[in]'?: number[]
  /** Only sales whose `id` is above this. */
  'id[gt]'?: number
  /** Only sales whose `id` is this or above. */
  'id[gte]'?: number
  /** Only sales whose `id` is below this. */
  'id[lt]'?: number
  /** Only sales whose `id` is this or below. */
  'id[lte]'?: number
  /** Only sales with this `customer_id`. */
  customer_id?: number
  /** Only sales without this `customer_id`. */
  'customer_id[ne]'?: number
  /** Only sales with one of these `customer_id`. */
  'customer_id[in]'?: number[]
  /** Only sales whose `customer_id` is above this. */
  'customer_id[gt]'?: number
  /** Only sales whose `customer_id` is this or above. */
  'customer_id[gte]'?: number
  /** Only sales whose `customer_id` is below this. */
  'customer_id[lt]'?: number
  /** Only sales whose `customer_id` is this or below. */
  'customer_id[lte]'?: number
  /** Only sales with this `amount`. */
  amount?: number
  /** Only sales without this `amount`. */
  'amount[ne]'?: number
  /** Only sales with one of these `amount`. */
  'amount[in]'?: number[]
  /** Only sales whose `amount` is above this. */
  'amount[gt]'?: number
  /** Only sales whose `amount` is this or above. */
  'amount[gte]'?: number
  /** Only sales whose `amount` is below this. */
  'amount[lt]'?: number
  /** Only sales whose `amount` is this or below. */
  'amount[lte]'?: number
  /** Only sales with this `currency`. */
  currency?: string
  /** Only sales without this `currency`. */
  'currency[ne]'?: string
  /** Only sales with one of these `currency`. */
  'currency[in]'?: string[]
  /** Only sales whose `currency` contains this. */
  'currency[contains]'?: string
  /** Only sales whose `currency` starts with this. */
  'currency[startsWith]'?: string
}

/** The query of `listCustomerSales`. */
export interface ListCustomerSalesQuery {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'customer_id' | '-customer_id' | 'amount' | '-amount' | 'currency' | '-currency')[]
  /** The fields to answer with; all when left out. */
  fields?: ('id' | 'customer_id' | 'amount' | 'currency')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only sales with this `id`. */
  id?: number
  /** Only sales without this `id`. */
  'id[ne]'?: number
  /** Only sales with one of these `id`. */
  'id[in]'?: number[]
  /** Only sales whose `id` is above this. */
  'id[gt]'?: number
  /** Only sales whose `id` is this or above. */
  'id[gte]'?: number
  /** Only sales whose `id` is below this. */
  'id[lt]'?: number
  /** Only sales whose `id` is this or below. */
  'id[lte]'?: number
  /** Only sales with this `amount`. */
  amount?: number
  /** Only sales without this `amount`. */
  'amount[ne]'?: number
  /** Only sales with one of these `amount`. */
  'amount[in]'?: number[]
  /** Only sales whose `amount` is above this. */
  'amount[gt]'?: number
  /** Only sales whose `amount` is this or above. */
  'amount[gte]'?: number
  /** Only sales whose `amount` is below this. */
  'amount[lt]'?: number
  /** Only sales whose `amount` is this or below. */
  'amount[lte]'?: number
  /** Only sales with this `currency`. */
  currency?: string
  /** Only sales without this `currency`. */
  'currency[ne]'?: string
  /** Only sales with one of these `currency`. */
  'currency[in]'?: string[]
  /** Only sales whose `currency` contains this. */
  'currency[contains]'?: string
  /** Only sales whose `currency` starts with this. */
  'currency[startsWith]'?: string
}

/** The query of `listTodos`. */
export interface ListTodosQuery {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'userId' | '-userId' | 'title' | '-title' | 'completed' | '-completed')[]
  /** The fields to answer with; all when left out. */
  fields?: ('id' | 'userId' | 'title' | 'completed')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only todos with this `id`. */
  id?: number
  /** Only todos without this `id`. */
  'id[ne]'?: number
  /** Only todos with one of these `id`. */
  'id[in]'?: number[]
  /** Only todos whose `id` is above this. */
  'id[gt]'?: number
  /** Only todos whose `id` is this or above. */
  'id[gte]'?: number
  /** Only todos whose `id` is below this. */
  'id[lt]'?: number
  /** Only todos whose `id` is this or below. */
  'id[lte]'?: number
  /** Only todos with this `userId`. */
  userId?: number
  /** Only todos without this `userId`. */
  'userId[ne]'?: number
  /** Only todos with one of these `userId`. */
  'userId[in]'?: number[]
  /** Only todos whose `userId` is above this. */
  'userId[gt]'?: number
  /** Only todos whose `userId` is this or above. */
  'userId[gte]'?: number
  /** Only todos whose `userId` is below this. */
  'userId[lt]'?: number
  /** Only todos whose `userId` is this or below. */
  'userId[lte]'?: number
  /** Only todos with this `title`. */
  title?: string
  /** Only todos without this `title`. */
  'title[ne]'?: string
  /** Only todos with one of these `title`. */
  'title[in]'?: string[]
  /** Only todos whose `title` contains this. */
  'title[contains]'?: string
  /** Only todos whose `title` starts with this. */
  'title[startsWith]'?: string
  /** Only todos with this `completed`. */
  completed?: boolean
}

/** The query of `listTransactions`. */
export interface ListTransactionsQuery {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'amount' | '-amount' | 'currency' | '-currency' | 'description' | '-description')[]
  /** The fields to answer with; all when left out. */
  fields?: ('id' | 'amount' | 'currency' | 'description')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only transactions with this `id`. */
  id?: number
  /** Only transactions without this `id`. */
  'id[ne]'?: number
  /** Only transactions with one of these `id`. */
  'id[in]'?: number[]
  /** Only transactions whose `id` is above this. */
  'id[gt]'?: number
  /** Only transactions whose `id` is this or above. */
  'id[gte]'?: number
  /** Only transactions whose `id` is below this. */
  'id[lt]'?: number
  /** Only transactions whose `id` is this or below. */
  'id[lte]'?: number
  /** Only transactions with this `amount`. */
  amount?: number
  /** Only transactions without this `amount`. */
  'amount[ne]'?: number
  /** Only transactions with one of these `amount`. */
  'amount[in]'?: number[]
  /** Only transactions whose `amount` is above this. */
  'amount[gt]'?: number
  /** Only transactions whose `amount` is this or above. */
  'amount[gte]'?: number
  /** Only transactions whose `amount` is below this. */
  'amount[lt]'?: number
  /** Only transactions whose `amount` is this or below. */
  'amount[lte]'?: number
  /** Only transactions with this `currency`. */
  currency?: string
  /** Only transactions without this `currency`. */
  'currency[ne]'?: string
  /** Only transactions with one of these `currency`. */
  'currency[in]'?: string[]
  /** Only transactions whose `currency` contains this. */
  'currency[contains]'?: string
  /** Only transactions whose `currency` starts with this. */
  'currency[startsWith]'?: string
  /** Only transactions with this `description`. */
  description?: string
  /** Only transactions without this `description`. */
  'description[ne]'?: string
  /** Only transactions with one of these `description`. */
  'description[in]'?: string[]
  /** Only transactions whose `description` contains this. */
  'description[contains]'?: string
  /** Only transactions whose `description` starts with this. */
  'description[startsWith]'?: string
}

export interface Book {
  id: number
  title: string
  page_count: number
  /** Date of publication */
  pub_date: string
  authors: Author[]
  isbn13: string
  /** Null when nobody has said. */
  genre: string | null
}

export interface BookCreate {
  title: string
  page_count: number
  /** Date of publication */
  pub_date: string
  authors: Author[]
  isbn13: string
  /** Null when nobody has said. */
  genre: string | null
}

export type BookReplace = BookCreate

export interface BookPatch {
  title?: string
  page_count?: number
  /** Date of publication */
  pub_date?: string
  authors?: Author[]
  isbn13?: string
  /** Null when nobody has said. */
  genre?: string | null
}

export interface Author {
  name: string
}

/** Cars on the lot. */
export interface Car {
  id: number
  make: string
  model: string
  year: number
  /** Vehicle identification number (ISO 3779): 17 letters and digits, without I, O and Q. */
  vin: string
  color: string
}

/** Cars on the lot. */
export interface CarCreate {
  make: string
  model: string
  year: number
  /** Vehicle identification number (ISO 3779): 17 letters and digits, without I, O and Q. */
  vin: string
  color: string
}

/** Cars on the lot. */
export type CarReplace = CarCreate

/** Cars on the lot. */
export interface CarPatch {
  make?: string
  model?: string
  year?: number
  /** Vehicle identification number (ISO 3779): 17 letters and digits, without I, O and Q. */
  vin?: string
  color?: string
}

export interface Country {
  id: number
  name: string
  capital: string
  /** Square kilometres */
  area: number
}

export interface CountryCreate {
  name: string
  capital: string
  /** Square kilometres */
  area: number
}

export type CountryReplace = CountryCreate

export interface CountryPatch {
  name?: string
  capital?: string
  /** Square kilometres */
  area?: number
}

export interface Customer {
  id: number
  name: string
  email: string
  tier: 'standard' | 'gold'
}

export interface CustomerCreate {
  name: string
  email: string
}

export type CustomerReplace = CustomerCreate

export interface CustomerPatch {
  name?: string
  email?: string
}

export interface Event {
  id: number
  name: string
  date: string
  location?: string
}

export interface EventCreate {
  name: string
  date: string
  location?: string
}

export type EventReplace = EventCreate

export interface EventPatch {
  name?: string
  date?: string
  location?: string | null
}

export interface Guest {
  id: number
  event_id: number
  name: string
  email: string
}

export interface GuestCreate {
  name: string
  email: string
}

export type GuestReplace = GuestCreate

export interface GuestPatch {
  name?: string
  email?: string
}

export interface Sale {
  id: number
  customer_id: number
  amount: number
  /** Currency code (ISO 4217). */
  currency: string
}

export interface SaleCreate {
  amount: number
  /** Currency code (ISO 4217). */
  currency: string
}

export type SaleReplace = SaleCreate

export interface SalePatch {
  amount?: number
  /** Currency code (ISO 4217). */
  currency?: string
}

export interface Todo {
  id: number
  userId: number
  title: string
  completed: boolean
}

export interface TodoCreate {
  userId: number
  title: string
  completed?: boolean
}

export type TodoReplace = TodoCreate

export interface TodoPatch {
  userId?: number
  title?: string
  completed?: boolean
}

export interface Transaction {
  id: number
  amount: number
  /** Currency code (ISO 4217). */
  currency: string
  description: string
}

export interface TransactionCreate {
  amount: number
  /** Currency code (ISO 4217). */
  currency: string
  description: string
}

export type TransactionReplace = TransactionCreate

export interface TransactionPatch {
  amount?: number
  /** Currency code (ISO 4217). */
  currency?: string
  description?: string
}

/** What was wrong, in a sentence. */
export interface ErrorAnswer {
  detail: string
}

/** What was wrong with the request, one entry a fault. */
export interface InvalidAnswer {
  detail: ValidationIssue[]
}

/** One fault of a request. */
export interface ValidationIssue {
  /** The kind of fault, for programs: `missing`. */
  type: string
  /** Where it is: `["body", "authors", 1, "name"]`. */
  loc: (string | number)[]
  /** The fault, in words. */
  msg: string
  /** The value as it was received. */
  input: unknown
  /** The values that the message names. */
  ctx?: Record<string, unknown>
}

/** Sends a request and answers the response, if it is a success. */
async function send(
  client: ClientOptions,
  method: string,
  target: string,
  options?: RequestOptions,
  body?: unknown,
): Promise<Response> {
  const { baseUrl, fetch = globalThis.fetch } = client
  const headers = new Headers(client.headers)
  if (body !== undefined) headers.set('content-type', 'application/json')
  for (const [name, value] of Object.entries(options?.headers ?? {})) headers.set(name, value)
  const response = await fetch(baseUrl.replace(/\/+$/, '') + target, {
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
    signal: options?.signal ?? null,
  })
  if (!response.ok) throw new ApiError(response, readDetail(await response.text()))
  return response
}

function readDetail(text: string): ApiError['detail'] {
  try {
    const answer: unknown = JSON.parse(text)
    if (hasDetail(answer)) return answer.detail
  } catch {
    // Not JSON: something between here and the API has answered.
  }
  return text
}

function hasDetail(answer: unknown): answer is { detail: ApiError['detail'] } {
  if (typeof answer !== 'object' || answer === null || !('detail' in answer)) return false
  return typeof answer.detail === 'string' || Array.isArray(answer.detail)
}

/** Sends a request and answers the value of the response. */
async function call<Answer>(
  client: ClientOptions,
  method: string,
  target: string,
  options?: RequestOptions,
  body?: unknown,
): Promise<Answer> {
  const response = await send(client, method, target, options, body)
  return parse(await response.text())
}

/** Takes the type of a value on trust: the server sends what its document says. */
function parse<Value>(text: string): Value {
  const parseJson: (json: string) => Value = JSON.parse
  return parseJson(text)
}

/** Lists page after page, following the `Link` to the next. */
async function* pages<Row>(
  client: ClientOptions,
  target: string,
  query?: object,
  options?: RequestOptions,
): AsyncGenerator<Row, void> {
  let from = query
  for (;;) {
    const response = await send(client, 'GET', target + search(from), options)
    yield* parse<Row[]>(await response.text())
    const cursor = nextCursor(response)
    if (cursor === undefined) return
    from = { ...query, cursor }
  }
}

function nextCursor(response: Response): string | undefined {
  const next = /<([^>]*)>;\s*rel="?next\b/.exec(response.headers.get('link') ?? '')?.[1]
  return next === undefined ? undefined : (new URL(next, 'http://localhost').searchParams.get('cursor') ?? undefined)
}

/** Writes a path with its values encoded. */
function path(pieces: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return String.raw(pieces, ...values.map(segment))
}

/** Encodes a segment of a path. A dot segment would be taken for a step to another path (RFC 3986, section 5.2.4). */
function segment(value: string | number): string {
  const text = encodeURIComponent(value)
  if (text === '' || text === '.' || text === '..') throw new TypeError(`'${text}' cannot be part of a path`)
  return text
}

/** Writes a query string. What is undefined is left out, a list is repeated. */
function search(query: object = {}): string {
  const parameters = new URLSearchParams()
  const entries: [string, unknown][] = Object.entries(query)
  for (const [name, value] of entries) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined) parameters.append(name, String(each))
    }
  }
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}
