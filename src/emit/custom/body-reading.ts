/** How the routes of custom operations read bodies. */
import type { CustomBody, CustomOperation } from '../../model/operation.ts'
import { defined } from '../../model/defined.ts'
import { converts } from '../checks/convert.ts'
import type { ApiPart } from '../part.ts'
import { printChecked, printTaking } from '../routes/body.ts'
import type { Reading, Route } from '../routes/route.ts'
import { call, list, literal } from '../text.ts'
import { checkModule, filesConstant, nameOf } from './checks.ts'
import type { OperationGroup } from './group.ts'
import { isFile, isText } from './types.ts'

/** What a route of a custom operation is printed from. */
export interface CustomRoute extends Route {
  readonly operation: CustomOperation
  readonly api: ApiPart
  readonly group: OperationGroup
}

/** Prints how the body of an operation is read into the local `body`, or into its parts. */
export function printBody(body: CustomBody, route: CustomRoute): Reading {
  const { group, api, scope, typeName } = route
  switch (body.kind) {
    case 'json': {
      const name = nameOf(body.type)
      const check = { module: checkModule(name, group, api), typeName: name, converts: converts(body.type, api) }
      const taken = printTaking('readJson', ['issues'], route)
      // FastAPI takes a body of null for none, whatever its type accepts.
      return printChecked(api.coercion === 'lax' ? `(${taken}) ?? undefined` : taken, check, route)
    }
    case 'text': {
      const { name } = body.type
      const mediaTypes = body.mediaType === 'text/plain' ? [] : [literal(body.mediaType)]
      const check = { module: checkModule(name, group, api), typeName: name, converts: false }
      return printChecked(printTaking('readText', ['issues', ...mediaTypes], route), check, route)
    }
    case 'binary': {
      const types = body.mediaTypes === undefined ? [] : [list('[', body.mediaTypes.map(literal), ']')]
      return { lines: [`const body = ${printTaking('readBinary', types, route)}`], refusals: [] }
    }
    case 'form': {
      const reader = scope.value(`./${group.files.checks}`, `read${typeName}Body`)
      const texts = printTaking('readForm', ['issues'], route)
      return { lines: [`const body = ${call(reader, [texts, 'issues'])}`], refusals: ['body === undefined'] }
    }
    case 'multipart':
      return printMultipart(body, route)
  }
}

function printMultipart({ fields }: Extract<CustomBody, { readonly kind: 'multipart' }>, route: CustomRoute): Reading {
  const { operation, group, scope, typeName } = route
  const texts = fields.filter(isText)
  const rules = fields.filter(isFile).map(({ name, required, ...rule }) => {
    const { many, default: fallback, maxSize, mediaTypes } = rule
    return [
      name,
      defined({ required: required ? true : undefined, many, default: fallback, maxSize, mediaTypes }),
    ] as const
  })
  const constant = scope.constant(filesConstant(operation), `${literal(Object.fromEntries(rules))} as const`)
  const names = list(
    '[',
    texts.map(({ name }) => literal(name)),
    ']',
  )
  const lines = [`const form = ${printTaking('readMultipart', ['issues'], route)}`]
  if (texts.length > 0) {
    const reader = scope.value(`./${group.files.checks}`, `read${typeName}Fields`)
    lines.push(`const fields = ${call(reader, [`${scope.runtime('textsOf')}(form, ${constant})`, 'issues'])}`)
  }
  lines.push(`const files = ${call(scope.runtime('readFiles'), ['form', constant, 'issues'])}`)
  if (operation.unknownKeys === 'reject')
    lines.push(call(scope.runtime('refuseParts'), ['form', names, constant, 'issues']))
  return { lines, refusals: texts.length > 0 ? ['fields === undefined'] : [] }
}
