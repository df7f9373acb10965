/** The app: what ties the resources together. */
import { allOperations, customOperations } from '../model/all-operations.ts'
import type { Api, CorsSettings } from '../model/api.ts'
import { closedPaths } from '../model/custom/paths.ts'
import { camelCase } from '../model/names.ts'
import { parametersIn } from '../model/parameter-places.ts'
import { groupsOf, pathIn } from './custom/group.ts'
import { needsHandlers } from './handlers.ts'
import { header } from './header.ts'
import { fileScope, type FileScope } from './imports.ts'
import type { Output } from './output.ts'
import { routesName } from './routes.ts'
import { assign, file, list, literal, signature, ts } from './text.ts'

const source = 'the schemas'

/** Emits the function that makes the app. */
export function emitApp(api: Api): Output {
  const { title } = api
  const { own, standard } = routesOf(api)
  const closed = closedPaths(allOperations(api))
  const scope = fileScope()
  const operations = scope.value('./handling.ts', 'operations')
  const isOptional = !needsHandlers(api)
  const parameters = [
    `database: ${scope.runtimeType('Database')}`,
    `options: ${scope.type('./handlers.ts', 'AppOptions')}${isOptional ? ' = {}' : ''}`,
  ]
  const body = ts`
    /** Makes the app over a database that has the tables. Throws a StartupError for a handler that is missing, or of nothing. */
    ${signature('export function createApp', parameters, scope.runtimeType('Hono'))}
      const { handlers${isOptional ? ' = {}' : ''}, middleware, development = false } = options
      ${scope.runtime('requireHandlers')}(handlers, ${operations})
      const app = ${scope.runtime('newApp')}({
        ${assign('title:', title)},
        ${api.http.openapi && "document: new URL('openapi.json', import.meta.url),"}
        ${api.http.docs !== undefined && 'docs,'}
        ${scope.value('./errors.ts', 'errors')},
        development,
        ${printSettings(api)}
      })
      ${scope.runtime('addRoutes')}(app, ${operations}, middleware, (routes) => {
        ${own.map((each) => printRoutes(each, scope))}
        ${closed.length > 0 && list(`${scope.runtime('closePaths')}(routes, [`, closed.map(literal), '])')}
        ${standard.map((each) => printRoutes(each, scope))}
      })
      return app
    }
  `
  return {
    path: 'app.ts',
    text: file(`${header(`The app: every operation of ${title}.`, source)}\n${scope.imports()}`, printDocs(api), body),
  }
}

/** A function that adds routes, where it is, and the handlers that it is given. */
interface AddedRoutes {
  readonly name: string
  readonly path: string
  readonly handlers: string
}

/** The functions that add routes, in the order in which they do: your own first, so that a fixed path goes before a parameter. */
function routesOf(api: Api): { readonly own: readonly AddedRoutes[]; readonly standard: readonly AddedRoutes[] } {
  const own = groupsOf(api).map((group) => ({
    name: group.routesName,
    path: pathIn(group, group.files.routes),
    handlers: group.resource === undefined ? 'handlers' : `handlers.${camelCase(group.resource.name)}`,
  }))
  const standard = api.resources.map((resource) => ({
    name: routesName(resource),
    path: `${resource.name}/routes.ts`,
    handlers: `handlers.${camelCase(resource.name)}`,
  }))
  return { own, standard }
}

function printRoutes({ name, path, handlers }: AddedRoutes, scope: FileScope): string {
  return `${scope.value(`./${path}`, name)}(routes, database, ${handlers})`
}

/** Prints where the docs are, which is also told when the server starts. */
function printDocs({ http: { docs } }: Api): string | false {
  if (docs === undefined) return false
  const { path, addresses } = docs
  return ts`
    /** Where the docs are${addresses.length > 0 && ', and what else they may send requests to'}. */
    ${assign('export const docs =', addresses.length === 0 ? { path } : { path, addresses })}
  `
}

/** Prints what an app does besides its operations: each setting on a line, and none for what is off. */
function printSettings(api: Api): string[] {
  const { trustProxy, cors, compress, health } = api.http
  const root = rootOf(api)
  const paths = Object.entries(health).map(([name, path]) => `${name}: ${literal(path)}`)
  return [
    ...(trustProxy === undefined ? [] : [`trustProxy: ${literal(trustProxy)},`]),
    ...(cors === undefined ? [] : [`cors: ${literal(withDeclared(cors, api))},`]),
    ...(compress ? ['compress: true,'] : []),
    ...(root === undefined ? [] : [printRoot(root, api)]),
    ...(paths.length === 0 ? [] : [`${list('health: { ', ['database', ...paths], ' }')},`]),
  ]
}

/** What pages of other origins may send and read, with the headers that operations of the author's own take and answer with. */
function withDeclared(cors: CorsSettings, api: Api): CorsSettings {
  const { allowHeaders, exposeHeaders = [] } = cors
  const operations = customOperations(api)
  const taken = operations.flatMap((operation) => parametersIn(operation, 'header'))
  const answered = operations.flatMap(({ answers }) => answers.flatMap(({ headers }) => headers))
  const exposed = namesOf(exposeHeaders, answered)
  return {
    ...cors,
    ...(allowHeaders === undefined ? {} : { allowHeaders: namesOf(allowHeaders, taken) }),
    ...(exposed.length === 0 ? {} : { exposeHeaders: exposed }),
  }
}

function namesOf(given: readonly string[], declared: readonly { readonly name: string }[]): string[] {
  return [...new Set([...given, ...declared.map(({ name }) => name)])]
}

/** The path of the list of resources: none where an operation of the author's has it. */
function rootOf(api: Api): string | undefined {
  const { root } = api.http
  const isTaken = allOperations(api).some(
    ({ method, path }) => method === 'get' && (path.replace(/\/$/, '') || '/') === root,
  )
  return isTaken ? undefined : root
}

function printRoot(path: string, { version, description, resources }: Api): string {
  const lists = resources.flatMap(({ name, operations }) => {
    const found = operations.find((operation) => operation.kind === 'list' && !operation.path.includes('{'))
    return found === undefined ? [] : [[name, found.path] as const]
  })
  return ts`
    root: {
      ${assign('path:', path)},
      ${assign('version:', version)},
      ${description !== undefined && `${assign('description:', description)},`}
      ${assign('resources:', Object.fromEntries(lists))},
    },
  `
}
