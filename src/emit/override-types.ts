/** The types of handlers that replace or wrap standard operations: what each is given, and what it may answer. */
import type { Resource } from '../model/api.ts'
import type { Operation, Parameter } from '../model/operation.ts'
import { capitalized } from '../model/names.ts'
import { queryTypeName } from '../model/operations.ts'
import { parametersIn } from '../model/parameter-places.ts'
import type { FileScope } from './imports.ts'
import { comment, generic, key, ts } from './text.ts'
import { printType } from './types.ts'

/** Prints the type of what was read of a request of a standard operation. */
export function printOverrideRequest(operation: Operation, { name }: Resource, scope: FileScope): string {
  const { id, body, kind } = operation
  const params = parametersIn(operation, 'path')
  const module = `./${name}/types.ts`
  return printRequest(id, prefixOf(operation), [
    ...(params.length === 0 ? [] : [printParams(params)]),
    ...(kind === 'list' ? [`readonly query: ${scope.type(module, queryTypeName(operation))}`] : []),
    ...(body === undefined ? [] : [`readonly body: ${scope.type(module, body.shape)}`]),
  ])
}

/** Prints what may replace or wrap a standard operation, as a field of a name: the default answers its success or else its errors. */
export function printOverride(name: string, operation: Operation, resource: Resource, scope: FileScope): string {
  const statuses = operation.responses
    .filter((each) => each.status >= 400 && !beforehand.has(each.status) && isSentence(each.body))
    .map((each) => String(each.status))
  return generic(`readonly ${name}?: ${scope.runtimeType('Override')}`, [
    scope.type('./rows.ts', 'Tables'),
    `${prefixOf(operation)}Request`,
    successType(operation, resource, scope),
    ...(statuses.length === 0 ? [] : [statuses.join(' | ')]),
  ])
}

function successType({ kind, responses }: Operation, { name, shapes }: Resource, scope: FileScope): string {
  const done = responses.find((each) => each.status < 300)
  const status = String(done?.status ?? 200)
  if (done?.body === undefined) return `${scope.runtimeType('EmptySuccess')}<${status}>`
  const row = scope.type(`./${name}/types.ts`, shapes.read)
  return generic(scope.runtimeType('Success'), [status, kind === 'list' ? `Partial<${row}>[]` : row])
}

/** The statuses of what is refused before a handler is called. */
const beforehand: ReadonlySet<number> = new Set([406, 413, 415])

function isSentence(type: Operation['responses'][number]['body']): boolean {
  return type?.kind === 'object' && type.shape === 'ErrorAnswer'
}

/** What the names of an operation's types begin with. */
export function prefixOf({ id }: { readonly id: string }): string {
  return capitalized(id)
}

function printParams(params: readonly Parameter[]): string {
  return ts`
    readonly params: {
      ${params.map(({ name, type }) => `readonly ${key(name)}: ${printType(type)}`)}
    }
  `
}

/** Prints the type of what was read of a request. */
export function printRequest(id: string, prefix: string, lines: readonly string[]): string {
  if (lines.length === 0) {
    return ts`
      ${comment(`What was read of a request of \`${id}\`: nothing.`)}
      export type ${prefix}Request = Record<string, never>
    `
  }
  return ts`
    ${comment(`What was read of a request of \`${id}\`.`)}
    export interface ${prefix}Request {
      ${lines}
    }
  `
}
