/**
 * The tables, those that are referred to first, and what their rows hold.
 *
 * Generated from the schemas by `tenon generate`: change it there.
 */
import { type FixtureTarget, idempotencyTables, type TableFields, type Tables } from 'tenon/runtime'
import { readBook } from './books/answers.ts'
import { table as booksOnPostgres } from './books/postgres.ts'
import { table as booksOnSqlite } from './books/sqlite.ts'
import { readCar } from './cars/answers.ts'
import { table as carsOnPostgres } from './cars/postgres.ts'
import { table as carsOnSqlite } from './cars/sqlite.ts'
import { readCountry } from './countries/answers.ts'
import { table as countriesOnPostgres } from './countries/postgres.ts'
import { table as countriesOnSqlite } from './countries/sqlite.ts'
import { readCustomer } from './customers/answers.ts'
import { table as customersOnPostgres } from './customers/postgres.ts'
import { table as customersOnSqlite } from './customers/sqlite.ts'
import { readEvent } from './events/answers.ts'
import { table as eventsOnPostgres } from './events/postgres.ts'
import { table as eventsOnSqlite } from './events/sqlite.ts'
import { readGuest } from './guests/answers.ts'
import { table as guestsOnPostgres } from './guests/postgres.ts'
import { table as guestsOnSqlite } from './guests/sqlite.ts'
import { readLanguage } from './languages/answers.ts'
import { table as languagesOnPostgres } from './languages/postgres.ts'
import { table as languagesOnSqlite } from './languages/sqlite.ts'
import { readMeal } from './meals/answers.ts'
import { table as mealsOnPostgres } from './meals/postgres.ts'
import { table as mealsOnSqlite } from './meals/sqlite.ts'
import { readRefund } from './refunds/answers.ts'
import { table as refundsOnPostgres } from './refunds/postgres.ts'
import { table as refundsOnSqlite } from './refunds/sqlite.ts'
import { readSale } from './sales/answers.ts'
import { table as salesOnPostgres } from './sales/postgres.ts'
import { table as salesOnSqlite } from './sales/sqlite.ts'
import { readTodo } from './todos/answers.ts'
import { table as todosOnPostgres } from './todos/postgres.ts'
import { table as todosOnSqlite } from './todos/sqlite.ts'
import { readTransaction } from './transactions/answers.ts'
import { table as transactionsOnPostgres } from './transactions/postgres.ts'
import { table as transactionsOnSqlite } from './transactions/sqlite.ts'
import { readVenue } from './venues/answers.ts'
import { table as venuesOnPostgres } from './venues/postgres.ts'
import { table as venuesOnSqlite } from './venues/sqlite.ts'

export const tables: Tables = {
  sqlite: [
    languagesOnSqlite,
    booksOnSqlite,
    carsOnSqlite,
    countriesOnSqlite,
    customersOnSqlite,
    venuesOnSqlite,
    eventsOnSqlite,
    guestsOnSqlite,
    mealsOnSqlite,
    transactionsOnSqlite,
    refundsOnSqlite,
    salesOnSqlite,
    todosOnSqlite,
    idempotencyTables.sqlite,
  ],
  postgres: [
    languagesOnPostgres,
    booksOnPostgres,
    carsOnPostgres,
    countriesOnPostgres,
    customersOnPostgres,
    venuesOnPostgres,
    eventsOnPostgres,
    guestsOnPostgres,
    mealsOnPostgres,
    transactionsOnPostgres,
    refundsOnPostgres,
    salesOnPostgres,
    todosOnPostgres,
    idempotencyTables.postgres,
  ],
}

export const languageFields: TableFields = {
  file: 'languages.json',
  table: 'languages',
  key: 'code',
  keyKind: 'natural',
  fields: [
    { name: 'code', storage: 'text' },
    { name: 'name', storage: 'text' },
  ],
}

export const bookFields: TableFields = {
  file: 'books.json',
  table: 'books',
  key: 'id',
  keyKind: 'integer',
  fields: [
    { name: 'id', storage: 'integer' },
    { name: 'title', storage: 'text' },
    { name: 'page_count', storage: 'integer' },
    { name: 'pub_date', storage: 'text' },
    { name: 'authors', storage: 'json' },
    { name: 'isbn13', storage: 'text' },
    { name: 'genre', storage: 'text', nullable: true },
    {
      name: 'language',
      storage: 'text',
      nullable: true,
      omitNull: true,
      references: { table: 'languages', key: 'code' },
    },
  ],
}

export const carFields: TableFields = {
  file: 'cars.json',
  table: 'cars',
  key: 'id',
  keyKind: 'integer',
  fields: [
    { name: 'id', storage: 'integer' },
    { name: 'make', storage: 'text' },
    { name: 'model', storage: 'text' },
    { name: 'year', storage: 'integer' },
    { name: 'vin', storage: 'text' },
    { name: 'color', storage: 'text' },
  ],
}

export const countryFields: TableFields = {
  file: 'countries.json',
  table: 'countries',
  key: 'id',
  keyKind: 'integer',
  fields: [
    { name: 'id', storage: 'integer' },
    { name: 'name', storage: 'text' },
    { name: 'capital', storage: 'text' },
    { name: 'area', storage: 'integer' },
  ],
}

export const customerFields: TableFields = {
  file: 'customers.json',
  table: 'customers',
  key: 'id',
  keyKind: 'integer',
  fields: [
    { name: 'id', storage: 'integer' },
    { name: 'name', storage: 'text' },
    { name: 'email', storage: 'text' },
    { name: 'tier', storage: 'text', default: 'standard' },
  ],
}

export const venueFields: TableFields = {
  file: 'venues.json',
  table: 'venues',
  key: 'id',
  keyKind: 'uuid',
  fields: [
    { name: 'id', storage: 'text', format: 'uuid' },
    { name: 'name', storage: 'text' },
    { name: 'city', storage: 'text' },
    { name: 'seats', storage: 'integer', nullable: true },
    { name: 'label', storage: 'text', role: 'computed' },
    { name: 'created_at', storage: 'text', role: 'created' },
    { name: 'updated_at', storage: 'text', role: 'updated' },
  ],
}

export const eventFields: TableFields = {
  file: 'events.json',
  table: 'events',
  key: 'id',
  keyKind: 'integer',
  fields: [
    { name: 'id', storage: 'integer' },
    { name: 'name', storage: 'text' },
    { name: 'date', storage: 'text' },
    { name: 'location', storage: 'text', nullable: true, omitNull: true },
    {
      name: 'venue_id',
      storage: 'text',
      format: 'uuid',
      nullable: true,
      omitNull: true,
      references: { table: 'venues', key: 'id' },
    },
  ],
}

export const guestFields: TableFields = {
  file: 'guests.json',
  table: 'guests',
  key: 'id',
  keyKind: 'integer',
  fields: [
    { name: 'id', storage: 'integer' },
    { name: 'event_id', storage: 'integer', references: { table: 'events', key: 'id' } },
    { name: 'name', storage: 'text' },
    { name: 'email', storage: 'text' },
  ],
}

export const mealFields: TableFields = {
  file: 'meals.json',
  table: 'meals',
  key: 'id',
  keyKind: 'integer',
  fields: [
    { name: 'id', storage: 'integer' },
    { name: 'guest_id', storage: 'integer', references: { table: 'guests', key: 'id' } },
    { name: 'dish', storage: 'text' },
    { name: 'course', storage: 'text' },
  ],
}

export const transactionFields: TableFields = {
  file: 'transactions.json',
  table: 'transactions',
  key: 'id',
  keyKind: 'integer',
  fields: [
    { name: 'id', storage: 'integer' },
    { name: 'amount', storage: 'real' },
    { name: 'currency', storage: 'text' },
    { name: 'description', storage: 'text' },
  ],
}

export const refundFields: TableFields = {
  file: 'refunds.json',
  table: 'refunds',
  key: 'id',
  keyKind: 'integer',
  fields: [
    { name: 'id', storage: 'integer' },
    { name: 'transaction_id', storage: 'integer', references: { table: 'transactions', key: 'id' } },
    { name: 'reason', storage: 'text' },
    { name: 'refunded_at', storage: 'text', role: 'created' },
  ],
  unique: [['transaction_id']],
}

export const saleFields: TableFields = {
  file: 'sales.json',
  table: 'sales',
  key: 'id',
  keyKind: 'integer',
  fields: [
    { name: 'id', storage: 'integer' },
    { name: 'customer_id', storage: 'integer', references: { table: 'customers', key: 'id' } },
    { name: 'amount', storage: 'real' },
    { name: 'currency', storage: 'text' },
  ],
}

export const todoFields: TableFields = {
  file: 'todos.json',
  table: 'todos',
  key: 'id',
  keyKind: 'integer',
  fields: [
    { name: 'id', storage: 'integer' },
    { name: 'userId', storage: 'integer' },
    { name: 'title', storage: 'text' },
    { name: 'completed', storage: 'boolean', default: false },
  ],
}

/** What fixtures fill, in this order, and what the schemas say against rows. */
export const fixtures: readonly FixtureTarget[] = [
  { ...languageFields, check: readLanguage },
  { ...bookFields, check: readBook },
  { ...carFields, check: readCar },
  { ...countryFields, check: readCountry },
  { ...customerFields, check: readCustomer },
  { ...venueFields, check: readVenue },
  { ...eventFields, check: readEvent },
  { ...guestFields, check: readGuest },
  { ...mealFields, check: readMeal },
  { ...transactionFields, check: readTransaction },
  { ...refundFields, check: readRefund },
  { ...saleFields, check: readSale },
  { ...todoFields, check: readTodo },
]
