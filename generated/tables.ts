/**
 * The tables, those that are referred to first, and what their rows hold.
 *
 * Generated from the schemas by `tenon generate`: change it there.
 */
import { idempotencyTables, type TableFields, type Tables } from 'tenon/runtime'
import { table as booksOnSqlite } from './books/sqlite.ts'
import { table as booksOnPostgres } from './books/postgres.ts'
import { table as carsOnSqlite } from './cars/sqlite.ts'
import { table as carsOnPostgres } from './cars/postgres.ts'
import { table as countriesOnSqlite } from './countries/sqlite.ts'
import { table as countriesOnPostgres } from './countries/postgres.ts'
import { table as customersOnSqlite } from './customers/sqlite.ts'
import { table as customersOnPostgres } from './customers/postgres.ts'
import { table as eventsOnSqlite } from './events/sqlite.ts'
import { table as eventsOnPostgres } from './events/postgres.ts'
import { table as guestsOnSqlite } from './guests/sqlite.ts'
import { table as guestsOnPostgres } from './guests/postgres.ts'
import { table as salesOnSqlite } from './sales/sqlite.ts'
import { table as salesOnPostgres } from './sales/postgres.ts'
import { table as todosOnSqlite } from './todos/sqlite.ts'
import { table as todosOnPostgres } from './todos/postgres.ts'
import { table as transactionsOnSqlite } from './transactions/sqlite.ts'
import { table as transactionsOnPostgres } from './transactions/postgres.ts'

export const tables: Tables = {
  sqlite: [
    booksOnSqlite,
    carsOnSqlite,
    countriesOnSqlite,
    customersOnSqlite,
    eventsOnSqlite,
    guestsOnSqlite,
    salesOnSqlite,
    todosOnSqlite,
    transactionsOnSqlite,
    idempotencyTables.sqlite,
  ],
  postgres: [
    booksOnPostgres,
    carsOnPostgres,
    countriesOnPostgres,
    customersOnPostgres,
    eventsOnPostgres,
    guestsOnPostgres,
    salesOnPostgres,
    todosOnPostgres,
    transactionsOnPostgres,
    idempotencyTables.postgres,
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
    { name: 'genre', storage: 'text' },
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

export const eventFields: TableFields = {
  file: 'events.json',
  table: 'events',
  key: 'id',
  keyKind: 'integer',
  fields: [
    { name: 'id', storage: 'integer' },
    { name: 'name', storage: 'text' },
    { name: 'date', storage: 'text' },
    { name: 'location', storage: 'text', omitNull: true },
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

/** What fixtures fill, in this order. */
export const fixtures: readonly TableFields[] = [
  bookFields,
  carFields,
  countryFields,
  customerFields,
  eventFields,
  guestFields,
  saleFields,
  todoFields,
  transactionFields,
]
