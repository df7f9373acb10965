/** Readers of parameters: functions that make values of the text of a path or a query, and check them. */
import type { Operation, Parameter, Resource, Type } from '../../model/api.ts'
import { camelCase, pascalCase } from '../../model/names.ts'
import { queryTypeName } from '../../model/operations.ts'
import { assign, blocks, call, literal, member, signature, ts, when } from '../text.ts'
import type { RuntimeName } from '../imports.ts'
import { indent, printLadder, type Rung } from './ladder.ts'
import { localNames } from './names.ts'
import { printKeys, wordsAbove } from './shape-check.ts'
import { pushIssue, typeRungs, type CheckContext, type Place } from './type-rungs.ts'
import { wordsOf } from './words.ts'

/** The name of the function that reads a path parameter: `readCountryId`. */
export function pathReaderName({ name }: Parameter, { typeName }: Resource): string {
  return `read${typeName}${pascalCase(name)}`
}

/** Prints the function that reads the query of an operation. */
export function printQueryReader(operation: Operation, context: CheckContext): string {
  const { scope } = context
  const name = queryTypeName(operation)
  const parameters = operation.parameters.filter((parameter) => parameter.in === 'query')
  const locals = localNames(parameters.map((parameter) => parameter.name))
  const keys = scope.constant(`${camelCase(name)}Keys`, printKeys(parameters))
  scope.type('./types.ts', name)
  const extra = `${scope.runtime('extraForbidden')}(['query', key], text)`
  return ts`
    /** Reads the query of \`${operation.id}\`. */
    ${signature(`export function read${name}`, [`query: ${scope.runtimeType('Query')}`, `issues: ${scope.runtimeType('Issues')}`], `${name} | undefined`)}
      const before = issues.length
      const value: Partial<${name}> = {}

    ${indent(blocks(parameters.map((parameter) => printParameter(parameter, locals.get(parameter.name) ?? '', context))))}

      for (const [key, text] of query) {
        ${when([`!${keys}.has(key)`], '&&', call('issues.push', [extra]))}
      }
      return issues.length === before ? ${scope.runtime('complete')}(value) : undefined
    }
  `
}

function printParameter(parameter: Parameter, local: string, context: CheckContext): string {
  const { name, type, required, default: fallback } = parameter
  const parser = parserOf(type)
  const loc = [literal(parameter.in), literal(name)]
  const target = member('value', name)
  const keep = (value: string) => `${target} = ${value}`
  const place: Place = { value: local, loc, name: camelCase(name), depth: 0, keep }
  const read = call('query.get', [literal(name)])
  const text = parser === undefined ? local : `${local}Text`
  const rungs = typeRungs(type, { ...place, text }, context)
  const parsed = parser === undefined ? '' : `const ${local} = ${call(context.scope.runtime(parser), [text])}\n`
  const inner = parsed + printLadder(rungs)
  const whenAbsent = required
    ? [{ test: `${text} === undefined`, body: pushIssue(context, 'missing', { ...place, value: 'null' }) }]
    : fallback === undefined
      ? []
      : [{ test: `${text} === undefined`, body: assign(`${target} =`, fallback) }]
  const rest: Rung[] = parser === undefined ? rungs : [{ body: inner, isBlock: true }]
  const ladder =
    whenAbsent.length > 0
      ? printLadder([...whenAbsent, ...rest])
      : rungs.length === 1
        ? printLadder([{ test: `${text} !== undefined`, body: inner }])
        : printLadder([{ test: `${text} !== undefined`, body: inner, isBlock: true }])
  return ts`
    ${wordsAbove(parameter)}
    const ${text} = ${read}
    ${ladder}
  `
}

/** The function that makes a value of a text, or undefined where the text is the value. */
function parserOf(type: Type): RuntimeName | undefined {
  const sample = type.kind === 'literal' || type.kind === 'enum' ? typeof type.values[0] : type.kind
  if (sample === 'integer') return 'integerOf'
  if (sample === 'number') return 'numberOf'
  return sample === 'boolean' ? 'booleanOf' : undefined
}

/** Prints the function that reads a path parameter. */
export function printPathReader(parameter: Parameter, resource: Resource, context: CheckContext): string {
  const { scope } = context
  const { type, name } = parameter
  const parser = parserOf(type)
  const local = 'value'
  const result = `${type.kind === 'integer' || type.kind === 'number' ? 'number' : 'string'} | undefined`
  const loc = [literal('path'), literal(name)]
  const place: Place = {
    value: parser === undefined ? 'text' : local,
    loc,
    name: camelCase(name),
    depth: 0,
    keep: (value) => `return ${value}`,
  }
  const rungs = typeRungs(type, { ...place, text: 'text' }, context)
  return ts`
    /** Reads the \`${name}\` of a path: ${wordsOf(type)}. */
    ${signature(`export function ${pathReaderName(parameter, resource)}`, ['text: string', `issues: ${scope.runtimeType('Issues')}`], result)}
      ${parser !== undefined && `const ${local} = ${scope.runtime(parser)}(text)`}
      ${printLadder(rungs)}
      return undefined
    }
  `
}
