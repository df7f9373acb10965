/** Routes of any operations: who is refused, and what runs once. How a request is read, and what runs it, others say. */
import type { Api } from '../../model/api.ts'
import { takesIdempotencyKey } from '../../model/idempotency.ts'
import type { AnyOperation } from '../../model/operation.ts'
import { mediaTypesOf } from '../../model/shared-responses.ts'
import { camelCase } from '../../model/names.ts'
import type { FileScope } from '../imports.ts'
import { printOnce } from './once.ts'
import type { errorAnswerNames } from '../runtime-names.ts'
import { blocks, call, lineComment, list, literal, signature, ts, when } from '../text.ts'
import { relative } from '../type-modules.ts'

/** What a route is printed from. */
export interface Route {
  readonly operation: AnyOperation
  readonly api: Api
  readonly scope: FileScope
  /** The folder of its file: that of a resource, or `''`, the topmost. */
  readonly folder: string
  /** What the names of its constants begin with: `User`. */
  readonly typeName: string
  /** The local that holds what runs the operation. */
  readonly run: string
}

/** How a request is read into locals, and what says that something of it is not right. */
export interface Reading {
  readonly lines: readonly string[]
  readonly refusals: readonly string[]
}

/** What a route consists of besides what it refuses. */
export interface RouteParts {
  /** The expression for what runs the operation. */
  readonly runs: string
  /** Everything is read, so that all faults are answered at once. */
  readonly reading: Reading
  /** The members of the object that holds what was read. */
  readonly request: readonly string[]
}

/** The function that adds the routes of a file. */
export interface RoutesFunction {
  readonly name: string
  /** What it adds, in words. */
  readonly title: string
  /** The type of the handlers, and what they are where there are none. */
  readonly handlers: string
  readonly routes: readonly string[]
}

/** Prints the function that adds the routes of a file. */
export function printRoutes({ name, title, handlers, routes }: RoutesFunction, scope: FileScope): string {
  const parameters = [
    `app: ${scope.runtimeType('HonoRoutes')}`,
    `database: ${scope.runtimeType('Database')}`,
    `handlers: ${handlers}`,
  ]
  return ts`
    /** Adds ${title}. */
    ${signature(`export function ${name}`, parameters, 'void')}
      ${blocks(routes)}
    }
  `
}

/** Prints a route. */
export function printRoute(route: Route, { runs, reading, request }: RouteParts): string {
  const { operation, scope, run } = route
  const handler = ts`
    ${operation.body === undefined ? '' : 'async '}(c) => {
      ${printAccepted(route)}
      ${reading.lines.length > 0 && `const issues: ${scope.runtimeType('Issues')} = []`}
      ${reading.lines}
      ${reading.lines.length > 0 && printRefusal(route, reading.refusals)}
      ${printRun(route, request)}
    }
  `
  return ts`
    ${lineComment(operation.summary)}
    const ${run} = ${runs}
    ${call(`app.${operation.method}`, [literal(honoPath(operation.path)), handler])}
  `
}

/** A path template of OpenAPI as Hono writes it: `/events/:id`. */
export function honoPath(path: string): string {
  return path.replaceAll(/\{([^}]+)\}/g, ':$1')
}

/** Prints the refusal of a client that accepts nothing of what there is. */
function printAccepted(route: Route): string {
  const { operation, scope, typeName } = route
  const types = mediaTypesOf(operation.responses)
  if (types.length === 0) return ''
  const refusal = errorAnswer('notAcceptable', route)
  if (types.join() === 'application/json') return `if (${scope.runtime('refusesJson')}(c)) return ${refusal}()`
  const constant = scope.constant(`${camelCase(typeName)}Types`, list('[', types.map(literal), ']'))
  return when([`${scope.runtime('refuses')}(c, ${constant})`], '&&', `return ${refusal}(${constant})`)
}

/** Prints the 422 of a route, which repeats no secrets. */
export function printRefusal(route: Route, refusals: readonly string[]): string {
  const { operation, scope, typeName } = route
  const secrets =
    operation.secrets === undefined
      ? []
      : [scope.constant(`${camelCase(typeName)}Secrets`, list('new Set([', operation.secrets.map(literal), '])'))]
  return when(refusals, '||', `return ${call(errorAnswer('unprocessable', route), ['issues', ...secrets])}`)
}

/** Prints the call that answers the request: once only, where a client may ask for that. */
function printRun({ operation, api, scope, run }: Route, members: readonly string[]): string {
  if (!takesIdempotencyKey(operation)) return list(`return ${run}(c, database, { `, members, ' })')
  return printOnce(members, run, api, scope)
}

/** Names one of the functions that the generated `errors.ts` exports. */
export function errorAnswer(name: (typeof errorAnswerNames)[number], { folder, scope }: Route): string {
  return scope.value(relative('errors.ts', folder), name)
}
