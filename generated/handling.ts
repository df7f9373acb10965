/**
 * What handlers have in common, and the operations that they may be of.
 *
 * Generated from the schemas by `tenon generate`: change it there.
 */
import type { HandledOperation, Handling } from 'tenon/runtime'
import { errors } from './errors.ts'
import { tablesOf, type Tables } from './rows.ts'

/** What every handler is given. */
export const handling: Handling<Tables> = { tables: tablesOf, errors }

/** Every operation, and where its handler is. One that has no default says how that is declared. */
export const operations: readonly HandledOperation[] = [
  { id: 'listBooks', method: 'get', path: '/books', handler: ['books', 'list'] },
  { id: 'getBook', method: 'get', path: '/books/:id', handler: ['books', 'get'] },
  { id: 'createBook', method: 'post', path: '/books', handler: ['books', 'create'] },
  { id: 'replaceBook', method: 'put', path: '/books/:id', handler: ['books', 'replace'] },
  { id: 'patchBook', method: 'patch', path: '/books/:id', handler: ['books', 'patch'] },
  { id: 'deleteBook', method: 'delete', path: '/books/:id', handler: ['books', 'delete'] },
  { id: 'listCars', method: 'get', path: '/cars', handler: ['cars', 'list'] },
  { id: 'getCar', method: 'get', path: '/cars/:id', handler: ['cars', 'get'] },
  { id: 'createCar', method: 'post', path: '/cars', handler: ['cars', 'create'] },
  { id: 'replaceCar', method: 'put', path: '/cars/:id', handler: ['cars', 'replace'] },
  { id: 'patchCar', method: 'patch', path: '/cars/:id', handler: ['cars', 'patch'] },
  { id: 'deleteCar', method: 'delete', path: '/cars/:id', handler: ['cars', 'delete'] },
  { id: 'listCountries', method: 'get', path: '/countries', handler: ['countries', 'list'] },
  { id: 'getCountry', method: 'get', path: '/countries/:id', handler: ['countries', 'get'] },
  { id: 'createCountry', method: 'post', path: '/countries', handler: ['countries', 'create'] },
  { id: 'replaceCountry', method: 'put', path: '/countries/:id', handler: ['countries', 'replace'] },
  { id: 'patchCountry', method: 'patch', path: '/countries/:id', handler: ['countries', 'patch'] },
  { id: 'deleteCountry', method: 'delete', path: '/countries/:id', handler: ['countries', 'delete'] },
  { id: 'listCustomers', method: 'get', path: '/customers', handler: ['customers', 'list'] },
  { id: 'getCustomer', method: 'get', path: '/customers/:id', handler: ['customers', 'get'] },
  { id: 'createCustomer', method: 'post', path: '/customers', handler: ['customers', 'create'] },
  { id: 'replaceCustomer', method: 'put', path: '/customers/:id', handler: ['customers', 'replace'] },
  { id: 'patchCustomer', method: 'patch', path: '/customers/:id', handler: ['customers', 'patch'] },
  { id: 'deleteCustomer', method: 'delete', path: '/customers/:id', handler: ['customers', 'delete'] },
  { id: 'listEvents', method: 'get', path: '/events', handler: ['events', 'list'] },
  { id: 'getEvent', method: 'get', path: '/events/:id', handler: ['events', 'get'] },
  { id: 'createEvent', method: 'post', path: '/events', handler: ['events', 'create'] },
  { id: 'replaceEvent', method: 'put', path: '/events/:id', handler: ['events', 'replace'] },
  { id: 'patchEvent', method: 'patch', path: '/events/:id', handler: ['events', 'patch'] },
  { id: 'deleteEvent', method: 'delete', path: '/events/:id', handler: ['events', 'delete'] },
  { id: 'listGuests', method: 'get', path: '/guests', handler: ['guests', 'listAll'] },
  { id: 'listEventGuests', method: 'get', path: '/events/:event_id/guests', handler: ['guests', 'list'] },
  { id: 'getEventGuest', method: 'get', path: '/events/:event_id/guests/:id', handler: ['guests', 'get'] },
  { id: 'createEventGuest', method: 'post', path: '/events/:event_id/guests', handler: ['guests', 'create'] },
  { id: 'replaceEventGuest', method: 'put', path: '/events/:event_id/guests/:id', handler: ['guests', 'replace'] },
  { id: 'patchEventGuest', method: 'patch', path: '/events/:event_id/guests/:id', handler: ['guests', 'patch'] },
  { id: 'deleteEventGuest', method: 'delete', path: '/events/:event_id/guests/:id', handler: ['guests', 'delete'] },
  { id: 'listSales', method: 'get', path: '/sales', handler: ['sales', 'listAll'] },
  { id: 'listCustomerSales', method: 'get', path: '/customers/:customer_id/sales', handler: ['sales', 'list'] },
  { id: 'getCustomerSale', method: 'get', path: '/customers/:customer_id/sales/:id', handler: ['sales', 'get'] },
  { id: 'createCustomerSale', method: 'post', path: '/customers/:customer_id/sales', handler: ['sales', 'create'] },
  {
    id: 'replaceCustomerSale',
    method: 'put',
    path: '/customers/:customer_id/sales/:id',
    handler: ['sales', 'replace'],
  },
  { id: 'patchCustomerSale', method: 'patch', path: '/customers/:customer_id/sales/:id', handler: ['sales', 'patch'] },
  {
    id: 'deleteCustomerSale',
    method: 'delete',
    path: '/customers/:customer_id/sales/:id',
    handler: ['sales', 'delete'],
  },
  { id: 'listTodos', method: 'get', path: '/todos', handler: ['todos', 'list'] },
  { id: 'getTodo', method: 'get', path: '/todos/:id', handler: ['todos', 'get'] },
  { id: 'createTodo', method: 'post', path: '/todos', handler: ['todos', 'create'] },
  { id: 'replaceTodo', method: 'put', path: '/todos/:id', handler: ['todos', 'replace'] },
  { id: 'patchTodo', method: 'patch', path: '/todos/:id', handler: ['todos', 'patch'] },
  { id: 'deleteTodo', method: 'delete', path: '/todos/:id', handler: ['todos', 'delete'] },
  { id: 'listTransactions', method: 'get', path: '/transactions', handler: ['transactions', 'list'] },
  { id: 'getTransaction', method: 'get', path: '/transactions/:id', handler: ['transactions', 'get'] },
  { id: 'createTransaction', method: 'post', path: '/transactions', handler: ['transactions', 'create'] },
  { id: 'replaceTransaction', method: 'put', path: '/transactions/:id', handler: ['transactions', 'replace'] },
  { id: 'patchTransaction', method: 'patch', path: '/transactions/:id', handler: ['transactions', 'patch'] },
  { id: 'deleteTransaction', method: 'delete', path: '/transactions/:id', handler: ['transactions', 'delete'] },
]
