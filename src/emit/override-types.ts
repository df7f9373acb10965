/** The types of handlers that replace or wrap standard operations: what each is given, and what it may answer. */
import type { Resource } from '../model/api.ts'
import type { Operation, Parameter } from '../model/operation.ts'
import { queryTypeName } from '../model/operations.ts'
import type { FileScope } from './imports.ts'
import { comment, generic, hang, key, ts, union } from './text.ts'
import { printType } from './types.ts'

/** Prints the types of the handler of a standard operation. */
export function printOverrideTypes(operation: Operation, resource: Resource, scope: FileScope): string {
  const { id, parameters, body, responses, kind } = operation
  const prefix = prefixOf(operation)
  const params = parameters.filter((parameter) => parameter.in === 'path')
  const module = `./${resource.name}/types.ts`
  const request = [
    ...(params.length === 0 ? [] : [printParams(params)]),
    ...(kind === 'list' ? [`readonly query: ${scope.type(module, queryTypeName(operation))}`] : []),
    ...(body === undefined ? [] : [`readonly body: ${scope.type(module, body.shape)}`]),
  ]
  const done = responses.find((each) => each.status < 300)
  const status = done?.status ?? 200
  const failures = responses
    .filter((each) => each.status >= 400 && !beforehand.has(each.status) && isSentence(each.body))
    .map((each) => String(each.status))
  const statuses = failures.join(' | ')
  const read = () => scope.type(module, resource.shapes.read)
  const head = `export type ${prefix}Success =`
  const success =
    done?.body === undefined
      ? hang(head, `${scope.runtimeType('EmptySuccess')}<${status}>`)
      : generic(`${head} ${scope.runtimeType('Success')}`, [
          String(status),
          kind === 'list' ? `Partial<${read()}>[]` : read(),
        ])
  const answer = [
    `${prefix}Success`,
    ...(failures.length === 0 ? [] : [`${scope.runtimeType('Failure')}<${statuses}>`]),
  ]
  const context = [
    scope.type('./rows.ts', 'Tables'),
    `${prefix}Request`,
    `${prefix}Success`,
    ...(failures.length === 0 ? [] : [statuses]),
  ]
  return ts`
    ${printRequest(id, prefix, request)}

    ${generic(`export type ${prefix}Context = ${scope.runtimeType('OverrideContext')}`, context)}

    ${success}

    ${union(`export type ${prefix}Answer =`, answer)}
  `
}

/** The statuses of what is refused before a handler is called. */
const beforehand: ReadonlySet<number> = new Set([406, 413, 415])

function isSentence(type: Operation['responses'][number]['body']): boolean {
  return type?.kind === 'object' && type.shape === 'ErrorAnswer'
}

/** What the names of an operation's types begin with. */
export function prefixOf({ id }: { readonly id: string }): string {
  return id.charAt(0).toUpperCase() + id.slice(1)
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
