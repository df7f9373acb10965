/** Readers of parameters: functions that make values of the text of a path, a query, headers, cookies or a form, and check them. */
import type { Resource } from '../../model/api.ts'
import type { Parameter } from '../../model/operation.ts'
import type { Type } from '../../model/types.ts'
import { camelCase, pascalCase } from '../../model/names.ts'
import { holdsUuid } from '../../model/stored-fields.ts'
import { blocks, call, comment, literal, member, signature, ts, when } from '../text.ts'
import { printType } from '../types.ts'
import { introduce, receivedName, spelledOut } from './convert.ts'
import { printFallback } from './fallback.ts'
import { indent, printLadder, type Rung } from './ladder.ts'
import { fieldNames } from './names.ts'
import { pushIssue, type CheckContext, type Place } from './place.ts'
import { printKeys } from './other-keys.ts'
import { wordsAbove } from './shape-check.ts'
import { typeRungs } from './type-rungs.ts'
import { wordsOf } from './words.ts'

/** Parameters that are read together, into a value of a type. */
export interface ParameterGroup {
  /** The type that they are read into: `ListCountriesQuery`. */
  readonly name: string
  /** Where they stand, which is the head of their locations; the fields of a form are a `body`. */
  readonly in: Parameter['in'] | 'body'
  readonly parameters: readonly Omit<Parameter, 'in'>[]
  /** Whether others are refused; headers and cookies always hold others. */
  readonly isClosed: boolean
  /** Whether what is missing is missing in an object, rather than by itself. */
  readonly isObject?: boolean
}

/** The name of the function that reads a path parameter: `readCountryId`. */
export function pathReaderName({ name }: Pick<Parameter, 'name'>, { typeName }: Resource): string {
  return `read${typeName}${pascalCase(name)}`
}

/** Prints the function that reads parameters together. */
export function printGroupReader(group: ParameterGroup, what: string, context: CheckContext): string {
  const { scope } = context
  const { name, parameters } = group
  const localOf = fieldNames(
    parameters.map((parameter) => parameter.name),
    context,
  )
  return ts`
    /** Reads ${what}. */
    ${signature(`export function read${name}`, [`values: ${scope.runtimeType('Query')}`, `issues: ${scope.runtimeType('Issues')}`], `${name} | undefined`)}
      const before = issues.length
      const value: Partial<${name}> = {}

    ${indent(blocks(parameters.map((parameter) => printParameter(parameter, group, localOf(parameter.name), context))))}

      ${group.isClosed && printOthers(group, context)}
      return issues.length === before ? ${scope.runtime('complete')}(value) : undefined
    }
  `
}

function printOthers({ name, parameters, in: where }: ParameterGroup, { scope }: CheckContext): string {
  const keys = scope.constant(`${camelCase(name)}Keys`, printKeys(parameters))
  const extra = `${scope.runtime('extraForbidden')}([${literal(where)}, key], ${scope.runtime('last')}(values, key))`
  return ts`
    for (const key of values.keys()) {
      ${when([`!${keys}.has(key)`], '&&', call('issues.push', [extra]))}
    }
  `
}

function printParameter(
  parameter: Omit<Parameter, 'in'>,
  group: ParameterGroup,
  local: string,
  context: CheckContext,
): string {
  const { name, required, default: fallback } = parameter
  const { scope, types } = context
  const type = spelledOut(parameter.type, types)
  const target = member('value', name)
  const place: Place = {
    value: local,
    loc: [literal(group.in), literal(name)],
    name: camelCase(name),
    source: 'text',
    sink: 'issues',
    depth: 0,
    keep: (value) => `${target} = ${value}`,
  }
  const received = receivedName(type, local, 'text', context)
  const introduced = introduce(type, place, received, context)
  const rungs = typeRungs(type, introduced.place, context)
  const lastOf = group.in === 'body' ? 'lastFilled' : 'last'
  const read = isList(type)
    ? call('values.get', [literal(name)])
    : call(scope.runtime(lastOf), ['values', literal(name)])
  const isAbsent = `${received} === undefined`
  const missing = group.isObject === true ? printObject(group, context) : 'null'
  const absent: Rung[] = required
    ? [{ test: isAbsent, body: pushIssue(context, 'missing', { ...place, value: missing }) }]
    : fallback === undefined
      ? []
      : [{ test: isAbsent, body: printFallback(target, fallback, type, context) }]
  const inner = [introduced.declaration, printLadder(rungs)].filter((each) => each !== '').join('\n')
  const rest: Rung[] = introduced.declaration === '' ? rungs : [{ body: inner, isBlock: true }]
  const isShort = rungs.length === 1 && rungs[0]?.isBlock !== true
  return ts`
    ${wordsAbove(parameter)}
    const ${received} = ${read}
    ${
      absent.length > 0
        ? printLadder([...absent, ...rest])
        : printLadder([{ test: `${received} !== undefined`, body: inner, ...(isShort ? {} : { isBlock: true }) }])
    }
  `
}

/** Prints all that was sent of a group, as an object. */
function printObject({ parameters }: ParameterGroup, { scope, types }: CheckContext): string {
  const kinds = parameters.map(({ name, type }) => [name, isList(spelledOut(type, types)) ? 'list' : 'one'])
  const defaults = parameters.flatMap(({ name, default: fallback = null }) =>
    fallback === null ? [] : [[name, fallback]],
  )
  return call(scope.runtime('objectOf'), [
    'values',
    literal(Object.fromEntries(kinds)),
    literal(Object.fromEntries(defaults)),
  ])
}

/** Whether all the texts of a name are its value, rather than the last. */
export function isList(type: Type): boolean {
  if (type.kind === 'nullable') return isList(type.of)
  return type.kind === 'array' || type.kind === 'tuple'
}

/** Prints the function that reads a path parameter. */
export function printPathReader(parameter: Parameter, resource: Resource, context: CheckContext): string {
  const { name } = parameter
  const type = spelledOut(parameter.type, context.types)
  const place: Place = {
    value: 'value',
    loc: [literal('path'), literal(name)],
    name: camelCase(name),
    source: 'text',
    sink: 'issues',
    depth: 0,
    keep: (value) => `return ${holdsUuid(type) ? `${context.scope.runtime('uuidText')}(${value})` : value}`,
  }
  const introduced = introduce(type, place, 'text', context)
  const rungs = [...keepableRungs(type, place, context), ...typeRungs(type, introduced.place, context)]
  const parameters = ['text: string', `issues: ${context.scope.runtimeType('Issues')}`]
  return ts`
    ${comment(`Reads the \`${name}\` of a path: ${wordsOf(type)}.`)}
    ${signature(`export function ${pathReaderName(parameter, resource)}`, parameters, `${printType(parameter.type)} | undefined`)}
      ${introduced.declaration}
      ${printLadder(rungs)}
      return undefined
    }
  `
}

/** Asks of text whether a row could have it, which no format lets through that could not. */
function keepableRungs(type: Type, place: Place, context: CheckContext): Rung[] {
  if (type.kind !== 'string' || type.format !== undefined) return []
  const issue = pushIssue(context, 'notUnicode', { ...place, value: 'text' })
  return [{ test: `!${context.scope.runtime('isKeepable')}(text)`, body: issue }]
}
