/** Custom operations in the document: what they take besides JSON, and what they answer besides JSON. */
import type { MediaTypeObject, ReferenceObject, RequestBodyObject, SchemaObject } from 'openapi3-ts/oas31'
import type { CustomBody, FileField, Response } from '../../model/operation.ts'
import { defined } from '../../model/defined.ts'
import type { Field, Type } from '../../model/types.ts'
import type { DocumentContext } from '../document/context.ts'
import type { MakeExample } from '../document/examples.ts'
import { printFieldSchema, printTypeSchema } from '../json-schema.ts'
import { isFile } from './types.ts'

/** Prints the body of a request. */
export function printRequestBody(body: CustomBody, isClosed: boolean, context: DocumentContext): RequestBodyObject {
  return { required: true, content: contentOf(body, isClosed, context) }
}

function contentOf(
  body: CustomBody,
  isClosed: boolean,
  { exampleOf }: DocumentContext,
): Record<string, MediaTypeObject> {
  switch (body.kind) {
    case 'json':
      return { 'application/json': withExample(body.type, exampleOf) }
    case 'form':
      return { 'application/x-www-form-urlencoded': { schema: printForm(body.fields, isClosed) } }
    case 'multipart':
      return { 'multipart/form-data': printMultipart(body.fields, isClosed) }
    case 'text':
      return { [body.mediaType]: withExample(body.type, exampleOf) }
    case 'binary': {
      const types = body.mediaTypes ?? ['*/*']
      return Object.fromEntries(types.map((type) => [type, { schema: bytes }]))
    }
  }
}

function withExample(type: Type, exampleOf: MakeExample): MediaTypeObject {
  return { schema: printTypeSchema(type), ...defined({ example: exampleOf(type, 'text') }) }
}

/** Bytes as OpenAPI 3.0 has them: tools know that better than the absence of a schema, which is the way of 3.1. */
const bytes: SchemaObject = { type: 'string', format: 'binary' }

function printForm(fields: readonly (Field | FileField)[], isClosed: boolean): SchemaObject {
  const required = fields.filter((field) => field.required).map(({ name }) => name)
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map((field) => [field.name, isFile(field) ? printFile(field) : printFieldSchema(field)]),
    ),
    ...(required.length === 0 ? {} : { required }),
    ...(isClosed ? { additionalProperties: false } : {}),
  }
}

/** Prints a form with files. The media types of a file are those of its part. */
function printMultipart(fields: readonly (Field | FileField)[], isClosed: boolean): MediaTypeObject {
  const encoding = fields.filter(isFile).flatMap(({ name, mediaTypes }) => {
    return mediaTypes === undefined ? [] : [[name, { contentType: mediaTypes.join(', ') }] as const]
  })
  return {
    schema: printForm(fields, isClosed),
    ...(encoding.length === 0 ? {} : { encoding: Object.fromEntries(encoding) }),
  }
}

function printFile({ description, many, maxSize, default: fallback }: FileField): SchemaObject {
  const size = maxSize === undefined ? undefined : `At most ${maxSize} bytes.`
  const told = [description, size].filter((each) => each !== undefined).join(' ')
  const notes = told === '' ? {} : { description: told }
  if (many === undefined) return { ...bytes, ...notes }
  return { type: 'array', items: bytes, ...many, ...defined({ default: fallback && [] }), ...notes }
}

/** Prints the schema of what is answered. */
export function printAnswerSchema({ body, content }: Response): SchemaObject | ReferenceObject | undefined {
  if (body === undefined) return undefined
  if (content === 'binary') return bytes
  return content === 'events' ? printEvents(printTypeSchema(body)) : printTypeSchema(body)
}

/** A stream of events, as OpenAPI 3.2 sees it as a whole: a list, of which each item has the value as text in `data`. */
function printEvents(item: SchemaObject): SchemaObject {
  const data: SchemaObject & { readonly contentSchema: SchemaObject } = {
    type: 'string',
    contentMediaType: 'application/json',
    contentSchema: item,
  }
  return {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        data,
        event: { type: 'string' },
        id: { type: 'string' },
        retry: { type: 'integer', minimum: 0 },
      },
      required: ['data'],
    },
  }
}
