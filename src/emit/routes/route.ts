/** What the parts of a route are printed from, and what they have in common. */
import type { Api, Resource } from '../../model/api.ts'
import { camelCase } from '../../model/names.ts'
import type { Operation, Parameter } from '../../model/operation.ts'
import { pathLocal } from '../checks/names.ts'
import type { errorAnswerNames, FileScope } from '../imports.ts'
import { call, key, list, literal, when } from '../text.ts'

/** What a route is printed from. */
export interface Route {
  readonly operation: Operation
  readonly resource: Resource
  readonly api: Api
  readonly scope: FileScope
}

/** Prints what was read of a request, as members of an object or of a pattern that takes one apart. */
export function requestMembers({ operation }: Route): string[] {
  const params = pathOf(operation).map((parameter) => shorthand(parameter.name))
  return [
    ...(params.length === 0 ? [] : [list('params: { ', params, ' }')]),
    ...(operation.kind === 'list' ? ['query'] : []),
    ...(operation.body === undefined ? [] : ['body']),
  ]
}

/** Prints a member of an object, or of a pattern that takes one apart: `id`, `'event-id': eventId`. */
function shorthand(name: string): string {
  return local({ name }) === name ? name : `${key(name)}: ${local({ name })}`
}

/** Prints the 422 of a route. */
export function printRefusal({ operation, resource, scope }: Route, refusals: readonly string[]): string {
  const secrets = operation.body?.secrets
  const given = secrets === undefined ? ['issues'] : ['issues', secretsName(secrets, resource, scope)]
  return when(refusals, '||', `return ${call(errorAnswer('unprocessable', scope), given)}`)
}

/** Names one of the functions that the generated `errors.ts` exports. */
export function errorAnswer(name: (typeof errorAnswerNames)[number], scope: FileScope): string {
  return scope.value('../errors.ts', name)
}

/** Names the constant that holds the names of secrets. */
function secretsName(secrets: readonly string[], { typeName }: Resource, scope: FileScope): string {
  return scope.constant(`${camelCase(typeName)}Secrets`, list('new Set([', secrets.map(literal), '])'))
}

export function pathOf({ parameters }: Operation): Parameter[] {
  return parameters.filter((parameter) => parameter.in === 'path')
}

export function local({ name }: Pick<Parameter, 'name'>): string {
  return pathLocal(name)
}
