/**
 * The rows of the tables, as handlers read and write them: all that is stored.
 *
 * Generated from the schemas by `tenon generate`: change it there.
 */
import { type Database, type Rows, rowsOf } from 'tenon/runtime'
import type { Author } from './books/types.ts'
import {
  bookFields,
  carFields,
  countryFields,
  customerFields,
  eventFields,
  guestFields,
  languageFields,
  mealFields,
  refundFields,
  saleFields,
  todoFields,
  transactionFields,
  venueFields,
} from './tables.ts'

/** The rows of each resource. */
export interface Tables {
  readonly books: BookRows
  readonly cars: CarRows
  readonly countries: CountryRows
  readonly customers: CustomerRows
  readonly events: EventRows
  readonly guests: GuestRows
  readonly languages: LanguageRows
  readonly meals: MealRows
  readonly refunds: RefundRows
  readonly sales: SaleRows
  readonly todos: TodoRows
  readonly transactions: TransactionRows
  readonly venues: VenueRows
}

/** Gives access to the rows of a database, or of a transaction. */
export function tablesOf(database: Database): Tables {
  return {
    get books(): BookRows {
      return rowsOf(database, bookFields)
    },
    get cars(): CarRows {
      return rowsOf(database, carFields)
    },
    get countries(): CountryRows {
      return rowsOf(database, countryFields)
    },
    get customers(): CustomerRows {
      return rowsOf(database, customerFields)
    },
    get events(): EventRows {
      return rowsOf(database, eventFields)
    },
    get guests(): GuestRows {
      return rowsOf(database, guestFields)
    },
    get languages(): LanguageRows {
      return rowsOf(database, languageFields)
    },
    get meals(): MealRows {
      return rowsOf(database, mealFields)
    },
    get refunds(): RefundRows {
      return rowsOf(database, refundFields)
    },
    get sales(): SaleRows {
      return rowsOf(database, saleFields)
    },
    get todos(): TodoRows {
      return rowsOf(database, todoFields)
    },
    get transactions(): TransactionRows {
      return rowsOf(database, transactionFields)
    },
    get venues(): VenueRows {
      return rowsOf(database, venueFields)
    },
  }
}

export type BookRows = Rows<BookRow, BookInsert, BookUpdate, number>

/** A row of books, with all that is stored. */
export interface BookRow {
  id: number
  title: string
  page_count: number
  pub_date: string
  authors: Author[]
  isbn13: string
  genre: string | null
  language?: string
}

/** A new row of books. What is left out is made, or has its default. */
export interface BookInsert {
  id?: number
  title: string
  page_count: number
  pub_date: string
  authors: Author[]
  isbn13: string
  genre: string | null
  language?: string | null
}

/** A change of a row of books. What is left out stays as it is. */
export type BookUpdate = Partial<BookInsert>

export type CarRows = Rows<CarRow, CarInsert, CarUpdate, number>

/** A row of cars, with all that is stored. */
export interface CarRow {
  id: number
  make: string
  model: string
  year: number
  vin: string
  color: string
}

/** A new row of cars. What is left out is made, or has its default. */
export interface CarInsert {
  id?: number
  make: string
  model: string
  year: number
  vin: string
  color: string
}

/** A change of a row of cars. What is left out stays as it is. */
export type CarUpdate = Partial<CarInsert>

export type CountryRows = Rows<CountryRow, CountryInsert, CountryUpdate, number>

/** A row of countries, with all that is stored. */
export interface CountryRow {
  id: number
  name: string
  capital: string
  area: number
}

/** A new row of countries. What is left out is made, or has its default. */
export interface CountryInsert {
  id?: number
  name: string
  capital: string
  area: number
}

/** A change of a row of countries. What is left out stays as it is. */
export type CountryUpdate = Partial<CountryInsert>

export type CustomerRows = Rows<CustomerRow, CustomerInsert, CustomerUpdate, number>

/** A row of customers, with all that is stored. */
export interface CustomerRow {
  id: number
  name: string
  email: string
  tier: 'standard' | 'gold'
}

/** A new row of customers. What is left out is made, or has its default. */
export interface CustomerInsert {
  id?: number
  name: string
  email: string
  tier?: 'standard' | 'gold'
}

/** A change of a row of customers. What is left out stays as it is. */
export type CustomerUpdate = Partial<CustomerInsert>

export type EventRows = Rows<EventRow, EventInsert, EventUpdate, number>

/** A row of events, with all that is stored. */
export interface EventRow {
  id: number
  name: string
  date: string
  location?: string
  venue_id?: string
}

/** A new row of events. What is left out is made, or has its default. */
export interface EventInsert {
  id?: number
  name: string
  date: string
  location?: string | null
  venue_id?: string | null
}

/** A change of a row of events. What is left out stays as it is. */
export type EventUpdate = Partial<EventInsert>

export type GuestRows = Rows<GuestRow, GuestInsert, GuestUpdate, number>

/** A row of guests, with all that is stored. */
export interface GuestRow {
  id: number
  event_id: number
  name: string
  email: string
}

/** A new row of guests. What is left out is made, or has its default. */
export interface GuestInsert {
  id?: number
  event_id: number
  name: string
  email: string
}

/** A change of a row of guests. What is left out stays as it is. */
export type GuestUpdate = Partial<GuestInsert>

export type LanguageRows = Rows<LanguageRow, LanguageInsert, LanguageUpdate, string>

/** A row of languages, with all that is stored. */
export interface LanguageRow {
  code: string
  name: string
}

/** A new row of languages. What is left out is made, or has its default. */
export interface LanguageInsert {
  code: string
  name: string
}

/** A change of a row of languages. What is left out stays as it is. */
export type LanguageUpdate = Partial<LanguageInsert>

export type MealRows = Rows<MealRow, MealInsert, MealUpdate, number>

/** A row of meals, with all that is stored. */
export interface MealRow {
  id: number
  guest_id: number
  dish: string
  course: 'starter' | 'main' | 'dessert'
}

/** A new row of meals. What is left out is made, or has its default. */
export interface MealInsert {
  id?: number
  guest_id: number
  dish: string
  course: 'starter' | 'main' | 'dessert'
}

/** A change of a row of meals. What is left out stays as it is. */
export type MealUpdate = Partial<MealInsert>

export type RefundRows = Rows<RefundRow, RefundInsert, RefundUpdate, number>

/** A row of refunds, with all that is stored. */
export interface RefundRow {
  id: number
  transaction_id: number
  reason: string
  refunded_at: string
}

/** A new row of refunds. What is left out is made, or has its default. */
export interface RefundInsert {
  id?: number
  transaction_id: number
  reason: string
  refunded_at?: string
}

/** A change of a row of refunds. What is left out stays as it is. */
export type RefundUpdate = Partial<RefundInsert>

export type SaleRows = Rows<SaleRow, SaleInsert, SaleUpdate, number>

/** A row of sales, with all that is stored. */
export interface SaleRow {
  id: number
  customer_id: number
  amount: number
  currency: string
}

/** A new row of sales. What is left out is made, or has its default. */
export interface SaleInsert {
  id?: number
  customer_id: number
  amount: number
  currency: string
}

/** A change of a row of sales. What is left out stays as it is. */
export type SaleUpdate = Partial<SaleInsert>

export type TodoRows = Rows<TodoRow, TodoInsert, TodoUpdate, number>

/** A row of todos, with all that is stored. */
export interface TodoRow {
  id: number
  userId: number
  title: string
  completed: boolean
}

/** A new row of todos. What is left out is made, or has its default. */
export interface TodoInsert {
  id?: number
  userId: number
  title: string
  completed?: boolean
}

/** A change of a row of todos. What is left out stays as it is. */
export type TodoUpdate = Partial<TodoInsert>

export type TransactionRows = Rows<TransactionRow, TransactionInsert, TransactionUpdate, number>

/** A row of transactions, with all that is stored. */
export interface TransactionRow {
  id: number
  amount: number
  currency: string
  description: string
}

/** A new row of transactions. What is left out is made, or has its default. */
export interface TransactionInsert {
  id?: number
  amount: number
  currency: string
  description: string
}

/** A change of a row of transactions. What is left out stays as it is. */
export type TransactionUpdate = Partial<TransactionInsert>

export type VenueRows = Rows<VenueRow, VenueInsert, VenueUpdate, string>

/** A row of venues, with all that is stored. */
export interface VenueRow {
  id: string
  name: string
  city: string
  seats: number | null
  label: string
  created_at: string
  updated_at: string
}

/** A new row of venues. What is left out is made, or has its default. */
export interface VenueInsert {
  id?: string
  name: string
  city: string
  seats: number | null
  created_at?: string
  updated_at?: string
}

/** A change of a row of venues. What is left out stays as it is. */
export type VenueUpdate = Partial<VenueInsert>
