/** The routes of custom operations: what reads and checks each request, and hands it to its handler. */
import type { Resource } from '../../model/api.ts'
import { bySpecificity } from '../../model/custom/paths.ts'
import { parametersIn } from '../../model/parameter-places.ts'
import { localNames } from '../checks/names.ts'
import { header } from '../header.ts'
import { fileScope } from '../imports.ts'
import type { Output } from '../output.ts'
import type { ApiPart } from '../part.ts'
import { printQuery } from '../routes/query.ts'
import { printRoute, printRoutes, type Reading } from '../routes/route.ts'
import { call, file, key, list, literal } from '../text.ts'
import { relative } from '../type-modules.ts'
import { answersName } from './answers.ts'
import { printBody, type CustomRoute } from './body-reading.ts'
import { actionsOf, pathIn, places, standaloneOf, type OperationGroup } from './group.ts'
import { isText } from './types.ts'

/** Emits the routes of the custom operations of a resource, where there are any. */
export function emitActions(resource: Resource, api: ApiPart): Output[] {
  return routesOf(actionsOf(resource), api)
}

/** Emits the routes of the operations that belong to no resource, where there are any. */
export function emitOperations(api: ApiPart): Output[] {
  return routesOf(standaloneOf(api), api)
}

function routesOf(group: OperationGroup | undefined, api: ApiPart): Output[] {
  if (group === undefined) return []
  const { operations, title, source, files, folder, routesName, handlersName } = group
  const scope = fileScope()
  const localOf = localNames(
    operations.map(({ id }) => id),
    { isUsed: (local) => ownLocals.has(local) },
  )
  for (const { id } of operations) scope.keepFree(localOf(id))
  // Of paths that take the same requests, the one goes first that has a fixed segment where the other has a parameter.
  const ordered = operations.toSorted((a, b) => bySpecificity(a.path, b.path))
  const routes = ordered.map((operation): CustomRoute => {
    const { id, typeName } = operation
    return { operation, group, api, scope, folder, typeName, run: localOf(id) }
  })
  const handlers = scope.type(relative('handlers.ts', folder), handlersName)
  const printed = routes.map((route) =>
    printRoute(route, { runs: printRunner(route), reading: readingOf(route), request: requestMembers(route) }),
  )
  const body = printRoutes({ name: routesName, title, handlers, routes: printed }, scope)
  const head = header(`Routes: ${title}.`, source)
  return [{ path: pathIn(group, files.routes), text: file(`${head}\n${scope.imports()}`, scope.constants(), body) }]
}

/** What the function of a route calls its own. */
const ownLocals: ReadonlySet<string> = new Set([
  'handlers',
  'handling',
  'params',
  'headers',
  'cookies',
  'form',
  'fields',
  'files',
  'isValid',
  'json',
  'bodyLimit',
  'idempotencyExpiry',
  'credentials',
])

/** Prints what runs an operation: its handler. */
function printRunner({ operation, group: { files }, scope, folder }: CustomRoute): string {
  return call(scope.runtime('handled'), [
    `handlers.${operation.name}`,
    scope.value(`./${files.answers}`, answersName(operation)),
    scope.value(relative('handling.ts', folder), 'handling'),
  ])
}

function readingOf(route: CustomRoute): Reading {
  const { body } = route.operation
  const readings = [
    ...places.flatMap((place) => readingsOf(place, route)),
    ...(body === undefined ? [] : [printBody(body, route)]),
  ]
  return {
    lines: readings.flatMap(({ lines }) => lines),
    refusals: [...readings.flatMap(({ refusals }) => refusals), 'issues.length > 0'],
  }
}

/** Prints how the parameters of a place are read; of a query that has none it is refused whatever it holds. */
function readingsOf(place: (typeof places)[number], route: CustomRoute): Reading[] {
  const { operation, group, api, scope, typeName } = route
  if (parametersIn(operation, place.in).length === 0) {
    const isRefused = place.in === 'query' && operation.unknownKeys === 'reject'
    return isRefused ? [{ lines: [printQuery('refuseQuery', operation, api, scope)], refusals: [] }] : []
  }
  const read = scope.value(`./${group.files.checks}`, `read${typeName}${place.type}`)
  return [
    {
      lines: [`const ${place.value} = ${call(read, [printTexts(route, place.in), 'issues'])}`],
      refusals: [`${place.value} === undefined`],
    },
  ]
}

/** Prints the texts of a place. */
function printTexts({ operation, api, scope }: CustomRoute, place: (typeof places)[number]['in']): string {
  switch (place) {
    case 'path':
      return `${scope.runtime('paramsOf')}(c, issues)`
    case 'query':
      return printQuery('queryOf', operation, api, scope)
    case 'cookie':
      return `${scope.runtime('cookiesOf')}(c, issues)`
    case 'header': {
      const kinds = parametersIn(operation, 'header').map(
        ({ name, isCommaSeparated }) => `${key(name)}: ${literal(isCommaSeparated === true ? 'list' : 'one')}`,
      )
      return list(`${scope.runtime('headersOf')}(c, { `, kinds, ' })')
    }
  }
}

/** Prints what was read of a request, as members of an object. */
function requestMembers({ operation, folder, scope, typeName }: CustomRoute): string[] {
  const { body } = operation
  const parts: string[] = places
    .filter((place) => parametersIn(operation, place.in).length > 0)
    .map(({ value }) => value)
  if (body === undefined) return parts
  if (body.kind !== 'multipart') return [...parts, 'body']
  const whole = scope.type(folder === '' ? './operation-types.ts' : './types.ts', `${typeName}Body`)
  const spread = [...(body.fields.some(isText) ? ['...fields'] : []), '...files']
  return [...parts, `body: ${scope.runtime('complete')}<${whole}>(${list('{ ', spread, ' }')})`]
}
