/** The options of a custom operation: those that the editor would refuse are refused here too, for authors without types. */
import type { ActionOptions, OperationOptions } from '../../define/index.ts'
import type { Method } from '../operation.ts'
import { defined } from '../defined.ts'
import { isSchema, type Report } from '../keywords.ts'
import { isReservedTypeName, isTakenByJavaScript, nearest, pascalCase } from '../names.ts'
import { checkNames } from '../option-names.ts'
import { checkChoice, unknownKeysChoices } from '../type-options.ts'
import { checkPath } from './paths.ts'

/** Options as they are found. */
export interface GivenOptions {
  readonly name: string
  /** Their place in the file: `transactions.refund`. */
  readonly at: string
  /** The resource that the operation belongs to, if it belongs to one. */
  readonly resource?: string
  readonly options: unknown
}

const actionOptions = [
  'method',
  'path',
  'summary',
  'description',
  'deprecated',
  'params',
  'query',
  'headers',
  'cookies',
  'body',
  'responses',
  'bodyLimit',
  'security',
  'unknownKeys',
] as const
const methods: readonly Method[] = ['get', 'post', 'put', 'patch', 'delete']

/** Checks the options of an operation, and answers those that have the right types; undefined where nothing can be made of them. */
export function optionsOf({ name, at, options, resource }: GivenOptions, report: Report): OperationOptions | undefined {
  const known = resource === undefined ? [...actionOptions, 'tag'] : actionOptions
  if (isSchema(options)) checkNames(options, known, at, report)
  if (!isOptions(options)) {
    report(
      'option_invalid',
      at,
      "must say its `method`, `path` and `responses`: `{ method: 'post', path: '/{id}/refund', responses: { 204: 'Done.' } }`.",
    )
    return undefined
  }
  const { method, path, summary, description, deprecated, bodyLimit, unknownKeys, tag } = options
  if (!/^[a-z][A-Za-z0-9]*$/.test(name))
    report('name_invalid', at, 'must be letters and digits, a small letter first: `refund`.')
  else if (isTakenByJavaScript(name)) report('name_invalid', at, 'means something to JavaScript itself. Rename it.')
  if (isReservedTypeName(pascalCase(name))) report('name_clash', at, 'is a name that generated code needs. Rename it.')
  if (!methods.includes(method)) {
    const meant = nearest(method, methods)
    const remedy = meant === undefined ? '' : ` Did you mean '${meant}'?`
    report(
      'option_invalid',
      `${at}.method`,
      `must be one of ${methods.map((each) => `'${each}'`).join(', ')}.${remedy}`,
    )
  }
  for (const [option, value] of Object.entries(defined({ summary, description, tag }))) {
    if (typeof value !== 'string') report('option_invalid', `${at}.${option}`, 'must be a string.')
  }
  if (deprecated !== undefined && typeof deprecated !== 'boolean')
    report('option_invalid', `${at}.deprecated`, 'must be `true` or `false`.')
  if (bodyLimit !== undefined && !(Number.isSafeInteger(bodyLimit) && bodyLimit > 0))
    report('option_invalid', `${at}.bodyLimit`, 'must be a number of bytes, 1 or more: `bodyLimit: 5_000_000`.')
  if (unknownKeys !== undefined) checkChoice(unknownKeys, unknownKeysChoices, `${at}.unknownKeys`, report)
  return checkPath(path, at, report) ? options : undefined
}

function isOptions(value: unknown): value is OperationOptions & ActionOptions {
  return isSchema(value) && typeof value['method'] === 'string' && 'path' in value
}
