/** Answers: for each resource, how what a handler answers is made into a response, of which only what is declared leaves. */
import type { Api, Resource } from '../model/api.ts'
import type { Answer, Operation } from '../model/operation.ts'
import type { Shape } from '../model/types.ts'
import { converts } from './checks/convert.ts'
import type { CheckContext } from './checks/place.ts'
import { checkContext, printNamedChecks } from './checks.ts'
import { header } from './header.ts'
import { fileScope, type FileScope } from './imports.ts'
import type { Output } from './output.ts'
import { blocks, file, list, literal } from './text.ts'

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
  const types = answerTypes(api)
  const part = partName(resource.shapes.read)
  const context = answerContext(scope, api, name, types, () => undefined, part)
  const body = blocks(
    [...kinds.values()].map((operation) => printStandard(operation, resource, scope)),
    kinds.has('list') &&
      `/** Some fields of it: those that a client has chosen. */\ntype ${part} = Partial<${scope.type('./types.ts', resource.shapes.read)}>`,
    hasAnswers(resource) && printNamedChecks([resource.shapes.read, ...(kinds.has('list') ? [part] : [])], context),
  )
  const title = header(`The answers of handlers of ${name}: what is not declared is left out.`, source)
  return [{ path: `${name}/answers.ts`, text: file(`${title}\n${scope.imports()}`, scope.constants(), body) }]
}

/** The types as they are answered: strictly, and without what they do not declare. Of each that is read, there may be a part. */
export function answerTypes(api: Api): Api {
  const shapes = api.shapes.map((shape): Shape =>
    shape.unknownKeys === 'reject' ? { ...shape, unknownKeys: 'strip' } : shape,
  )
  const parts = api.resources.flatMap(({ shapes: { read } }) => {
    const whole = shapes.find((shape) => shape.name === read)
    return whole === undefined ? [] : [partOf(whole)]
  })
  return { ...api, shapes: [...shapes, ...parts], coercion: 'strict' }
}

/** No type of an author's is called so. */
function partName(read: string): string {
  return `PartOf${read}`
}

function partOf(shape: Shape): Shape {
  return { ...shape, name: partName(shape.name), fields: shape.fields.map((field) => ({ ...field, required: false })) }
}

/** Makes what the readers of answers are printed with. `own` is a type that stands in the same file. */
export function answerContext(
  scope: FileScope,
  api: Api,
  folder: string,
  types: Api,
  moduleOf: (name: string) => string | undefined,
  own?: string,
): CheckContext {
  return {
    ...checkContext(
      { ...scope, type: (module, name) => (name === own ? name : scope.type(module, name)) },
      api,
      folder,
      moduleOf,
    ),
    types,
    converts: (type) => converts(type, types),
  }
}

function printStandard({ kind, responses }: Operation, { shapes: { read } }: Resource, scope: FileScope): string {
  const entries = responses.flatMap(({ status, body }) => {
    if (status < 300) return [`${status}: ${body === undefined ? "{ kind: 'empty' }" : printRead(kind, read, scope)}`]
    return body?.kind === 'object' && body.shape === 'ErrorAnswer' ? [`${status}: { kind: 'error' }`] : []
  })
  return printAnswers(`${kind}Answers`, entries, scope)
}

function printRead(kind: Operation['kind'], read: string, scope: FileScope): string {
  const shape = kind === 'list' ? `${scope.runtime('listShape')}(read${read}, read${partName(read)})` : `read${read}`
  return `{ kind: 'json', shape: ${shape} }`
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
