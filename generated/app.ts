/**
 * The app: every operation of Tenon example.
 *
 * Generated from the schemas by `tenon generate`: change it there.
 */
import { newApp, type Database, type Hono } from 'tenon/runtime'
import { errors } from './errors.ts'
import { bookRoutes } from './books/routes.ts'
import { carRoutes } from './cars/routes.ts'
import { countryRoutes } from './countries/routes.ts'
import { customerRoutes } from './customers/routes.ts'
import { eventRoutes } from './events/routes.ts'
import { guestRoutes } from './guests/routes.ts'
import { saleRoutes } from './sales/routes.ts'
import { todoRoutes } from './todos/routes.ts'
import { transactionRoutes } from './transactions/routes.ts'

/** Makes the app over a database that has the tables. */
export function createApp(database: Database): Hono {
  const app = newApp({
    title: 'Tenon example',
    document: new URL('openapi.json', import.meta.url),
    errors,
  })
  bookRoutes(app, database)
  carRoutes(app, database)
  countryRoutes(app, database)
  customerRoutes(app, database)
  eventRoutes(app, database)
  guestRoutes(app, database)
  saleRoutes(app, database)
  todoRoutes(app, database)
  transactionRoutes(app, database)
  return app
}
