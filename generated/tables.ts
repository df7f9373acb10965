/**
 * The tables, parents before children, and the fields that fixtures fill.
 *
 * Generated from the schemas by `tenon generate`: change it there.
 */
import type { FixtureTarget, Table } from 'tenon/runtime'
import * as booksSql from './books/sqlite.ts'
import * as carsSql from './cars/sqlite.ts'
import * as countriesSql from './countries/sqlite.ts'
import * as customersSql from './customers/sqlite.ts'
import * as eventsSql from './events/sqlite.ts'
import * as guestsSql from './guests/sqlite.ts'
import * as salesSql from './sales/sqlite.ts'
import * as todosSql from './todos/sqlite.ts'
import * as transactionsSql from './transactions/sqlite.ts'

export const tables: readonly Table[] = [
  { name: 'books', create: booksSql.createTable },
  { name: 'cars', create: carsSql.createTable },
  { name: 'countries', create: countriesSql.createTable },
  { name: 'customers', create: customersSql.createTable },
  { name: 'events', create: eventsSql.createTable },
  { name: 'todos', create: todosSql.createTable },
  { name: 'transactions', create: transactionsSql.createTable },
  { name: 'guests', create: guestsSql.createTable, indexes: [guestsSql.createParentIndex] },
  { name: 'sales', create: salesSql.createTable, indexes: [salesSql.createParentIndex] },
]

export const fixtures: readonly FixtureTarget[] = [
  {
    file: 'books.json',
    table: 'books',
    fields: [
      { name: 'id', storage: 'integer' },
      { name: 'title', storage: 'text' },
      { name: 'page_count', storage: 'integer' },
      { name: 'pub_date', storage: 'text' },
      { name: 'authors', storage: 'json' },
      { name: 'isbn13', storage: 'text' },
      { name: 'genre', storage: 'text' },
    ],
  },
  {
    file: 'cars.json',
    table: 'cars',
    fields: [
      { name: 'id', storage: 'integer' },
      { name: 'make', storage: 'text' },
      { name: 'model', storage: 'text' },
      { name: 'year', storage: 'integer' },
      { name: 'vin', storage: 'text' },
      { name: 'color', storage: 'text' },
    ],
  },
  {
    file: 'countries.json',
    table: 'countries',
    fields: [
      { name: 'id', storage: 'integer' },
      { name: 'name', storage: 'text' },
      { name: 'capital', storage: 'text' },
      { name: 'area', storage: 'integer' },
    ],
  },
  {
    file: 'customers.json',
    table: 'customers',
    fields: [
      { name: 'id', storage: 'integer' },
      { name: 'name', storage: 'text' },
      { name: 'email', storage: 'text' },
      { name: 'tier', storage: 'text', default: 'standard' },
    ],
  },
  {
    file: 'events.json',
    table: 'events',
    fields: [
      { name: 'id', storage: 'integer' },
      { name: 'name', storage: 'text' },
      { name: 'date', storage: 'text' },
      { name: 'location', storage: 'text' },
    ],
  },
  {
    file: 'todos.json',
    table: 'todos',
    fields: [
      { name: 'id', storage: 'integer' },
      { name: 'userId', storage: 'integer' },
      { name: 'title', storage: 'text' },
      { name: 'completed', storage: 'boolean', default: false },
    ],
  },
  {
    file: 'transactions.json',
    table: 'transactions',
    fields: [
      { name: 'id', storage: 'integer' },
      { name: 'amount', storage: 'real' },
      { name: 'currency', storage: 'text' },
      { name: 'description', storage: 'text' },
    ],
  },
  {
    file: 'guests.json',
    table: 'guests',
    fields: [
      { name: 'id', storage: 'integer' },
      { name: 'event_id', storage: 'integer' },
      { name: 'name', storage: 'text' },
      { name: 'email', storage: 'text' },
    ],
  },
  {
    file: 'sales.json',
    table: 'sales',
    fields: [
      { name: 'id', storage: 'integer' },
      { name: 'customer_id', storage: 'integer' },
      { name: 'amount', storage: 'real' },
      { name: 'currency', storage: 'text' },
    ],
  },
]
