/**
 * The paths of Tenon example, for openapi-fetch: `createClient<paths>()`.
 *
 * Generated from the schemas by `tenon generate`: change it there.
 */
import type {
  Author,
  Book,
  BookCreate,
  BookPatch,
  BookReplace,
  Car,
  CarCreate,
  CarPatch,
  CarReplace,
  Country,
  CountryCreate,
  CountryPatch,
  CountryReplace,
  Customer,
  CustomerCreate,
  CustomerPatch,
  CustomerReplace,
  ErrorAnswer,
  Event,
  EventCreate,
  EventPatch,
  EventReplace,
  ExportCountriesQuery,
  FeedTransactionsQuery,
  Guest,
  GuestCreate,
  GuestPatch,
  GuestReplace,
  ImportTransactionsBody,
  ImportTransactionsResult,
  InvalidAnswer,
  Language,
  LanguageCreate,
  LanguagePatch,
  LanguageReplace,
  ListBooksQuery,
  ListCarsQuery,
  ListCountriesQuery,
  ListCustomerSalesQuery,
  ListCustomersQuery,
  ListEventGuestsQuery,
  ListEventsQuery,
  ListGuestMealsQuery,
  ListGuestsQuery,
  ListLanguagesQuery,
  ListMealsQuery,
  ListRefundsQuery,
  ListSalesQuery,
  ListTodosQuery,
  ListTransactionsQuery,
  ListVenuesQuery,
  Meal,
  MealCreate,
  MealPatch,
  MealReplace,
  Refund,
  RefundTransactionBody,
  Sale,
  SaleCreate,
  SalePatch,
  SaleReplace,
  SearchQuery,
  SearchResult,
  Todo,
  TodoCreate,
  TodoPatch,
  TodoReplace,
  Transaction,
  TransactionCreate,
  TransactionPatch,
  TransactionReplace,
  ValidationIssue,
  Venue,
  VenueCreate,
  VenuePatch,
  VenueReplace,
} from './client.ts'

/** What may be done with each path. */
export interface paths {
  '/books': {
    /** List books */
    get: operations['listBooks']
    /** Create a book */
    post: operations['createBook']
  }
  '/books/{id}': {
    /** Get a book */
    get: operations['getBook']
    /** Replace a book */
    put: operations['replaceBook']
    /** Change a book */
    patch: operations['patchBook']
    /** Delete a book */
    delete: operations['deleteBook']
  }
  '/cars': {
    /** List cars */
    get: operations['listCars']
    /** Create a car */
    post: operations['createCar']
  }
  '/cars/{id}': {
    /** Get a car */
    get: operations['getCar']
    /** Replace a car */
    put: operations['replaceCar']
    /** Change a car */
    patch: operations['patchCar']
    /** Delete a car */
    delete: operations['deleteCar']
  }
  '/countries': {
    /** List countries */
    get: operations['listCountries']
    /** Create a country */
    post: operations['createCountry']
  }
  '/countries/{id}': {
    /** Get a country */
    get: operations['getCountry']
    /** Replace a country */
    put: operations['replaceCountry']
    /** Change a country */
    patch: operations['patchCountry']
    /** Delete a country */
    delete: operations['deleteCountry']
  }
  '/countries/export': {
    /** Export countries as CSV */
    get: operations['exportCountries']
  }
  '/customers': {
    /** List customers */
    get: operations['listCustomers']
    /** Create a customer */
    post: operations['createCustomer']
  }
  '/customers/{id}': {
    /** Get a customer */
    get: operations['getCustomer']
    /** Replace a customer */
    put: operations['replaceCustomer']
    /** Change a customer */
    patch: operations['patchCustomer']
    /** Delete a customer */
    delete: operations['deleteCustomer']
  }
  '/events': {
    /** List events */
    get: operations['listEvents']
    /** Create an event */
    post: operations['createEvent']
  }
  '/events/{id}': {
    /** Get an event */
    get: operations['getEvent']
    /** Replace an event */
    put: operations['replaceEvent']
    /** Change an event */
    patch: operations['patchEvent']
    /** Delete an event */
    delete: operations['deleteEvent']
  }
  '/guests': {
    /** List guests */
    get: operations['listGuests']
  }
  '/events/{event_id}/guests': {
    /** List guests of an event */
    get: operations['listEventGuests']
    /** Create a guest of an event */
    post: operations['createEventGuest']
  }
  '/events/{event_id}/guests/{id}': {
    /** Get a guest of an event */
    get: operations['getEventGuest']
    /** Replace a guest of an event */
    put: operations['replaceEventGuest']
    /** Change a guest of an event */
    patch: operations['patchEventGuest']
    /** Delete a guest of an event */
    delete: operations['deleteEventGuest']
  }
  '/languages': {
    /** List languages */
    get: operations['listLanguages']
    /** Create a language */
    post: operations['createLanguage']
  }
  '/languages/{code}': {
    /** Get a language */
    get: operations['getLanguage']
    /** Replace a language */
    put: operations['replaceLanguage']
    /** Change a language */
    patch: operations['patchLanguage']
    /** Delete a language */
    delete: operations['deleteLanguage']
  }
  '/meals': {
    /** List meals */
    get: operations['listMeals']
  }
  '/events/{event_id}/guests/{guest_id}/meals': {
    /** List meals of a guest */
    get: operations['listGuestMeals']
    /** Create a meal of a guest */
    post: operations['createGuestMeal']
  }
  '/events/{event_id}/guests/{guest_id}/meals/{id}': {
    /** Get a meal of a guest */
    get: operations['getGuestMeal']
    /** Replace a meal of a guest */
    put: operations['replaceGuestMeal']
    /** Change a meal of a guest */
    patch: operations['patchGuestMeal']
    /** Delete a meal of a guest */
    delete: operations['deleteGuestMeal']
  }
  '/refunds': {
    /** List refunds */
    get: operations['listRefunds']
  }
  '/refunds/{id}': {
    /** Get a refund */
    get: operations['getRefund']
  }
  '/sales': {
    /** List sales */
    get: operations['listSales']
  }
  '/customers/{customer_id}/sales': {
    /** List sales of a customer */
    get: operations['listCustomerSales']
    /** Create a sale of a customer */
    post: operations['createCustomerSale']
  }
  '/customers/{customer_id}/sales/{id}': {
    /** Get a sale of a customer */
    get: operations['getCustomerSale']
    /** Replace a sale of a customer */
    put: operations['replaceCustomerSale']
    /** Change a sale of a customer */
    patch: operations['patchCustomerSale']
    /** Delete a sale of a customer */
    delete: operations['deleteCustomerSale']
  }
  '/todos': {
    /** List todos */
    get: operations['listTodos']
    /** Create a todo */
    post: operations['createTodo']
  }
  '/todos/{id}': {
    /** Get a todo */
    get: operations['getTodo']
    /** Replace a todo */
    put: operations['replaceTodo']
    /** Change a todo */
    patch: operations['patchTodo']
    /** Delete a todo */
    delete: operations['deleteTodo']
  }
  '/transactions': {
    /** List transactions */
    get: operations['listTransactions']
    /** Create a transaction */
    post: operations['createTransaction']
  }
  '/transactions/{id}': {
    /** Get a transaction */
    get: operations['getTransaction']
    /** Replace a transaction */
    put: operations['replaceTransaction']
    /** Change a transaction */
    patch: operations['patchTransaction']
    /** Delete a transaction */
    delete: operations['deleteTransaction']
  }
  '/transactions/{id}/refund': {
    /** Refund a transaction */
    post: operations['refundTransaction']
  }
  '/transactions/import': {
    /** Import a bank statement */
    post: operations['importTransactions']
  }
  '/transactions/feed': {
    /** Follow the transactions */
    get: operations['feedTransactions']
  }
  '/venues': {
    /** List venues */
    get: operations['listVenues']
    /** Create a venue */
    post: operations['createVenue']
  }
  '/venues/{id}': {
    /** Get a venue */
    get: operations['getVenue']
    /** Replace a venue */
    put: operations['replaceVenue']
    /** Change a venue */
    patch: operations['patchVenue']
    /** Delete a venue */
    delete: operations['deleteVenue']
  }
  '/search': {
    /** Search books and countries */
    get: operations['search']
  }
}

/** The types of bodies and answers, by the names that the document has for them. */
export interface components {
  schemas: {
    Book: Book
    BookCreate: BookCreate
    BookReplace: BookReplace
    BookPatch: BookPatch
    Author: Author
    Car: Car
    CarCreate: CarCreate
    CarReplace: CarReplace
    CarPatch: CarPatch
    Country: Country
    CountryCreate: CountryCreate
    CountryReplace: CountryReplace
    CountryPatch: CountryPatch
    Customer: Customer
    CustomerCreate: CustomerCreate
    CustomerReplace: CustomerReplace
    CustomerPatch: CustomerPatch
    Event: Event
    EventCreate: EventCreate
    EventReplace: EventReplace
    EventPatch: EventPatch
    Guest: Guest
    GuestCreate: GuestCreate
    GuestReplace: GuestReplace
    GuestPatch: GuestPatch
    Language: Language
    LanguageCreate: LanguageCreate
    LanguageReplace: LanguageReplace
    LanguagePatch: LanguagePatch
    Meal: Meal
    MealCreate: MealCreate
    MealReplace: MealReplace
    MealPatch: MealPatch
    Refund: Refund
    Sale: Sale
    SaleCreate: SaleCreate
    SaleReplace: SaleReplace
    SalePatch: SalePatch
    Todo: Todo
    TodoCreate: TodoCreate
    TodoReplace: TodoReplace
    TodoPatch: TodoPatch
    Transaction: Transaction
    TransactionCreate: TransactionCreate
    TransactionReplace: TransactionReplace
    TransactionPatch: TransactionPatch
    RefundTransactionBody: RefundTransactionBody
    ImportTransactionsResult: ImportTransactionsResult
    Venue: Venue
    VenueCreate: VenueCreate
    VenueReplace: VenueReplace
    VenuePatch: VenuePatch
    SearchResult: SearchResult
    ErrorAnswer: ErrorAnswer
    InvalidAnswer: InvalidAnswer
    ValidationIssue: ValidationIssue
  }
}

/** What each operation takes and answers. */
export interface operations {
  listBooks: {
    parameters: {
      query?: ListBooksQuery<keyof Book>
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Book[]>
      406: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  getBook: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is wanted; 412 when that has changed since. */
        'If-Match'?: string
        /** The `ETag` of what the client has; 304 when that is still so. */
        'If-None-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Book>
      304: empty
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  createBook: {
    parameters: {
      query?: never
      header?: {
        /** A name for this request: sent again with it, it is done once. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': BookCreate
      }
    }
    responses: {
      201: json<Book>
      400: json<InvalidAnswer>
      406: json<ErrorAnswer>
      409: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  replaceBook: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': BookReplace
      }
    }
    responses: {
      200: json<Book>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      409: json<ErrorAnswer>
      412: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  patchBook: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': BookPatch
        'application/merge-patch+json': BookPatch
      }
    }
    responses: {
      200: json<Book>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      409: json<ErrorAnswer>
      412: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  deleteBook: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      204: empty
      404: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  listCars: {
    parameters: {
      query?: ListCarsQuery<keyof Car>
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Car[]>
      406: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  getCar: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is wanted; 412 when that has changed since. */
        'If-Match'?: string
        /** The `ETag` of what the client has; 304 when that is still so. */
        'If-None-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Car>
      304: empty
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  createCar: {
    parameters: {
      query?: never
      header?: {
        /** A name for this request: sent again with it, it is done once. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': CarCreate
      }
    }
    responses: {
      201: json<Car>
      400: json<InvalidAnswer>
      406: json<ErrorAnswer>
      409: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  replaceCar: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': CarReplace
      }
    }
    responses: {
      200: json<Car>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  patchCar: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': CarPatch
        'application/merge-patch+json': CarPatch
      }
    }
    responses: {
      200: json<Car>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  deleteCar: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      204: empty
      404: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  listCountries: {
    parameters: {
      query?: ListCountriesQuery<keyof Country>
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Country[]>
      406: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  getCountry: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is wanted; 412 when that has changed since. */
        'If-Match'?: string
        /** The `ETag` of what the client has; 304 when that is still so. */
        'If-None-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Country>
      304: empty
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  createCountry: {
    parameters: {
      query?: never
      header?: {
        /** A name for this request: sent again with it, it is done once. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': CountryCreate
      }
    }
    responses: {
      201: json<Country>
      400: json<InvalidAnswer>
      406: json<ErrorAnswer>
      409: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  replaceCountry: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': CountryReplace
      }
    }
    responses: {
      200: json<Country>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  patchCountry: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': CountryPatch
        'application/merge-patch+json': CountryPatch
      }
    }
    responses: {
      200: json<Country>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  deleteCountry: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      204: empty
      404: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  exportCountries: {
    parameters: {
      query?: ExportCountriesQuery
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: content<{ 'text/csv': string }>
      406: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  listCustomers: {
    parameters: {
      query?: ListCustomersQuery<keyof Customer>
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Customer[]>
      406: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  getCustomer: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is wanted; 412 when that has changed since. */
        'If-Match'?: string
        /** The `ETag` of what the client has; 304 when that is still so. */
        'If-None-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Customer>
      304: empty
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  createCustomer: {
    parameters: {
      query?: never
      header?: {
        /** A name for this request: sent again with it, it is done once. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': CustomerCreate
      }
    }
    responses: {
      201: json<Customer>
      400: json<InvalidAnswer>
      406: json<ErrorAnswer>
      409: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  replaceCustomer: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': CustomerReplace
      }
    }
    responses: {
      200: json<Customer>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  patchCustomer: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': CustomerPatch
        'application/merge-patch+json': CustomerPatch
      }
    }
    responses: {
      200: json<Customer>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  deleteCustomer: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      204: empty
      404: json<ErrorAnswer>
      409: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  listEvents: {
    parameters: {
      query?: ListEventsQuery<keyof Event>
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Event[]>
      406: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  getEvent: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is wanted; 412 when that has changed since. */
        'If-Match'?: string
        /** The `ETag` of what the client has; 304 when that is still so. */
        'If-None-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Event>
      304: empty
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  createEvent: {
    parameters: {
      query?: never
      header?: {
        /** A name for this request: sent again with it, it is done once. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': EventCreate
      }
    }
    responses: {
      201: json<Event>
      400: json<InvalidAnswer>
      406: json<ErrorAnswer>
      409: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  replaceEvent: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': EventReplace
      }
    }
    responses: {
      200: json<Event>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      409: json<ErrorAnswer>
      412: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  patchEvent: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': EventPatch
        'application/merge-patch+json': EventPatch
      }
    }
    responses: {
      200: json<Event>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      409: json<ErrorAnswer>
      412: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  deleteEvent: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      204: empty
      404: json<ErrorAnswer>
      409: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  listGuests: {
    parameters: {
      query?: ListGuestsQuery<keyof Guest>
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Guest[]>
      406: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  listEventGuests: {
    parameters: {
      query?: ListEventGuestsQuery<keyof Guest>
      header?: never
      path: {
        event_id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Guest[]>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  getEventGuest: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is wanted; 412 when that has changed since. */
        'If-Match'?: string
        /** The `ETag` of what the client has; 304 when that is still so. */
        'If-None-Match'?: string
      }
      path: {
        event_id: number
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Guest>
      304: empty
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  createEventGuest: {
    parameters: {
      query?: never
      header?: {
        /** A name for this request: sent again with it, it is done once. */
        'Idempotency-Key'?: string
      }
      path: {
        event_id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': GuestCreate
      }
    }
    responses: {
      201: json<Guest>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      409: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  replaceEventGuest: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        event_id: number
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': GuestReplace
      }
    }
    responses: {
      200: json<Guest>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  patchEventGuest: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        event_id: number
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': GuestPatch
        'application/merge-patch+json': GuestPatch
      }
    }
    responses: {
      200: json<Guest>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  deleteEventGuest: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        event_id: number
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      204: empty
      404: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  listLanguages: {
    parameters: {
      query?: ListLanguagesQuery<keyof Language>
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Language[]>
      406: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  getLanguage: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is wanted; 412 when that has changed since. */
        'If-Match'?: string
        /** The `ETag` of what the client has; 304 when that is still so. */
        'If-None-Match'?: string
      }
      path: {
        /** Language code (ISO 639-1). */
        code: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Language>
      304: empty
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  createLanguage: {
    parameters: {
      query?: never
      header?: {
        /** A name for this request: sent again with it, it is done once. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': LanguageCreate
      }
    }
    responses: {
      201: json<Language>
      400: json<InvalidAnswer>
      406: json<ErrorAnswer>
      409: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  replaceLanguage: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        /** Language code (ISO 639-1). */
        code: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': LanguageReplace
      }
    }
    responses: {
      200: json<Language>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  patchLanguage: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        /** Language code (ISO 639-1). */
        code: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': LanguagePatch
        'application/merge-patch+json': LanguagePatch
      }
    }
    responses: {
      200: json<Language>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  deleteLanguage: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        /** Language code (ISO 639-1). */
        code: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      204: empty
      404: json<ErrorAnswer>
      409: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  listMeals: {
    parameters: {
      query?: ListMealsQuery<keyof Meal>
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Meal[]>
      406: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  listGuestMeals: {
    parameters: {
      query?: ListGuestMealsQuery<keyof Meal>
      header?: never
      path: {
        event_id: number
        guest_id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Meal[]>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  getGuestMeal: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is wanted; 412 when that has changed since. */
        'If-Match'?: string
        /** The `ETag` of what the client has; 304 when that is still so. */
        'If-None-Match'?: string
      }
      path: {
        event_id: number
        guest_id: number
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Meal>
      304: empty
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  createGuestMeal: {
    parameters: {
      query?: never
      header?: {
        /** A name for this request: sent again with it, it is done once. */
        'Idempotency-Key'?: string
      }
      path: {
        event_id: number
        guest_id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': MealCreate
      }
    }
    responses: {
      201: json<Meal>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      409: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  replaceGuestMeal: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        event_id: number
        guest_id: number
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': MealReplace
      }
    }
    responses: {
      200: json<Meal>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  patchGuestMeal: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        event_id: number
        guest_id: number
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': MealPatch
        'application/merge-patch+json': MealPatch
      }
    }
    responses: {
      200: json<Meal>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  deleteGuestMeal: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        event_id: number
        guest_id: number
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      204: empty
      404: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  listRefunds: {
    parameters: {
      query?: ListRefundsQuery<keyof Refund>
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Refund[]>
      406: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  getRefund: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is wanted; 412 when that has changed since. */
        'If-Match'?: string
        /** The `ETag` of what the client has; 304 when that is still so. */
        'If-None-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Refund>
      304: empty
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  listSales: {
    parameters: {
      query?: ListSalesQuery<keyof Sale>
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Sale[]>
      406: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  listCustomerSales: {
    parameters: {
      query?: ListCustomerSalesQuery<keyof Sale>
      header?: never
      path: {
        customer_id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Sale[]>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  getCustomerSale: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is wanted; 412 when that has changed since. */
        'If-Match'?: string
        /** The `ETag` of what the client has; 304 when that is still so. */
        'If-None-Match'?: string
      }
      path: {
        customer_id: number
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Sale>
      304: empty
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  createCustomerSale: {
    parameters: {
      query?: never
      header?: {
        /** A name for this request: sent again with it, it is done once. */
        'Idempotency-Key'?: string
      }
      path: {
        customer_id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': SaleCreate
      }
    }
    responses: {
      201: json<Sale>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      409: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  replaceCustomerSale: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        customer_id: number
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': SaleReplace
      }
    }
    responses: {
      200: json<Sale>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  patchCustomerSale: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        customer_id: number
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': SalePatch
        'application/merge-patch+json': SalePatch
      }
    }
    responses: {
      200: json<Sale>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  deleteCustomerSale: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        customer_id: number
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      204: empty
      404: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  listTodos: {
    parameters: {
      query?: ListTodosQuery<keyof Todo>
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Todo[]>
      406: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  getTodo: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is wanted; 412 when that has changed since. */
        'If-Match'?: string
        /** The `ETag` of what the client has; 304 when that is still so. */
        'If-None-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Todo>
      304: empty
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  createTodo: {
    parameters: {
      query?: never
      header?: {
        /** A name for this request: sent again with it, it is done once. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': TodoCreate
      }
    }
    responses: {
      201: json<Todo>
      400: json<InvalidAnswer>
      406: json<ErrorAnswer>
      409: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  replaceTodo: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': TodoReplace
      }
    }
    responses: {
      200: json<Todo>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  patchTodo: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': TodoPatch
        'application/merge-patch+json': TodoPatch
      }
    }
    responses: {
      200: json<Todo>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  deleteTodo: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      204: empty
      404: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  listTransactions: {
    parameters: {
      query?: ListTransactionsQuery<keyof Transaction>
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Transaction[]>
      406: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  getTransaction: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is wanted; 412 when that has changed since. */
        'If-Match'?: string
        /** The `ETag` of what the client has; 304 when that is still so. */
        'If-None-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Transaction>
      304: empty
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  createTransaction: {
    parameters: {
      query?: never
      header?: {
        /** A name for this request: sent again with it, it is done once. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': TransactionCreate
      }
    }
    responses: {
      201: json<Transaction>
      400: json<InvalidAnswer>
      406: json<ErrorAnswer>
      409: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  replaceTransaction: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': TransactionReplace
      }
    }
    responses: {
      200: json<Transaction>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  patchTransaction: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': TransactionPatch
        'application/merge-patch+json': TransactionPatch
      }
    }
    responses: {
      200: json<Transaction>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  deleteTransaction: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      204: empty
      404: json<ErrorAnswer>
      409: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  refundTransaction: {
    parameters: {
      query?: never
      header?: {
        /** A name for this request: sent again with it, it is done once. */
        'Idempotency-Key'?: string
      }
      path: {
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': RefundTransactionBody
      }
    }
    responses: {
      201: json<Refund>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      409: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  importTransactions: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'multipart/form-data': ImportTransactionsBody
      }
    }
    responses: {
      201: json<ImportTransactionsResult>
      400: json<InvalidAnswer>
      406: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  feedTransactions: {
    parameters: {
      query?: FeedTransactionsQuery
      header?: {
        /** Sent by browsers that come back. */
        'Last-Event-ID'?: number
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: content<{ 'text/event-stream': string }>
      406: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  listVenues: {
    parameters: {
      query?: ListVenuesQuery<keyof Venue>
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Venue[]>
      406: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  getVenue: {
    parameters: {
      query?: never
      header?: {
        /** The `ETag` of what is wanted; 412 when that has changed since. */
        'If-Match'?: string
        /** The `ETag` of what the client has; 304 when that is still so. */
        'If-None-Match'?: string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<Venue>
      304: empty
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  createVenue: {
    parameters: {
      query?: never
      header?: {
        /** A name for this request: sent again with it, it is done once. */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': VenueCreate
      }
    }
    responses: {
      201: json<Venue>
      400: json<InvalidAnswer>
      406: json<ErrorAnswer>
      409: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
  replaceVenue: {
    parameters: {
      query?: never
      header: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match': string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': VenueReplace
      }
    }
    responses: {
      200: json<Venue>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
      428: json<ErrorAnswer>
    }
  }
  patchVenue: {
    parameters: {
      query?: never
      header: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match': string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': VenuePatch
        'application/merge-patch+json': VenuePatch
      }
    }
    responses: {
      200: json<Venue>
      400: json<InvalidAnswer>
      404: json<ErrorAnswer>
      406: json<ErrorAnswer>
      412: json<ErrorAnswer>
      413: json<ErrorAnswer>
      415: json<ErrorAnswer>
      422: json<InvalidAnswer>
      428: json<ErrorAnswer>
    }
  }
  deleteVenue: {
    parameters: {
      query?: never
      header: {
        /** The `ETag` of what is to be changed; 412 when that has changed since. */
        'If-Match': string
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      204: empty
      404: json<ErrorAnswer>
      412: json<ErrorAnswer>
      422: json<InvalidAnswer>
      428: json<ErrorAnswer>
    }
  }
  search: {
    parameters: {
      query: SearchQuery
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: json<SearchResult>
      406: json<ErrorAnswer>
      422: json<InvalidAnswer>
    }
  }
}

/** An answer in JSON. */
interface json<Received> {
  headers: Record<string, unknown>
  content: { 'application/json': Received }
}

/** An answer of another media type. */
interface content<Received> {
  headers: Record<string, unknown>
  content: Received
}

/** An answer without a body. */
interface empty {
  headers: Record<string, unknown>
  content?: never
}
