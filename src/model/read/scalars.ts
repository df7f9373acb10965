/** Reading the types of single values: text, numbers, and values that are given. */
import { formats, type ChoiceType, type NumberType, type StringType, type Type } from '../types.ts'
import { defined } from '../defined.ts'
import { checkRange, isJson, type Keywords } from '../keywords.ts'
import { nearest } from '../names.ts'
import { whyUnsafe } from '../safe-pattern.ts'
import { isOfType } from './json-type.ts'
import type { Place, Read, TypeReader } from './reader.ts'

/** Reads the keywords of text. */
export function readString(keywords: Keywords, { at }: Place, reader: TypeReader): StringType {
  const { report } = reader
  const [minLength, maxLength] = [keywords.count('minLength'), keywords.count('maxLength')]
  checkRange(at, report, ['minLength', minLength], ['maxLength', maxLength])
  const named = keywords.text('format')
  const format = formats.find((each) => each === named)
  const registered = named !== undefined && Object.hasOwn(reader.formats, named) ? reader.formats[named] : undefined
  if (named !== undefined && format === undefined && registered === undefined && named !== 'password') {
    report('keyword_invalid', at, `\`format: '${named}'\` is not known. ${formatRemedy(named)}`)
  }
  const pattern = keywords.text('pattern') ?? registered
  if (pattern !== undefined) checkPattern(pattern, maxLength, at, reader)
  return { kind: 'string', ...defined({ minLength, maxLength, pattern, format }) }
}

function formatRemedy(named: string): string {
  if (named === 'binary') return 'JSON holds no bytes: take a file with `body: multipart({ ... })`.'
  const meant = nearest(named, formats)
  return meant === undefined ? 'Register it in `defineApi`, or write a `pattern`.' : `Did you mean \`${meant}\`?`
}

/** Reports a pattern that is no regular expression, or one that a client could make a server hang with. */
export function checkPattern(pattern: string, maxLength: number | undefined, at: string, { report }: TypeReader): void {
  if (!isPattern(pattern)) {
    report('keyword_invalid', at, `\`pattern\` is not a regular expression (with the flag \`u\`): ${pattern}`)
    return
  }
  const why = whyUnsafe(pattern, maxLength)
  if (why !== undefined) report('pattern_unsafe', at, why)
}

/** Reads the keywords of numbers. */
export function readNumber(
  keywords: Keywords,
  { at }: Place,
  { report }: TypeReader,
  kind: NumberType['kind'],
): NumberType {
  const bounds = {
    minimum: keywords.number('minimum'),
    maximum: keywords.number('maximum'),
    exclusiveMinimum: keywords.number('exclusiveMinimum'),
    exclusiveMaximum: keywords.number('exclusiveMaximum'),
    multipleOf: keywords.positive('multipleOf'),
  }
  checkRange(at, report, ['minimum', bounds.minimum], ['maximum', bounds.maximum])
  checkRange(at, report, ['exclusiveMinimum', bounds.exclusiveMinimum], ['exclusiveMaximum', bounds.exclusiveMaximum])
  return { kind, ...defined(bounds) }
}

/** Reads `const`; beside a `type` that it is not of, no value is right. */
export function readConst(...[keywords, , , { type }]: Parameters<Read>): Type {
  const value = keywords.any('const')
  if (!isJson(value) || !isOfType(value, type)) return { kind: 'never' }
  return value === null ? { kind: 'null' } : { kind: 'literal', values: [value] }
}

/** Reads `enum`; null among the values makes it nullable, and those that are not of the `type` beside it are left out. */
export function readEnum(...[keywords, { at }, { report }, { type }]: Parameters<Read>): Type | undefined {
  const given = keywords.any('enum')
  if (!Array.isArray(given) || given.length === 0 || !given.every(isJson)) {
    report('keyword_invalid', at, '`enum` must be a list of JSON values, with one at least.')
    return undefined
  }
  const values = given.filter((value) => isOfType(value, type))
  if (values.length === 0) return { kind: 'never' }
  const present = values.filter((value) => value !== null)
  if (present.length === 0) return { kind: 'null' }
  const choice: ChoiceType = { kind: 'enum', values: present }
  return present.length < values.length ? { kind: 'nullable', of: choice } : choice
}

/** Whether it is a regular expression. */
export function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp
  } catch {
    return false
  }
}
