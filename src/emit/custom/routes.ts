/** The routes of custom operations: what reads and checks each request, and hands it to its handler. */
import type { Resource } from '../../model/api.ts'
import type { CustomOperation } from '../../model/operation.ts'
import { mediaTypesOf } from '../../model/custom/answers.ts'
import { bySpecificity } from '../../model/custom/paths.ts'
import { camelCase } from '../../model/names.ts'
import { localNames } from '../checks/names.ts'
import { header } from '../header.ts'
import { fileScope, type errorAnswerNames, type FileScope } from '../imports.ts'
import type { Output } from '../output.ts'
import type { ApiPart } from '../part.ts'
import { withSeparators } from '../routes.ts'
import { blocks, call, file, key, list, literal, signature, ts, when } from '../text.ts'
import { relative } from '../type-modules.ts'
import { answersName } from './answers.ts'
import { printBody, type Route } from './body-reading.ts'
import { actionsOf, parametersIn, pathIn, places, standaloneOf, type OperationGroup } from './group.ts'
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
  const locals = localNames(
    operations.map(({ id }) => id),
    ...ownLocals,
  )
  // Of paths that take the same requests, the one goes first that has a fixed segment where the other has a parameter.
  const ordered = operations.toSorted((a, b) => bySpecificity(a.path, b.path))
  const isOnce = operations.some(isIdempotent)
  const body = ts`
    /** Adds ${title}. */
    ${signature(
      `export function ${routesName}`,
      [
        `app: ${scope.runtimeType('HonoRoutes')}`,
        `database: ${scope.runtimeType('Database')}`,
        `handlers: ${scope.type(relative('handlers.ts', folder), handlersName)}`,
      ],
      'void',
    )}
      ${blocks(ordered.map((operation) => printRoute({ operation, group, api, scope, run: locals.get(operation.id) ?? operation.id })))}
    }
  `
  const expiry = isOnce
    ? ts`
        /** How long the answer to an \`Idempotency-Key\` is kept, in seconds. */
        const idempotencyExpiry = ${withSeparators(api.idempotencyExpiry)}
      `
    : ''
  const head = header(`Routes: ${title}.`, source)
  return [
    { path: pathIn(group, files.routes), text: file(`${head}\n${scope.imports()}`, scope.constants(), expiry, body) },
  ]
}

/** What the function of a route calls its own. */
const ownLocals = [
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
  'idempotencyExpiry',
]

function printRoute(route: Route): string {
  const { operation, group, scope, run } = route
  const { folder, files } = group
  const path = operation.path.replaceAll(/\{([^}]+)\}/g, ':$1')
  const given = [
    `handlers.${operation.name}`,
    scope.value(`./${files.answers}`, answersName(operation)),
    scope.value(relative('handling.ts', folder), 'handling'),
  ]
  const handler = ts`
    async (c) => {
      ${printAccepted(route)}
      const issues: ${scope.runtimeType('Issues')} = []
      ${printReading(route)}
      ${printRun(route)}
    }
  `
  return ts`
    // ${operation.summary.replaceAll(/[\r\n]/g, ' ')}
    const ${run} = ${call(scope.runtime('handled'), given)}
    ${call(`app.${operation.method}`, [literal(path), handler])}
  `
}

/** Prints the refusal of a client that accepts nothing of what there is. */
function printAccepted(route: Route): string {
  const { operation, scope } = route
  const types = mediaTypesOf(operation.answers)
  if (types.length === 0) return ''
  if (types.join() === 'application/json')
    return `if (${scope.runtime('refusesJson')}(c)) return ${errorAnswer('notAcceptable', route)}()`
  const constant = scope.constant(`${camelCase(operation.id)}Types`, list('[', types.map(literal), ']'))
  return when(
    [`${scope.runtime('refuses')}(c, ${constant})`],
    '&&',
    `return ${errorAnswer('notAcceptable', route)}(${constant})`,
  )
}

/** Prints how the request is read: everything is, so that all faults are answered at once. */
function printReading(route: Route): string {
  const { operation, group, scope } = route
  const { typeName, unknownKeys, body } = operation
  const refusals: string[] = []
  const lines = places.flatMap((place): string[] => {
    const parameters = parametersIn(operation, place.in)
    if (parameters.length === 0)
      return place.in === 'query' && unknownKeys === 'reject' ? [`${scope.runtime('refuseQuery')}(c, issues)`] : []
    const read = scope.value(`./${group.files.checks}`, `read${typeName}${place.type}`)
    refusals.push(`${place.value} === undefined`)
    return [`const ${place.value} = ${call(read, [printTexts(operation, place.in, scope), 'issues'])}`]
  })
  if (body !== undefined) {
    const reading = printBody(body, route)
    lines.push(...reading.lines)
    refusals.push(...reading.refusals)
  }
  refusals.push('issues.length > 0')
  const secrets = operation.secrets === undefined ? [] : [secretsConstant(operation, operation.secrets, scope)]
  const refusal = `return ${call(errorAnswer('unprocessable', route), ['issues', ...secrets])}`
  return ts`
    ${lines}
    ${when(refusals, '||', refusal)}
  `
}

/** Prints the texts of a place. */
function printTexts(operation: CustomOperation, place: (typeof places)[number]['in'], scope: FileScope): string {
  switch (place) {
    case 'path':
      return `${scope.runtime('paramsOf')}(c)`
    case 'query':
      return `${scope.runtime('queryOf')}(c)`
    case 'cookie':
      return `${scope.runtime('cookiesOf')}(c)`
    case 'header': {
      const kinds = parametersIn(operation, 'header').map(
        ({ name, isCommaSeparated }) => `${key(name)}: ${literal(isCommaSeparated === true ? 'list' : 'one')}`,
      )
      return list(`${scope.runtime('headersOf')}(c, { `, kinds, ' })')
    }
  }
}

/** Prints the call that answers the request: once only, where it can be repeated. */
function printRun({ operation, group, scope, run }: Route): string {
  const { body, typeName } = operation
  const parts: string[] = places
    .filter((place) => parametersIn(operation, place.in).length > 0)
    .map(({ value }) => value)
  if (body?.kind === 'multipart') {
    const whole = scope.type(group.folder === '' ? './operation-types.ts' : './types.ts', `${typeName}Body`)
    const spread = [...(body.fields.some(isText) ? ['...fields'] : []), '...files']
    parts.push(`body: ${scope.runtime('complete')}<${whole}>(${list('{ ', spread, ' }')})`)
  } else if (body !== undefined) parts.push('body')
  const request = list('{ ', parts, ' }')
  if (!isIdempotent(operation)) return `return ${call(run, ['c', 'database', request])}`
  return `return ${call(scope.runtime('once'), ['c', 'database', 'idempotencyExpiry', request, run])}`
}

function isIdempotent({ parameters }: CustomOperation): boolean {
  return parameters.some(({ name, isProtocol }) => isProtocol === true && name === 'Idempotency-Key')
}

function secretsConstant({ id }: CustomOperation, secrets: readonly string[], scope: FileScope): string {
  return scope.constant(`${camelCase(id)}Secrets`, list('new Set([', secrets.map(literal), '])'))
}

/** Names one of the functions that the generated `errors.ts` exports. */
function errorAnswer(name: (typeof errorAnswerNames)[number], { group, scope }: Route): string {
  return scope.value(relative('errors.ts', group.folder), name)
}
