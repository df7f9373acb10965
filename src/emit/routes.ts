/** Routes: for each standard operation, what reads and checks the request, and what answers it unless a handler does. */
import type { Api, Resource } from '../model/api.ts'
import type { Operation } from '../model/operation.ts'
import { camelCase } from '../model/names.ts'
import { queryTypeName } from '../model/operations.ts'
import { parametersIn } from '../model/parameter-places.ts'
import { shapeConverts } from './checks.ts'
import { pathReaderName } from './checks/parameter-readers.ts'
import { header } from './header.ts'
import { fileScope } from './imports.ts'
import { listName } from './list.ts'
import type { Output } from './output.ts'
import { pathNaming } from './path-names.ts'
import { printChecked, printTaking } from './routes/body.ts'
import { printDefault, printUnchanged } from './routes/default.ts'
import { printQuery } from './routes/query.ts'
import { printRoute, printRoutes, type Reading } from './routes/route.ts'
import { requestMembers, type StandardRoute } from './routes/standard-route.ts'
import { call, file, literal } from './text.ts'

/** Emits the routes of a resource. */
export function emitRoutes(resource: Resource, api: Api): Output {
  const scope = fileScope()
  const { name, typeName, source } = resource
  const routes = resource.operations.map((operation): StandardRoute => {
    const handler = handlerName(operation, resource)
    // `delete` is a word of the language.
    const run = handler === 'delete' ? 'remove' : handler
    return { operation, resource, api, scope, folder: name, typeName, run }
  })
  const handlers = `${scope.type('../handlers.ts', `${typeName}Overrides`)} = {}`
  const printed = routes.map((route) =>
    printRoute(route, { runs: printRunner(route), reading: readingOf(route), request: requestMembers(route) }),
  )
  const body = printRoutes(
    { name: routesName(resource), title: `the operations on ${name}`, handlers, routes: printed },
    scope,
  )
  const defaults = [...routes.map(printDefault), printUnchanged(routes)]
  const title = header(`The operations on ${name}.`, source)
  return {
    path: `${name}/routes.ts`,
    text: file(`${title}\n${scope.imports()}`, scope.constants(), body, defaults),
  }
}

/** The name of the function that adds the routes of a resource: `countryRoutes`. */
export function routesName({ typeName }: Resource): string {
  return `${camelCase(typeName)}Routes`
}

/**
 * The name of a handler of an operation: its kind, but that the list of all rows of a nested resource is told from that of one parent's.
 */
export function handlerName({ kind, nested }: Operation, { parent }: Resource): string {
  return kind === 'list' && parent !== undefined && !nested ? 'listAll' : kind
}

/** Prints what runs an operation: its default, or the handler that replaces or wraps it. */
function printRunner({ operation, resource, scope }: StandardRoute): string {
  const answers = scope.value('./answers.ts', `${operation.kind}Answers`)
  return call(scope.runtime('withOverride'), [
    operation.id,
    `handlers.${handlerName(operation, resource)}`,
    answers,
    scope.value('../handling.ts', 'handling'),
  ])
}

function readingOf(route: StandardRoute): Reading {
  const readings = [...readingsOfPath(route), readingOfQuery(route), ...readingsOfBody(route)]
  const refusals = readings.flatMap((each) => each.refusals)
  return {
    lines: readings.flatMap((each) => each.lines),
    refusals: [...refusals, 'issues.length > 0'],
  }
}

function readingsOfPath({ operation, resource, scope }: StandardRoute): Reading[] {
  const localOf = pathNaming(resource)
  return parametersIn(operation, 'path').map((parameter) => {
    const local = localOf(parameter.name)
    const read = scope.value('./checks.ts', pathReaderName(parameter, resource))
    return {
      lines: [`const ${local} = ${call(read, [`c.req.param(${literal(parameter.name)})`, 'issues'])}`],
      refusals: [`${local} === undefined`],
    }
  })
}

function readingOfQuery({ operation, resource, api, scope }: StandardRoute): Reading {
  if (operation.kind !== 'list') return { lines: [printQuery('refuseQuery', operation, api, scope)], refusals: [] }
  const type = scope.type('./types.ts', queryTypeName(operation))
  const fixed = operation.nested && resource.parent !== undefined ? [literal(resource.parent.field)] : []
  const texts = printQuery('queryOf', operation, api, scope)
  const given = [texts, scope.value('./list.ts', listName(resource)), 'issues', ...fixed]
  return {
    lines: [`const query = ${call(`${scope.runtime('readList')}<${type}>`, given)}`],
    refusals: ['query === undefined'],
  }
}

function readingsOfBody(route: StandardRoute): Reading[] {
  const { operation, api, scope } = route
  if (operation.body === undefined) return []
  const { shape } = operation.body
  const patchTypes = operation.kind === 'patch' ? [scope.runtime('mergePatchTypes')] : []
  const json = printTaking('readJson', ['issues', ...patchTypes], route)
  const check = { module: './checks.ts', typeName: shape, converts: shapeConverts(shape, api) }
  return [printChecked(json, check, route)]
}
