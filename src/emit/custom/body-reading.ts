/** How the routes of custom operations read bodies. */
import type { CustomBody, CustomOperation } from '../../model/operation.ts'
import { defined } from '../../model/keywords.ts'
import { converts } from '../checks/convert.ts'
import type { FileScope } from '../imports.ts'
import type { ApiPart } from '../part.ts'
import { withSeparators } from '../routes.ts'
import { call, list, literal } from '../text.ts'
import { checkModule, filesConstant, nameOf } from './checks.ts'
import type { OperationGroup } from './group.ts'
import { isFile, isText } from './types.ts'

/** What a route is printed from. */
export interface Route {
  readonly operation: CustomOperation
  readonly group: OperationGroup
  readonly api: ApiPart
  readonly scope: FileScope
  /** The local that holds what runs the operation. */
  readonly run: string
}

/** How a body is read into the local `body`, and what says that it is not right. */
export interface BodyReading {
  readonly lines: readonly string[]
  readonly refusals: readonly string[]
}

/** Prints how the body of an operation is read. */
export function printBody(body: CustomBody, route: Route): BodyReading {
  const { operation, group, api, scope } = route
  const { typeName } = operation
  const limit = withSeparators(operation.bodyLimit)
  const read = (name: string, ...more: readonly string[]) => call(name, ['c', limit, ...more])
  switch (body.kind) {
    case 'json':
      return printChecked(
        nameOf(body.type),
        `await ${read(scope.runtime('readJson'), 'issues')}`,
        converts(body.type, api),
        route,
      )
    case 'text': {
      const text = `await ${read(scope.runtime('readText'), 'issues', ...(body.mediaType === 'text/plain' ? [] : [literal(body.mediaType)]))}`
      return printChecked(body.type.name, text, false, route)
    }
    case 'binary': {
      const types = body.mediaTypes === undefined ? [] : [list('[', body.mediaTypes.map(literal), ']')]
      return { lines: [`const body = await ${read(scope.runtime('readBinary'), ...types)}`], refusals: [] }
    }
    case 'form': {
      const reader = scope.value(`./${group.files.checks}`, `read${typeName}Body`)
      const texts = `await ${read(scope.runtime('readForm'), 'issues')}`
      return { lines: [`const body = ${call(reader, [texts, 'issues'])}`], refusals: ['body === undefined'] }
    }
    case 'multipart':
      return printMultipart(body, route)
  }
}

function printChecked(name: string, value: string, doesConvert: boolean, { group, api, scope }: Route): BodyReading {
  const check = scope.value(checkModule(name, group, api), (doesConvert ? 'read' : 'check') + name)
  if (doesConvert)
    return {
      lines: [`const body = ${call(scope.runtime('readBody'), [value, check, 'issues'])}`],
      refusals: ['body === undefined'],
    }
  return {
    lines: [`const body = ${value}`, `const isValid = ${call(scope.runtime('checkBody'), ['body', check, 'issues'])}`],
    refusals: ['!isValid'],
  }
}

function printMultipart(
  { fields }: Extract<CustomBody, { readonly kind: 'multipart' }>,
  { operation, group, scope }: Route,
): BodyReading {
  const { typeName, unknownKeys } = operation
  const texts = fields.filter(isText)
  const rules = fields.filter(isFile).map(({ name, required, many, maxSize, mediaTypes }) => {
    return [name, defined({ required: required ? true : undefined, many, maxSize, mediaTypes })] as const
  })
  const constant = scope.constant(filesConstant(operation), `${literal(Object.fromEntries(rules))} as const`)
  const names = list(
    '[',
    texts.map(({ name }) => literal(name)),
    ']',
  )
  const lines = [
    `const form = await ${call(scope.runtime('readMultipart'), ['c', withSeparators(operation.bodyLimit), 'issues'])}`,
  ]
  if (texts.length > 0) {
    const reader = scope.value(`./${group.files.checks}`, `read${typeName}Fields`)
    lines.push(`const fields = ${call(reader, [`${scope.runtime('textsOf')}(form, ${constant})`, 'issues'])}`)
  }
  lines.push(`const files = ${call(scope.runtime('readFiles'), ['form', constant, 'issues'])}`)
  if (unknownKeys === 'reject') lines.push(call(scope.runtime('refuseParts'), ['form', names, constant, 'issues']))
  return { lines, refusals: texts.length > 0 ? ['fields === undefined'] : [] }
}
