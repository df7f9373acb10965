/** Routes: for each operation, what reads and checks the request, and what answers it unless a handler does. */
import type { Api, Resource } from '../model/api.ts'
import type { Operation, Parameter } from '../model/operation.ts'
import { camelCase, wordsOf } from '../model/names.ts'
import { queryTypeName, requestTypeName } from '../model/operations.ts'
import { checkName, shapeConverts } from './checks.ts'
import { pathLocal } from './checks/names.ts'
import { pathReaderName } from './checks/parameter-readers.ts'
import { header } from './header.ts'
import { fileScope, type errorAnswerNames, type FileScope } from './imports.ts'
import { listName } from './list.ts'
import type { Output } from './output.ts'
import { representationName, representationOf } from './representation.ts'
import { blocks, call, choose, file, join, key, list, literal, signature, ts, when } from './text.ts'

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

/** What a route is printed from. */
interface Route {
  readonly operation: Operation
  readonly resource: Resource
  readonly api: Api
  readonly scope: FileScope
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

/** Prints the 422 of a route. */
function printRefusal({ operation, resource, scope }: Route, refusals: readonly string[]): string {
  const secrets = operation.body?.secrets
  const given = secrets === undefined ? ['issues'] : ['issues', secretsName(secrets, resource, scope)]
  return when(refusals, '||', `return ${call(errorAnswer('unprocessable', scope), given)}`)
}

/** Prints the call that answers the request: once only, where it creates something. */
function printRun({ operation, scope }: Route, run: string): string {
  const params = pathOf(operation).map((parameter) => shorthand(parameter.name))
  const request = [
    ...(params.length === 0 ? [] : [list('params: { ', params, ' }')]),
    ...(operation.kind === 'list' ? ['query'] : []),
    ...(operation.body === undefined ? [] : ['body']),
  ]
  if (operation.kind !== 'create') return list(`return ${run}(c, database, { `, request, ' })')
  return `return ${call(scope.runtime('once'), ['c', 'database', 'idempotencyExpiry', list('{ ', request, ' }'), run])}`
}

/** Prints a member of an object, or of a pattern that takes one apart: `id`, `'event-id': eventId`. */
function shorthand(name: string): string {
  return local({ name }) === name ? name : `${key(name)}: ${local({ name })}`
}

/** Prints the function that answers an operation when no handler does. */
function printDefault(route: Route): string {
  const { operation, scope } = route
  const paths = pathOf(operation)
  const isEmpty = paths.length === 0 && operation.kind !== 'list' && operation.body === undefined
  const parts = [
    ...(paths.length === 0
      ? []
      : [
          list(
            'params: { ',
            paths.map(({ name }) => shorthand(name)),
            ' }',
          ),
        ]),
    ...(operation.kind === 'list' ? ['query'] : []),
    ...(operation.body === undefined ? [] : ['body']),
  ]
  const request = scope.type('../handlers.ts', requestTypeName(operation))
  const parameters = [
    `c: ${scope.runtimeType('Context')}`,
    `database: ${scope.runtimeType('Database')}`,
    isEmpty ? `_request: ${request}` : `${list('{ ', parts, ' }')}: ${request}`,
  ]
  return ts`
    ${printHead(route, parameters)}
      ${printAnswer(route)}
    }
  `
}

function printHead(route: Route, parameters: readonly string[]): string {
  const { operation, scope } = route
  if (!answersAtOnce(route)) return signature(`async function ${operation.id}`, parameters, 'Promise<Response>')
  return signature(`function ${operation.id}`, parameters, `${scope.runtimeType('Awaitable')}<Response>`)
}

function printAnswer(route: Route): string {
  const { operation, resource, scope } = route
  const keys = pathOf(operation).map(local)
  switch (operation.kind) {
    case 'list':
      return printListAnswer(route)
    case 'get':
      return ts`
        ${printThen(call('store.get', ['database', ...keys]), 'row', scope, [
          when(['row === undefined'], '&&', `return ${printMissing(route)}`),
          `return ${call(scope.runtime('found'), ['c', 'row', representationName, ...cacheControl(resource)])}`,
        ])}
      `
    case 'create': {
      const created = call(scope.runtime('created'), ['c', 'row', representationName])
      return ts`
        const row = await ${call('store.create', ['database', ...keys, 'body'])}
        ${resource.parent === undefined ? `return ${created}` : choose('return row === undefined', printMissing(route), created)}
      `
    }
    case 'replace':
    case 'patch': {
      const merges = operation.kind === 'patch' && resource.shapes.merged !== undefined
      const given = ['database', ...keys, 'body', ...(merges ? ['issues'] : []), 'conditions']
      return ts`
        ${merges && `const issues: ${scope.runtimeType('Issues')} = []`}
        ${printConditions(route)}
        const row = await ${call(`store.${operation.kind}`, given)}
        ${merges && printRefusal(route, ['issues.length > 0'])}
        if (row !== undefined) return ${call(scope.runtime('changed'), ['row', representationName])}
        ${printUnchanged(route, keys)}
      `
    }
    case 'delete':
      return ts`
        ${printConditions(route)}
        if (await ${call('store.remove', ['database', ...keys, 'conditions'])}) return ${scope.runtime('noContent')}()
        ${printUnchanged(route, keys)}
      `
  }
}

/** Whether an operation is one read of the database, whose answer needs no waiting where the database does not. */
function answersAtOnce({ operation: { kind, nested } }: Route): boolean {
  return kind === 'get' || (kind === 'list' && !nested)
}

/** Prints what is done with a value once it is there. */
function printThen(value: string, name: string, scope: FileScope, lines: readonly string[]): string {
  const next = ts`
    (${name}) => {
      ${lines}
    }
  `
  return `return ${call(scope.runtime('andThen'), [value, next])}`
}

/** Prints how the conditions are read under which a change is to be made. */
function printConditions({ resource, scope }: Route): string {
  const read = `const conditions = ${call(scope.runtime('preconditions'), ['c', representationName])}`
  if (!resource.requireIfMatch) return read
  return ts`
    ${read}
    if (conditions?.match === undefined) return ${errorAnswer('preconditionRequired', scope)}()
  `
}

/** Prints the answer where nothing was changed: the row is of another version, or there is none. */
function printUnchanged(route: Route, keys: readonly string[]): string {
  const isThere = `conditions !== undefined && (await ${call('store.has', ['database', ...keys])})`
  return choose(`return ${isThere}`, `${errorAnswer('preconditionFailed', route.scope)}()`, printMissing(route))
}

function cacheControl({ cacheControl: value }: Resource): string[] {
  return value === undefined ? [] : [literal(value)]
}

function printListAnswer(route: Route): string {
  const { operation, resource, scope } = route
  const page = call(scope.runtime('okPage'), ['c', 'page', ...cacheControl(resource)])
  if (!operation.nested || resource.parent === undefined) {
    return printThen('store.list(database, query)', 'page', scope, [`return ${page}`])
  }
  const keys = pathOf(operation).map(local)
  const missing = `!(await ${call('store.hasParent', ['database', ...keys])})`
  return ts`
    const page = await ${call('store.listWithin', ['database', ...keys, 'query'])}
    ${when(['page.items.length === 0', missing], '&&', `return ${printMissing(route)}`)}
    return ${page}
  `
}

/** Prints the 404 of a route: of the parent where that is what the path ends in, else of the row. */
function printMissing({ operation, resource, scope }: Route): string {
  const isOfParent = operation.kind === 'create' || operation.kind === 'list'
  const [parent] = resource.ancestors
  const [noun, name] =
    isOfParent && parent !== undefined
      ? [parent.noun, parent.field]
      : [wordsOf(resource.singular).join(' '), resource.key]
  return call(errorAnswer('notFound', scope), [literal(noun), local({ name })])
}

/** Names one of the functions that the generated `errors.ts` exports. */
function errorAnswer(name: (typeof errorAnswerNames)[number], scope: FileScope): string {
  return scope.value('../errors.ts', name)
}

/** Names the constant that holds the names of secrets. */
function secretsName(secrets: readonly string[], { typeName }: Resource, scope: FileScope): string {
  return scope.constant(`${camelCase(typeName)}Secrets`, list('new Set([', secrets.map(literal), '])'))
}

/** `1_048_576` */
export function withSeparators(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, '_')
}

function pathOf({ parameters }: Operation): Parameter[] {
  return parameters.filter((parameter) => parameter.in === 'path')
}

function local({ name }: Pick<Parameter, 'name'>): string {
  return pathLocal(name)
}
