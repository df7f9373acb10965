/**
 * The app: every operation of Tenon example.
 *
 * Generated from the schemas by `tenon generate`: change it there.
 */
import { addRoutes, closePaths, type Database, type Hono, newApp, requireHandlers } from 'tenon/runtime'
import { bookRoutes } from './books/routes.ts'
import { carRoutes } from './cars/routes.ts'
import { countryActions } from './countries/actions.ts'
import { countryRoutes } from './countries/routes.ts'
import { customerRoutes } from './customers/routes.ts'
import { errors } from './errors.ts'
import { eventRoutes } from './events/routes.ts'
import { guestRoutes } from './guests/routes.ts'
import type { AppOptions } from './handlers.ts'
import { operations } from './handling.ts'
import { languageRoutes } from './languages/routes.ts'
import { mealRoutes } from './meals/routes.ts'
import { operationRoutes } from './operations.ts'
import { refundRoutes } from './refunds/routes.ts'
import { saleRoutes } from './sales/routes.ts'
import { todoRoutes } from './todos/routes.ts'
import { transactionActions } from './transactions/actions.ts'
import { transactionRoutes } from './transactions/routes.ts'
import { venueRoutes } from './venues/routes.ts'

/** Where the docs are. */
export const docs = { path: '/docs' }

/** Makes the app over a database that has the tables. Throws a StartupError for a handler that is missing, or of nothing. */
export function createApp(database: Database, options: AppOptions): Hono {
  const { handlers, middleware, development = false } = options
  requireHandlers(handlers, operations)
  const app = newApp({
    title: 'Tenon example',
    document: new URL('openapi.json', import.meta.url),
    docs,
    errors,
    development,
    root: {
      path: '/',
      version: '1.0.0',
      description:
        'Small resources and a few operations beyond them, each showing something of how schemas are written.',
      resources: {
        books: '/books',
        cars: '/cars',
        countries: '/countries',
        customers: '/customers',
        events: '/events',
        guests: '/guests',
        languages: '/languages',
        meals: '/meals',
        refunds: '/refunds',
        sales: '/sales',
        todos: '/todos',
        transactions: '/transactions',
        venues: '/venues',
      },
    },
    health: { database, live: '/healthz', ready: '/readyz' },
  })
  addRoutes(app, operations, middleware, (routes) => {
    operationRoutes(routes, database, handlers)
    countryActions(routes, database, handlers.countries)
    transactionActions(routes, database, handlers.transactions)
    closePaths(routes, ['/countries/export', '/transactions/import', '/transactions/feed'])
    bookRoutes(routes, database, handlers.books)
    carRoutes(routes, database, handlers.cars)
    countryRoutes(routes, database, handlers.countries)
    customerRoutes(routes, database, handlers.customers)
    eventRoutes(routes, database, handlers.events)
    guestRoutes(routes, database, handlers.guests)
    languageRoutes(routes, database, handlers.languages)
    mealRoutes(routes, database, handlers.meals)
    refundRoutes(routes, database, handlers.refunds)
    saleRoutes(routes, database, handlers.sales)
    todoRoutes(routes, database, handlers.todos)
    transactionRoutes(routes, database, handlers.transactions)
    venueRoutes(routes, database, handlers.venues)
  })
  return app
}
