/** The function that answers an operation when no handler does: it asks the store, and makes a response of what that says. */
import type { Resource } from '../../model/api.ts'
import { wordsOf } from '../../model/names.ts'
import { requestTypeName } from '../../model/operations.ts'
import { parametersIn } from '../../model/parameter-places.ts'
import type { FileScope } from '../imports.ts'
import { pathNaming } from '../path-names.ts'
import { representationConstant } from '../representation.ts'
import { call, choose, list, literal, signature, ts, when } from '../text.ts'
import { printType } from '../types.ts'
import { errorAnswer, printRefusal } from './route.ts'
import { pathLocals, requestMembers, type StandardRoute } from './standard-route.ts'

/** Prints the function that answers an operation when no handler does. */
export function printDefault(route: StandardRoute): string {
  const { operation, scope } = route
  const members = requestMembers(route)
  const request = scope.type('../handlers.ts', requestTypeName(operation))
  const parameters = [
    `c: ${scope.runtimeType('Context')}`,
    `database: ${scope.runtimeType('Database')}`,
    members.length === 0 ? `_request: ${request}` : `${list('{ ', members, ' }')}: ${request}`,
  ]
  return ts`
    ${printHead(route, parameters)}
      ${printAnswer(route)}
    }
  `
}

function printHead(route: StandardRoute, parameters: readonly string[]): string {
  const { operation, scope } = route
  if (!answersAtOnce(route)) return signature(`async function ${operation.id}`, parameters, 'Promise<Response>')
  return signature(`function ${operation.id}`, parameters, `${scope.runtimeType('Awaitable')}<Response>`)
}

function printAnswer(route: StandardRoute): string {
  const { operation, resource, scope } = route
  const keys = pathLocals(route)
  switch (operation.kind) {
    case 'list':
      return printListAnswer(route)
    case 'get':
      return printGetAnswer(route)
    case 'create': {
      const created = call(scope.runtime('created'), ['c', 'row', representationConstant(resource, scope)])
      return ts`
        const row = await ${callStore('create', [...keys, 'body'], scope)}
        ${resource.parent === undefined ? `return ${created}` : choose('return row === undefined', printMissing(route), created)}
      `
    }
    case 'replace':
    case 'patch': {
      const merges = operation.kind === 'patch' && resource.shapes.merged !== undefined
      const given = [...keys, 'body', ...(merges ? ['issues'] : []), 'conditions']
      return ts`
        ${merges && `const issues: ${scope.runtimeType('Issues')} = []`}
        ${printConditions(route)}
        const row = await ${callStore(operation.kind, given, scope)}
        ${merges && printRefusal(route, ['issues.length > 0'])}
        if (row !== undefined) return ${call(scope.runtime('changed'), ['row', representationConstant(resource, scope)])}
        return ${call('unchanged', ['database', ...keys, 'conditions'])}
      `
    }
    case 'delete':
      return ts`
        ${printConditions(route)}
        if (await ${callStore('remove', [...keys, 'conditions'], scope)}) return ${scope.runtime('noContent')}()
        return ${call('unchanged', ['database', ...keys, 'conditions'])}
      `
  }
}

/** Prints a call of a function of the store. */
function callStore(name: string, given: readonly string[], scope: FileScope): string {
  return call(`${scope.module('./store.ts', 'store')}.${name}`, ['database', ...given])
}

/** Whether an operation is one read of the database, whose answer needs no waiting where the database does not. */
function answersAtOnce({ operation: { kind, nested } }: StandardRoute): boolean {
  return kind === 'get' || (kind === 'list' && !nested)
}

function printGetAnswer(route: StandardRoute): string {
  const { resource, scope } = route
  const representation = representationConstant(resource, scope)
  const answer = ts`
    (row) => {
      ${when(['row === undefined'], '&&', `return ${printMissing(route)}`)}
      return ${call(scope.runtime('found'), ['c', 'row', representation, ...cacheControl(resource)])}
    }
  `
  return `return ${call(scope.runtime('andThen'), [callStore('get', pathLocals(route), scope), answer])}`
}

/** Prints how the conditions are read under which a change is to be made. */
function printConditions(route: StandardRoute): string {
  const { resource, scope } = route
  const read = `const conditions = ${call(scope.runtime('preconditions'), ['c', representationConstant(resource, scope)])}`
  if (!resource.requireIfMatch) return read
  return ts`
    ${read}
    if (conditions?.match === undefined) return ${errorAnswer('preconditionRequired', route)}()
  `
}

/** Prints the function that answers where nothing was changed, for those operations that change a row. */
export function printUnchanged(routes: readonly StandardRoute[]): string {
  const route = routes.find(({ operation: { kind } }) => kind === 'replace' || kind === 'patch' || kind === 'delete')
  if (route === undefined) return ''
  const { operation, resource, scope } = route
  const localOf = pathNaming(resource)
  const keys = parametersIn(operation, 'path').map(({ name, type }) => `${localOf(name)}: ${printType(type)}`)
  const parameters = [
    `database: ${scope.runtimeType('Database')}`,
    ...keys,
    `conditions?: ${scope.runtimeType('Preconditions')}`,
  ]
  const isThere = `conditions !== undefined && (await ${callStore('has', pathLocals(route), scope)})`
  return ts`
    /** Answers where nothing was changed: the row is of another version, or there is none. */
    ${signature('async function unchanged', parameters, 'Promise<Response>')}
      ${choose(`return ${isThere}`, `${errorAnswer('preconditionFailed', route)}()`, printMissing(route))}
    }
  `
}

function cacheControl({ cacheControl: value }: Resource): string[] {
  return value === undefined ? [] : [literal(value)]
}

function printListAnswer(route: StandardRoute): string {
  const { operation, resource, scope } = route
  const page = call(scope.runtime('okPage'), ['c', 'page', ...cacheControl(resource)])
  if (!operation.nested || resource.parent === undefined) {
    return list(`return ${scope.runtime('andThen')}(${callStore('list', ['query'], scope)}, (page) => `, [page], ')')
  }
  const keys = pathLocals(route)
  const missing = `!(await ${callStore('hasParent', keys, scope)})`
  return ts`
    const page = await ${callStore('listWithin', [...keys, 'query'], scope)}
    ${when(['page.items.length === 0', missing], '&&', `return ${printMissing(route)}`)}
    return ${page}
  `
}

/** Prints the 404 of a route: of the parent where that is what the path ends in, else of the row. */
function printMissing(route: StandardRoute): string {
  const { operation, resource } = route
  const isOfParent = operation.kind === 'create' || operation.kind === 'list'
  const [parent] = resource.ancestors
  const [noun, name] =
    isOfParent && parent !== undefined
      ? [parent.noun, parent.field]
      : [wordsOf(resource.singular).join(' '), resource.key]
  return call(errorAnswer('notFound', route), [literal(noun), pathNaming(resource)(name)])
}
