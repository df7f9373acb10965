/**
 * The types of handlers: what each is given, and what it may answer.
 *
 * Generated from the schemas by `tenon generate`: change it there.
 */
import type {
  Awaitable,
  EmptySuccess,
  Events,
  Failure,
  HandlerContext,
  MiddlewareHandler,
  Override,
  OverrideContext,
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
  /** In place of, or around: List books */
  readonly list?: Override<ListBooksRequest, ListBooksContext, ListBooksSuccess, ListBooksAnswer>
  /** In place of, or around: Get a book */
  readonly get?: Override<GetBookRequest, GetBookContext, GetBookSuccess, GetBookAnswer>
  /** In place of, or around: Create a book */
  readonly create?: Override<CreateBookRequest, CreateBookContext, CreateBookSuccess, CreateBookAnswer>
  /** In place of, or around: Replace a book */
  readonly replace?: Override<ReplaceBookRequest, ReplaceBookContext, ReplaceBookSuccess, ReplaceBookAnswer>
  /** In place of, or around: Change a book */
  readonly patch?: Override<PatchBookRequest, PatchBookContext, PatchBookSuccess, PatchBookAnswer>
  /** In place of, or around: Delete a book */
  readonly delete?: Override<DeleteBookRequest, DeleteBookContext, DeleteBookSuccess, DeleteBookAnswer>
}

export type BookHandlers = BookOverrides

/** What may replace or wrap the standard operations on cars. */
export interface CarOverrides {
  /** In place of, or around: List cars */
  readonly list?: Override<ListCarsRequest, ListCarsContext, ListCarsSuccess, ListCarsAnswer>
  /** In place of, or around: Get a car */
  readonly get?: Override<GetCarRequest, GetCarContext, GetCarSuccess, GetCarAnswer>
  /** In place of, or around: Create a car */
  readonly create?: Override<CreateCarRequest, CreateCarContext, CreateCarSuccess, CreateCarAnswer>
  /** In place of, or around: Replace a car */
  readonly replace?: Override<ReplaceCarRequest, ReplaceCarContext, ReplaceCarSuccess, ReplaceCarAnswer>
  /** In place of, or around: Change a car */
  readonly patch?: Override<PatchCarRequest, PatchCarContext, PatchCarSuccess, PatchCarAnswer>
  /** In place of, or around: Delete a car */
  readonly delete?: Override<DeleteCarRequest, DeleteCarContext, DeleteCarSuccess, DeleteCarAnswer>
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
  /** In place of, or around: List countries */
  readonly list?: Override<ListCountriesRequest, ListCountriesContext, ListCountriesSuccess, ListCountriesAnswer>
  /** In place of, or around: Get a country */
  readonly get?: Override<GetCountryRequest, GetCountryContext, GetCountrySuccess, GetCountryAnswer>
  /** In place of, or around: Create a country */
  readonly create?: Override<CreateCountryRequest, CreateCountryContext, CreateCountrySuccess, CreateCountryAnswer>
  /** In place of, or around: Replace a country */
  readonly replace?: Override<ReplaceCountryRequest, ReplaceCountryContext, ReplaceCountrySuccess, ReplaceCountryAnswer>
  /** In place of, or around: Change a country */
  readonly patch?: Override<PatchCountryRequest, PatchCountryContext, PatchCountrySuccess, PatchCountryAnswer>
  /** In place of, or around: Delete a country */
  readonly delete?: Override<DeleteCountryRequest, DeleteCountryContext, DeleteCountrySuccess, DeleteCountryAnswer>
}

/** What may replace or wrap the standard operations on customers. */
export interface CustomerOverrides {
  /** In place of, or around: List customers */
  readonly list?: Override<ListCustomersRequest, ListCustomersContext, ListCustomersSuccess, ListCustomersAnswer>
  /** In place of, or around: Get a customer */
  readonly get?: Override<GetCustomerRequest, GetCustomerContext, GetCustomerSuccess, GetCustomerAnswer>
  /** In place of, or around: Create a customer */
  readonly create?: Override<CreateCustomerRequest, CreateCustomerContext, CreateCustomerSuccess, CreateCustomerAnswer>
  /** In place of, or around: Replace a customer */
  readonly replace?: Override<
    ReplaceCustomerRequest,
    ReplaceCustomerContext,
    ReplaceCustomerSuccess,
    ReplaceCustomerAnswer
  >
  /** In place of, or around: Change a customer */
  readonly patch?: Override<PatchCustomerRequest, PatchCustomerContext, PatchCustomerSuccess, PatchCustomerAnswer>
  /** In place of, or around: Delete a customer */
  readonly delete?: Override<DeleteCustomerRequest, DeleteCustomerContext, DeleteCustomerSuccess, DeleteCustomerAnswer>
}

export type CustomerHandlers = CustomerOverrides

/** What may replace or wrap the standard operations on events. */
export interface EventOverrides {
  /** In place of, or around: List events */
  readonly list?: Override<ListEventsRequest, ListEventsContext, ListEventsSuccess, ListEventsAnswer>
  /** In place of, or around: Get an event */
  readonly get?: Override<GetEventRequest, GetEventContext, GetEventSuccess, GetEventAnswer>
  /** In place of, or around: Create an event */
  readonly create?: Override<CreateEventRequest, CreateEventContext, CreateEventSuccess, CreateEventAnswer>
  /** In place of, or around: Replace an event */
  readonly replace?: Override<ReplaceEventRequest, ReplaceEventContext, ReplaceEventSuccess, ReplaceEventAnswer>
  /** In place of, or around: Change an event */
  readonly patch?: Override<PatchEventRequest, PatchEventContext, PatchEventSuccess, PatchEventAnswer>
  /** In place of, or around: Delete an event */
  readonly delete?: Override<DeleteEventRequest, DeleteEventContext, DeleteEventSuccess, DeleteEventAnswer>
}

export type EventHandlers = EventOverrides

/** What may replace or wrap the standard operations on guests. */
export interface GuestOverrides {
  /** In place of, or around: List guests */
  readonly listAll?: Override<ListGuestsRequest, ListGuestsContext, ListGuestsSuccess, ListGuestsAnswer>
  /** In place of, or around: List guests of an event */
  readonly list?: Override<
    ListEventGuestsRequest,
    ListEventGuestsContext,
    ListEventGuestsSuccess,
    ListEventGuestsAnswer
  >
  /** In place of, or around: Get a guest of an event */
  readonly get?: Override<GetEventGuestRequest, GetEventGuestContext, GetEventGuestSuccess, GetEventGuestAnswer>
  /** In place of, or around: Create a guest of an event */
  readonly create?: Override<
    CreateEventGuestRequest,
    CreateEventGuestContext,
    CreateEventGuestSuccess,
    CreateEventGuestAnswer
  >
  /** In place of, or around: Replace a guest of an event */
  readonly replace?: Override<
    ReplaceEventGuestRequest,
    ReplaceEventGuestContext,
    ReplaceEventGuestSuccess,
    ReplaceEventGuestAnswer
  >
  /** In place of, or around: Change a guest of an event */
  readonly patch?: Override<
    PatchEventGuestRequest,
    PatchEventGuestContext,
    PatchEventGuestSuccess,
    PatchEventGuestAnswer
  >
  /** In place of, or around: Delete a guest of an event */
  readonly delete?: Override<
    DeleteEventGuestRequest,
    DeleteEventGuestContext,
    DeleteEventGuestSuccess,
    DeleteEventGuestAnswer
  >
}

export type GuestHandlers = GuestOverrides

/** What may replace or wrap the standard operations on languages. */
export interface LanguageOverrides {
  /** In place of, or around: List languages */
  readonly list?: Override<ListLanguagesRequest, ListLanguagesContext, ListLanguagesSuccess, ListLanguagesAnswer>
  /** In place of, or around: Get a language */
  readonly get?: Override<GetLanguageRequest, GetLanguageContext, GetLanguageSuccess, GetLanguageAnswer>
  /** In place of, or around: Create a language */
  readonly create?: Override<CreateLanguageRequest, CreateLanguageContext, CreateLanguageSuccess, CreateLanguageAnswer>
  /** In place of, or around: Replace a language */
  readonly replace?: Override<
    ReplaceLanguageRequest,
    ReplaceLanguageContext,
    ReplaceLanguageSuccess,
    ReplaceLanguageAnswer
  >
  /** In place of, or around: Change a language */
  readonly patch?: Override<PatchLanguageRequest, PatchLanguageContext, PatchLanguageSuccess, PatchLanguageAnswer>
  /** In place of, or around: Delete a language */
  readonly delete?: Override<DeleteLanguageRequest, DeleteLanguageContext, DeleteLanguageSuccess, DeleteLanguageAnswer>
}

export type LanguageHandlers = LanguageOverrides

/** What may replace or wrap the standard operations on meals. */
export interface MealOverrides {
  /** In place of, or around: List meals */
  readonly listAll?: Override<ListMealsRequest, ListMealsContext, ListMealsSuccess, ListMealsAnswer>
  /** In place of, or around: List meals of a guest */
  readonly list?: Override<ListGuestMealsRequest, ListGuestMealsContext, ListGuestMealsSuccess, ListGuestMealsAnswer>
  /** In place of, or around: Get a meal of a guest */
  readonly get?: Override<GetGuestMealRequest, GetGuestMealContext, GetGuestMealSuccess, GetGuestMealAnswer>
  /** In place of, or around: Create a meal of a guest */
  readonly create?: Override<
    CreateGuestMealRequest,
    CreateGuestMealContext,
    CreateGuestMealSuccess,
    CreateGuestMealAnswer
  >
  /** In place of, or around: Replace a meal of a guest */
  readonly replace?: Override<
    ReplaceGuestMealRequest,
    ReplaceGuestMealContext,
    ReplaceGuestMealSuccess,
    ReplaceGuestMealAnswer
  >
  /** In place of, or around: Change a meal of a guest */
  readonly patch?: Override<PatchGuestMealRequest, PatchGuestMealContext, PatchGuestMealSuccess, PatchGuestMealAnswer>
  /** In place of, or around: Delete a meal of a guest */
  readonly delete?: Override<
    DeleteGuestMealRequest,
    DeleteGuestMealContext,
    DeleteGuestMealSuccess,
    DeleteGuestMealAnswer
  >
}

export type MealHandlers = MealOverrides

/** What may replace or wrap the standard operations on refunds. */
export interface RefundOverrides {
  /** In place of, or around: List refunds */
  readonly list?: Override<ListRefundsRequest, ListRefundsContext, ListRefundsSuccess, ListRefundsAnswer>
  /** In place of, or around: Get a refund */
  readonly get?: Override<GetRefundRequest, GetRefundContext, GetRefundSuccess, GetRefundAnswer>
}

export type RefundHandlers = RefundOverrides

/** What may replace or wrap the standard operations on sales. */
export interface SaleOverrides {
  /** In place of, or around: List sales */
  readonly listAll?: Override<ListSalesRequest, ListSalesContext, ListSalesSuccess, ListSalesAnswer>
  /** In place of, or around: List sales of a customer */
  readonly list?: Override<
    ListCustomerSalesRequest,
    ListCustomerSalesContext,
    ListCustomerSalesSuccess,
    ListCustomerSalesAnswer
  >
  /** In place of, or around: Get a sale of a customer */
  readonly get?: Override<GetCustomerSaleRequest, GetCustomerSaleContext, GetCustomerSaleSuccess, GetCustomerSaleAnswer>
  /** In place of, or around: Create a sale of a customer */
  readonly create?: Override<
    CreateCustomerSaleRequest,
    CreateCustomerSaleContext,
    CreateCustomerSaleSuccess,
    CreateCustomerSaleAnswer
  >
  /** In place of, or around: Replace a sale of a customer */
  readonly replace?: Override<
    ReplaceCustomerSaleRequest,
    ReplaceCustomerSaleContext,
    ReplaceCustomerSaleSuccess,
    ReplaceCustomerSaleAnswer
  >
  /** In place of, or around: Change a sale of a customer */
  readonly patch?: Override<
    PatchCustomerSaleRequest,
    PatchCustomerSaleContext,
    PatchCustomerSaleSuccess,
    PatchCustomerSaleAnswer
  >
  /** In place of, or around: Delete a sale of a customer */
  readonly delete?: Override<
    DeleteCustomerSaleRequest,
    DeleteCustomerSaleContext,
    DeleteCustomerSaleSuccess,
    DeleteCustomerSaleAnswer
  >
}

export type SaleHandlers = SaleOverrides

/** What may replace or wrap the standard operations on todos. */
export interface TodoOverrides {
  /** In place of, or around: List todos */
  readonly list?: Override<ListTodosRequest, ListTodosContext, ListTodosSuccess, ListTodosAnswer>
  /** In place of, or around: Get a todo */
  readonly get?: Override<GetTodoRequest, GetTodoContext, GetTodoSuccess, GetTodoAnswer>
  /** In place of, or around: Create a todo */
  readonly create?: Override<CreateTodoRequest, CreateTodoContext, CreateTodoSuccess, CreateTodoAnswer>
  /** In place of, or around: Replace a todo */
  readonly replace?: Override<ReplaceTodoRequest, ReplaceTodoContext, ReplaceTodoSuccess, ReplaceTodoAnswer>
  /** In place of, or around: Change a todo */
  readonly patch?: Override<PatchTodoRequest, PatchTodoContext, PatchTodoSuccess, PatchTodoAnswer>
  /** In place of, or around: Delete a todo */
  readonly delete?: Override<DeleteTodoRequest, DeleteTodoContext, DeleteTodoSuccess, DeleteTodoAnswer>
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
  /** In place of, or around: List transactions */
  readonly list?: Override<
    ListTransactionsRequest,
    ListTransactionsContext,
    ListTransactionsSuccess,
    ListTransactionsAnswer
  >
  /** In place of, or around: Get a transaction */
  readonly get?: Override<GetTransactionRequest, GetTransactionContext, GetTransactionSuccess, GetTransactionAnswer>
  /** In place of, or around: Create a transaction */
  readonly create?: Override<
    CreateTransactionRequest,
    CreateTransactionContext,
    CreateTransactionSuccess,
    CreateTransactionAnswer
  >
  /** In place of, or around: Replace a transaction */
  readonly replace?: Override<
    ReplaceTransactionRequest,
    ReplaceTransactionContext,
    ReplaceTransactionSuccess,
    ReplaceTransactionAnswer
  >
  /** In place of, or around: Change a transaction */
  readonly patch?: Override<
    PatchTransactionRequest,
    PatchTransactionContext,
    PatchTransactionSuccess,
    PatchTransactionAnswer
  >
  /** In place of, or around: Delete a transaction */
  readonly delete?: Override<
    DeleteTransactionRequest,
    DeleteTransactionContext,
    DeleteTransactionSuccess,
    DeleteTransactionAnswer
  >
}

/** What may replace or wrap the standard operations on venues. */
export interface VenueOverrides {
  /** In place of, or around: List venues */
  readonly list?: Override<ListVenuesRequest, ListVenuesContext, ListVenuesSuccess, ListVenuesAnswer>
  /** In place of, or around: Get a venue */
  readonly get?: Override<GetVenueRequest, GetVenueContext, GetVenueSuccess, GetVenueAnswer>
  /** In place of, or around: Create a venue */
  readonly create?: Override<CreateVenueRequest, CreateVenueContext, CreateVenueSuccess, CreateVenueAnswer>
  /** In place of, or around: Replace a venue */
  readonly replace?: Override<ReplaceVenueRequest, ReplaceVenueContext, ReplaceVenueSuccess, ReplaceVenueAnswer>
  /** In place of, or around: Change a venue */
  readonly patch?: Override<PatchVenueRequest, PatchVenueContext, PatchVenueSuccess, PatchVenueAnswer>
  /** In place of, or around: Delete a venue */
  readonly delete?: Override<DeleteVenueRequest, DeleteVenueContext, DeleteVenueSuccess, DeleteVenueAnswer>
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

export type ListBooksContext = OverrideContext<Tables, ListBooksRequest, ListBooksSuccess>

export type ListBooksSuccess = Success<200, Partial<Book>[]>

export type ListBooksAnswer = ListBooksSuccess

/** What was read of a request of `getBook`. */
export interface GetBookRequest {
  readonly params: {
    readonly id: number
  }
}

export type GetBookContext = OverrideContext<Tables, GetBookRequest, GetBookSuccess, 404 | 412>

export type GetBookSuccess = Success<200, Book>

export type GetBookAnswer = GetBookSuccess | Failure<404 | 412>

/** What was read of a request of `createBook`. */
export interface CreateBookRequest {
  readonly body: BookCreate
}

export type CreateBookContext = OverrideContext<Tables, CreateBookRequest, CreateBookSuccess, 409>

export type CreateBookSuccess = Success<201, Book>

export type CreateBookAnswer = CreateBookSuccess | Failure<409>

/** What was read of a request of `replaceBook`. */
export interface ReplaceBookRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: BookReplace
}

export type ReplaceBookContext = OverrideContext<Tables, ReplaceBookRequest, ReplaceBookSuccess, 404 | 409 | 412>

export type ReplaceBookSuccess = Success<200, Book>

export type ReplaceBookAnswer = ReplaceBookSuccess | Failure<404 | 409 | 412>

/** What was read of a request of `patchBook`. */
export interface PatchBookRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: BookPatch
}

export type PatchBookContext = OverrideContext<Tables, PatchBookRequest, PatchBookSuccess, 404 | 409 | 412>

export type PatchBookSuccess = Success<200, Book>

export type PatchBookAnswer = PatchBookSuccess | Failure<404 | 409 | 412>

/** What was read of a request of `deleteBook`. */
export interface DeleteBookRequest {
  readonly params: {
    readonly id: number
  }
}

export type DeleteBookContext = OverrideContext<Tables, DeleteBookRequest, DeleteBookSuccess, 404 | 412>

export type DeleteBookSuccess = EmptySuccess<204>

export type DeleteBookAnswer = DeleteBookSuccess | Failure<404 | 412>

/** What was read of a request of `listCars`. */
export interface ListCarsRequest {
  readonly query: ListCarsQuery
}

export type ListCarsContext = OverrideContext<Tables, ListCarsRequest, ListCarsSuccess>

export type ListCarsSuccess = Success<200, Partial<Car>[]>

export type ListCarsAnswer = ListCarsSuccess

/** What was read of a request of `getCar`. */
export interface GetCarRequest {
  readonly params: {
    readonly id: number
  }
}

export type GetCarContext = OverrideContext<Tables, GetCarRequest, GetCarSuccess, 404 | 412>

export type GetCarSuccess = Success<200, Car>

export type GetCarAnswer = GetCarSuccess | Failure<404 | 412>

/** What was read of a request of `createCar`. */
export interface CreateCarRequest {
  readonly body: CarCreate
}

export type CreateCarContext = OverrideContext<Tables, CreateCarRequest, CreateCarSuccess, 409>

export type CreateCarSuccess = Success<201, Car>

export type CreateCarAnswer = CreateCarSuccess | Failure<409>

/** What was read of a request of `replaceCar`. */
export interface ReplaceCarRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: CarReplace
}

export type ReplaceCarContext = OverrideContext<Tables, ReplaceCarRequest, ReplaceCarSuccess, 404 | 412>

export type ReplaceCarSuccess = Success<200, Car>

export type ReplaceCarAnswer = ReplaceCarSuccess | Failure<404 | 412>

/** What was read of a request of `patchCar`. */
export interface PatchCarRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: CarPatch
}

export type PatchCarContext = OverrideContext<Tables, PatchCarRequest, PatchCarSuccess, 404 | 412>

export type PatchCarSuccess = Success<200, Car>

export type PatchCarAnswer = PatchCarSuccess | Failure<404 | 412>

/** What was read of a request of `deleteCar`. */
export interface DeleteCarRequest {
  readonly params: {
    readonly id: number
  }
}

export type DeleteCarContext = OverrideContext<Tables, DeleteCarRequest, DeleteCarSuccess, 404 | 412>

export type DeleteCarSuccess = EmptySuccess<204>

export type DeleteCarAnswer = DeleteCarSuccess | Failure<404 | 412>

/** What was read of a request of `listCountries`. */
export interface ListCountriesRequest {
  readonly query: ListCountriesQuery
}

export type ListCountriesContext = OverrideContext<Tables, ListCountriesRequest, ListCountriesSuccess>

export type ListCountriesSuccess = Success<200, Partial<Country>[]>

export type ListCountriesAnswer = ListCountriesSuccess

/** What was read of a request of `getCountry`. */
export interface GetCountryRequest {
  readonly params: {
    readonly id: number
  }
}

export type GetCountryContext = OverrideContext<Tables, GetCountryRequest, GetCountrySuccess, 404 | 412>

export type GetCountrySuccess = Success<200, Country>

export type GetCountryAnswer = GetCountrySuccess | Failure<404 | 412>

/** What was read of a request of `createCountry`. */
export interface CreateCountryRequest {
  readonly body: CountryCreate
}

export type CreateCountryContext = OverrideContext<Tables, CreateCountryRequest, CreateCountrySuccess, 409>

export type CreateCountrySuccess = Success<201, Country>

export type CreateCountryAnswer = CreateCountrySuccess | Failure<409>

/** What was read of a request of `replaceCountry`. */
export interface ReplaceCountryRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: CountryReplace
}

export type ReplaceCountryContext = OverrideContext<Tables, ReplaceCountryRequest, ReplaceCountrySuccess, 404 | 412>

export type ReplaceCountrySuccess = Success<200, Country>

export type ReplaceCountryAnswer = ReplaceCountrySuccess | Failure<404 | 412>

/** What was read of a request of `patchCountry`. */
export interface PatchCountryRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: CountryPatch
}

export type PatchCountryContext = OverrideContext<Tables, PatchCountryRequest, PatchCountrySuccess, 404 | 412>

export type PatchCountrySuccess = Success<200, Country>

export type PatchCountryAnswer = PatchCountrySuccess | Failure<404 | 412>

/** What was read of a request of `deleteCountry`. */
export interface DeleteCountryRequest {
  readonly params: {
    readonly id: number
  }
}

export type DeleteCountryContext = OverrideContext<Tables, DeleteCountryRequest, DeleteCountrySuccess, 404 | 412>

export type DeleteCountrySuccess = EmptySuccess<204>

export type DeleteCountryAnswer = DeleteCountrySuccess | Failure<404 | 412>

/** What was read of a request of `listCustomers`. */
export interface ListCustomersRequest {
  readonly query: ListCustomersQuery
}

export type ListCustomersContext = OverrideContext<Tables, ListCustomersRequest, ListCustomersSuccess>

export type ListCustomersSuccess = Success<200, Partial<Customer>[]>

export type ListCustomersAnswer = ListCustomersSuccess

/** What was read of a request of `getCustomer`. */
export interface GetCustomerRequest {
  readonly params: {
    readonly id: number
  }
}

export type GetCustomerContext = OverrideContext<Tables, GetCustomerRequest, GetCustomerSuccess, 404 | 412>

export type GetCustomerSuccess = Success<200, Customer>

export type GetCustomerAnswer = GetCustomerSuccess | Failure<404 | 412>

/** What was read of a request of `createCustomer`. */
export interface CreateCustomerRequest {
  readonly body: CustomerCreate
}

export type CreateCustomerContext = OverrideContext<Tables, CreateCustomerRequest, CreateCustomerSuccess, 409>

export type CreateCustomerSuccess = Success<201, Customer>

export type CreateCustomerAnswer = CreateCustomerSuccess | Failure<409>

/** What was read of a request of `replaceCustomer`. */
export interface ReplaceCustomerRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: CustomerReplace
}

export type ReplaceCustomerContext = OverrideContext<Tables, ReplaceCustomerRequest, ReplaceCustomerSuccess, 404 | 412>

export type ReplaceCustomerSuccess = Success<200, Customer>

export type ReplaceCustomerAnswer = ReplaceCustomerSuccess | Failure<404 | 412>

/** What was read of a request of `patchCustomer`. */
export interface PatchCustomerRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: CustomerPatch
}

export type PatchCustomerContext = OverrideContext<Tables, PatchCustomerRequest, PatchCustomerSuccess, 404 | 412>

export type PatchCustomerSuccess = Success<200, Customer>

export type PatchCustomerAnswer = PatchCustomerSuccess | Failure<404 | 412>

/** What was read of a request of `deleteCustomer`. */
export interface DeleteCustomerRequest {
  readonly params: {
    readonly id: number
  }
}

export type DeleteCustomerContext = OverrideContext<
  Tables,
  DeleteCustomerRequest,
  DeleteCustomerSuccess,
  404 | 409 | 412
>

export type DeleteCustomerSuccess = EmptySuccess<204>

export type DeleteCustomerAnswer = DeleteCustomerSuccess | Failure<404 | 409 | 412>

/** What was read of a request of `listEvents`. */
export interface ListEventsRequest {
  readonly query: ListEventsQuery
}

export type ListEventsContext = OverrideContext<Tables, ListEventsRequest, ListEventsSuccess>

export type ListEventsSuccess = Success<200, Partial<Event>[]>

export type ListEventsAnswer = ListEventsSuccess

/** What was read of a request of `getEvent`. */
export interface GetEventRequest {
  readonly params: {
    readonly id: number
  }
}

export type GetEventContext = OverrideContext<Tables, GetEventRequest, GetEventSuccess, 404 | 412>

export type GetEventSuccess = Success<200, Event>

export type GetEventAnswer = GetEventSuccess | Failure<404 | 412>

/** What was read of a request of `createEvent`. */
export interface CreateEventRequest {
  readonly body: EventCreate
}

export type CreateEventContext = OverrideContext<Tables, CreateEventRequest, CreateEventSuccess, 409>

export type CreateEventSuccess = Success<201, Event>

export type CreateEventAnswer = CreateEventSuccess | Failure<409>

/** What was read of a request of `replaceEvent`. */
export interface ReplaceEventRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: EventReplace
}

export type ReplaceEventContext = OverrideContext<Tables, ReplaceEventRequest, ReplaceEventSuccess, 404 | 409 | 412>

export type ReplaceEventSuccess = Success<200, Event>

export type ReplaceEventAnswer = ReplaceEventSuccess | Failure<404 | 409 | 412>

/** What was read of a request of `patchEvent`. */
export interface PatchEventRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: EventPatch
}

export type PatchEventContext = OverrideContext<Tables, PatchEventRequest, PatchEventSuccess, 404 | 409 | 412>

export type PatchEventSuccess = Success<200, Event>

export type PatchEventAnswer = PatchEventSuccess | Failure<404 | 409 | 412>

/** What was read of a request of `deleteEvent`. */
export interface DeleteEventRequest {
  readonly params: {
    readonly id: number
  }
}

export type DeleteEventContext = OverrideContext<Tables, DeleteEventRequest, DeleteEventSuccess, 404 | 409 | 412>

export type DeleteEventSuccess = EmptySuccess<204>

export type DeleteEventAnswer = DeleteEventSuccess | Failure<404 | 409 | 412>

/** What was read of a request of `listGuests`. */
export interface ListGuestsRequest {
  readonly query: ListGuestsQuery
}

export type ListGuestsContext = OverrideContext<Tables, ListGuestsRequest, ListGuestsSuccess>

export type ListGuestsSuccess = Success<200, Partial<Guest>[]>

export type ListGuestsAnswer = ListGuestsSuccess

/** What was read of a request of `listEventGuests`. */
export interface ListEventGuestsRequest {
  readonly params: {
    readonly event_id: number
  }
  readonly query: ListEventGuestsQuery
}

export type ListEventGuestsContext = OverrideContext<Tables, ListEventGuestsRequest, ListEventGuestsSuccess, 404>

export type ListEventGuestsSuccess = Success<200, Partial<Guest>[]>

export type ListEventGuestsAnswer = ListEventGuestsSuccess | Failure<404>

/** What was read of a request of `getEventGuest`. */
export interface GetEventGuestRequest {
  readonly params: {
    readonly event_id: number
    readonly id: number
  }
}

export type GetEventGuestContext = OverrideContext<Tables, GetEventGuestRequest, GetEventGuestSuccess, 404 | 412>

export type GetEventGuestSuccess = Success<200, Guest>

export type GetEventGuestAnswer = GetEventGuestSuccess | Failure<404 | 412>

/** What was read of a request of `createEventGuest`. */
export interface CreateEventGuestRequest {
  readonly params: {
    readonly event_id: number
  }
  readonly body: GuestCreate
}

export type CreateEventGuestContext = OverrideContext<
  Tables,
  CreateEventGuestRequest,
  CreateEventGuestSuccess,
  404 | 409
>

export type CreateEventGuestSuccess = Success<201, Guest>

export type CreateEventGuestAnswer = CreateEventGuestSuccess | Failure<404 | 409>

/** What was read of a request of `replaceEventGuest`. */
export interface ReplaceEventGuestRequest {
  readonly params: {
    readonly event_id: number
    readonly id: number
  }
  readonly body: GuestReplace
}

export type ReplaceEventGuestContext = OverrideContext<
  Tables,
  ReplaceEventGuestRequest,
  ReplaceEventGuestSuccess,
  404 | 412
>

export type ReplaceEventGuestSuccess = Success<200, Guest>

export type ReplaceEventGuestAnswer = ReplaceEventGuestSuccess | Failure<404 | 412>

/** What was read of a request of `patchEventGuest`. */
export interface PatchEventGuestRequest {
  readonly params: {
    readonly event_id: number
    readonly id: number
  }
  readonly body: GuestPatch
}

export type PatchEventGuestContext = OverrideContext<Tables, PatchEventGuestRequest, PatchEventGuestSuccess, 404 | 412>

export type PatchEventGuestSuccess = Success<200, Guest>

export type PatchEventGuestAnswer = PatchEventGuestSuccess | Failure<404 | 412>

/** What was read of a request of `deleteEventGuest`. */
export interface DeleteEventGuestRequest {
  readonly params: {
    readonly event_id: number
    readonly id: number
  }
}

export type DeleteEventGuestContext = OverrideContext<
  Tables,
  DeleteEventGuestRequest,
  DeleteEventGuestSuccess,
  404 | 412
>

export type DeleteEventGuestSuccess = EmptySuccess<204>

export type DeleteEventGuestAnswer = DeleteEventGuestSuccess | Failure<404 | 412>

/** What was read of a request of `listLanguages`. */
export interface ListLanguagesRequest {
  readonly query: ListLanguagesQuery
}

export type ListLanguagesContext = OverrideContext<Tables, ListLanguagesRequest, ListLanguagesSuccess>

export type ListLanguagesSuccess = Success<200, Partial<Language>[]>

export type ListLanguagesAnswer = ListLanguagesSuccess

/** What was read of a request of `getLanguage`. */
export interface GetLanguageRequest {
  readonly params: {
    readonly code: string
  }
}

export type GetLanguageContext = OverrideContext<Tables, GetLanguageRequest, GetLanguageSuccess, 404 | 412>

export type GetLanguageSuccess = Success<200, Language>

export type GetLanguageAnswer = GetLanguageSuccess | Failure<404 | 412>

/** What was read of a request of `createLanguage`. */
export interface CreateLanguageRequest {
  readonly body: LanguageCreate
}

export type CreateLanguageContext = OverrideContext<Tables, CreateLanguageRequest, CreateLanguageSuccess, 409>

export type CreateLanguageSuccess = Success<201, Language>

export type CreateLanguageAnswer = CreateLanguageSuccess | Failure<409>

/** What was read of a request of `replaceLanguage`. */
export interface ReplaceLanguageRequest {
  readonly params: {
    readonly code: string
  }
  readonly body: LanguageReplace
}

export type ReplaceLanguageContext = OverrideContext<Tables, ReplaceLanguageRequest, ReplaceLanguageSuccess, 404 | 412>

export type ReplaceLanguageSuccess = Success<200, Language>

export type ReplaceLanguageAnswer = ReplaceLanguageSuccess | Failure<404 | 412>

/** What was read of a request of `patchLanguage`. */
export interface PatchLanguageRequest {
  readonly params: {
    readonly code: string
  }
  readonly body: LanguagePatch
}

export type PatchLanguageContext = OverrideContext<Tables, PatchLanguageRequest, PatchLanguageSuccess, 404 | 412>

export type PatchLanguageSuccess = Success<200, Language>

export type PatchLanguageAnswer = PatchLanguageSuccess | Failure<404 | 412>

/** What was read of a request of `deleteLanguage`. */
export interface DeleteLanguageRequest {
  readonly params: {
    readonly code: string
  }
}

export type DeleteLanguageContext = OverrideContext<
  Tables,
  DeleteLanguageRequest,
  DeleteLanguageSuccess,
  404 | 409 | 412
>

export type DeleteLanguageSuccess = EmptySuccess<204>

export type DeleteLanguageAnswer = DeleteLanguageSuccess | Failure<404 | 409 | 412>

/** What was read of a request of `listMeals`. */
export interface ListMealsRequest {
  readonly query: ListMealsQuery
}

export type ListMealsContext = OverrideContext<Tables, ListMealsRequest, ListMealsSuccess>

export type ListMealsSuccess = Success<200, Partial<Meal>[]>

export type ListMealsAnswer = ListMealsSuccess

/** What was read of a request of `listGuestMeals`. */
export interface ListGuestMealsRequest {
  readonly params: {
    readonly event_id: number
    readonly guest_id: number
  }
  readonly query: ListGuestMealsQuery
}

export type ListGuestMealsContext = OverrideContext<Tables, ListGuestMealsRequest, ListGuestMealsSuccess, 404>

export type ListGuestMealsSuccess = Success<200, Partial<Meal>[]>

export type ListGuestMealsAnswer = ListGuestMealsSuccess | Failure<404>

/** What was read of a request of `getGuestMeal`. */
export interface GetGuestMealRequest {
  readonly params: {
    readonly event_id: number
    readonly guest_id: number
    readonly id: number
  }
}

export type GetGuestMealContext = OverrideContext<Tables, GetGuestMealRequest, GetGuestMealSuccess, 404 | 412>

export type GetGuestMealSuccess = Success<200, Meal>

export type GetGuestMealAnswer = GetGuestMealSuccess | Failure<404 | 412>

/** What was read of a request of `createGuestMeal`. */
export interface CreateGuestMealRequest {
  readonly params: {
    readonly event_id: number
    readonly guest_id: number
  }
  readonly body: MealCreate
}

export type CreateGuestMealContext = OverrideContext<Tables, CreateGuestMealRequest, CreateGuestMealSuccess, 404 | 409>

export type CreateGuestMealSuccess = Success<201, Meal>

export type CreateGuestMealAnswer = CreateGuestMealSuccess | Failure<404 | 409>

/** What was read of a request of `replaceGuestMeal`. */
export interface ReplaceGuestMealRequest {
  readonly params: {
    readonly event_id: number
    readonly guest_id: number
    readonly id: number
  }
  readonly body: MealReplace
}

export type ReplaceGuestMealContext = OverrideContext<
  Tables,
  ReplaceGuestMealRequest,
  ReplaceGuestMealSuccess,
  404 | 412
>

export type ReplaceGuestMealSuccess = Success<200, Meal>

export type ReplaceGuestMealAnswer = ReplaceGuestMealSuccess | Failure<404 | 412>

/** What was read of a request of `patchGuestMeal`. */
export interface PatchGuestMealRequest {
  readonly params: {
    readonly event_id: number
    readonly guest_id: number
    readonly id: number
  }
  readonly body: MealPatch
}

export type PatchGuestMealContext = OverrideContext<Tables, PatchGuestMealRequest, PatchGuestMealSuccess, 404 | 412>

export type PatchGuestMealSuccess = Success<200, Meal>

export type PatchGuestMealAnswer = PatchGuestMealSuccess | Failure<404 | 412>

/** What was read of a request of `deleteGuestMeal`. */
export interface DeleteGuestMealRequest {
  readonly params: {
    readonly event_id: number
    readonly guest_id: number
    readonly id: number
  }
}

export type DeleteGuestMealContext = OverrideContext<Tables, DeleteGuestMealRequest, DeleteGuestMealSuccess, 404 | 412>

export type DeleteGuestMealSuccess = EmptySuccess<204>

export type DeleteGuestMealAnswer = DeleteGuestMealSuccess | Failure<404 | 412>

/** What was read of a request of `listRefunds`. */
export interface ListRefundsRequest {
  readonly query: ListRefundsQuery
}

export type ListRefundsContext = OverrideContext<Tables, ListRefundsRequest, ListRefundsSuccess>

export type ListRefundsSuccess = Success<200, Partial<Refund>[]>

export type ListRefundsAnswer = ListRefundsSuccess

/** What was read of a request of `getRefund`. */
export interface GetRefundRequest {
  readonly params: {
    readonly id: number
  }
}

export type GetRefundContext = OverrideContext<Tables, GetRefundRequest, GetRefundSuccess, 404 | 412>

export type GetRefundSuccess = Success<200, Refund>

export type GetRefundAnswer = GetRefundSuccess | Failure<404 | 412>

/** What was read of a request of `listSales`. */
export interface ListSalesRequest {
  readonly query: ListSalesQuery
}

export type ListSalesContext = OverrideContext<Tables, ListSalesRequest, ListSalesSuccess>

export type ListSalesSuccess = Success<200, Partial<Sale>[]>

export type ListSalesAnswer = ListSalesSuccess

/** What was read of a request of `listCustomerSales`. */
export interface ListCustomerSalesRequest {
  readonly params: {
    readonly customer_id: number
  }
  readonly query: ListCustomerSalesQuery
}

export type ListCustomerSalesContext = OverrideContext<Tables, ListCustomerSalesRequest, ListCustomerSalesSuccess, 404>

export type ListCustomerSalesSuccess = Success<200, Partial<Sale>[]>

export type ListCustomerSalesAnswer = ListCustomerSalesSuccess | Failure<404>

/** What was read of a request of `getCustomerSale`. */
export interface GetCustomerSaleRequest {
  readonly params: {
    readonly customer_id: number
    readonly id: number
  }
}

export type GetCustomerSaleContext = OverrideContext<Tables, GetCustomerSaleRequest, GetCustomerSaleSuccess, 404 | 412>

export type GetCustomerSaleSuccess = Success<200, Sale>

export type GetCustomerSaleAnswer = GetCustomerSaleSuccess | Failure<404 | 412>

/** What was read of a request of `createCustomerSale`. */
export interface CreateCustomerSaleRequest {
  readonly params: {
    readonly customer_id: number
  }
  readonly body: SaleCreate
}

export type CreateCustomerSaleContext = OverrideContext<
  Tables,
  CreateCustomerSaleRequest,
  CreateCustomerSaleSuccess,
  404 | 409
>

export type CreateCustomerSaleSuccess = Success<201, Sale>

export type CreateCustomerSaleAnswer = CreateCustomerSaleSuccess | Failure<404 | 409>

/** What was read of a request of `replaceCustomerSale`. */
export interface ReplaceCustomerSaleRequest {
  readonly params: {
    readonly customer_id: number
    readonly id: number
  }
  readonly body: SaleReplace
}

export type ReplaceCustomerSaleContext = OverrideContext<
  Tables,
  ReplaceCustomerSaleRequest,
  ReplaceCustomerSaleSuccess,
  404 | 412
>

export type ReplaceCustomerSaleSuccess = Success<200, Sale>

export type ReplaceCustomerSaleAnswer = ReplaceCustomerSaleSuccess | Failure<404 | 412>

/** What was read of a request of `patchCustomerSale`. */
export interface PatchCustomerSaleRequest {
  readonly params: {
    readonly customer_id: number
    readonly id: number
  }
  readonly body: SalePatch
}

export type PatchCustomerSaleContext = OverrideContext<
  Tables,
  PatchCustomerSaleRequest,
  PatchCustomerSaleSuccess,
  404 | 412
>

export type PatchCustomerSaleSuccess = Success<200, Sale>

export type PatchCustomerSaleAnswer = PatchCustomerSaleSuccess | Failure<404 | 412>

/** What was read of a request of `deleteCustomerSale`. */
export interface DeleteCustomerSaleRequest {
  readonly params: {
    readonly customer_id: number
    readonly id: number
  }
}

export type DeleteCustomerSaleContext = OverrideContext<
  Tables,
  DeleteCustomerSaleRequest,
  DeleteCustomerSaleSuccess,
  404 | 412
>

export type DeleteCustomerSaleSuccess = EmptySuccess<204>

export type DeleteCustomerSaleAnswer = DeleteCustomerSaleSuccess | Failure<404 | 412>

/** What was read of a request of `listTodos`. */
export interface ListTodosRequest {
  readonly query: ListTodosQuery
}

export type ListTodosContext = OverrideContext<Tables, ListTodosRequest, ListTodosSuccess>

export type ListTodosSuccess = Success<200, Partial<Todo>[]>

export type ListTodosAnswer = ListTodosSuccess

/** What was read of a request of `getTodo`. */
export interface GetTodoRequest {
  readonly params: {
    readonly id: number
  }
}

export type GetTodoContext = OverrideContext<Tables, GetTodoRequest, GetTodoSuccess, 404 | 412>

export type GetTodoSuccess = Success<200, Todo>

export type GetTodoAnswer = GetTodoSuccess | Failure<404 | 412>

/** What was read of a request of `createTodo`. */
export interface CreateTodoRequest {
  readonly body: TodoCreate
}

export type CreateTodoContext = OverrideContext<Tables, CreateTodoRequest, CreateTodoSuccess, 409>

export type CreateTodoSuccess = Success<201, Todo>

export type CreateTodoAnswer = CreateTodoSuccess | Failure<409>

/** What was read of a request of `replaceTodo`. */
export interface ReplaceTodoRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: TodoReplace
}

export type ReplaceTodoContext = OverrideContext<Tables, ReplaceTodoRequest, ReplaceTodoSuccess, 404 | 412>

export type ReplaceTodoSuccess = Success<200, Todo>

export type ReplaceTodoAnswer = ReplaceTodoSuccess | Failure<404 | 412>

/** What was read of a request of `patchTodo`. */
export interface PatchTodoRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: TodoPatch
}

export type PatchTodoContext = OverrideContext<Tables, PatchTodoRequest, PatchTodoSuccess, 404 | 412>

export type PatchTodoSuccess = Success<200, Todo>

export type PatchTodoAnswer = PatchTodoSuccess | Failure<404 | 412>

/** What was read of a request of `deleteTodo`. */
export interface DeleteTodoRequest {
  readonly params: {
    readonly id: number
  }
}

export type DeleteTodoContext = OverrideContext<Tables, DeleteTodoRequest, DeleteTodoSuccess, 404 | 412>

export type DeleteTodoSuccess = EmptySuccess<204>

export type DeleteTodoAnswer = DeleteTodoSuccess | Failure<404 | 412>

/** What was read of a request of `listTransactions`. */
export interface ListTransactionsRequest {
  readonly query: ListTransactionsQuery
}

export type ListTransactionsContext = OverrideContext<Tables, ListTransactionsRequest, ListTransactionsSuccess>

export type ListTransactionsSuccess = Success<200, Partial<Transaction>[]>

export type ListTransactionsAnswer = ListTransactionsSuccess

/** What was read of a request of `getTransaction`. */
export interface GetTransactionRequest {
  readonly params: {
    readonly id: number
  }
}

export type GetTransactionContext = OverrideContext<Tables, GetTransactionRequest, GetTransactionSuccess, 404 | 412>

export type GetTransactionSuccess = Success<200, Transaction>

export type GetTransactionAnswer = GetTransactionSuccess | Failure<404 | 412>

/** What was read of a request of `createTransaction`. */
export interface CreateTransactionRequest {
  readonly body: TransactionCreate
}

export type CreateTransactionContext = OverrideContext<Tables, CreateTransactionRequest, CreateTransactionSuccess, 409>

export type CreateTransactionSuccess = Success<201, Transaction>

export type CreateTransactionAnswer = CreateTransactionSuccess | Failure<409>

/** What was read of a request of `replaceTransaction`. */
export interface ReplaceTransactionRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: TransactionReplace
}

export type ReplaceTransactionContext = OverrideContext<
  Tables,
  ReplaceTransactionRequest,
  ReplaceTransactionSuccess,
  404 | 412
>

export type ReplaceTransactionSuccess = Success<200, Transaction>

export type ReplaceTransactionAnswer = ReplaceTransactionSuccess | Failure<404 | 412>

/** What was read of a request of `patchTransaction`. */
export interface PatchTransactionRequest {
  readonly params: {
    readonly id: number
  }
  readonly body: TransactionPatch
}

export type PatchTransactionContext = OverrideContext<
  Tables,
  PatchTransactionRequest,
  PatchTransactionSuccess,
  404 | 412
>

export type PatchTransactionSuccess = Success<200, Transaction>

export type PatchTransactionAnswer = PatchTransactionSuccess | Failure<404 | 412>

/** What was read of a request of `deleteTransaction`. */
export interface DeleteTransactionRequest {
  readonly params: {
    readonly id: number
  }
}

export type DeleteTransactionContext = OverrideContext<
  Tables,
  DeleteTransactionRequest,
  DeleteTransactionSuccess,
  404 | 409 | 412
>

export type DeleteTransactionSuccess = EmptySuccess<204>

export type DeleteTransactionAnswer = DeleteTransactionSuccess | Failure<404 | 409 | 412>

/** What was read of a request of `listVenues`. */
export interface ListVenuesRequest {
  readonly query: ListVenuesQuery
}

export type ListVenuesContext = OverrideContext<Tables, ListVenuesRequest, ListVenuesSuccess>

export type ListVenuesSuccess = Success<200, Partial<Venue>[]>

export type ListVenuesAnswer = ListVenuesSuccess

/** What was read of a request of `getVenue`. */
export interface GetVenueRequest {
  readonly params: {
    readonly id: string
  }
}

export type GetVenueContext = OverrideContext<Tables, GetVenueRequest, GetVenueSuccess, 404 | 412>

export type GetVenueSuccess = Success<200, Venue>

export type GetVenueAnswer = GetVenueSuccess | Failure<404 | 412>

/** What was read of a request of `createVenue`. */
export interface CreateVenueRequest {
  readonly body: VenueCreate
}

export type CreateVenueContext = OverrideContext<Tables, CreateVenueRequest, CreateVenueSuccess, 409>

export type CreateVenueSuccess = Success<201, Venue>

export type CreateVenueAnswer = CreateVenueSuccess | Failure<409>

/** What was read of a request of `replaceVenue`. */
export interface ReplaceVenueRequest {
  readonly params: {
    readonly id: string
  }
  readonly body: VenueReplace
}

export type ReplaceVenueContext = OverrideContext<Tables, ReplaceVenueRequest, ReplaceVenueSuccess, 404 | 412 | 428>

export type ReplaceVenueSuccess = Success<200, Venue>

export type ReplaceVenueAnswer = ReplaceVenueSuccess | Failure<404 | 412 | 428>

/** What was read of a request of `patchVenue`. */
export interface PatchVenueRequest {
  readonly params: {
    readonly id: string
  }
  readonly body: VenuePatch
}

export type PatchVenueContext = OverrideContext<Tables, PatchVenueRequest, PatchVenueSuccess, 404 | 412 | 428>

export type PatchVenueSuccess = Success<200, Venue>

export type PatchVenueAnswer = PatchVenueSuccess | Failure<404 | 412 | 428>

/** What was read of a request of `deleteVenue`. */
export interface DeleteVenueRequest {
  readonly params: {
    readonly id: string
  }
}

export type DeleteVenueContext = OverrideContext<Tables, DeleteVenueRequest, DeleteVenueSuccess, 404 | 412 | 428>

export type DeleteVenueSuccess = EmptySuccess<204>

export type DeleteVenueAnswer = DeleteVenueSuccess | Failure<404 | 412 | 428>
