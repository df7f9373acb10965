/** Answers: for each resource, how what a handler answers is made into a response, of which only what is declared leaves. */
import type { Api, Resource } from '../model/api.ts'
import type { Answer, Operation } from '../model/operation.ts'
import type { Shape } from '../model/types.ts'
import { conversionsIn } from './checks/convert.ts'
import type { CheckContext } from './checks/place.ts'
import { checkContext, printNamedChecks } from './checks.ts'
import { header } from './header.ts'
import { fileScope, type FileScope } from './imports.ts'
import type { Output } from './output.ts'
import { blocks, call, file, list, literal } from './text.ts'

/** The name of the function that reads a row as clients do, where they do: `readCountry`. */
export function answerReader({ shapes }: Resource): string {
  return `read${shapes.read}`
}

/** Whether clients read rows of a resource. */
export function hasAnswers({ operations }: Resource): boolean {
  return operations.some(({ kind }) => kind !== 'delete')
}

/** Emits the answers of the standard operations of a resource. */
export function emitAnswers(resource: Resource, api: Api): Output[] {
  const kinds = new Map(resource.operations.map((operation) => [operation.kind, operation]))
  if (kinds.size === 0) return []
  const { name, source } = resource
  const scope = fileScope()
  const context = answerContext(scope, api, name, () => undefined)
  const body = blocks(
    [...kinds.values()].map((operation) => printStandard(operation, resource, scope)),
    hasAnswers(resource) && printNamedChecks([resource.shapes.read], context),
  )
  const title = header(`The answers of handlers of ${name}: what is not declared is left out.`, source)
  return [{ path: `${name}/answers.ts`, text: file(`${title}\n${scope.imports()}`, scope.constants(), body) }]
}

/** The types as they are answered: strictly, and without what they do not declare. */
function answerTypes(api: Api): Api {
  const shapes = api.shapes.map((shape): Shape =>
    shape.unknownKeys === 'reject' ? { ...shape, unknownKeys: 'strip' } : shape,
  )
  return { ...api, shapes, coercion: 'strict' }
}

/** Makes what the readers of answers are printed with. */
export function answerContext(
  scope: FileScope,
  api: Api,
  folder: string,
  moduleOf: (name: string) => string | undefined,
): CheckContext {
  const types = answerTypes(api)
  const context = checkContext(scope, api, folder, moduleOf)
  return { ...context, types, hasLaxValues: api.coercion === 'lax', converts: conversionsIn(types) }
}

function printStandard({ kind, responses }: Operation, { shapes: { read } }: Resource, scope: FileScope): string {
  const done = responses.find(({ status }) => status < 300)
  const failures = responses
    .filter(({ body }) => body?.kind === 'object' && body.shape === 'ErrorAnswer')
    .map(({ status }) => String(status))
  const row = `read${read}`
  const shape = kind === 'list' ? `${scope.runtime('listShape')}(${row})` : row
  const given = [String(done?.status), done?.body === undefined ? 'undefined' : shape, list('[', failures, ']')]
  return `export const ${kind}Answers = ${call(scope.runtime('standardAnswers'), given)}`
}

/** Prints the constant that says how the answers of an operation are made. */
export function printAnswers(name: string, entries: readonly string[], scope: FileScope): string {
  return list(`export const ${name}: ${scope.runtimeType('Answers')} = { `, entries, ' }')
}

/** Prints how one answer of a custom operation is made. */
export function printAnswer(
  answer: Answer,
  shapeOf: (answer: Extract<Answer, { readonly type: unknown }>) => string,
): string {
  const { status, kind, headers } = answer
  const names =
    headers.length === 0
      ? '[]'
      : list(
          '[',
          headers.map(({ name }) => literal(name)),
          ']',
        )
  const parts = [`kind: ${literal(kind)}`]
  if ('type' in answer) parts.push(`shape: ${shapeOf(answer)}`)
  if ('mediaType' in answer) parts.push(`mediaType: ${literal(answer.mediaType)}`)
  return `${status}: ${list('{ ', [...parts, `headers: ${names}`], ' }')}`
}
