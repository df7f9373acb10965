/** The types of handlers of custom operations: what each is given, and what it may answer. */
import type { Api } from '../../model/api.ts'
import type { Answer, CustomOperation } from '../../model/operation.ts'
import { parametersIn } from '../../model/parameter-places.ts'
import type { Field } from '../../model/types.ts'
import type { FileScope } from '../imports.ts'
import { printRequest } from '../override-types.ts'
import { blocks, comment, generic, key, ts, union } from '../text.ts'
import { typeModule } from '../type-modules.ts'
import { printType } from '../types.ts'
import { places } from './group.ts'

/** Prints the types of the handler of a custom operation. */
export function printHandlerTypes(operation: CustomOperation, api: Api, scope: FileScope): string {
  const { id, typeName, body, answers, resource } = operation
  const module = resource === undefined ? './operation-types.ts' : `./${resource}/types.ts`
  const request = places.flatMap((place) =>
    parametersIn(operation, place.in).length === 0
      ? []
      : [`readonly ${place.value}: ${scope.type(module, typeName + place.type)}`],
  )
  if (body !== undefined) request.push(`readonly body: ${bodyType(operation, module, api, scope)}`)
  const failures = answers.filter(({ kind }) => kind === 'error').map(({ status }) => String(status))
  const context = [scope.type('./rows.ts', 'Tables'), ...(failures.length === 0 ? [] : [failures.join(' | ')])]
  return ts`
    ${printRequest(id, typeName, request)}

    ${generic(`export type ${typeName}Context = ${scope.runtimeType('HandlerContext')}`, context)}

    ${comment(`What \`${id}\` may answer.`)}
    ${union(
      `export type ${typeName}Answer =`,
      answers.map(({ status }) => `${typeName}Answer${status}`),
    )}

    ${blocks(answers.map((answer) => printAnswer(answer, operation, api, scope)))}
  `
}

function bodyType({ body, typeName }: CustomOperation, module: string, api: Api, scope: FileScope): string {
  switch (body?.kind) {
    case 'json': {
      const name = printType(body.type)
      return scope.type(typeModule(name, '', api), name)
    }
    case 'form':
    case 'multipart':
      return scope.type(module, `${typeName}Body`)
    case 'text':
      return 'string'
    case 'binary':
      return 'Blob'
    case undefined:
      return 'undefined'
  }
}

function printAnswer(answer: Answer, { typeName }: CustomOperation, api: Api, scope: FileScope): string {
  const { status, description, headers } = answer
  const isOptional = headers.every(({ required }) => !required)
  return ts`
    ${comment(description)}
    export interface ${typeName}Answer${status} {
      readonly status: ${status}
      ${answerBody(answer, api, scope)}
      ${
        headers.length > 0 &&
        ts`
          readonly headers${isOptional ? '?' : ''}: {
            ${headers.map(printHeader)}
          }
        `
      }
    }
  `
}

function answerBody(answer: Answer, api: Api, scope: FileScope): string {
  switch (answer.kind) {
    case 'empty':
      return ''
    case 'error':
      return 'readonly detail: string'
    case 'text':
      return 'readonly body: string'
    case 'binary':
      return 'readonly body: Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | ReadableStream'
    case 'json':
    case 'events': {
      const name = printType(answer.type)
      const type = scope.type(typeModule(name, '', api), name)
      return `readonly body: ${answer.kind === 'json' ? type : `${scope.runtimeType('Events')}<${type}>`}`
    }
  }
}

function printHeader({ name, type, required }: Field): string {
  return `readonly ${key(name)}${required ? '' : '?'}: ${printType(type)}`
}
