/**
 * What is wrong with a value, read off a schema by the table of ERRORS.md: an interpreter in strict mode, slow and plain. It
 * shares nothing with the product, so that the product can be compared with it.
 */
import { isDeepStrictEqual } from 'node:util'
import { formatTexts } from './format-texts.ts'
import type { Schema } from './keyword-schemas.ts'

/** An entry. Where a format is wrong, its words are left open: the context has only the names of what it holds. */
export interface Expected {
  readonly type: string
  readonly loc: readonly (string | number)[]
  readonly input: unknown
  readonly ctx?: unknown
  /** What there is to choose from, and by which key, as it is. */
  readonly asked?: unknown
}

type Loc = Expected['loc']

/** The entries that a value ought to have; undeclared keys are kept unless `additionalProperties` is false. */
export function expectedIssues(schema: Schema, value: unknown, loc: Loc = []): Expected[] {
  const { type, enum: values, const: only, anyOf, oneOf, allOf } = schema
  if (Array.isArray(allOf)) return allOf.filter(isSchema).flatMap((each) => expectedIssues(each, value, loc))
  const members = (Array.isArray(anyOf) ? anyOf : Array.isArray(oneOf) ? oneOf : []).filter(isSchema)
  if (isSchema(schema['discriminator'])) return taggedIssues(schema['discriminator'], members, value, loc)
  if (members.length > 0) return unionIssues(members, value, loc)
  if ('const' in schema) return choiceIssues('literal_error', [only], value, loc)
  if (Array.isArray(values)) return choiceIssues('enum', values, value, loc)
  if (Array.isArray(type))
    return unionIssues(
      type.map(String).map((each) => ({ ...ofKind(schema, each), type: each })),
      value,
      loc,
    )
  if (type === undefined) return kindOf(value) === undefined ? [] : constraintIssues(schema, value, loc)
  return kindIssue(schema, typeof type === 'string' ? type : '', value, loc) ?? constraintIssues(schema, value, loc)
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The keywords of a schema of several kinds that are about one of them. */
function ofKind(schema: Schema, kind: string): Schema {
  const own = kind === 'string' ? ['minLength', 'maxLength'] : ['minimum', 'maximum']
  return Object.fromEntries(Object.entries(schema).filter(([name]) => own.includes(name)))
}

function kindOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return 'array'
  return ['string', 'number'].includes(typeof value) ? typeof value : isSchema(value) ? 'object' : undefined
}

function constraintIssues(schema: Schema, value: unknown, loc: Loc): Expected[] {
  if (typeof value === 'string') return stringIssues(schema, value, loc)
  if (typeof value === 'number') return numberIssues(schema, value, loc)
  if (Array.isArray(value)) return arrayIssues(schema, value, loc)
  return isSchema(value) ? objectIssues(schema, value, loc) : []
}

function kindIssue(schema: Schema, type: string, input: unknown, loc: Loc): Expected[] | undefined {
  const wrong = (name: string) => [{ type: name, loc, input }]
  switch (type) {
    case 'string': {
      const ofFormat: Readonly<Record<string, string>> = {
        'date-time': 'datetime_type',
        date: 'date_type',
        time: 'time_type',
        duration: 'time_delta_type',
        uuid: 'uuid_type',
        uri: 'url_type',
        ipv4: 'ip_v4_address',
        ipv6: 'ip_v6_address',
      }
      return typeof input === 'string' ? undefined : wrong(ofFormat[String(schema['format'])] ?? 'string_type')
    }
    case 'integer':
      if (Number.isSafeInteger(input)) return undefined
      if (typeof input === 'number' && Number.isInteger(input)) {
        const [name, ctx] =
          input > 0
            ? ['less_than_equal', { le: Number.MAX_SAFE_INTEGER }]
            : ['greater_than_equal', { ge: Number.MIN_SAFE_INTEGER }]
        const outOfBounds = numberIssues(schema, input, loc)
        return outOfBounds.length > 0 ? outOfBounds : [{ type: name, loc, input, ctx }]
      }
      return wrong(typeof input === 'number' ? 'int_from_float' : isUnreadable(input) ? 'int_parsing' : 'int_type')
    case 'number':
      return typeof input === 'number' ? undefined : wrong(isUnreadable(input) ? 'float_parsing' : 'float_type')
    case 'boolean':
      if (typeof input === 'boolean') return undefined
      return wrong(
        typeof input === 'string' || (Number.isInteger(input) && input !== 0 && input !== 1)
          ? 'bool_parsing'
          : 'bool_type',
      )
    case 'null':
      return input === null ? undefined : wrong('none_required')
    case 'array': {
      const name = 'prefixItems' in schema ? 'tuple_type' : schema['uniqueItems'] === true ? 'set_type' : 'list_type'
      return Array.isArray(input) ? undefined : wrong(name)
    }
    default:
      return isSchema(input) ? undefined : wrong(isRecord(schema) ? 'dict_type' : 'model_attributes_type')
  }
}

/** Whether a value is text that is no number, which is another fault than to be text. */
function isUnreadable(input: unknown): boolean {
  return typeof input === 'string' && !/^\d+$/.test(input)
}

function isRecord(schema: Schema): boolean {
  return !('properties' in schema)
}

function stringIssues(schema: Schema, input: string, loc: Loc): Expected[] {
  const { format, pattern, minLength, maxLength } = schema
  const length = Array.from(input).length
  const texts = typeof format === 'string' ? formatTexts[format] : undefined
  if (texts !== undefined && !texts.right.includes(input)) return [{ type: texts.issue, loc, input, ctx: 'open' }]
  if (typeof minLength === 'number' && length < minLength)
    return [{ type: 'string_too_short', loc, input, ctx: { min_length: minLength } }]
  if (typeof maxLength === 'number' && length > maxLength)
    return [{ type: 'string_too_long', loc, input, ctx: { max_length: maxLength } }]
  if (typeof pattern === 'string' && !new RegExp(pattern, 'u').test(input))
    return [{ type: 'string_pattern_mismatch', loc, input, ctx: { pattern } }]
  return []
}

function numberIssues(schema: Schema, input: number, loc: Loc): Expected[] {
  const rules: readonly (readonly [
    keyword: string,
    type: string,
    name: string,
    isRight: (bound: number) => boolean,
  ])[] = [
    ['multipleOf', 'multiple_of', 'multiple_of', (of) => Number.isInteger(input / of)],
    ['maximum', 'less_than_equal', 'le', (bound) => input <= bound],
    ['exclusiveMaximum', 'less_than', 'lt', (bound) => input < bound],
    ['minimum', 'greater_than_equal', 'ge', (bound) => input >= bound],
    ['exclusiveMinimum', 'greater_than', 'gt', (bound) => input > bound],
  ]
  for (const [keyword, type, name, isRight] of rules) {
    const bound = schema[keyword]
    if (typeof bound === 'number' && !isRight(bound)) return [{ type, loc, input, ctx: { [name]: bound } }]
  }
  return []
}

function arrayIssues(schema: Schema, input: readonly unknown[], loc: Loc): Expected[] {
  const { items, prefixItems, minItems = 0, maxItems, uniqueItems } = schema
  const prefix = Array.isArray(prefixItems) ? prefixItems.filter(isSchema) : []
  const isTuple = prefix.length > 0
  const most = Number(maxItems ?? (isTuple && items === false ? prefix.length : Infinity))
  const kind = isTuple ? 'Tuple' : uniqueItems === true ? 'Set' : 'List'
  if (input.length > most) {
    const actual_length = kind === 'Set' ? null : input.length
    return [{ type: 'too_long', loc, input, ctx: { field_type: kind, max_length: most, actual_length } }]
  }
  const issues: Expected[] = []
  const count = Math.max(input.length, isTuple ? Number(minItems) : 0)
  for (let index = 0; index < count; index++) {
    const rule = prefix[index] ?? items
    const at = [...loc, index]
    if (index >= input.length) issues.push({ type: 'missing', loc: at, input })
    else if (isSchema(rule)) issues.push(...expectedIssues(rule, input[index], at))
  }
  if (issues.length === 0 && input.length < Number(minItems)) {
    const ctx = { field_type: kind, min_length: minItems, actual_length: input.length }
    return [{ type: 'too_short', loc, input, ctx }]
  }
  const isRepeated = input.some((each, index) => input.slice(0, index).some((other) => isDeepStrictEqual(each, other)))
  if (issues.length === 0 && uniqueItems === true && isRepeated)
    issues.push({ type: 'value_error', loc, input, ctx: { error: 'the items are not unique' } })
  return [...issues, ...containsIssues(schema, input, loc)]
}

function containsIssues(schema: Schema, input: readonly unknown[], loc: Loc): Expected[] {
  const { contains } = schema
  const [least, greatest] = [Number(schema['minContains'] ?? 1), Number(schema['maxContains'] ?? Infinity)]
  if (!isSchema(contains)) return []
  const found = input.filter((each) => expectedIssues(contains, each).length === 0).length
  if (found >= least && found <= greatest) return []
  const most = greatest === Infinity ? '' : ` and at most ${greatest}`
  const error = `at least ${least}${most} of the items should match \`contains\``
  return [{ type: 'value_error', loc, input, ctx: { error } }]
}

function objectIssues(schema: Schema, input: Readonly<Record<string, unknown>>, loc: Loc): Expected[] {
  const { properties, patternProperties, additionalProperties: additional, minProperties, maxProperties } = schema
  const fields = isSchema(properties) ? properties : {}
  const required = Array.isArray(schema['required']) ? schema['required'].map(String) : []
  const patterns = Object.entries(isSchema(patternProperties) ? patternProperties : {})
  const count = Object.keys(input).length
  const size: Expected[] = []
  const ofSize = (name: string, bound: unknown) => ({ field_type: 'Dictionary', [name]: bound, actual_length: count })
  if (typeof minProperties === 'number' && count < minProperties)
    size.push({ type: 'too_short', loc, input, ctx: ofSize('min_length', minProperties) })
  if (typeof maxProperties === 'number' && count > maxProperties)
    size.push({ type: 'too_long', loc, input, ctx: ofSize('max_length', maxProperties) })
  const issues: Expected[] = []
  for (const name of new Set([...Object.keys(fields), ...required])) {
    const rule = fields[name]
    if (Object.hasOwn(input, name))
      issues.push(...(isSchema(rule) ? expectedIssues(rule, input[name], [...loc, name]) : []))
    else if (required.includes(name)) issues.push({ type: 'missing', loc: [...loc, name], input })
  }
  const others: Expected[] = []
  for (const [name, value] of Object.entries(input)) {
    const rules = patterns.filter(([pattern]) => new RegExp(pattern, 'u').test(name)).map(([, rule]) => rule)
    others.push(...rules.filter(isSchema).flatMap((rule) => expectedIssues(rule, value, [...loc, name])))
    if (Object.hasOwn(fields, name) || rules.length > 0) continue
    if (isSchema(additional)) others.push(...expectedIssues(additional, value, [...loc, name]))
    else if (additional === false) others.push(...extra(schema, patterns, name, value, loc))
  }
  return isRecord(schema) && others.length > 0 ? others : [...issues, ...others, ...size]
}

/** A key that is refused: because of the pattern, where a record has one, and then its value may be wrong, too. */
function extra(
  schema: Schema,
  patterns: readonly (readonly [string, unknown])[],
  name: string,
  value: unknown,
  loc: Loc,
): Expected[] {
  const [only] = patterns
  if (!isRecord(schema) || only === undefined) return [{ type: 'extra_forbidden', loc: [...loc, name], input: value }]
  const [pattern, rule] = only
  return [
    { type: 'string_pattern_mismatch', loc: [...loc, name, '[key]'], input: name, ctx: { pattern } },
    ...(isSchema(rule) ? expectedIssues(rule, value, [...loc, name]) : []),
  ]
}

function unionIssues(members: readonly Schema[], value: unknown, loc: Loc): Expected[] {
  const others = members.filter((each) => each['type'] !== 'null')
  if (others.length < members.length && value === null) return []
  const [only] = others
  if (others.length === 1 && only !== undefined) return expectedIssues(only, value, loc)
  const attempts = others.map((each) => expectedIssues(each, value, [...loc, labelOf(each)]))
  return attempts.some((issues) => issues.length === 0) ? [] : attempts.flat()
}

function labelOf({ title, type, ...constraints }: Schema): string {
  if (typeof title === 'string') return title
  const labels: Readonly<Record<string, string>> = { string: 'str', integer: 'int', number: 'float', boolean: 'bool' }
  const label = labels[String(type)] ?? ''
  return Object.keys(constraints).length === 0 ? label : `constrained-${label}`
}

function taggedIssues(discriminator: Schema, members: readonly Schema[], input: unknown, loc: Loc): Expected[] {
  const key = String(discriminator['propertyName'])
  if (!isSchema(input)) return [{ type: 'model_attributes_type', loc, input }]
  const ctx = { discriminator: `'${key}'` }
  const asked = { key }
  if (!Object.hasOwn(input, key)) return [{ type: 'union_tag_not_found', loc, input, ctx, asked }]
  const tagOf = ({ properties }: Schema) =>
    isSchema(properties) && isSchema(properties[key]) ? properties[key]['const'] : ''
  const chosen = members.find((each) => tagOf(each) === input[key])
  if (chosen !== undefined) return expectedIssues(chosen, input, [...loc, String(tagOf(chosen))])
  const expected_tags = members.map((each) => `'${String(tagOf(each))}'`).join(', ')
  const tag = typeof input[key] === 'string' ? input[key] : inPython(input[key])
  return [{ type: 'union_tag_invalid', loc, input, ctx: { ...ctx, tag, expected_tags }, asked }]
}

function choiceIssues(type: string, values: readonly unknown[], input: unknown, loc: Loc): Expected[] {
  if (values.some((each) => isDeepStrictEqual(each, input))) return []
  const isPlain = values.every((each) => typeof each !== 'object')
  const printed = values.map((each) => (typeof each === 'string' ? `'${each}'` : String(each)))
  const expected = [printed.slice(0, -1).join(', '), printed.at(-1)].filter((each) => each !== '').join(' or ')
  // Null beside others is taken by itself, so that it is none of the choices.
  const asked = { values: values.filter((each) => each !== null) }
  return [{ type, loc, input, ctx: isPlain ? { expected } : 'open', asked }]
}

/** A value as Python prints it, if no text in it needs an escape. */
function inPython(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (Array.isArray(value)) return `[${value.map(inPython).join(', ')}]`
  if (value === null) return 'None'
  if (!isSchema(value)) return JSON.stringify(value)
  const entries = Object.entries(value).map(([name, each]) => `'${name}': ${inPython(each)}`)
  return `{${entries.join(', ')}}`
}
