/**
 * The types of handlers: what each is given, and what it may answer.
 *
 * Generated from the schemas by `tenon generate`: change it there.
 */
import type {
  Awaitable,
  EmptySuccess,
  Events,
  HandlerContext,
  MiddlewareHandler,
  Override,
  Success,
} from 'tenon/runtime'
import type { Book, BookCreate, BookPatch, BookReplace, ListBooksQuery } from './books/types.ts'
import type { Car, CarCreate, CarPatch, CarReplace, ListCarsQuery } from './cars/types.ts'
import type {
  Country,
  CountryCreate,
  CountryPatch,
  CountryReplace,
  ExportCountriesQuery,
  ListCountriesQuery,
} from './countries/types.ts'
import type { Customer, CustomerCreate, CustomerPatch, CustomerReplace, ListCustomersQuery } from './customers/types.ts'
import type { Event, EventCreate, EventPatch, EventReplace, ListEventsQuery } from './events/types.ts'
import type {
  Guest,
  GuestCreate,
  GuestPatch,
  GuestReplace,
  ListEventGuestsQuery,
  ListGuestsQuery,
} from './guests/types.ts'
import type { Language, LanguageCreate, LanguagePatch, LanguageReplace, ListLanguagesQuery } from './languages/types.ts'
import type { ListGuestMealsQuery, ListMealsQuery, Meal, MealCreate, MealPatch, MealReplace } from './meals/types.ts'
import type { SearchQuery, SearchResult } from './operation-types.ts'
import type { ListRefundsQuery, Refund } from './refunds/types.ts'
import type { Tables } from './rows.ts'
import type { ListCustomerSalesQuery, ListSalesQuery, Sale, SaleCreate, SalePatch, SaleReplace } from './sales/types.ts'
import type { ListTodosQuery, Todo, TodoCreate, TodoPatch, TodoReplace } from './todos/types.ts'
import type {
  FeedTransactionsHeaders,
  FeedTransactionsQuery,
  ImportTransactionsBody,
  ImportTransactionsResult,
  ListTransactionsQuery,
  RefundTransactionBody,
  RefundTransactionParams,
  Transaction,
  TransactionCreate,
  TransactionPatch,
  TransactionReplace,
} from './transactions/types.ts'
import type { ListVenuesQuery, Venue, VenueCreate, VenuePatch, VenueReplace } from './venues/types.ts'

/** What an app is made with besides its database. */
export interface AppOptions {
  readonly handlers: Handlers
  readonly middleware?: Middleware
  /** Whether the fault of a handler is told to the client, as `tenon dev` does. */
  readonly development?: boolean
}

/** The handlers of all operations: each of your own has one, each standard one may have. */
export interface Handlers extends OperationHandlers {
  readonly books?: BookHandlers
  readonly cars?: CarHandlers
  readonly countries: CountryHandlers
  readonly customers?: CustomerHandlers
  readonly events?: EventHandlers
  readonly guests?: GuestHandlers
  readonly languages?: LanguageHandlers
  readonly meals?: MealHandlers
  readonly refunds?: RefundHandlers
  readonly sales?: SaleHandlers
  readonly todos?: TodoHandlers
  readonly transactions: TransactionHandlers
  readonly venues?: VenueHandlers
}

/** The handlers of the operations that belong to no resource. */
export interface OperationHandlers {
  /** Search books and countries: GET /search */
  readonly search: (request: SearchRequest, context: SearchContext) => Awaitable<SearchAnswer>
}

/** What may replace or wrap the standard operations on books. */
export interface BookOverrides {
  /** Replaces or wraps: List books */
  readonly list?: Override<Tables, ListBooksRequest, Success<200, Partial<Book>[]>>
  /** Replaces or wraps: Get a book */
  readonly get?: Override<Tables, GetBookRequest, Success<200, Book>, 404 | 412>
  /** Replaces or wraps: Create a book */
  readonly create?: Override<Tables, CreateBookRequest, Success<201, Book>, 409>
  /** Replaces or wraps: Replace a book */
  readonly replace?: Override<Tables, ReplaceBookRequest, Success<200, Book>, 404 | 409 | 412>
  /** Replaces or wraps: Change a book */
  readonly patch?: Override<Tables, PatchBookRequest, Success<200, Book>, 404 | 409 | 412>
  /** Replaces or wraps: Delete a book */
  readonly delete?: Override<Tables, DeleteBookRequest, EmptySuccess<204>, 404 | 412>
}

export type BookHandlers = BookOverrides

/** What may replace or wrap the standard operations on cars. */
export interface CarOverrides {
  /** Replaces or wraps: List cars */
  readonly list?: Override<Tables, ListCarsRequest, Success<200, Partial<Car>[]>>
  /** Replaces or wraps: Get a car */
  readonly get?: Override<Tables, GetCarRequest, Success<200, Car>, 404 | 412>
  /** Replaces or wraps: Create a car */
  readonly create?: Override<Tables, CreateCarRequest, Success<201, Car>, 409>
  /** Replaces or wraps: Replace a car */
  readonly replace?: Override<Tables, ReplaceCarRequest, Success<200, Car>, 404 | 412>
  /** Replaces or wraps: Change a car */
  readonly patch?: Override<Tables, PatchCarRequest, Success<200, Car>, 404 | 412>
  /** Replaces or wraps: Delete a car */
  readonly delete?: Override<Tables, DeleteCarRequest, EmptySuccess<204>, 404 | 412>
}

export type CarHandlers = CarOverrides

/** The handlers of countries. */
export interface CountryHandlers extends CountryOverrides {
  /** Export countries as CSV: GET /countries/export */
  readonly export: (
    request: ExportCountriesRequest,
    context: ExportCountriesContext,
  ) => Awaitable<ExportCountriesAnswer>
}

/** What may replace or wrap the standard operations on countries. */
export interface CountryOverrides {
  /** Replaces or wraps: List countries */
  readonly list?: Override<Tables, ListCountriesRequest, Success<200, Partial<Country>[]>>
  /** Replaces or wraps: Get a country */
  readonly get?: Override<Tables, GetCountryRequest, Success<200, Country>, 404 | 412>
  /** Replaces or wraps: Create a country */
  readonly create?: Override<Tables, CreateCountryRequest, Success<201, Country>, 409>
  /** Replaces or wraps: Replace a country */
  readonly replace?: Override<Tables, ReplaceCountryRequest, Success<200, Country>, 404 | 412>
  /** Replaces or wraps: Change a country */
  readonly patch?: Override<Tables, PatchCountryRequest, Success<200, Country>, 404 | 412>
  /** Replaces or wraps: Delete a country */
  readonly delete?: Override<Tables, DeleteCountryRequest, EmptySuccess<204>, 404 | 412>
}

/** What may replace or wrap the standard operations on customers. */
export interface CustomerOverrides {
  /** Replaces or wraps: List customers */
  readonly list?: Override<Tables, ListCustomersRequest, Success<200, Partial<Customer>[]>>
  /** Replaces or wraps: Get a customer */
  readonly get?: Override<Tables, GetCustomerRequest, Success<200, Customer>, 404 | 412>
  /** Replaces or wraps: Create a customer */
  readonly create?: Override<Tables, CreateCustomerRequest, Success<201, Customer>, 409>
  /** Replaces or wraps: Replace a customer */
  readonly replace?: Override<Tables, ReplaceCustomerRequest, Success<200, Customer>, 404 | 412>
  /** Replaces or wraps: Change a customer */
  readonly patch?: Override<Tables, PatchCustomerRequest, Success<200, Customer>, 404 | 412>
  /** Replaces or wraps: Delete a customer */
  readonly delete?: Override<Tables, DeleteCustomerRequest, EmptySuccess<204>, 404 | 409 | 412>
}

export type CustomerHandlers = CustomerOverrides

/** What may replace or wrap the standard operations on events. */
export interface EventOverrides {
  /** Replaces or wraps: List events */
  readonly list?: Override<Tables, ListEventsRequest, Success<200, Partial<Event>[]>>
  /** Replaces or wraps: Get an event */
  readonly get?: Override<Tables, GetEventRequest, Success<200, Event>, 404 | 412>
  /** Replaces or wraps: Create an event */
  readonly create?: Override<Tables, CreateEventRequest, Success<201, Event>, 409>
  /** Replaces or wraps: Replace an event */
  readonly replace?: Override<Tables, ReplaceEventRequest, Success<200, Event>, 404 | 409 | 412>
  /** Replaces or wraps: Change an event */
  readonly patch?: Override<Tables, PatchEventRequest, Success<200, Event>, 404 | 409 | 412>
  /** Replaces or wraps: Delete an event */
  readonly delete?: Override<Tables, DeleteEventRequest, EmptySuccess<204>, 404 | 409 | 412>
}

export type EventHandlers = EventOverrides

/** What may replace or wrap the standard operations on guests. */
export interface GuestOverrides {
  /** Replaces or wraps: List guests */
  readonly listAll?: Override<Tables, ListGuestsRequest, Success<200, Partial<Guest>[]>>
  /** Replaces or wraps: List guests of an event */
  readonly list?: Override<Tables, ListEventGuestsRequest, Success<200, Partial<Guest>[]>, 404>
  /** Replaces or wraps: Get a guest of an event */
  readonly get?: Override<Tables, GetEventGuestRequest, Success<200, Guest>, 404 | 412>
  /** Replaces or wraps: Create a guest of an event */
  readonly create?: Override<Tables, CreateEventGuestRequest, Success<201, Guest>, 404 | 409>
  /** Replaces or wraps: Replace a guest of an event */
  readonly replace?: Override<Tables, ReplaceEventGuestRequest, Success<200, Guest>, 404 | 412>
  /** Replaces or wraps: Change a guest of an event */
  readonly patch?: Override<Tables, PatchEventGuestRequest, Success<200, Guest>, 404 | 412>
  /** Replaces or wraps: Delete a guest of an event */
  readonly delete?: Override<Tables, DeleteEventGuestRequest, EmptySuccess<204>, 404 | 412>
}

export type GuestHandlers = GuestOverrides

/** What may replace or wrap the standard operations on languages. */
export interface LanguageOverrides {
  /** Replaces or wraps: List languages */
  readonly list?: Override<Tables, ListLanguagesRequest, Success<200, Partial<Language>[]>>
  /** Replaces or wraps: Get a language */
  readonly get?: Override<Tables, GetLanguageRequest, Success<200, Language>, 404 | 412>
  /** Replaces or wraps: Create a language */
  readonly create?: Override<Tables, CreateLanguageRequest, Success<201, Language>, 409>
  /** Replaces or wraps: Replace a language */
  readonly replace?: Override<Tables, ReplaceLanguageRequest, Success<200, Language>, 404 | 412>
  /** Replaces or wraps: Change a language */
  readonly patch?: Override<Tables, PatchLanguageRequest, Success<200, Language>, 404 | 412>
  /** Replaces or wraps: Delete a language */
  readonly delete?: Override<Tables, DeleteLanguageRequest, EmptySuccess<204>, 404 | 409 | 412>
}

export type LanguageHandlers = LanguageOverrides

/** What may replace or wrap the standard operations on meals. */
export interface MealOverrides {
  /** Replaces or wraps: List meals */
  readonly listAll?: Override<Tables, ListMealsRequest, Success<200, Partial<Meal>[]>>
  /** Replaces or wraps: List meals of a guest */
  readonly list?: Override<Tables, ListGuestMealsRequest, Success<200, Partial<Meal>[]>, 404>
  /** Replaces or wraps: Get a meal of a guest */
  readonly get?: Override<Tables, GetGuestMealRequest, Success<200, Meal>, 404 | 412>
  /** Replaces or wraps: Create a meal of a guest */
  readonly create?: Override<Tables, CreateGuestMealRequest, Success<201, Meal>, 404 | 409>
  /** Replaces or wraps: Replace a meal of a guest */
  readonly replace?: Override<Tables, ReplaceGuestMealRequest, Success<200, Meal>, 404 | 412>
  /** Replaces or wraps: Change a meal of a guest */
  readonly patch?: Override<Tables, PatchGuestMealRequest, Success<200, Meal>, 404 | 412>
  /** Replaces or wraps: Delete a meal of a guest */
  readonly delete?: Override<Tables, DeleteGuestMealRequest, EmptySuccess<204>, 404 | 412>
}

export type MealHandlers = MealOverrides

/** What may replace or wrap the standard operations on refunds. */
export interface RefundOverrides {
  /** Replaces or wraps: List refunds */
  readonly list?: Override<Tables, ListRefundsRequest, Success<200, Partial<Refund>[]>>
  /** Replaces or wraps: Get a refund */
  readonly get?: Override<Tables, GetRefundRequest, Success<200, Refund>, 404 | 412>
}

export type RefundHandlers = RefundOverrides

/** What may replace or wrap the standard operations on sales. */
export interface SaleOverrides {
  /** Replaces or wraps: List sales */
  readonly listAll?: Override<Tables, ListSalesRequest, Success<200, Partial<Sale>[]>>
  /** Replaces or wraps: List sales of a customer */
  readonly list?: Override<Tables, ListCustomerSalesRequest, Success<200, Partial<Sale>[]>, 404>
  /** Replaces or wraps: Get a sale of a customer */
  readonly get?: Override<Tables, GetCustomerSaleRequest, Success<200, Sale>, 404 | 412>
  /** Replaces or wraps: Create a sale of a customer */
  readonly create?: Override<Tables, CreateCustomerSaleRequest, Success<201, Sale>, 404 | 409>
  /** Replaces or wraps: Replace a sale of a customer */
  readonly replace?: Override<Tables, ReplaceCustomerSaleRequest, Success<200, Sale>, 404 | 412>
  /** Replaces or wraps: Change a sale of a customer */
  readonly patch?: Override<Tables, PatchCustomerSaleRequest, Success<200, Sale>, 404 | 412>
  /** Replaces or wraps: Delete a sale of a customer */
  readonly delete?: Override<Tables, DeleteCustomerSaleRequest, EmptySuccess<204>, 404 | 412>
}

export type SaleHandlers = SaleOverrides

/** What may replace or wrap the standard operations on todos. */
export interface TodoOverrides {
  /** Replaces or wraps: List todos */
  readonly list?: Override<Tables, ListTodosRequest, Success<200, Partial<Todo>[]>>
  /** Replaces or wraps: Get a todo */
  readonly get?: Override<Tables, GetTodoRequest, Success<200, Todo>, 404 | 412>
  /** Replaces or wraps: Create a todo */
  readonly create?: Override<Tables, CreateTodoRequest, Success<201, Todo>, 409>
  /** Replaces or wraps: Replace a todo */
  readonly replace?: Override<Tables, ReplaceTodoRequest, Success<200, Todo>, 404 | 412>
  /** Replaces or wraps: Change a todo */
  readonly patch?: Override<Tables, PatchTodoRequest, Success<200, Todo>, 404 | 412>
  /** Replaces or wraps: Delete a todo */
  readonly delete?: Override<Tables, DeleteTodoRequest, EmptySuccess<204>, 404 | 412>
}

export type TodoHandlers = TodoOverrides

/** The handlers of transactions. */
export interface TransactionHandlers extends TransactionOverrides {
  /** Refund a transaction: POST /transactions/{id}/refund */
  readonly refund: (
    request: RefundTransactionRequest,
    context: RefundTransactionContext,
  ) => Awaitable<RefundTransactionAnswer>
  /** Import a bank statement: POST /transactions/import */
  readonly import: (
    request: ImportTransactionsRequest,
    context: ImportTransactionsContext,
  ) => Awaitable<ImportTransactionsAnswer>
  /** Follow the transactions: GET /transactions/feed */
  readonly feed: (
    request: FeedTransactionsRequest,
    context: FeedTransactionsContext,
  ) => Awaitable<FeedTransactionsAnswer>
}

/** What may replace or wrap the standard operations on transactions. */
export interface TransactionOverrides {
  /** Replaces or wraps: List transactions */
  readonly list?: Override<Tables, ListTransactionsRequest, Success<200, Partial<Transaction>[]>>
  /** Replaces or wraps: Get a transaction */
  readonly get?: Override<Tables, GetTransactionRequest, Success<200, Transaction>, 404 | 412>
  /** Replaces or wraps: Create a transaction */
  readonly create?: Override<Tables, CreateTransactionRequest, Success<201, Transaction>, 409>
  /** Replaces or wraps: Replace a transaction */
  readonly replace?: Override<Tables, ReplaceTransactionRequest, Success<200, Transaction>, 404 | 412>
  /** Replaces or wraps: Change a transaction */
  readonly patch?: Override<Tables, PatchTransactionRequest, Success<200, Transaction>, 404 | 412>
  /** Replaces or wraps: Delete a transaction */
  readonly delete?: Override<Tables, DeleteTransactionRequest, EmptySuccess<204>, 404 | 409 | 412>
}

/** What may replace or wrap the standard operations on venues. */
export interface VenueOverrides {
  /** Replaces or wraps: List venues */
  readonly list?: Override<Tables, ListVenuesRequest, Success<200, Partial<Venue>[]>>
  /** Replaces or wraps: Get a venue */
  readonly get?: Override<Tables, GetVenueRequest, Success<200, Venue>, 404 | 412>
  /** Replaces or wraps: Create a venue */
  readonly create?: Override<Tables, CreateVenueRequest, Success<201, Venue>, 409>
  /** Replaces or wraps: Replace a venue */
  readonly replace?: Override<Tables, ReplaceVenueRequest, Success<200, Venue>, 404 | 412 | 428>
  /** Replaces or wraps: Change a venue */
  readonly patch?: Override<Tables, PatchVenueRequest, Success<200, Venue>, 404 | 412 | 428>
  /** Replaces or wraps: Delete a venue */
  readonly delete?: Override<Tables, DeleteVenueRequest, EmptySuccess<204>, 404 | 412 | 428>
}

export type VenueHandlers = VenueOverrides

/** Middleware of Hono's, in the order in which it runs: for all operations, those of a resource, or one. */
export interface Middleware {
  readonly all?: readonly MiddlewareHandler[]
  readonly resources?: Readonly<Partial<Record<ResourceName, readonly MiddlewareHandler[]>>>
  readonly operations?: Readonly<Partial<Record<OperationId, readonly MiddlewareHandler[]>>>
}

export type ResourceName =
  | 'books'
  | 'cars'
  | 'countries'
  | 'customers'
  | 'events'
  | 'guests'
  | 'languages'
  | 'meals'
  | 'refunds'
  | 'sales'
  | 'todos'
  | 'transactions'
  | 'venues'

export type OperationId =
  | 'listBooks'
  | 'getBook'
  | 'createBook'
  | 'replaceBook'
  | 'patchBook'
  | 'deleteBook'
  | 'listCars'
  | 'getCar'
  | 'createCar'
  | 'replaceCar'
  | 'patchCar'
  | 'deleteCar'
  | 'listCountries'
  | 'getCountry'
  | 'createCountry'
  | 'replaceCountry'
  | 'patchCountry'
  | 'deleteCountry'
  | 'exportCountries'
  | 'listCustomers'
  | 'getCustomer'
  | 'createCustomer'
  | 'replaceCustomer'
  | 'patchCustomer'
  | 'deleteCustomer'
  | 'listEvents'
  | 'getEvent'
  | 'createEvent'
  | 'replaceEvent'
  | 'patchEvent'
  | 'deleteEvent'
  | 'listGuests'
  | 'listEventGuests'
  | 'getEventGuest'
  | 'createEventGuest'
  | 'replaceEventGuest'
  | 'patchEventGuest'
  | 'deleteEventGuest'
  | 'listLanguages'
  | 'getLanguage'
  | 'createLanguage'
  | 'replaceLanguage'
  | 'patchLanguage'
  | 'deleteLanguage'
  | 'listMeals'
  | 'listGuestMeals'
  | 'getGuestMeal'
  | 'createGuestMeal'
  | 'replaceGuestMeal'
  | 'patchGuestMeal'
  | 'deleteGuestMeal'
  | 'listRefunds'
  | 'getRefund'
  | 'listSales'
  | 'listCustomerSales'
  | 'getCustomerSale'
  | 'createCustomerSale'
  | 'replaceCustomerSale'
  | 'patchCustomerSale'
  | 'deleteCustomerSale'
  | 'listTodos'
  | 'getTodo'
  | 'createTodo'
  | 'replaceTodo'
  | 'patchTodo'
  | 'deleteTodo'
  | 'listTransactions'
  | 'getTransaction'
  | 'createTransaction'
  | 'replaceTransaction'
  | 'patchTransaction'
  | 'deleteTransaction'
  | 'refundTransaction'
  | 'importTransactions'
  | 'feedTransactions'
  | 'listVenues'
  | 'getVenue'
  | 'createVenue'
  | 'replaceVenue'
  | 'patchVenue'
  | 'deleteVenue'
  | 'search'

/** What was read of a request of `exportCountries`. */
export interface ExportCountriesRequest {
  readonly query: ExportCountriesQuery
}

export type ExportCountriesContext = HandlerContext<Tables>

/** What `exportCountries` may answer. */
export type ExportCountriesAnswer = ExportCountriesAnswer200

/** A line of names, and a line for each country, by name. */
export interface ExportCountriesAnswer200 {
  readonly status: 200
  readonly body: string
  readonly headers: {
    readonly 'Content-Disposition': string
  }
}

/** What was read of a request of `refundTransaction`. */
export interface RefundTransactionRequest {
  readonly params: RefundTransactionParams
  readonly body: RefundTransactionBody
}

export type RefundTransactionContext = HandlerContext<Tables, 404 | 409>

/** What `refundTransaction` may answer. */
export type RefundTransactionAnswer =
  | RefundTransactionAnswer201
  | RefundTransactionAnswer404
  | RefundTransactionAnswer409

/** The refund. */
export interface RefundTransactionAnswer201 {
  readonly status: 201
  readonly body: Refund
}

/** There is no such transaction. */
export interface RefundTransactionAnswer404 {
  readonly status: 404
  readonly detail: string
}

/** It was refunded before. */
export interface RefundTransactionAnswer409 {
  readonly status: 409
  readonly detail: string
}

/** What was read of a request of `importTransactions`. */
export interface ImportTransactionsRequest {
  readonly body: ImportTransactionsBody
}

export type ImportTransactionsContext = HandlerContext<Tables>

/** What `importTransactions` may answer. */
export type ImportTransactionsAnswer = ImportTransactionsAnswer201

/** Created. */
export interface ImportTransactionsAnswer201 {
  readonly status: 201
  readonly body: ImportTransactionsResult
}

/** What was read of a request of `feedTransactions`. */
export interface FeedTransactionsRequest {
  readonly query: FeedTransactionsQuery
  readonly headers: FeedTransactionsHeaders
}

export type FeedTransactionsContext = HandlerContext<Tables>

/** What `feedTransactions` may answer. */
export type FeedTransactionsAnswer = FeedTransactionsAnswer200

/** The transactions, in the order of their ids. */
export interface FeedTransactionsAnswer200 {
  readonly status: 200
  readonly body: Events<Transaction>
}

/** What was read of a request of `search`. */
export interface SearchRequest {
  readonly query: SearchQuery
}

export type SearchContext = HandlerContext<Tables>

/** What `search` may answer. */
export type SearchAnswer = SearchAnswer200

/** OK. */
export interface SearchAnswer200 {
  readonly status: 200
  readonly body: SearchResult
}

/** What was read of a request of `listBooks`. */
export interface ListBooksRequest {
  readonly query: ListBooksQuery
}

/** What was read of a request of `getBook`. */
export interface GetBookRequest {
  readonly params: {
    readonly id: number
  }
}

/** What was read of a request of `createBook`. */
export interface CreateBookRequest {
  readonly body: BookCreate
}

/** What was read of a request of `replaceBook`. */
export interface ReplaceBookRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: BookReplace
}

/** What was read of a request of `patchBook`. */
export interface PatchBookRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: BookPatch
}

/** What was read of a request of `deleteBook`. */
export interface DeleteBookRequest {
  readonly params: {
    readonly id: number
  }
}

/** What was read of a request of `listCars`. */
export interface ListCarsRequest {
  readonly query: ListCarsQuery
}

/** What was read of a request of `getCar`. */
export interface GetCarRequest {
  readonly params: {
    readonly id: number
  }
}

/** What was read of a request of `createCar`. */
export interface CreateCarRequest {
  readonly body: CarCreate
}

/** What was read of a request of `replaceCar`. */
export interface ReplaceCarRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: CarReplace
}

/** What was read of a request of `patchCar`. */
export interface PatchCarRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: CarPatch
}

/** What was read of a request of `deleteCar`. */
export interface DeleteCarRequest {
  readonly params: {
    readonly id: number
  }
}

/** What was read of a request of `listCountries`. */
export interface ListCountriesRequest {
  readonly query: ListCountriesQuery
}

/** What was read of a request of `getCountry`. */
export interface GetCountryRequest {
  readonly params: {
    readonly id: number
  }
}

/** What was read of a request of `createCountry`. */
export interface CreateCountryRequest {
  readonly body: CountryCreate
}

/** What was read of a request of `replaceCountry`. */
export interface ReplaceCountryRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: CountryReplace
}

/** What was read of a request of `patchCountry`. */
export interface PatchCountryRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: CountryPatch
}

/** What was read of a request of `deleteCountry`. */
export interface DeleteCountryRequest {
  readonly params: {
    readonly id: number
  }
}

/** What was read of a request of `listCustomers`. */
export interface ListCustomersRequest {
  readonly query: ListCustomersQuery
}

/** What was read of a request of `getCustomer`. */
export interface GetCustomerRequest {
  readonly params: {
    readonly id: number
  }
}

/** What was read of a request of `createCustomer`. */
export interface CreateCustomerRequest {
  readonly body: CustomerCreate
}

/** What was read of a request of `replaceCustomer`. */
export interface ReplaceCustomerRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: CustomerReplace
}

/** What was read of a request of `patchCustomer`. */
export interface PatchCustomerRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: CustomerPatch
}

/** What was read of a request of `deleteCustomer`. */
export interface DeleteCustomerRequest {
  readonly params: {
    readonly id: number
  }
}

/** What was read of a request of `listEvents`. */
export interface ListEventsRequest {
  readonly query: ListEventsQuery
}

/** What was read of a request of `getEvent`. */
export interface GetEventRequest {
  readonly params: {
    readonly id: number
  }
}

/** What was read of a request of `createEvent`. */
export interface CreateEventRequest {
  readonly body: EventCreate
}

/** What was read of a request of `replaceEvent`. */
export interface ReplaceEventRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: EventReplace
}

/** What was read of a request of `patchEvent`. */
export interface PatchEventRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: EventPatch
}

/** What was read of a request of `deleteEvent`. */
export interface DeleteEventRequest {
  readonly params: {
    readonly id: number
  }
}

/** What was read of a request of `listGuests`. */
export interface ListGuestsRequest {
  readonly query: ListGuestsQuery
}

/** What was read of a request of `listEventGuests`. */
export interface ListEventGuestsRequest {
  readonly params: {
    readonly event_id: number
  }
  readonly query: ListEventGuestsQuery
}

/** What was read of a request of `getEventGuest`. */
export interface GetEventGuestRequest {
  readonly params: {
    readonly event_id: number
    readonly id: number
  }
}

/** What was read of a request of `createEventGuest`. */
export interface CreateEventGuestRequest {
  readonly params: {
    readonly event_id: number
  }
  readonly body: GuestCreate
}

/** What was read of a request of `replaceEventGuest`. */
export interface ReplaceEventGuestRequest {
  readonly params: {
    readonly event_id: number
    readonly id: number
  }
  readonly body: GuestReplace
}

/** What was read of a request of `patchEventGuest`. */
export interface PatchEventGuestRequest {
  readonly params: {
    readonly event_id: number
    readonly id: number
  }
  readonly body: GuestPatch
}

/** What was read of a request of `deleteEventGuest`. */
export interface DeleteEventGuestRequest {
  readonly params: {
    readonly event_id: number
    readonly id: number
  }
}

/** What was read of a request of `listLanguages`. */
export interface ListLanguagesRequest {
  readonly query: ListLanguagesQuery
}

/** What was read of a request of `getLanguage`. */
export interface GetLanguageRequest {
  readonly params: {
    readonly code: string
  }
}

/** What was read of a request of `createLanguage`. */
export interface CreateLanguageRequest {
  readonly body: LanguageCreate
}

/** What was read of a request of `replaceLanguage`. */
export interface ReplaceLanguageRequest {
  readonly params: {
    readonly code: string
  }
  readonly body: LanguageReplace
}

/** What was read of a request of `patchLanguage`. */
export interface PatchLanguageRequest {
  readonly params: {
    readonly code: string
  }
  readonly body: LanguagePatch
}

/** What was read of a request of `deleteLanguage`. */
export interface DeleteLanguageRequest {
  readonly params: {
    readonly code: string
  }
}

/** What was read of a request of `listMeals`. */
export interface ListMealsRequest {
  readonly query: ListMealsQuery
}

/** What was read of a request of `listGuestMeals`. */
export interface ListGuestMealsRequest {
  readonly params: {
    readonly event_id: number
    readonly guest_id: number
  }
  readonly query: ListGuestMealsQuery
}

/** What was read of a request of `getGuestMeal`. */
export interface GetGuestMealRequest {
  readonly params: {
    readonly event_id: number
    readonly guest_id: number
    readonly id: number
  }
}

/** What was read of a request of `createGuestMeal`. */
export interface CreateGuestMealRequest {
  readonly params: {
    readonly event_id: number
    readonly guest_id: number
  }
  readonly body: MealCreate
}

/** What was read of a request of `replaceGuestMeal`. */
export interface ReplaceGuestMealRequest {
  readonly params: {
    readonly event_id: number
    readonly guest_id: number
    readonly id: number
  }
  readonly body: MealReplace
}

/** What was read of a request of `patchGuestMeal`. */
export interface PatchGuestMealRequest {
  readonly params: {
    readonly event_id: number
    readonly guest_id: number
    readonly id: number
  }
  readonly body: MealPatch
}

/** What was read of a request of `deleteGuestMeal`. */
export interface DeleteGuestMealRequest {
  readonly params: {
    readonly event_id: number
    readonly guest_id: number
    readonly id: number
  }
}

/** What was read of a request of `listRefunds`. */
export interface ListRefundsRequest {
  readonly query: ListRefundsQuery
}

/** What was read of a request of `getRefund`. */
export interface GetRefundRequest {
  readonly params: {
    readonly id: number
  }
}

/** What was read of a request of `listSales`. */
export interface ListSalesRequest {
  readonly query: ListSalesQuery
}

/** What was read of a request of `listCustomerSales`. */
export interface ListCustomerSalesRequest {
  readonly params: {
    readonly customer_id: number
  }
  readonly query: ListCustomerSalesQuery
}

/** What was read of a request of `getCustomerSale`. */
export interface GetCustomerSaleRequest {
  readonly params: {
    readonly customer_id: number
    readonly id: number
  }
}

/** What was read of a request of `createCustomerSale`. */
export interface CreateCustomerSaleRequest {
  readonly params: {
    readonly customer_id: number
  }
  readonly body: SaleCreate
}

/** What was read of a request of `replaceCustomerSale`. */
export interface ReplaceCustomerSaleRequest {
  readonly params: {
    readonly customer_id: number
    readonly id: number
  }
  readonly body: SaleReplace
}

/** What was read of a request of `patchCustomerSale`. */
export interface PatchCustomerSaleRequest {
  readonly params: {
    readonly customer_id: number
    readonly id: number
  }
  readonly body: SalePatch
}

/** What was read of a request of `deleteCustomerSale`. */
export interface DeleteCustomerSaleRequest {
  readonly params: {
    readonly customer_id: number
    readonly id: number
  }
}

/** What was read of a request of `listTodos`. */
export interface ListTodosRequest {
  readonly query: ListTodosQuery
}

/** What was read of a request of `getTodo`. */
export interface GetTodoRequest {
  readonly params: {
    readonly id: number
  }
}

/** What was read of a request of `createTodo`. */
export interface CreateTodoRequest {
  readonly body: TodoCreate
}

/** What was read of a request of `replaceTodo`. */
export interface ReplaceTodoRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: TodoReplace
}

/** What was read of a request of `patchTodo`. */
export interface PatchTodoRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: TodoPatch
}

/** What was read of a request of `deleteTodo`. */
export interface DeleteTodoRequest {
  readonly params: {
    readonly id: number
  }
}

/** What was read of a request of `listTransactions`. */
export interface ListTransactionsRequest {
  readonly query: ListTransactionsQuery
}

/** What was read of a request of `getTransaction`. */
export interface GetTransactionRequest {
  readonly params: {
    readonly id: number
  }
}

/** What was read of a request of `createTransaction`. */
export interface CreateTransactionRequest {
  readonly body: TransactionCreate
}

/** What was read of a request of `replaceTransaction`. */
export interface ReplaceTransactionRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: TransactionReplace
}

/** What was read of a request of `patchTransaction`. */
export interface PatchTransactionRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: TransactionPatch
}

/** What was read of a request of `deleteTransaction`. */
export interface DeleteTransactionRequest {
  readonly params: {
    readonly id: number
  }
}

/** What was read of a request of `listVenues`. */
export interface ListVenuesRequest {
  readonly query: ListVenuesQuery
}

/** What was read of a request of `getVenue`. */
export interface GetVenueRequest {
  readonly params: {
    readonly id: string
  }
}

/** What was read of a request of `createVenue`. */
export interface CreateVenueRequest {
  readonly body: VenueCreate
}

/** What was read of a request of `replaceVenue`. */
export interface ReplaceVenueRequest {
  readonly params: {
    readonly id: string
  }
  readonly body: VenueReplace
}

/** What was read of a request of `patchVenue`. */
export interface PatchVenueRequest {
  readonly params: {
    readonly id: string
  }
  readonly body: VenuePatch
}

/** What was read of a request of `deleteVenue`. */
export interface DeleteVenueRequest {
  readonly params: {
    readonly id: string
  }
}
