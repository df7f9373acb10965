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
  /**
   * Headers of every request. A function is asked for them each time that one is sent: for a token that expires. What is sent again
   * under an `Idempotency-Key` has those of the first time, since with other credentials it would be another request.
   */
  readonly headers?: HeaderValues | (() => HeaderValues | Promise<HeaderValues>)
  /**
   * How often a request may be sent again: twice when left out, 0 for never. It is sent again when no answer comes, and after an answer
   * 408, 429, 502, 503 or 504, or one with `Retry-After`; that is waited for, up to a minute, or else a moment that grows up to ten
   * seconds. With `Infinity`, which may wait for up to an hour, a signal ends that.
   *
   * Only what can be done twice is sent twice: GET, PUT and DELETE, PATCH with `If-Match`, and POST with an `Idempotency-Key`, which
   * the client makes where the operation takes one. What was done though its answer was lost may then be answered 404 or 412.
   *
   * A stream that is followed, and has begun, is come back to for as long as it takes, unless this is 0.
   */
  readonly retries?: number
  /**
   * Whether versions are remembered, for up to 500 addresses. What was read is then read again only if it has changed, and a change
   * is made to the version that was seen last, or fails with 412. A client that does so is for one user.
   */
  readonly etags?: boolean
}

export type HeaderValues = Readonly<Record<string, string>>

/** What may be said of one request. */
export interface RequestOptions {
  /** Ends the request, and the time between two attempts: `AbortSignal.timeout(5_000)`. */
  readonly signal?: AbortSignal
  /** Headers of this request; they replace those of the client. */
  readonly headers?: HeaderValues
  /** How often this request may be sent again; as the client says when left out. */
  readonly retries?: number
  /** Is given each answer, whatever its status, for its headers: `ETag`, `Link`, `Total-Count`. The body is not to be read. */
  readonly onResponse?: (response: Response) => void
}

/** A client's options, and what it remembers: the oldest first. */
interface ClientState extends ClientOptions {
  readonly seen: Map<string, SeenVersion>
}

/** An answer that is no success: what is thrown then. Its `status` tells what `detail` holds. */
export type ApiError =
  | ApiErrorOf<400, ValidationIssue[]>
  | ApiErrorOf<404, string>
  | ApiErrorOf<406, string>
  | ApiErrorOf<409, string>
  | ApiErrorOf<412, string>
  | ApiErrorOf<413, string>
  | ApiErrorOf<415, string>
  | ApiErrorOf<422, ValidationIssue[]>
  | ApiErrorOf<428, string>
  | ApiErrorOf<OtherStatus, string>

/** An error of a status. */
export interface ApiErrorOf<Status extends number, Detail> extends Error {
  readonly status: Status
  /** What was wrong: a sentence, or the faults of the request. */
  readonly detail: Detail
  /** The answer itself; its body has been read. */
  readonly response: Response
}

/** A status that no operation names: what stands before it, or between here and there, may answer with it. */
export type OtherStatus = 304 | 401 | 403 | 405 | 408 | 414 | 429 | 431 | 500 | 502 | 503 | 504

/** Whether something that was thrown is an answer that is no success. */
export function isApiError(error: unknown): error is ApiError {
  return error instanceof Refusal
}

/**
 * Tenon example
 *
 * Small resources and a few operations beyond them, each showing something of how schemas are written.
 */
export interface Client {
  readonly books: BooksClient
  readonly cars: CarsClient
  readonly countries: CountriesClient
  readonly customers: CustomersClient
  readonly events: EventsClient
  readonly guests: GuestsClient
  readonly languages: LanguagesClient
  readonly meals: MealsClient
  readonly refunds: RefundsClient
  readonly sales: SalesClient
  readonly todos: TodosClient
  readonly transactions: TransactionsClient
  readonly venues: VenuesClient
  /**
   * Search books and countries
   *
   * The first ten of each whose title or name has the text in it, as it is written.
   */
  search(query: SearchQuery, options?: RequestOptions): Promise<SearchResult>
}

/** Makes a client of the API. */
export function createClient(settings: ClientOptions): Client {
  const client = { ...settings, seen: new Map<string, SeenVersion>() }
  return {
    books: {
      list: (query, options) => call(client, 'GET', '/books' + search(filters(query)), options),
      all: (query, options) => pages(client, '/books', filters(query), options),
      get: (id, options) => call(client, 'GET', path`/books/${id}`, options),
      create: (body, options) => call(client, 'POST', '/books', once(client, options), body),
      replace: (id, body, options) => call(client, 'PUT', path`/books/${id}`, options, body),
      patch: (id, body, options) => call(client, 'PATCH', path`/books/${id}`, options, body),
      delete: (id, options) => callEmpty(client, 'DELETE', path`/books/${id}`, options),
    },
    cars: {
      list: (query, options) => call(client, 'GET', '/cars' + search(filters(query)), options),
      all: (query, options) => pages(client, '/cars', filters(query), options),
      get: (id, options) => call(client, 'GET', path`/cars/${id}`, options),
      create: (body, options) => call(client, 'POST', '/cars', once(client, options), body),
      replace: (id, body, options) => call(client, 'PUT', path`/cars/${id}`, options, body),
      patch: (id, body, options) => call(client, 'PATCH', path`/cars/${id}`, options, body),
      delete: (id, options) => callEmpty(client, 'DELETE', path`/cars/${id}`, options),
    },
    countries: {
      list: (query, options) => call(client, 'GET', '/countries' + search(filters(query)), options),
      all: (query, options) => pages(client, '/countries', filters(query), options),
      get: (id, options) => call(client, 'GET', path`/countries/${id}`, options),
      create: (body, options) => call(client, 'POST', '/countries', once(client, options), body),
      replace: (id, body, options) => call(client, 'PUT', path`/countries/${id}`, options, body),
      patch: (id, body, options) => call(client, 'PATCH', path`/countries/${id}`, options, body),
      delete: (id, options) => callEmpty(client, 'DELETE', path`/countries/${id}`, options),
      export: (query, options) => callText(client, 'GET', '/countries/export' + search(query), options),
    },
    customers: {
      list: (query, options) => call(client, 'GET', '/customers' + search(filters(query)), options),
      all: (query, options) => pages(client, '/customers', filters(query), options),
      get: (id, options) => call(client, 'GET', path`/customers/${id}`, options),
      create: (body, options) => call(client, 'POST', '/customers', once(client, options), body),
      replace: (id, body, options) => call(client, 'PUT', path`/customers/${id}`, options, body),
      patch: (id, body, options) => call(client, 'PATCH', path`/customers/${id}`, options, body),
      delete: (id, options) => callEmpty(client, 'DELETE', path`/customers/${id}`, options),
      sales: {
        list: (customerId, query, options) =>
          call(client, 'GET', path`/customers/${customerId}/sales` + search(filters(query)), options),
        all: (customerId, query, options) =>
          pages(client, path`/customers/${customerId}/sales`, filters(query), options),
        get: (customerId, id, options) => call(client, 'GET', path`/customers/${customerId}/sales/${id}`, options),
        create: (customerId, body, options) =>
          call(client, 'POST', path`/customers/${customerId}/sales`, once(client, options), body),
        replace: (customerId, id, body, options) =>
          call(client, 'PUT', path`/customers/${customerId}/sales/${id}`, options, body),
        patch: (customerId, id, body, options) =>
          call(client, 'PATCH', path`/customers/${customerId}/sales/${id}`, options, body),
        delete: (customerId, id, options) =>
          callEmpty(client, 'DELETE', path`/customers/${customerId}/sales/${id}`, options),
      },
    },
    events: {
      list: (query, options) => call(client, 'GET', '/events' + search(filters(query)), options),
      all: (query, options) => pages(client, '/events', filters(query), options),
      get: (id, options) => call(client, 'GET', path`/events/${id}`, options),
      create: (body, options) => call(client, 'POST', '/events', once(client, options), body),
      replace: (id, body, options) => call(client, 'PUT', path`/events/${id}`, options, body),
      patch: (id, body, options) => call(client, 'PATCH', path`/events/${id}`, options, body),
      delete: (id, options) => callEmpty(client, 'DELETE', path`/events/${id}`, options),
      guests: {
        list: (eventId, query, options) =>
          call(client, 'GET', path`/events/${eventId}/guests` + search(filters(query)), options),
        all: (eventId, query, options) => pages(client, path`/events/${eventId}/guests`, filters(query), options),
        get: (eventId, id, options) => call(client, 'GET', path`/events/${eventId}/guests/${id}`, options),
        create: (eventId, body, options) =>
          call(client, 'POST', path`/events/${eventId}/guests`, once(client, options), body),
        replace: (eventId, id, body, options) =>
          call(client, 'PUT', path`/events/${eventId}/guests/${id}`, options, body),
        patch: (eventId, id, body, options) =>
          call(client, 'PATCH', path`/events/${eventId}/guests/${id}`, options, body),
        delete: (eventId, id, options) => callEmpty(client, 'DELETE', path`/events/${eventId}/guests/${id}`, options),
        meals: {
          list: (eventId, guestId, query, options) =>
            call(client, 'GET', path`/events/${eventId}/guests/${guestId}/meals` + search(filters(query)), options),
          all: (eventId, guestId, query, options) =>
            pages(client, path`/events/${eventId}/guests/${guestId}/meals`, filters(query), options),
          get: (eventId, guestId, id, options) =>
            call(client, 'GET', path`/events/${eventId}/guests/${guestId}/meals/${id}`, options),
          create: (eventId, guestId, body, options) =>
            call(client, 'POST', path`/events/${eventId}/guests/${guestId}/meals`, once(client, options), body),
          replace: (eventId, guestId, id, body, options) =>
            call(client, 'PUT', path`/events/${eventId}/guests/${guestId}/meals/${id}`, options, body),
          patch: (eventId, guestId, id, body, options) =>
            call(client, 'PATCH', path`/events/${eventId}/guests/${guestId}/meals/${id}`, options, body),
          delete: (eventId, guestId, id, options) =>
            callEmpty(client, 'DELETE', path`/events/${eventId}/guests/${guestId}/meals/${id}`, options),
        },
      },
    },
    guests: {
      list: (query, options) => call(client, 'GET', '/guests' + search(filters(query)), options),
      all: (query, options) => pages(client, '/guests', filters(query), options),
    },
    languages: {
      list: (query, options) => call(client, 'GET', '/languages' + search(filters(query)), options),
      all: (query, options) => pages(client, '/languages', filters(query), options),
      get: (code, options) => call(client, 'GET', path`/languages/${code}`, options),
      create: (body, options) => call(client, 'POST', '/languages', once(client, options), body),
      replace: (code, body, options) => call(client, 'PUT', path`/languages/${code}`, options, body),
      patch: (code, body, options) => call(client, 'PATCH', path`/languages/${code}`, options, body),
      delete: (code, options) => callEmpty(client, 'DELETE', path`/languages/${code}`, options),
    },
    meals: {
      list: (query, options) => call(client, 'GET', '/meals' + search(filters(query)), options),
      all: (query, options) => pages(client, '/meals', filters(query), options),
    },
    refunds: {
      list: (query, options) => call(client, 'GET', '/refunds' + search(filters(query)), options),
      all: (query, options) => pages(client, '/refunds', filters(query), options),
      get: (id, options) => call(client, 'GET', path`/refunds/${id}`, options),
    },
    sales: {
      list: (query, options) => call(client, 'GET', '/sales' + search(filters(query)), options),
      all: (query, options) => pages(client, '/sales', filters(query), options),
    },
    todos: {
      list: (query, options) => call(client, 'GET', '/todos' + search(filters(query)), options),
      all: (query, options) => pages(client, '/todos', filters(query), options),
      get: (id, options) => call(client, 'GET', path`/todos/${id}`, options),
      create: (body, options) => call(client, 'POST', '/todos', once(client, options), body),
      replace: (id, body, options) => call(client, 'PUT', path`/todos/${id}`, options, body),
      patch: (id, body, options) => call(client, 'PATCH', path`/todos/${id}`, options, body),
      delete: (id, options) => callEmpty(client, 'DELETE', path`/todos/${id}`, options),
    },
    transactions: {
      list: (query, options) => call(client, 'GET', '/transactions' + search(filters(query)), options),
      all: (query, options) => pages(client, '/transactions', filters(query), options),
      get: (id, options) => call(client, 'GET', path`/transactions/${id}`, options),
      create: (body, options) => call(client, 'POST', '/transactions', once(client, options), body),
      replace: (id, body, options) => call(client, 'PUT', path`/transactions/${id}`, options, body),
      patch: (id, body, options) => call(client, 'PATCH', path`/transactions/${id}`, options, body),
      delete: (id, options) => callEmpty(client, 'DELETE', path`/transactions/${id}`, options),
      refund: (id, body, options) =>
        call(client, 'POST', path`/transactions/${id}/refund`, once(client, options), body),
      import: (body, options) => call(client, 'POST', '/transactions/import', options, multipart(body)),
      feed: (query, headers, options) =>
        resume(client, 'GET', '/transactions/feed' + search(query), withHeaders(options, headers)),
    },
    venues: {
      list: (query, options) => call(client, 'GET', '/venues' + search(filters(query)), options),
      all: (query, options) => pages(client, '/venues', filters(query), options),
      get: (id, options) => call(client, 'GET', path`/venues/${id}`, options),
      create: (body, options) => call(client, 'POST', '/venues', once(client, options), body),
      replace: (id, body, options) => call(client, 'PUT', path`/venues/${id}`, options, body),
      patch: (id, body, options) => call(client, 'PATCH', path`/venues/${id}`, options, body),
      delete: (id, options) => callEmpty(client, 'DELETE', path`/venues/${id}`, options),
    },
    search: (query, options) => call(client, 'GET', '/search' + search(query), options),
  }
}

/** The operations on books. */
export interface BooksClient {
  /** List books */
  list<Chosen extends keyof Book = never>(
    query?: ListBooksQuery<Chosen>,
    options?: RequestOptions,
  ): Promise<Picked<Book, Chosen>[]>
  /** List books, page after page. */
  all<Chosen extends keyof Book = never>(
    query?: ListBooksQuery<Chosen>,
    options?: RequestOptions,
  ): AsyncIterable<Picked<Book, Chosen>>
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
  list<Chosen extends keyof Car = never>(
    query?: ListCarsQuery<Chosen>,
    options?: RequestOptions,
  ): Promise<Picked<Car, Chosen>[]>
  /** List cars, page after page. */
  all<Chosen extends keyof Car = never>(
    query?: ListCarsQuery<Chosen>,
    options?: RequestOptions,
  ): AsyncIterable<Picked<Car, Chosen>>
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
  list<Chosen extends keyof Country = never>(
    query?: ListCountriesQuery<Chosen>,
    options?: RequestOptions,
  ): Promise<Picked<Country, Chosen>[]>
  /** List countries, page after page. */
  all<Chosen extends keyof Country = never>(
    query?: ListCountriesQuery<Chosen>,
    options?: RequestOptions,
  ): AsyncIterable<Picked<Country, Chosen>>
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
  /** Export countries as CSV */
  export(query?: ExportCountriesQuery, options?: RequestOptions): Promise<string>
}

/** The operations on customers. */
export interface CustomersClient {
  /** List customers */
  list<Chosen extends keyof Customer = never>(
    query?: ListCustomersQuery<Chosen>,
    options?: RequestOptions,
  ): Promise<Picked<Customer, Chosen>[]>
  /** List customers, page after page. */
  all<Chosen extends keyof Customer = never>(
    query?: ListCustomersQuery<Chosen>,
    options?: RequestOptions,
  ): AsyncIterable<Picked<Customer, Chosen>>
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
  list<Chosen extends keyof Sale = never>(
    customerId: number,
    query?: ListCustomerSalesQuery<Chosen>,
    options?: RequestOptions,
  ): Promise<Picked<Sale, Chosen>[]>
  /** List sales of a customer, page after page. */
  all<Chosen extends keyof Sale = never>(
    customerId: number,
    query?: ListCustomerSalesQuery<Chosen>,
    options?: RequestOptions,
  ): AsyncIterable<Picked<Sale, Chosen>>
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
  list<Chosen extends keyof Event = never>(
    query?: ListEventsQuery<Chosen>,
    options?: RequestOptions,
  ): Promise<Picked<Event, Chosen>[]>
  /** List events, page after page. */
  all<Chosen extends keyof Event = never>(
    query?: ListEventsQuery<Chosen>,
    options?: RequestOptions,
  ): AsyncIterable<Picked<Event, Chosen>>
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
  list<Chosen extends keyof Guest = never>(
    eventId: number,
    query?: ListEventGuestsQuery<Chosen>,
    options?: RequestOptions,
  ): Promise<Picked<Guest, Chosen>[]>
  /** List guests of an event, page after page. */
  all<Chosen extends keyof Guest = never>(
    eventId: number,
    query?: ListEventGuestsQuery<Chosen>,
    options?: RequestOptions,
  ): AsyncIterable<Picked<Guest, Chosen>>
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
  readonly meals: EventGuestMealsClient
}

/** The operations on meals. */
export interface EventGuestMealsClient {
  /** List meals of a guest */
  list<Chosen extends keyof Meal = never>(
    eventId: number,
    guestId: number,
    query?: ListGuestMealsQuery<Chosen>,
    options?: RequestOptions,
  ): Promise<Picked<Meal, Chosen>[]>
  /** List meals of a guest, page after page. */
  all<Chosen extends keyof Meal = never>(
    eventId: number,
    guestId: number,
    query?: ListGuestMealsQuery<Chosen>,
    options?: RequestOptions,
  ): AsyncIterable<Picked<Meal, Chosen>>
  /** Get a meal of a guest */
  get(eventId: number, guestId: number, id: number, options?: RequestOptions): Promise<Meal>
  /** Create a meal of a guest */
  create(eventId: number, guestId: number, body: MealCreate, options?: RequestOptions): Promise<Meal>
  /** Replace a meal of a guest */
  replace(eventId: number, guestId: number, id: number, body: MealReplace, options?: RequestOptions): Promise<Meal>
  /** Change a meal of a guest */
  patch(eventId: number, guestId: number, id: number, body: MealPatch, options?: RequestOptions): Promise<Meal>
  /** Delete a meal of a guest */
  delete(eventId: number, guestId: number, id: number, options?: RequestOptions): Promise<void>
}

/** The operations on guests. */
export interface GuestsClient {
  /** List guests */
  list<Chosen extends keyof Guest = never>(
    query?: ListGuestsQuery<Chosen>,
    options?: RequestOptions,
  ): Promise<Picked<Guest, Chosen>[]>
  /** List guests, page after page. */
  all<Chosen extends keyof Guest = never>(
    query?: ListGuestsQuery<Chosen>,
    options?: RequestOptions,
  ): AsyncIterable<Picked<Guest, Chosen>>
}

/** The operations on languages. */
export interface LanguagesClient {
  /** List languages */
  list<Chosen extends keyof Language = never>(
    query?: ListLanguagesQuery<Chosen>,
    options?: RequestOptions,
  ): Promise<Picked<Language, Chosen>[]>
  /** List languages, page after page. */
  all<Chosen extends keyof Language = never>(
    query?: ListLanguagesQuery<Chosen>,
    options?: RequestOptions,
  ): AsyncIterable<Picked<Language, Chosen>>
  /** Get a language */
  get(code: string, options?: RequestOptions): Promise<Language>
  /** Create a language */
  create(body: LanguageCreate, options?: RequestOptions): Promise<Language>
  /** Replace a language */
  replace(code: string, body: LanguageReplace, options?: RequestOptions): Promise<Language>
  /** Change a language */
  patch(code: string, body: LanguagePatch, options?: RequestOptions): Promise<Language>
  /** Delete a language */
  delete(code: string, options?: RequestOptions): Promise<void>
}

/** The operations on meals. */
export interface MealsClient {
  /** List meals */
  list<Chosen extends keyof Meal = never>(
    query?: ListMealsQuery<Chosen>,
    options?: RequestOptions,
  ): Promise<Picked<Meal, Chosen>[]>
  /** List meals, page after page. */
  all<Chosen extends keyof Meal = never>(
    query?: ListMealsQuery<Chosen>,
    options?: RequestOptions,
  ): AsyncIterable<Picked<Meal, Chosen>>
}

/** The operations on refunds. */
export interface RefundsClient {
  /** List refunds */
  list<Chosen extends keyof Refund = never>(
    query?: ListRefundsQuery<Chosen>,
    options?: RequestOptions,
  ): Promise<Picked<Refund, Chosen>[]>
  /** List refunds, page after page. */
  all<Chosen extends keyof Refund = never>(
    query?: ListRefundsQuery<Chosen>,
    options?: RequestOptions,
  ): AsyncIterable<Picked<Refund, Chosen>>
  /** Get a refund */
  get(id: number, options?: RequestOptions): Promise<Refund>
}

/** The operations on sales. */
export interface SalesClient {
  /** List sales */
  list<Chosen extends keyof Sale = never>(
    query?: ListSalesQuery<Chosen>,
    options?: RequestOptions,
  ): Promise<Picked<Sale, Chosen>[]>
  /** List sales, page after page. */
  all<Chosen extends keyof Sale = never>(
    query?: ListSalesQuery<Chosen>,
    options?: RequestOptions,
  ): AsyncIterable<Picked<Sale, Chosen>>
}

/** The operations on todos. */
export interface TodosClient {
  /** List todos */
  list<Chosen extends keyof Todo = never>(
    query?: ListTodosQuery<Chosen>,
    options?: RequestOptions,
  ): Promise<Picked<Todo, Chosen>[]>
  /** List todos, page after page. */
  all<Chosen extends keyof Todo = never>(
    query?: ListTodosQuery<Chosen>,
    options?: RequestOptions,
  ): AsyncIterable<Picked<Todo, Chosen>>
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
  list<Chosen extends keyof Transaction = never>(
    query?: ListTransactionsQuery<Chosen>,
    options?: RequestOptions,
  ): Promise<Picked<Transaction, Chosen>[]>
  /** List transactions, page after page. */
  all<Chosen extends keyof Transaction = never>(
    query?: ListTransactionsQuery<Chosen>,
    options?: RequestOptions,
  ): AsyncIterable<Picked<Transaction, Chosen>>
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
  /**
   * Refund a transaction
   *
   * Pays a transaction back, once.
   */
  refund(id: number, body: RefundTransactionBody, options?: RequestOptions): Promise<Refund>
  /**
   * Import a bank statement
   *
   * All of its lines become transactions, or none: then the answer says what is wrong with which.
   */
  import(body: ImportTransactionsBody, options?: RequestOptions): Promise<ImportTransactionsResult>
  /**
   * Follow the transactions
   *
   * An event for each transaction there is, and for each that comes.
   */
  feed(
    query?: FeedTransactionsQuery,
    headers?: FeedTransactionsHeaders,
    options?: RequestOptions,
  ): AsyncIterable<Transaction>
}

/** The operations on venues. */
export interface VenuesClient {
  /** List venues */
  list<Chosen extends keyof Venue = never>(
    query?: ListVenuesQuery<Chosen>,
    options?: RequestOptions,
  ): Promise<Picked<Venue, Chosen>[]>
  /** List venues, page after page. */
  all<Chosen extends keyof Venue = never>(
    query?: ListVenuesQuery<Chosen>,
    options?: RequestOptions,
  ): AsyncIterable<Picked<Venue, Chosen>>
  /** Get a venue */
  get(id: string, options?: RequestOptions): Promise<Venue>
  /** Create a venue */
  create(body: VenueCreate, options?: RequestOptions): Promise<Venue>
  /** Replace a venue */
  replace(id: string, body: VenueReplace, options?: RequestOptions): Promise<Venue>
  /** Change a venue */
  patch(id: string, body: VenuePatch, options?: RequestOptions): Promise<Venue>
  /** Delete a venue */
  delete(id: string, options?: RequestOptions): Promise<void>
}

/** The query of `listBooks`. */
export interface ListBooksQuery<Chosen extends keyof Book = never> {
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
    | 'language'
    | '-language'
  )[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: readonly Chosen[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only books with this `id`. */
  id?: number
  /** Only books without this `id`. */
  'id[ne]'?: number
  /** Only books with one of these `id`, and none where the list is empty. */
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
  /** Only books with one of these `title`, and none where the list is empty. */
  'title[in]'?: string[]
  /** Only books whose `title` contains this. */
  'title[contains]'?: string
  /** Only books whose `title` starts with this. */
  'title[startsWith]'?: string
  /** Only books with this `page_count`. */
  page_count?: number
  /** Only books without this `page_count`. */
  'page_count[ne]'?: number
  /** Only books with one of these `page_count`, and none where the list is empty. */
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
  /** Only books with one of these `pub_date`, and none where the list is empty. */
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
  /** Only books with one of these `isbn13`, and none where the list is empty. */
  'isbn13[in]'?: string[]
  /** Only books whose `isbn13` contains this. */
  'isbn13[contains]'?: string
  /** Only books whose `isbn13` starts with this. */
  'isbn13[startsWith]'?: string
  /** Only books with this `genre`. */
  genre?: string
  /** Only books without this `genre`. */
  'genre[ne]'?: string
  /** Only books with one of these `genre`, and none where the list is empty. */
  'genre[in]'?: string[]
  /** Only books whose `genre` contains this. */
  'genre[contains]'?: string
  /** Only books whose `genre` starts with this. */
  'genre[startsWith]'?: string
  /** Only books without any `genre`, or with one. */
  'genre[isNull]'?: boolean
  /** Only books with this `language`. */
  language?: string
  /** Only books without this `language`. */
  'language[ne]'?: string
  /** Only books with one of these `language`, and none where the list is empty. */
  'language[in]'?: string[]
  /** Only books whose `language` contains this. */
  'language[contains]'?: string
  /** Only books whose `language` starts with this. */
  'language[startsWith]'?: string
  /** Only books without any `language`, or with one. */
  'language[isNull]'?: boolean
}

/** The query of `listCars`. */
export interface ListCarsQuery<Chosen extends keyof Car = never> {
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
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: readonly Chosen[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only cars with this `id`. */
  id?: number
  /** Only cars without this `id`. */
  'id[ne]'?: number
  /** Only cars with one of these `id`, and none where the list is empty. */
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
  /** Only cars with one of these `make`, and none where the list is empty. */
  'make[in]'?: string[]
  /** Only cars whose `make` contains this. */
  'make[contains]'?: string
  /** Only cars whose `make` starts with this. */
  'make[startsWith]'?: string
  /** Only cars with this `model`. */
  model?: string
  /** Only cars without this `model`. */
  'model[ne]'?: string
  /** Only cars with one of these `model`, and none where the list is empty. */
  'model[in]'?: string[]
  /** Only cars whose `model` contains this. */
  'model[contains]'?: string
  /** Only cars whose `model` starts with this. */
  'model[startsWith]'?: string
  /** Only cars with this `year`. */
  year?: number
  /** Only cars without this `year`. */
  'year[ne]'?: number
  /** Only cars with one of these `year`, and none where the list is empty. */
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
  /** Only cars with one of these `vin`, and none where the list is empty. */
  'vin[in]'?: string[]
  /** Only cars whose `vin` contains this. */
  'vin[contains]'?: string
  /** Only cars whose `vin` starts with this. */
  'vin[startsWith]'?: string
  /** Only cars with this `color`. */
  color?: string
  /** Only cars without this `color`. */
  'color[ne]'?: string
  /** Only cars with one of these `color`, and none where the list is empty. */
  'color[in]'?: string[]
  /** Only cars whose `color` contains this. */
  'color[contains]'?: string
  /** Only cars whose `color` starts with this. */
  'color[startsWith]'?: string
}

/** The query of `listCountries`. */
export interface ListCountriesQuery<Chosen extends keyof Country = never> {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'name' | '-name' | 'capital' | '-capital' | 'area' | '-area')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: readonly Chosen[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only countries with this `id`. */
  id?: number
  /** Only countries without this `id`. */
  'id[ne]'?: number
  /** Only countries with one of these `id`, and none where the list is empty. */
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
  /** Only countries with one of these `name`, and none where the list is empty. */
  'name[in]'?: string[]
  /** Only countries whose `name` contains this. */
  'name[contains]'?: string
  /** Only countries whose `name` starts with this. */
  'name[startsWith]'?: string
  /** Only countries with this `capital`. */
  capital?: string
  /** Only countries without this `capital`. */
  'capital[ne]'?: string
  /** Only countries with one of these `capital`, and none where the list is empty. */
  'capital[in]'?: string[]
  /** Only countries whose `capital` contains this. */
  'capital[contains]'?: string
  /** Only countries whose `capital` starts with this. */
  'capital[startsWith]'?: string
  /** Only countries with this `area`. */
  area?: number
  /** Only countries without this `area`. */
  'area[ne]'?: number
  /** Only countries with one of these `area`, and none where the list is empty. */
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
export interface ListCustomersQuery<Chosen extends keyof Customer = never> {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'name' | '-name' | 'email' | '-email' | 'tier' | '-tier')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: readonly Chosen[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only customers with this `id`. */
  id?: number
  /** Only customers without this `id`. */
  'id[ne]'?: number
  /** Only customers with one of these `id`, and none where the list is empty. */
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
  /** Only customers with one of these `name`, and none where the list is empty. */
  'name[in]'?: string[]
  /** Only customers whose `name` contains this. */
  'name[contains]'?: string
  /** Only customers whose `name` starts with this. */
  'name[startsWith]'?: string
  /** Only customers with this `email`. */
  email?: string
  /** Only customers without this `email`. */
  'email[ne]'?: string
  /** Only customers with one of these `email`, and none where the list is empty. */
  'email[in]'?: string[]
  /** Only customers whose `email` contains this. */
  'email[contains]'?: string
  /** Only customers whose `email` starts with this. */
  'email[startsWith]'?: string
  /** Only customers with this `tier`. */
  tier?: 'standard' | 'gold'
  /** Only customers without this `tier`. */
  'tier[ne]'?: 'standard' | 'gold'
  /** Only customers with one of these `tier`, and none where the list is empty. */
  'tier[in]'?: ('standard' | 'gold')[]
}

/** The query of `listCustomerSales`. */
export interface ListCustomerSalesQuery<Chosen extends keyof Sale = never> {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'amount' | '-amount' | 'currency' | '-currency')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: readonly Chosen[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only sales with this `id`. */
  id?: number
  /** Only sales without this `id`. */
  'id[ne]'?: number
  /** Only sales with one of these `id`, and none where the list is empty. */
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
  /** Only sales with one of these `amount`, and none where the list is empty. */
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
  /** Only sales with one of these `currency`, and none where the list is empty. */
  'currency[in]'?: string[]
  /** Only sales whose `currency` contains this. */
  'currency[contains]'?: string
  /** Only sales whose `currency` starts with this. */
  'currency[startsWith]'?: string
}

/** The query of `listEvents`. */
export interface ListEventsQuery<Chosen extends keyof Event = never> {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'name' | '-name' | 'date' | '-date' | 'location' | '-location' | 'venue_id' | '-venue_id')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: readonly Chosen[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only events with this `id`. */
  id?: number
  /** Only events without this `id`. */
  'id[ne]'?: number
  /** Only events with one of these `id`, and none where the list is empty. */
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
  /** Only events with one of these `name`, and none where the list is empty. */
  'name[in]'?: string[]
  /** Only events whose `name` contains this. */
  'name[contains]'?: string
  /** Only events whose `name` starts with this. */
  'name[startsWith]'?: string
  /** Only events with this `date`. */
  date?: string
  /** Only events without this `date`. */
  'date[ne]'?: string
  /** Only events with one of these `date`, and none where the list is empty. */
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
  /** Only events with one of these `location`, and none where the list is empty. */
  'location[in]'?: string[]
  /** Only events whose `location` contains this. */
  'location[contains]'?: string
  /** Only events whose `location` starts with this. */
  'location[startsWith]'?: string
  /** Only events without any `location`, or with one. */
  'location[isNull]'?: boolean
  /** Only events with this `venue_id`. */
  venue_id?: string
  /** Only events without this `venue_id`. */
  'venue_id[ne]'?: string
  /** Only events with one of these `venue_id`, and none where the list is empty. */
  'venue_id[in]'?: string[]
  /** Only events without any `venue_id`, or with one. */
  'venue_id[isNull]'?: boolean
}

/** The query of `listEventGuests`. */
export interface ListEventGuestsQuery<Chosen extends keyof Guest = never> {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'name' | '-name' | 'email' | '-email')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: readonly Chosen[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only guests with this `id`. */
  id?: number
  /** Only guests without this `id`. */
  'id[ne]'?: number
  /** Only guests with one of these `id`, and none where the list is empty. */
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
  /** Only guests with one of these `name`, and none where the list is empty. */
  'name[in]'?: string[]
  /** Only guests whose `name` contains this. */
  'name[contains]'?: string
  /** Only guests whose `name` starts with this. */
  'name[startsWith]'?: string
  /** Only guests with this `email`. */
  email?: string
  /** Only guests without this `email`. */
  'email[ne]'?: string
  /** Only guests with one of these `email`, and none where the list is empty. */
  'email[in]'?: string[]
  /** Only guests whose `email` contains this. */
  'email[contains]'?: string
  /** Only guests whose `email` starts with this. */
  'email[startsWith]'?: string
}

/** The query of `listGuestMeals`. */
export interface ListGuestMealsQuery<Chosen extends keyof Meal = never> {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'dish' | '-dish' | 'course' | '-course')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: readonly Chosen[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only meals with this `id`. */
  id?: number
  /** Only meals without this `id`. */
  'id[ne]'?: number
  /** Only meals with one of these `id`, and none where the list is empty. */
  'id[in]'?: number[]
  /** Only meals whose `id` is above this. */
  'id[gt]'?: number
  /** Only meals whose `id` is this or above. */
  'id[gte]'?: number
  /** Only meals whose `id` is below this. */
  'id[lt]'?: number
  /** Only meals whose `id` is this or below. */
  'id[lte]'?: number
  /** Only meals with this `dish`. */
  dish?: string
  /** Only meals without this `dish`. */
  'dish[ne]'?: string
  /** Only meals with one of these `dish`, and none where the list is empty. */
  'dish[in]'?: string[]
  /** Only meals whose `dish` contains this. */
  'dish[contains]'?: string
  /** Only meals whose `dish` starts with this. */
  'dish[startsWith]'?: string
  /** Only meals with this `course`. */
  course?: 'starter' | 'main' | 'dessert'
  /** Only meals without this `course`. */
  'course[ne]'?: 'starter' | 'main' | 'dessert'
  /** Only meals with one of these `course`, and none where the list is empty. */
  'course[in]'?: ('starter' | 'main' | 'dessert')[]
}

/** The query of `listGuests`. */
export interface ListGuestsQuery<Chosen extends keyof Guest = never> {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'event_id' | '-event_id' | 'name' | '-name' | 'email' | '-email')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: readonly Chosen[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only guests with this `id`. */
  id?: number
  /** Only guests without this `id`. */
  'id[ne]'?: number
  /** Only guests with one of these `id`, and none where the list is empty. */
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
  /** Only guests with one of these `event_id`, and none where the list is empty. */
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
  /** Only guests with one of these `name`, and none where the list is empty. */
  'name[in]'?: string[]
  /** Only guests whose `name` contains this. */
  'name[contains]'?: string
  /** Only guests whose `name` starts with this. */
  'name[startsWith]'?: string
  /** Only guests with this `email`. */
  email?: string
  /** Only guests without this `email`. */
  'email[ne]'?: string
  /** Only guests with one of these `email`, and none where the list is empty. */
  'email[in]'?: string[]
  /** Only guests whose `email` contains this. */
  'email[contains]'?: string
  /** Only guests whose `email` starts with this. */
  'email[startsWith]'?: string
}

/** The query of `listLanguages`. */
export interface ListLanguagesQuery<Chosen extends keyof Language = never> {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('code' | '-code' | 'name' | '-name')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: readonly Chosen[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only languages with this `code`. */
  code?: string
  /** Only languages without this `code`. */
  'code[ne]'?: string
  /** Only languages with one of these `code`, and none where the list is empty. */
  'code[in]'?: string[]
  /** Only languages whose `code` contains this. */
  'code[contains]'?: string
  /** Only languages whose `code` starts with this. */
  'code[startsWith]'?: string
  /** Only languages with this `name`. */
  name?: string
  /** Only languages without this `name`. */
  'name[ne]'?: string
  /** Only languages with one of these `name`, and none where the list is empty. */
  'name[in]'?: string[]
  /** Only languages whose `name` contains this. */
  'name[contains]'?: string
  /** Only languages whose `name` starts with this. */
  'name[startsWith]'?: string
}

/** The query of `listMeals`. */
export interface ListMealsQuery<Chosen extends keyof Meal = never> {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'guest_id' | '-guest_id' | 'dish' | '-dish' | 'course' | '-course')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: readonly Chosen[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only meals with this `id`. */
  id?: number
  /** Only meals without this `id`. */
  'id[ne]'?: number
  /** Only meals with one of these `id`, and none where the list is empty. */
  'id[in]'?: number[]
  /** Only meals whose `id` is above this. */
  'id[gt]'?: number
  /** Only meals whose `id` is this or above. */
  'id[gte]'?: number
  /** Only meals whose `id` is below this. */
  'id[lt]'?: number
  /** Only meals whose `id` is this or below. */
  'id[lte]'?: number
  /** Only meals with this `guest_id`. */
  guest_id?: number
  /** Only meals without this `guest_id`. */
  'guest_id[ne]'?: number
  /** Only meals with one of these `guest_id`, and none where the list is empty. */
  'guest_id[in]'?: number[]
  /** Only meals whose `guest_id` is above this. */
  'guest_id[gt]'?: number
  /** Only meals whose `guest_id` is this or above. */
  'guest_id[gte]'?: number
  /** Only meals whose `guest_id` is below this. */
  'guest_id[lt]'?: number
  /** Only meals whose `guest_id` is this or below. */
  'guest_id[lte]'?: number
  /** Only meals with this `dish`. */
  dish?: string
  /** Only meals without this `dish`. */
  'dish[ne]'?: string
  /** Only meals with one of these `dish`, and none where the list is empty. */
  'dish[in]'?: string[]
  /** Only meals whose `dish` contains this. */
  'dish[contains]'?: string
  /** Only meals whose `dish` starts with this. */
  'dish[startsWith]'?: string
  /** Only meals with this `course`. */
  course?: 'starter' | 'main' | 'dessert'
  /** Only meals without this `course`. */
  'course[ne]'?: 'starter' | 'main' | 'dessert'
  /** Only meals with one of these `course`, and none where the list is empty. */
  'course[in]'?: ('starter' | 'main' | 'dessert')[]
}

/** The query of `listRefunds`. */
export interface ListRefundsQuery<Chosen extends keyof Refund = never> {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'transaction_id' | '-transaction_id' | 'reason' | '-reason' | 'refunded_at' | '-refunded_at')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: readonly Chosen[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only refunds with this `id`. */
  id?: number
  /** Only refunds without this `id`. */
  'id[ne]'?: number
  /** Only refunds with one of these `id`, and none where the list is empty. */
  'id[in]'?: number[]
  /** Only refunds whose `id` is above this. */
  'id[gt]'?: number
  /** Only refunds whose `id` is this or above. */
  'id[gte]'?: number
  /** Only refunds whose `id` is below this. */
  'id[lt]'?: number
  /** Only refunds whose `id` is this or below. */
  'id[lte]'?: number
  /** Only refunds with this `transaction_id`. */
  transaction_id?: number
  /** Only refunds without this `transaction_id`. */
  'transaction_id[ne]'?: number
  /** Only refunds with one of these `transaction_id`, and none where the list is empty. */
  'transaction_id[in]'?: number[]
  /** Only refunds whose `transaction_id` is above this. */
  'transaction_id[gt]'?: number
  /** Only refunds whose `transaction_id` is this or above. */
  'transaction_id[gte]'?: number
  /** Only refunds whose `transaction_id` is below this. */
  'transaction_id[lt]'?: number
  /** Only refunds whose `transaction_id` is this or below. */
  'transaction_id[lte]'?: number
  /** Only refunds with this `reason`. */
  reason?: string
  /** Only refunds without this `reason`. */
  'reason[ne]'?: string
  /** Only refunds with one of these `reason`, and none where the list is empty. */
  'reason[in]'?: string[]
  /** Only refunds whose `reason` contains this. */
  'reason[contains]'?: string
  /** Only refunds whose `reason` starts with this. */
  'reason[startsWith]'?: string
  /** Only refunds with this `refunded_at`. */
  refunded_at?: string
  /** Only refunds without this `refunded_at`. */
  'refunded_at[ne]'?: string
  /** Only refunds with one of these `refunded_at`, and none where the list is empty. */
  'refunded_at[in]'?: string[]
  /** Only refunds whose `refunded_at` is above this. */
  'refunded_at[gt]'?: string
  /** Only refunds whose `refunded_at` is this or above. */
  'refunded_at[gte]'?: string
  /** Only refunds whose `refunded_at` is below this. */
  'refunded_at[lt]'?: string
  /** Only refunds whose `refunded_at` is this or below. */
  'refunded_at[lte]'?: string
}

/** The query of `listSales`. */
export interface ListSalesQuery<Chosen extends keyof Sale = never> {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'customer_id' | '-customer_id' | 'amount' | '-amount' | 'currency' | '-currency')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: readonly Chosen[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only sales with this `id`. */
  id?: number
  /** Only sales without this `id`. */
  'id[ne]'?: number
  /** Only sales with one of these `id`, and none where the list is empty. */
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
  /** Only sales with one of these `customer_id`, and none where the list is empty. */
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
  /** Only sales with one of these `amount`, and none where the list is empty. */
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
  /** Only sales with one of these `currency`, and none where the list is empty. */
  'currency[in]'?: string[]
  /** Only sales whose `currency` contains this. */
  'currency[contains]'?: string
  /** Only sales whose `currency` starts with this. */
  'currency[startsWith]'?: string
}

/** The query of `listTodos`. */
export interface ListTodosQuery<Chosen extends keyof Todo = never> {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'userId' | '-userId' | 'title' | '-title' | 'completed' | '-completed')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: readonly Chosen[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only todos with this `id`. */
  id?: number
  /** Only todos without this `id`. */
  'id[ne]'?: number
  /** Only todos with one of these `id`, and none where the list is empty. */
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
  /** Only todos with one of these `userId`, and none where the list is empty. */
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
  /** Only todos with one of these `title`, and none where the list is empty. */
  'title[in]'?: string[]
  /** Only todos whose `title` contains this. */
  'title[contains]'?: string
  /** Only todos whose `title` starts with this. */
  'title[startsWith]'?: string
  /** Only todos with this `completed`. */
  completed?: boolean
}

/** The query of `listTransactions`. */
export interface ListTransactionsQuery<Chosen extends keyof Transaction = never> {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'amount' | '-amount' | 'currency' | '-currency' | 'description' | '-description')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: readonly Chosen[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only transactions with this `id`. */
  id?: number
  /** Only transactions without this `id`. */
  'id[ne]'?: number
  /** Only transactions with one of these `id`, and none where the list is empty. */
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
  /** Only transactions with one of these `amount`, and none where the list is empty. */
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
  /** Only transactions with one of these `currency`, and none where the list is empty. */
  'currency[in]'?: string[]
  /** Only transactions whose `currency` contains this. */
  'currency[contains]'?: string
  /** Only transactions whose `currency` starts with this. */
  'currency[startsWith]'?: string
  /** Only transactions with this `description`. */
  description?: string
  /** Only transactions without this `description`. */
  'description[ne]'?: string
  /** Only transactions with one of these `description`, and none where the list is empty. */
  'description[in]'?: string[]
  /** Only transactions whose `description` contains this. */
  'description[contains]'?: string
  /** Only transactions whose `description` starts with this. */
  'description[startsWith]'?: string
}

/** The query of `listVenues`. */
export interface ListVenuesQuery<Chosen extends keyof Venue = never> {
  /** How many to answer with at most. */
  limit?: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: (
    | 'id'
    | '-id'
    | 'name'
    | '-name'
    | 'city'
    | '-city'
    | 'seats'
    | '-seats'
    | 'label'
    | '-label'
    | 'created_at'
    | '-created_at'
    | 'updated_at'
    | '-updated_at'
  )[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: readonly Chosen[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only venues with this `id`. */
  id?: string
  /** Only venues without this `id`. */
  'id[ne]'?: string
  /** Only venues with one of these `id`, and none where the list is empty. */
  'id[in]'?: string[]
  /** Only venues with this `name`. */
  name?: string
  /** Only venues without this `name`. */
  'name[ne]'?: string
  /** Only venues with one of these `name`, and none where the list is empty. */
  'name[in]'?: string[]
  /** Only venues whose `name` contains this. */
  'name[contains]'?: string
  /** Only venues whose `name` starts with this. */
  'name[startsWith]'?: string
  /** Only venues with this `city`. */
  city?: string
  /** Only venues without this `city`. */
  'city[ne]'?: string
  /** Only venues with one of these `city`, and none where the list is empty. */
  'city[in]'?: string[]
  /** Only venues whose `city` contains this. */
  'city[contains]'?: string
  /** Only venues whose `city` starts with this. */
  'city[startsWith]'?: string
  /** Only venues with this `seats`. */
  seats?: number
  /** Only venues without this `seats`. */
  'seats[ne]'?: number
  /** Only venues with one of these `seats`, and none where the list is empty. */
  'seats[in]'?: number[]
  /** Only venues whose `seats` is above this. */
  'seats[gt]'?: number
  /** Only venues whose `seats` is this or above. */
  'seats[gte]'?: number
  /** Only venues whose `seats` is below this. */
  'seats[lt]'?: number
  /** Only venues whose `seats` is this or below. */
  'seats[lte]'?: number
  /** Only venues without any `seats`, or with one. */
  'seats[isNull]'?: boolean
  /** Only venues with this `label`. */
  label?: string
  /** Only venues without this `label`. */
  'label[ne]'?: string
  /** Only venues with one of these `label`, and none where the list is empty. */
  'label[in]'?: string[]
  /** Only venues whose `label` contains this. */
  'label[contains]'?: string
  /** Only venues whose `label` starts with this. */
  'label[startsWith]'?: string
  /** Only venues with this `created_at`. */
  created_at?: string
  /** Only venues without this `created_at`. */
  'created_at[ne]'?: string
  /** Only venues with one of these `created_at`, and none where the list is empty. */
  'created_at[in]'?: string[]
  /** Only venues whose `created_at` is above this. */
  'created_at[gt]'?: string
  /** Only venues whose `created_at` is this or above. */
  'created_at[gte]'?: string
  /** Only venues whose `created_at` is below this. */
  'created_at[lt]'?: string
  /** Only venues whose `created_at` is this or below. */
  'created_at[lte]'?: string
  /** Only venues with this `updated_at`. */
  updated_at?: string
  /** Only venues without this `updated_at`. */
  'updated_at[ne]'?: string
  /** Only venues with one of these `updated_at`, and none where the list is empty. */
  'updated_at[in]'?: string[]
  /** Only venues whose `updated_at` is above this. */
  'updated_at[gt]'?: string
  /** Only venues whose `updated_at` is this or above. */
  'updated_at[gte]'?: string
  /** Only venues whose `updated_at` is below this. */
  'updated_at[lt]'?: string
  /** Only venues whose `updated_at` is this or below. */
  'updated_at[lte]'?: string
}

/** A row with the fields that are chosen; with all where none is. */
export type Picked<Row, Chosen extends keyof Row> = [Chosen] extends [never] ? Row : Pick<Row, Chosen>

/** The query of `search`. */
export interface SearchQuery {
  q: string
}

/** The query of `exportCountries`. */
export interface ExportCountriesQuery {
  separator?: ',' | ';'
}

/** The body of `importTransactions`: a form with files. */
export interface ImportTransactionsBody {
  /** A line for each transaction: amount, currency, description. */
  statement: Blob
  /** The currency of lines that leave it empty. */
  currency?: string
}

/** The query of `feedTransactions`. */
export interface FeedTransactionsQuery {
  /** Leaves out what comes before this `id`, and that. */
  after?: number
}

/** The headers of `feedTransactions`. */
export interface FeedTransactionsHeaders {
  /** Sent by browsers that come back. */
  'Last-Event-ID'?: number
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
  /** The `code` of a language. */
  language?: string
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
  /** The `code` of a language. */
  language?: string
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
  language?: string | null
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
  /** The `id` of a venue. */
  venue_id?: string
}

export interface EventCreate {
  name: string
  date: string
  location?: string
  /** The `id` of a venue. */
  venue_id?: string
}

export type EventReplace = EventCreate

export interface EventPatch {
  name?: string
  date?: string
  location?: string | null
  venue_id?: string | null
}

export interface Guest {
  id: number
  /** The `id` of an event. */
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

export interface Language {
  /** Language code (ISO 639-1). */
  code: string
  name: string
}

export interface LanguageCreate {
  /** Language code (ISO 639-1). */
  code: string
  name: string
}

export interface LanguageReplace {
  name: string
}

export interface LanguagePatch {
  name?: string
}

export interface Meal {
  id: number
  /** The `id` of a guest. */
  guest_id: number
  dish: string
  course: 'starter' | 'main' | 'dessert'
}

export interface MealCreate {
  dish: string
  course: 'starter' | 'main' | 'dessert'
}

export type MealReplace = MealCreate

export interface MealPatch {
  dish?: string
  course?: 'starter' | 'main' | 'dessert'
}

export interface Refund {
  id: number
  /** The transaction that was refunded. */
  transaction_id: number
  reason: string
  refunded_at: string
}

export interface Sale {
  id: number
  /** The `id` of a customer. */
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

export interface RefundTransactionBody {
  reason: string
}

export interface ImportTransactionsResult {
  /** How many transactions. */
  imported: number
}

export interface Venue {
  id: string
  name: string
  city: string
  /** Null where nobody has counted. */
  seats: number | null
  label: string
  created_at: string
  updated_at: string
}

export interface VenueCreate {
  name: string
  city: string
  /** Null where nobody has counted. */
  seats: number | null
}

export type VenueReplace = VenueCreate

export interface VenuePatch {
  name?: string
  city?: string
  /** Null where nobody has counted. */
  seats?: number | null
}

export interface SearchResult {
  books: Book[]
  countries: Country[]
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

/** Sends a request, again where that is safe and of use, and answers the response, if it is a success. */
async function send(
  client: ClientState,
  method: string,
  target: string,
  options: RequestOptions = {},
  body?: unknown,
): Promise<Response> {
  const { baseUrl, fetch = globalThis.fetch } = client
  const { signal = null, onResponse } = options
  const retries = retriesOf(client, options)
  let headers: Headers | undefined
  for (let attempt = 0; ; attempt++) {
    signal?.throwIfAborted()
    // Under a key, what is sent again is the same request, which it would not be with other credentials.
    if (headers?.has('idempotency-key') !== true) headers = await headersOf(client, options, body)
    addCondition(client, method, target, headers)
    const request = { method, headers, body: encode(body), signal }
    let failure: unknown
    let response: Response | undefined
    try {
      response = await fetch(baseUrl.replace(/\/+$/, '') + target, request)
    } catch (error) {
      failure = error
    }
    if (response !== undefined) {
      onResponse?.(response)
      response = await remember(client, method, target, response)
      if (response.ok) return response
      failure = new Refusal(response, await response.text())
    }
    const isOver = attempt >= retries || signal?.aborted === true || !isRepeatable(method, headers)
    const pause = isOver ? undefined : pauseAfter(failure, attempt, retries === Infinity ? 3_600_000 : 60_000)
    if (pause === undefined) throw failure
    await wait(pause, signal)
  }
}

class Refusal extends Error implements ApiErrorOf<number, unknown> {
  override readonly name = 'ApiError'
  readonly status: number
  readonly detail: unknown
  readonly response: Response

  constructor(response: Response, text: string) {
    const detail = readDetail(text)
    super(`${response.status} ${typeof detail === 'string' ? detail : JSON.stringify(detail)}`)
    this.status = response.status
    this.detail = detail
    this.response = response
  }
}

/** Reads what was wrong: the `detail` of the body, or a body without one as a whole. */
function readDetail(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null && 'detail' in body ? body.detail : body
  } catch {
    // Not JSON: something between here and the API has answered.
    return text
  }
}

async function headersOf({ headers }: ClientState, options: RequestOptions, body: unknown): Promise<Headers> {
  const own = new Headers(typeof headers === 'function' ? await headers() : headers)
  if (body !== undefined && !isEncoded(body)) own.set('content-type', 'application/json')
  for (const [name, value] of Object.entries(options.headers ?? {})) own.set(name, value)
  return own
}

function encode(body: unknown): string | Blob | FormData | URLSearchParams | null {
  if (body === undefined) return null
  return isEncoded(body) ? body : JSON.stringify(body)
}

/** Whether a body is sent as it is: it says by itself what it is. */
function isEncoded(body: unknown): body is Blob | FormData | URLSearchParams {
  return body instanceof Blob || body instanceof FormData || body instanceof URLSearchParams
}

function retriesOf(client: ClientState, options: RequestOptions): number {
  return options.retries ?? client.retries ?? 2
}

/** Whether a request can be done twice: by its method (RFC 9110, section 9.2.2), under a key, behind an event, or to one version alone. */
function isRepeatable(method: string, headers: Headers): boolean {
  if (/^(GET|HEAD|OPTIONS|QUERY|PUT|DELETE)$/.test(method)) return true
  if (headers.has('idempotency-key') || headers.has('last-event-id')) return true
  return method === 'PATCH' && (headers.get('if-match') ?? '*') !== '*'
}

/**
 * After how many milliseconds to try again, undefined for never: where that is further off than the server may say. A part is left
 * to chance, so that not all clients come at once.
 */
function pauseAfter(failure: unknown, attempt: number, longest: number): number | undefined {
  const backoff = (1 + Math.random()) * Math.min(250 * 2 ** attempt, 5000)
  if (!(failure instanceof Refusal)) return backoff
  const after = failure.response.headers.get('retry-after')
  if (after === null) return [408, 429, 502, 503, 504].includes(failure.status) ? backoff : undefined
  const pause = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - Date.now()
  return pause <= longest ? Math.max(pause, 0) + backoff : undefined
}

/** Waits for a time, or until the signal ends that. */
function wait(milliseconds: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    signal?.addEventListener('abort', end)
  })
}

/** The version that an address had last, and what was read of it, if anything. */
interface SeenVersion {
  readonly etag: string
  readonly body: Blob | undefined
}

/** Says in the headers of a request which version is known. */
function addCondition({ etags, seen }: ClientState, method: string, target: string, headers: Headers): void {
  const known = etags === true ? seen.get(target) : undefined
  if (known === undefined) return
  const isChange = /^(PUT|PATCH|DELETE)$/.test(method)
  const name = isChange ? 'if-match' : 'if-none-match'
  // A weak tag never matches a change (RFC 9110, section 13.1.1).
  const isOfUse = isChange ? !known.etag.startsWith('W/') : method === 'GET' && known.body !== undefined
  if (isOfUse && !headers.has(name)) headers.set(name, known.etag)
}

/** Remembers the version in an answer. Where what was read has not changed, answers with that. */
async function remember(client: ClientState, method: string, target: string, response: Response): Promise<Response> {
  const { etags, seen } = client
  if (etags !== true) return response
  const known = seen.get(target)?.body
  if (response.status === 304 && known !== undefined) return new Response(known, { headers: response.headers })
  if (!response.ok || method === 'HEAD') return response
  seen.delete(target)
  const etag = response.headers.get('etag')
  if (etag === null || method === 'POST') return response
  seen.set(target, { etag, body: method === 'GET' ? await response.clone().blob() : undefined })
  const [oldest = target] = seen.keys()
  if (seen.size > 500) seen.delete(oldest)
  return response
}

/** Sends a request and answers the value of the response. */
async function call<Received>(...request: Parameters<typeof send>): Promise<Received> {
  return parse(await (await send(...request)).text())
}

/** Sends a request that is answered with nothing. */
async function callEmpty(...request: Parameters<typeof send>): Promise<void> {
  await (await send(...request)).text()
}

/** Sends a request and answers the text of the response. */
async function callText(...request: Parameters<typeof send>): Promise<string> {
  return (await send(...request)).text()
}

/** Takes the type of a value on trust: the server sends what its document says. */
function parse<Received>(text: string): Received {
  const parseJson: (json: string) => Received = JSON.parse
  return parseJson(text)
}

/**
 * Follows a stream of events, and answers the item of each. Where the connection breaks, it goes on behind the last one, once the
 * server is there again: whoever has been let in comes back for as long as that takes.
 */
async function* resume<Received>(
  client: ClientState,
  method: string,
  target: string,
  options: RequestOptions = {},
  body?: unknown,
): AsyncGenerator<Received, void> {
  let headers: HeaderValues | undefined = options.headers ?? {}
  let retries = retriesOf(client, options)
  let pause = 1000
  for (;;) {
    const response = await send(client, method, target, { ...options, headers, retries }, body)
    if (retries > 0) retries = Infinity
    try {
      for await (const { id, retry, data } of eventsOf(response)) {
        headers = id === '' ? undefined : { ...options.headers, 'Last-Event-ID': id }
        pause = retry ?? pause
        yield parse(data)
      }
      return
    } catch (error) {
      // What is no JSON would be none the next time either.
      const isOver = error instanceof SyntaxError || options.signal?.aborted === true
      if (isOver || headers === undefined || retries === 0) throw error
    }
    await wait(pause * (1 + Math.random()), options.signal)
  }
}

/** The events of a stream. `id` is the last there was, `retry` after how many milliseconds to come back. */
async function* eventsOf({ body }: Response): AsyncGenerator<{ id: string; retry?: number; data: string }, void> {
  let event: { id: string; retry?: number } = { id: '' }
  let data: string[] = []
  for await (const line of linesOf(body)) {
    const [, field = '', value = ''] = /^([^:]*)(?:: ?([^]*))?$/.exec(line) ?? []
    if (field === 'data') data.push(value)
    if (field === 'id' && !value.includes('\0')) event = { ...event, id: value }
    if (field === 'retry' && /^\d+$/.test(value)) event = { ...event, retry: Number(value) }
    if (line !== '') continue
    if (data.length > 0) yield { ...event, data: data.join('\n') }
    data = []
  }
}

/** The lines of a stream, each as soon as it has ended: by LF, CR or both, which may come apart. */
async function* linesOf(stream: ReadableStream<Uint8Array> | null): AsyncGenerator<string, void> {
  const reader = stream?.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  let endedInReturn = false
  try {
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
      const text = decoder.decode(part.value, { stream: true })
      if (text === '') continue
      const lines = (rest + (endedInReturn ? text.replace(/^\n/, '') : text)).split(/\r\n?|\n/)
      rest = lines.pop() ?? ''
      endedInReturn = text.endsWith('\r')
      yield* lines
    }
  } finally {
    await reader?.cancel()
  }
}

/** Lists page after page, following the `Link` to the next. */
async function* pages<Received>(
  client: ClientState,
  target: string,
  query?: object,
  options?: RequestOptions,
): AsyncGenerator<Received, void> {
  let from = query
  for (;;) {
    const response = await send(client, 'GET', target + search(from), options)
    yield* parse<Received[]>(await response.text())
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
function path(pieces: TemplateStringsArray, ...values: readonly unknown[]): string {
  return String.raw(pieces, ...values.map((value) => segment(encodeURIComponent(String(value)))))
}

/** Refuses what is no part of a path. A dot segment would be taken for a step to another path (RFC 3986, section 5.2.4). */
function segment(text: string): string {
  if (text === '' || text === '.' || text === '..') throw new TypeError(`'${text}' cannot be part of a path`)
  return text
}

/** Writes a query string. */
function search(query: object = {}): string {
  const text = new URLSearchParams(entriesOf(query)).toString()
  return text === '' ? '' : `?${text}`
}

/** The texts of a query or a form. What is undefined is left out, a list is repeated. */
function entriesOf(values: object): [name: string, text: string][] {
  const entries: [string, unknown][] = Object.entries(values)
  return entries.flatMap(([name, value]): [string, string][] => {
    const items = Array.isArray(value) ? value : [value]
    return items.filter((each) => each !== undefined).map((each) => [name, String(each)])
  })
}

/** The query of a list. A filter by one of some values takes commas in a single text for separators, and an empty one for none. */
function filters(query: object = {}): object {
  const entries: [string, unknown][] = Object.entries(query)
  return Object.fromEntries(entries.map(([name, value]) => [name, name.endsWith('[in]') ? oneOf(value) : value]))
}

function oneOf(value: unknown): unknown {
  if (!Array.isArray(value) || value.length > 1) return value
  const [only = ''] = value.map(String)
  return value.length === 1 && /^$|,/.test(only) ? [only, only] : [only]
}

/** Adds headers to the options of a request. What is undefined or null is left out, a list is one line. */
function withHeaders(options?: RequestOptions, headers: object = {}): RequestOptions {
  const own: Record<string, string> = {}
  const entries: [string, unknown][] = Object.entries(headers)
  for (const [name, value] of entries) {
    const items: unknown[] = [value].flat()
    const texts = items.filter((each) => each !== undefined && each !== null).map(String)
    // Items are told apart by commas, and blanks around them and empty ones mean nothing (RFC 9110, section 5.6.1).
    const wrong = Array.isArray(value) ? texts.find((each) => /^$|^\s|,|\s$/.test(each)) : undefined
    if (wrong !== undefined) throw new TypeError(`'${wrong}' cannot be an item of the header ${name}`)
    if (texts.length > 0) own[name] = texts.join(', ')
  }
  return { ...options, headers: { ...own, ...options?.headers } }
}

/** Gives a request that may be sent again a key, by which it is done once. */
function once(client: ClientState, options: RequestOptions = {}): RequestOptions {
  if (retriesOf(client, options) === 0) return options
  const key = Array.from(crypto.getRandomValues(new Uint32Array(4)), String).join('-')
  return { ...options, headers: { 'Idempotency-Key': key, ...options.headers } }
}

/** Writes a form with files. What is undefined or null is left out, a list is repeated. */
function multipart(body: object): FormData {
  const fields = new FormData()
  const entries: [string, unknown][] = Object.entries(body)
  for (const [name, value] of entries) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each instanceof Blob) fields.append(name, each)
      else if (each !== undefined && each !== null)
        fields.append(name, typeof each === 'object' ? JSON.stringify(each) : String(each))
    }
  }
  return fields
}
