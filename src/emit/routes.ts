/** Routes: for each operation, what reads and checks the request, and what answers it unless a handler does. */
import type { Api, Resource } from '../model/api.ts'
import type { Operation } from '../model/operation.ts'
import { camelCase } from '../model/names.ts'
import { queryTypeName } from '../model/operations.ts'
import { checkName, shapeConverts } from './checks.ts'
import { pathReaderName } from './checks/parameter-readers.ts'
import { header } from './header.ts'
import { fileScope } from './imports.ts'
import { listName } from './list.ts'
import type { Output } from './output.ts'
import { representationName, representationOf } from './representation.ts'
import { printDefault } from './routes/default.ts'
import { errorAnswer, local, pathOf, printRefusal, requestMembers, type Route } from './routes/route.ts'
import { blocks, call, file, join, list, literal, signature, ts } from './text.ts'

/** Emits the routes of a resource. */
export function emitRoutes(resource: Resource, api: Api): Output {
  const scope = fileScope()
  const routes = resource.operations.map((operation): Route => ({ operation, resource, api, scope }))
  const parameters = [
    `app: ${scope.runtimeType('HonoRoutes')}`,
    `database: ${scope.runtimeType('Database')}`,
    `handlers: ${scope.type('../handlers.ts', `${resource.typeName}Overrides`)} = {}`,
  ]
  const body = ts`
    /** Adds the operations on ${resource.name}. */
    ${signature(`export function ${routesName(resource)}`, parameters, 'void')}
      ${blocks(routes.map(printRoute))}
    }
  `
  const limit = resource.operations.some((operation) => operation.body !== undefined)
    ? ts`
        /** The largest body of a request, in bytes. */
        const bodyLimit = ${withSeparators(api.bodyLimit)}
      `
    : ''
  const expiry = resource.operations.some(({ kind }) => kind === 'create')
    ? ts`
        /** How long the answer to an \`Idempotency-Key\` is kept, in seconds. */
        const idempotencyExpiry = ${withSeparators(api.idempotencyExpiry)}
      `
    : ''
  const representation = resource.operations.some(({ kind }) => kind !== 'list')
    ? ts`
        /** What entity tags end in: another once something else is answered of a row, so that older tags match no more. */
        const ${representationName} = ${literal(representationOf(resource))}
      `
    : ''
  const defaults = routes.map(printDefault)
  const title = header(`The operations on ${resource.name}.`, resource.source)
  const store = resource.operations.length > 0 ? "import * as store from './store.ts'" : ''
  return {
    path: `${resource.name}/routes.ts`,
    text: file(
      `${title}\n${scope.imports(store)}`,
      join([scope.constants(), limit, expiry, representation], '\n\n'),
      body,
      defaults,
    ),
  }
}

/** The name of the function that adds the routes of a resource: `countryRoutes`. */
export function routesName({ typeName }: Resource): string {
  return `${camelCase(typeName)}Routes`
}

/** The name of a handler of an operation: its kind, but that the list of all rows of a nested resource is told from that of one parent's. */
export function handlerName({ kind, nested }: Operation, { parent }: Resource): string {
  return kind === 'list' && parent !== undefined && !nested ? 'listAll' : kind
}

function printRoute(route: Route): string {
  const { operation, resource, scope } = route
  const path = operation.path.replaceAll(/\{([^}]+)\}/g, ':$1')
  const name = handlerName(operation, resource)
  // `delete` is a word of the language.
  const run = name === 'delete' ? 'remove' : name
  const answers = scope.value('./answers.ts', `${operation.kind}Answers`)
  const chosen = [operation.id, `handlers.${name}`, answers, scope.value('../handling.ts', 'handling')]
  const handler = ts`
    ${operation.body === undefined ? '' : 'async '}(c) => {
      ${operation.kind !== 'delete' && `if (${scope.runtime('refusesJson')}(c)) return ${errorAnswer('notAcceptable', scope)}()`}
      const issues: ${scope.runtimeType('Issues')} = []
      ${printReading(route)}
      ${printRun(route, run)}
    }
  `
  return ts`
    // ${operation.summary.replaceAll(/[\r\n]/g, ' ')}
    const ${run} = ${call(scope.runtime('withOverride'), chosen)}
    ${call(`app.${operation.method}`, [literal(path), handler])}
  `
}

/** Prints how the request is read: everything is, so that all faults are answered at once. */
function printReading(route: Route): string {
  const { operation, resource, api, scope } = route
  const { body } = operation
  const refusals = pathOf(operation).map((parameter) => `${local(parameter)} === undefined`)
  const lines = pathOf(operation).map((parameter) => {
    const read = scope.value('./checks.ts', pathReaderName(parameter, resource))
    return `const ${local(parameter)} = ${call(read, [`c.req.param(${literal(parameter.name)})`, 'issues'])}`
  })
  if (operation.kind === 'list') {
    const type = scope.type('./types.ts', queryTypeName(operation))
    const fixed = operation.nested && resource.parent !== undefined ? [literal(resource.parent.field)] : []
    const given = [`${scope.runtime('queryOf')}(c)`, scope.value('./list.ts', listName(resource)), 'issues', ...fixed]
    lines.push(`const query = ${call(`${scope.runtime('readList')}<${type}>`, given)}`)
    refusals.push('query === undefined')
  } else {
    lines.push(`${scope.runtime('refuseQuery')}(c, issues)`)
  }
  if (body !== undefined) {
    const check = scope.value('./checks.ts', checkName(body.shape, api))
    const given = operation.kind === 'patch' ? [scope.runtime('mergePatchTypes')] : []
    const json = `await ${call(scope.runtime('readJson'), ['c', 'bodyLimit', 'issues', ...given])}`
    const doesConvert = shapeConverts(body.shape, api)
    if (doesConvert) lines.push(`const body = ${scope.runtime('readBody')}(${json}, ${check}, issues)`)
    else lines.push(`const body = ${json}`, `const isValid = ${scope.runtime('checkBody')}(body, ${check}, issues)`)
    refusals.push(doesConvert ? 'body === undefined' : '!isValid')
  }
  if (operation.kind !== 'list') refusals.push('issues.length > 0')
  return ts`
    ${lines}
    ${printRefusal(route, refusals)}
  `
}

/** Prints the call that answers the request: once only, where it creates something. */
function printRun(route: Route, run: string): string {
  const { operation, scope } = route
  const request = requestMembers(route)
  if (operation.kind !== 'create') return list(`return ${run}(c, database, { `, request, ' })')
  return `return ${call(scope.runtime('once'), ['c', 'database', 'idempotencyExpiry', list('{ ', request, ' }'), run])}`
}

/** `1_048_576` */
export function withSeparators(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, '_')
}
