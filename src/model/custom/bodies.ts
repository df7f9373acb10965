/** The body that a custom operation takes: JSON, a form, a form with files, text or bytes. */
import { OptionalKind } from '../../define/typebox.ts'
import {
  content,
  fileMark,
  type BinaryContent,
  type EventsContent,
  type FileOptions,
  type FormContent,
  type MultipartContent,
  type TextContent,
} from '../../define/index.ts'
import type { CustomBody, FileField } from '../operation.ts'
import type { Field, StringType } from '../types.ts'
import { defined } from '../defined.ts'
import { isSchema, isTypesByName, printValue, type Report, type Schema } from '../keywords.ts'
import { checkNames } from '../option-names.ts'
import { readTextFields } from './parameters.ts'
import { nameType, readNamed, type OperationReading } from './reading.ts'

/** Content of an author's that is not JSON. */
export type Content = FormContent | MultipartContent | TextContent | BinaryContent | EventsContent

/** Whether a value is content, rather than a schema. */
export function isContent(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && content in value
}

/** Reads the body of an operation. `limit` is its largest size, in bytes. */
export function readBody(given: unknown, limit: number, reading: OperationReading): CustomBody | undefined {
  const { at, typeName, report, types } = reading
  if (given === undefined) return undefined
  if (!isContent(given)) {
    if (isSchema(given) && OptionalKind in given)
      report('option_invalid', `${at}.body`, 'has to be sent. Leave `Type.Optional` out, or put it around its fields.')
    return {
      kind: 'json',
      type: readNamed(given, { name: `${typeName}Body`, part: 'body', direction: 'input' }, reading),
    }
  }
  switch (given[content]) {
    case 'form':
      return { kind: 'form', fields: readTextFields(given.fields, 'body', reading) }
    case 'multipart':
      return readMultipart(given, limit, reading)
    case 'text': {
      const { mediaType = 'text/plain', ...lengths } = given.options
      checkNames(lengths, ['minLength', 'maxLength'], `${at}.body`, report)
      checkMediaTypes([mediaType], `${at}.body`, reading)
      const type: StringType = { kind: 'string', ...defined(lengths) }
      return { kind: 'text', mediaType, type: nameType(type, `${typeName}Body`, types) }
    }
    case 'binary': {
      const { mediaTypes } = given.options
      checkNames(given.options, ['mediaTypes', 'maxSize'], `${at}.body`, report)
      checkMediaTypes(mediaTypes ?? [], `${at}.body`, reading)
      return { kind: 'binary', ...defined({ mediaTypes }) }
    }
    case 'events':
      report('option_invalid', `${at}.body`, 'is a stream of events, which only an answer can be.')
      return undefined
  }
}

function readMultipart({ fields }: MultipartContent, limit: number, reading: OperationReading): CustomBody {
  const { at, report } = reading
  if (!isTypesByName(fields)) {
    report(
      'option_invalid',
      `${at}.body`,
      'must be an object with a type for each field: `multipart({ image: file() })`.',
    )
    return { kind: 'multipart', fields: [] }
  }
  const entries: [string, Schema][] = Object.entries(fields)
  return {
    kind: 'multipart',
    fields: entries.flatMap(([name, schema]): (Field | FileField)[] => {
      const file = readFile(name, schema, limit, reading)
      return file === undefined ? readTextFields({ [name]: schema }, 'body', reading) : [file]
    }),
  }
}

/** Reads a field that is a file or a list of files; undefined where it is neither. */
function readFile(
  name: string,
  schema: Schema,
  limit: number,
  { at, report }: OperationReading,
): FileField | undefined {
  const items = schema['type'] === 'array' ? schema['items'] : undefined
  const options = fileOptionsOf(schema) ?? fileOptionsOf(items)
  if (options === undefined) return undefined
  const place = `${at}.body.${name}`
  checkNames(options, ['maxSize', 'mediaTypes'], place, report)
  const { maxSize, mediaTypes } = options
  checkMediaTypes(mediaTypes ?? [], place, { report })
  if (maxSize !== undefined && !(Number.isSafeInteger(maxSize) && maxSize > 0))
    report('option_invalid', place, '`maxSize` must be a number of bytes, 1 or more.')
  else if (maxSize !== undefined && maxSize > limit)
    report(
      'option_invalid',
      place,
      `may be as large as ${maxSize} bytes, but the body only ${limit}. Set a larger \`bodyLimit\` beside \`body\`.`,
    )
  const fallback = readFileDefault(schema, place, report)
  const { minItems, maxItems, description: ofList } = schema
  const { description = ofList } = isSchema(items) ? items : schema
  return {
    name,
    required: !(OptionalKind in schema) && fallback === undefined,
    ...(typeof description === 'string' ? { description } : {}),
    ...(items === undefined ? {} : { many: defined({ minItems: numberOf(minItems), maxItems: numberOf(maxItems) }) }),
    ...defined({ default: fallback, maxSize, mediaTypes }),
  }
}

/** Reads the default of files: of a list that may be empty, no files, which is all that a default can be. */
function readFileDefault({ type, minItems, default: fallback }: Schema, place: string, report: Report): [] | undefined {
  if (fallback === undefined) return undefined
  if (type === 'array' && Array.isArray(fallback) && fallback.length === 0 && !(Number(minItems) > 0)) return []
  const remedy =
    type === 'array' ? 'Write `default: []`, without `minItems`, or leave it out.' : 'Use `Type.Optional(file())`.'
  report('default_invalid', place, `the default ${printValue(fallback)} stands for no file. ${remedy}`)
  return undefined
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}

function fileOptionsOf(schema: unknown): FileOptions | undefined {
  return hasFileMark(schema) ? schema[fileMark] : undefined
}

function hasFileMark(schema: unknown): schema is { readonly [fileMark]: FileOptions } {
  return isSchema(schema) && fileMark in schema
}

const mediaTypePattern = /^[\w!#$&^.+-]+\/(?:\*|[\w!#$&^.+-]+)$/

/** Reports what is no media type (RFC 9110, section 8.3.1), without parameters. */
export function checkMediaTypes(
  mediaTypes: readonly string[],
  at: string,
  { report }: Pick<OperationReading, 'report'>,
): void {
  for (const each of mediaTypes) {
    if (typeof each !== 'string' || !mediaTypePattern.test(each))
      report('option_invalid', at, `${JSON.stringify(each)} is not a media type. Write it like 'image/png'.`)
  }
}
