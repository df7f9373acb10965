/** Routes: for each operation, what reads and checks the request, asks the store, and answers. */
import type { Api, Operation, Parameter, Resource } from '../model/api.ts'
import { camelCase, wordsOf } from '../model/names.ts'
import { queryTypeName } from '../model/operations.ts'
import { checkName, shapeConverts } from './checks.ts'
import { localNames } from './checks/names.ts'
import { pathReaderName } from './checks/parameter-readers.ts'
import { header } from './header.ts'
import { fileScope, type errorAnswerNames, type FileScope } from './imports.ts'
import type { Output } from './output.ts'
import { storeName } from './store.ts'
import { blocks, call, choose, file, join, list, literal, signature, ts, when } from './text.ts'

/** Emits the routes of a resource. */
export function emitRoutes(resource: Resource, api: Api): Output {
  const scope = fileScope()
  const rows = rowsName(resource)
  const body = ts`
    /** Adds the operations on ${resource.name}. */
    ${signature(`export function ${routesName(resource)}`, [`app: ${scope.runtimeType('Hono')}`, `database: ${scope.runtimeType('Database')}`], 'void')}
      const ${rows} = ${scope.value('./store.ts', storeName(resource))}(database)

      ${blocks(resource.operations.map((operation) => printRoute({ operation, resource, api, scope, rows })))}
    }
  `
  const limit = resource.operations.some((operation) => operation.body !== undefined)
    ? ts`
        /** The largest body of a request, in bytes. */
        const bodyLimit = ${withSeparators(api.bodyLimit)}
      `
    : ''
  const title = header(`The operations on ${resource.name}.`, resource.source)
  return {
    path: `${resource.name}/routes.ts`,
    text: file(`${title}\n${scope.imports()}`, join([scope.constants(), limit]), body),
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
  /** The local that holds the store. */
  readonly rows: string
}

function rowsName({ name }: Resource): string {
  return localNames([camelCase(name)]).get(camelCase(name)) ?? name
}

function printRoute(route: Route): string {
  const { operation, scope } = route
  const path = operation.path.replaceAll(/\{([^}]+)\}/g, ':$1')
  const handler = ts`
    async (c) => {
      const issues: ${scope.runtimeType('Issues')} = []
      ${printReading(route)}
      ${printAnswer(route)}
    }
  `
  return ts`
    // ${operation.summary.replaceAll(/[\r\n]/g, ' ')}
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
    const read = scope.value('./checks.ts', `read${queryTypeName(operation)}`)
    lines.push(`const query = ${call(read, [`${scope.runtime('queryOf')}(c)`, 'issues'])}`)
    refusals.push('query === undefined')
  } else {
    lines.push(`${scope.runtime('refuseQuery')}(c, issues)`)
  }
  if (body !== undefined) {
    const check = scope.value('./checks.ts', checkName(body.shape, api))
    const json = `await ${scope.runtime('readJson')}(c, bodyLimit, issues)`
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

function printAnswer(route: Route): string {
  const { operation, resource, scope, rows } = route
  const keys = pathOf(operation).map(local)
  if (operation.kind === 'list') return printListAnswer(route)
  const missing = printMissing(route)
  switch (operation.kind) {
    case 'get':
      return ts`
        const row = await ${call(`${rows}.get`, keys)}
        ${choose('return row === undefined', missing, `${scope.runtime('ok')}(row)`)}
      `
    case 'create': {
      const found = `${scope.runtime('created')}(c, row)`
      return ts`
        const row = await ${call(`${rows}.create`, [...keys, 'body'])}
        ${resource.parent === undefined ? `return ${found}` : choose('return row === undefined', missing, found)}
      `
    }
    case 'replace':
    case 'patch': {
      const merges = operation.kind === 'patch' && resource.shapes.merged !== undefined
      return ts`
        const row = await ${call(`${rows}.${operation.kind}`, [...keys, 'body', ...(merges ? ['issues'] : [])])}
        ${merges && printRefusal(route, ['issues.length > 0'])}
        ${choose('return row === undefined', missing, `${scope.runtime('ok')}(row)`)}
      `
    }
    case 'delete':
      return ts`
        const isGone = await ${call(`${rows}.delete`, keys)}
        ${choose('return isGone', `${scope.runtime('noContent')}()`, missing)}
      `
  }
}

function printListAnswer({ operation, resource, api, scope, rows }: Route): string {
  const { parent } = resource
  if (!operation.nested || parent === undefined) {
    return `return ${scope.runtime('okPage')}(c, await ${rows}.list(query))`
  }
  const owner = local({ name: parent.field })
  const field = owner === parent.field ? owner : `${literal(parent.field)}: ${owner}`
  const missing = `!(await ${rows}.hasParent(${owner}))`
  return ts`
    const page = await ${list(`${rows}.list({ `, ['...query', field], ' })')}
    ${when(['page.items.length === 0', missing], '&&', `return ${printNoParent({ resource, api, scope })}`)}
    return ${scope.runtime('okPage')}(c, page)
  `
}

/** Prints the 404 of a route: of the parent where the row is to be made, else of the row. */
function printMissing({ operation, resource, api, scope }: Route): string {
  if (operation.kind === 'create') return printNoParent({ resource, api, scope })
  const noun = wordsOf(resource.singular).join(' ')
  return call(errorAnswer('notFound', scope), [literal(noun), local({ name: resource.key })])
}

function printNoParent({ resource, api, scope }: Pick<Route, 'resource' | 'api' | 'scope'>): string {
  const { parent } = resource
  const owner = api.resources.find(({ name }) => name === parent?.resource)
  if (parent === undefined || owner === undefined) return ''
  return call(errorAnswer('notFound', scope), [
    literal(wordsOf(owner.singular).join(' ')),
    local({ name: parent.field }),
  ])
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
function withSeparators(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, '_')
}

function pathOf({ parameters }: Operation): Parameter[] {
  return parameters.filter((parameter) => parameter.in === 'path')
}

function local({ name }: Pick<Parameter, 'name'>): string {
  return localNames([name]).get(name) ?? name
}
