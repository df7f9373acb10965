/** The answers of custom operations: how what a handler answers is made into a response. */
import type { Resource } from '../../model/api.ts'
import { camelCase } from '../../model/names.ts'
import { answerContext, printAnswer, printAnswers } from '../answers.ts'
import { printNamedChecks } from '../checks.ts'
import { header } from '../header.ts'
import { fileScope } from '../imports.ts'
import type { Output } from '../output.ts'
import type { ApiPart } from '../part.ts'
import { blocks, file } from '../text.ts'
import { moduleIn } from '../type-modules.ts'
import { nameOf } from './checks.ts'
import { actionsOf, pathIn, standaloneOf, type OperationGroup } from './group.ts'

/** Emits the answers of the custom operations of a resource, where there are any. */
export function emitActionAnswers(resource: Resource, api: ApiPart): Output[] {
  return answersOf(actionsOf(resource), api)
}

/** Emits the answers of the operations that belong to no resource, where there are any. */
export function emitOperationAnswers(api: ApiPart): Output[] {
  return answersOf(standaloneOf(api), api)
}

/** The name of the constant that says how the answers of an operation are made. */
export function answersName({ id }: { readonly id: string }): string {
  return `${camelCase(id)}Answers`
}

function answersOf(group: OperationGroup | undefined, api: ApiPart): Output[] {
  if (group === undefined) return []
  const { folder, operations, title, source, files } = group
  const scope = fileScope()
  const { answerFiles } = api
  const context = answerContext(scope, api, folder, (name) => moduleIn(answerFiles, name, folder))
  const constants = operations.map((operation) => {
    const entries = operation.answers.map((answer) =>
      printAnswer(answer, ({ type }) => {
        if (context.converts(type)) return context.functionOf('read', nameOf(type))
        return `${scope.runtime('checked')}(${context.functionOf('check', nameOf(type))})`
      }),
    )
    return printAnswers(answersName(operation), entries, scope)
  })
  const named = operations.flatMap(({ answers }) =>
    answers.flatMap((answer) => ('type' in answer ? [nameOf(answer.type)] : [])),
  )
  const body = blocks(constants, printNamedChecks(named, context, answerFiles))
  const head = header(`The answers of handlers of ${title}: what is not declared is left out.`, source)
  return [{ path: pathIn(group, files.answers), text: file(`${head}\n${scope.imports()}`, scope.constants(), body) }]
}
