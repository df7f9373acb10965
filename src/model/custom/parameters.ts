/** The parameters of a custom operation: of its path, its query, its headers and its cookies. All of them come as text. */
import type { Parameter } from '../operation.ts'
import type { Field, Type } from '../types.ts'
import { defined } from '../defined.ts'
import { isTypesByName, type Schema } from '../keywords.ts'
import { capitalized } from '../names.ts'
import type { TypeReading } from '../type-reading.ts'
import { parametersOf } from './paths.ts'
import type { OperationReading } from './reading.ts'

/** Reads the parameters. `known` are the types of those that a path has by itself: the key, and the keys of what is above. */
export function readParameters(
  options: Schema,
  path: string,
  known: ReadonlyMap<string, Type>,
  reading: OperationReading,
): Parameter[] {
  return [
    ...readPathParameters(options['params'], path, known, reading),
    ...(['query', 'header', 'cookie'] as const).flatMap((place) =>
      readTextFields(options[optionOf[place]], optionOf[place], reading).map((field): Parameter => {
        checkName(place, field.name, `${reading.at}.${optionOf[place]}.${field.name}`, reading)
        const isJoined = place === 'header' && isList(field.type, reading.types)
        return { in: place, ...field, ...(isJoined ? { isCommaSeparated: true } : {}) }
      }),
    ),
  ]
}

/** Whether the values of a type are lists, or null. */
function isList(type: Type, types: TypeReading): boolean {
  if (type.kind === 'nullable') return isList(type.of, types)
  const alias = type.kind === 'alias' ? types.aliases.get(type.name) : undefined
  return alias === undefined ? type.kind === 'array' : isList(alias.type, types)
}

/** What the options are called that have the parameters of a place. */
const optionOf = { query: 'query', header: 'headers', cookie: 'cookies' } as const

function readPathParameters(
  given: unknown,
  path: string,
  known: ReadonlyMap<string, Type>,
  reading: OperationReading,
): Parameter[] {
  const { at, report } = reading
  const named = parametersOf(path)
  const fields = new Map(readTextFields(given, 'params', reading).map((field) => [field.name, field]))
  for (const [name, { type, required }] of fields) {
    if (!named.includes(name))
      report(
        'option_invalid',
        `${at}.params.${name}`,
        `is not in the path. Put \`{${name}}\` into it, or leave it out.`,
      )
    else if (!required)
      report(
        'option_invalid',
        `${at}.params.${name}`,
        'is a segment of the path, which is always there. Leave `Type.Optional` or `default` out.',
      )
    else if (isList(type, reading.types))
      report('type_unsupported', `${at}.params.${name}`, 'is one segment of the path, which cannot be a list.')
  }
  return named.map((name): Parameter => {
    const type = fields.get(name)?.type ?? known.get(name)
    if (type === undefined) {
      const remedy = `Add \`params: { ${/^\w+$/.test(name) ? name : `'${name}'`}: Type.String() }\`.`
      report('option_invalid', `${at}.path`, `\`{${name}}\` has no type. ${remedy}`)
    }
    return { in: 'path', name, type: type ?? { kind: 'string' }, required: true }
  })
}

/** Reads fields that come as text. */
export function readTextFields(given: unknown, part: string, reading: OperationReading): Field[] {
  if (given === undefined) return []
  const { at, typeName, report, types } = reading
  if (!isTypesByName(given)) {
    report('option_invalid', `${at}.${part}`, 'must be an object with a type for each name: `{ q: Type.String() }`.')
    return []
  }
  const owner = { at: `${at}.${part}`, typeName: typeName + capitalized(part) }
  return Object.entries(given).map(([name, schema]): Field => {
    const { type, optional, default: fallback } = types.readField(name, schema, owner, 'input')
    if (!isTextual(type, types)) {
      report(
        'type_unsupported',
        `${owner.at}.${name}`,
        'comes as text: it can be a string, a number, a boolean, one of some values, or a list of these.',
      )
    }
    return { name, type, required: !optional && fallback === undefined, ...defined({ default: fallback }) }
  })
}

/** Whether there are texts that stand for the values of a type. */
function isTextual(type: Type, types: TypeReading): boolean {
  switch (type.kind) {
    case 'array':
      return isScalar(type.items, types)
    case 'nullable':
      return isTextual(type.of, types)
    case 'alias': {
      const alias = types.aliases.get(type.name)
      return alias !== undefined && isTextual(alias.type, types)
    }
    case 'string':
    case 'number':
    case 'integer':
    case 'boolean':
    case 'null':
    case 'literal':
    case 'enum':
    case 'object':
    case 'record':
    case 'union':
    case 'tagged':
    case 'tuple':
    case 'all':
    case 'by-kind':
    case 'any':
    case 'never':
      return isScalar(type, types)
  }
}

function isScalar(type: Type, types: TypeReading): boolean {
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'integer':
    case 'boolean':
    case 'any':
      return true
    case 'literal':
    case 'enum':
      return type.values.every((value) => typeof value !== 'object')
    case 'union':
    case 'all':
      return type.members.every((each) => isScalar(each, types))
    case 'nullable':
      return isScalar(type.of, types)
    case 'alias': {
      const alias = types.aliases.get(type.name)
      return alias !== undefined && isScalar(alias.type, types)
    }
    case 'null':
    case 'array':
    case 'tuple':
    case 'object':
    case 'record':
    case 'tagged':
    case 'by-kind':
    case 'never':
      return false
  }
}

const tokenPattern = /^[\w!#$%&'*+.^`|~-]+$/

/** Headers that mean something to HTTP itself: OpenAPI has no parameters for them (section 4.8.12). */
const headersOfHttp: ReadonlySet<string> = new Set(['accept', 'content-type', 'authorization', 'cookie'])

function checkName(place: 'query' | 'header' | 'cookie', name: string, at: string, { report }: OperationReading): void {
  if (place === 'query') return
  if (!tokenPattern.test(name))
    report('name_invalid', at, `cannot be the name of a ${place} (RFC 9110, section 5.6.2).`)
  else if (place === 'header' && headersOfHttp.has(name.toLowerCase()))
    report('name_invalid', at, 'is part of HTTP. Leave it out; a handler finds it in `context.request.headers`.')
}
