/** Reading the keywords of one schema: each is asked for once, checked, and what nobody asked for is a problem. */
import { Kind, OptionalKind, ReadonlyKind } from '../define/typebox.ts'
import { isObject } from '../runtime/check/keywords/kinds.ts'
import type { Json, Notes } from './types.ts'
import { defined } from './defined.ts'
import { nearest } from './names.ts'
import type { ProblemCode } from './problem.ts'

/** Takes a problem at a place in the file being read: `books.isbn13`. */
export type Report = (code: ProblemCode, at: string, message: string) => void

/** A JSON Schema as it comes: an object of keywords. */
export type Schema = Readonly<Record<string, unknown>>

/** Whether a value is an object of keywords. */
export function isSchema(value: unknown): value is Schema {
  return isObject(value)
}

/** Whether a value is what TypeBox makes where it is given nothing: that this is optional, or only read, and no more. */
export function isOfNothing(value: Schema): boolean {
  const marks = Reflect.ownKeys(value)
  return marks.length > 0 && marks.every((mark) => mark === OptionalKind || mark === ReadonlyKind)
}

/** Whether a value may be types by name, rather than one type that holds these: `Type.Object` around them is one too many. */
export function isTypesByName(value: unknown): value is Schema {
  return isSchema(value) && !(Kind in value) && !(value['type'] === 'object' && isSchema(value['properties']))
}

/** Whether a value is types by name for certain, where it should be one type: `Type.Object` around them is missing. */
export function isUnwrapped(value: Schema): boolean {
  const names = Object.keys(value)
  return (
    !(Kind in value) &&
    names.some((name) => !constraining.has(name)) &&
    names.every((name) => isSchema(value[name]) && Kind in value[name])
  )
}

/** The keywords of one schema. A method answers undefined for one that is absent or, after a problem, unusable. */
export interface Keywords {
  count(name: string): number | undefined
  number(name: string): number | undefined
  positive(name: string): number | undefined
  text(name: string): string | undefined
  flag(name: string): boolean | undefined
  any(name: string): unknown
  list(name: string): readonly unknown[] | undefined
  schema(name: string): Schema | undefined
  /** What is said of the type to people. */
  said(): { readonly notes?: Notes; readonly errorMessage?: string }
  /** Reports what was not asked for. */
  end(kind: string): void
}

/** Opens a schema for reading. */
export function keywordsOf(schema: Schema, at: string, report: Report): Keywords {
  const asked = new Set<string>(alwaysAllowed)
  const read = <T>(name: string, isIt: (value: unknown) => value is T, what: string): T | undefined => {
    asked.add(name)
    const value = schema[name]
    if (value === undefined || isIt(value)) return value
    report('keyword_invalid', at, `\`${name}\` must be ${what}, not ${printValue(value)}.`)
    return undefined
  }
  return {
    count: (name) => read(name, isCount, 'a whole number, 0 or more'),
    number: (name) => read(name, isNumber, 'a number'),
    positive: (name) => read(name, isPositive, 'a number above 0'),
    text: (name) => read(name, isText, 'a string'),
    flag: (name) => read(name, isFlag, '`true` or `false`'),
    any: (name) => read(name, (each): each is unknown => each !== undefined, ''),
    list: (name) => read(name, isList, 'a list'),
    schema: (name) => read(name, isSchema, 'an object'),
    said() {
      const notes = defined({
        title: read('title', isText, 'a string'),
        description: read('description', isText, 'a string'),
        examples: read('examples', isJsonList, 'a list of JSON values'),
        deprecated: read('deprecated', isFlag, '`true` or `false`'),
        format: schema['format'] === 'password' ? ('password' as const) : undefined,
      })
      const errorMessage = read('errorMessage', isText, 'a string')
      return { ...(Object.keys(notes).length === 0 ? {} : { notes }), ...defined({ errorMessage }) }
    },
    end(kind) {
      for (const name of Object.keys(schema)) {
        if (asked.has(name)) continue
        // The field of a resource may say what it was called, and that is taken off before.
        const meant = nearest(name, name === 'renamedFrom' ? asked : [...asked, 'renamedFrom'])
        const remedy =
          meant === undefined ? 'Leave it out, or check the value in a handler.' : `Did you mean \`${meant}\`?`
        report('keyword_unsupported', at, `\`${name}\` is not a keyword that ${kind} can have. ${remedy}`)
      }
    },
  }
}

type Bound = readonly [name: string, value: number | undefined]

/** Reports a pair of bounds that no value can keep. */
export function checkRange(at: string, report: Report, low: Bound, high: Bound): void {
  if (low[1] === undefined || high[1] === undefined || low[1] <= high[1]) return
  report('keyword_invalid', at, `\`${low[0]}\` (${low[1]}) is above \`${high[0]}\` (${high[1]}): nothing can be both.`)
}

/** Prints a value as its author may have written it. */
export function printValue(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'number') return String(value)
  const print = (_: string, each: unknown) => (typeof each === 'bigint' ? printValue(each) : each)
  return JSON.stringify(value, print) ?? String(value)
}

/** Whether a value is a list of strings. */
export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

/** Whether a value is one that JSON can hold. */
export function isJson(value: unknown): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value)) return value.every(isJson)
  return typeof value === 'object' && Object.values(value).every(isJson)
}

/** The keywords that constrain values of a type of JSON. */
export const kindKeywords: Readonly<Record<string, readonly string[]>> = {
  string: ['minLength', 'maxLength', 'pattern', 'format'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  integer: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  array: [
    'items',
    'prefixItems',
    'additionalItems',
    'minItems',
    'maxItems',
    'uniqueItems',
    'contains',
    'minContains',
    'maxContains',
  ],
  object: ['properties', 'required', 'additionalProperties', 'patternProperties', 'minProperties', 'maxProperties'],
}

/** Every keyword that constrains a value. */
export const constraining: ReadonlySet<string> = new Set([
  ...Object.values(kindKeywords).flat(),
  'const',
  'enum',
  'anyOf',
  'oneOf',
  'allOf',
  'not',
  '$ref',
])

/** Said of a field rather than of its type, or to readers of the schema alone. */
const alwaysAllowed = [
  'type',
  'default',
  'readOnly',
  'writeOnly',
  '$comment',
  'title',
  'description',
  'examples',
  'deprecated',
  'errorMessage',
  '$id',
  '$schema',
  '$defs',
  'definitions',
]

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const isCount = (value: unknown): value is number => isNumber(value) && Number.isSafeInteger(value) && value >= 0
const isPositive = (value: unknown): value is number => isNumber(value) && value > 0
const isText = (value: unknown): value is string => typeof value === 'string'
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean'
const isJsonList = (value: unknown): value is readonly Json[] => Array.isArray(value) && value.every(isJson)
