/** Reading the content of requests and responses: of several media types, the one that says most of its values. */
import type { ClientAnswer, ClientBody } from '../client-api.ts'
import { defined } from '../defined.ts'
import { isSchema, type Schema } from '../keywords.ts'
import type { FileField } from '../operation.ts'
import type { Field, Type } from '../types.ts'
import { readFields } from './objects.ts'
import { notesOf, type Place, type SchemaReader } from './reader.ts'
import { below } from '../document/references.ts'

/** The content of one media type. */
interface Content {
  readonly mediaType: string
  readonly kind: 'json' | 'events' | 'multipart' | 'form' | 'text' | 'binary'
  readonly media: Schema
  readonly at: string
}

/** Kinds of content, those first whose values have types. */
const kinds = ['json', 'events', 'multipart', 'form', 'text', 'binary'] as const

/** Reads the body of a request; undefined where it has no content. */
export function readBody(body: Schema, place: Place, reader: SchemaReader): ClientBody | undefined {
  const content = bestOf(body, place.at, reader)
  if (content === undefined) return undefined
  const { kind, mediaType, media, at } = content
  const optional = defined({ optional: body['required'] === true ? undefined : (true as const) })
  const schemaPlace = { ...place, at: below(at, 'schema') }
  switch (kind) {
    case 'json': {
      const sent = mediaType === 'application/json' || mediaType.includes('*') ? undefined : mediaType
      return {
        kind,
        type: reader.readShort(media['schema'], schemaPlace),
        ...defined({ mediaType: sent }),
        ...optional,
      }
    }
    case 'form':
      return { kind, fields: fieldsOf(media, schemaPlace, reader), ...optional }
    case 'multipart':
      return { kind, fields: filesOf(media, schemaPlace, reader), ...optional }
    case 'text':
      return { kind, mediaType, ...optional }
    case 'events':
    case 'binary':
      return { kind: 'binary', mediaTypes: [mediaType], ...optional }
  }
}

/** Reads the content of a response. */
export function readAnswer(response: Schema, place: Place, reader: SchemaReader): ClientAnswer {
  const content = bestOf(response, place.at, reader)
  if (content === undefined) return { kind: 'empty' }
  const { kind, media, at } = content
  switch (kind) {
    case 'json':
      return { kind, type: reader.readShort(media['schema'], { ...place, at: below(at, 'schema') }) }
    case 'events':
      return { kind, type: eventType(media, { ...place, at }, reader) }
    case 'text':
      return { kind }
    case 'multipart':
    case 'form':
    case 'binary':
      return { kind: 'binary' }
  }
}

/**
 * The type of what an event carries. What an item of the stream is, 3.2 says by `itemSchema`, and others by the items of a list; its
 * `data` is a text, in which the value stands as JSON.
 */
function eventType(media: Schema, { at, typeName, direction }: Place, reader: SchemaReader): Type {
  const { references } = reader
  const whole = references.follow(media['schema'], below(at, 'schema'))
  const [schema, place] =
    media['itemSchema'] !== undefined
      ? [media['itemSchema'], below(at, 'itemSchema')]
      : whole?.value['items'] === undefined
        ? [media['schema'], below(at, 'schema')]
        : [whole.value['items'], below(whole.at, 'items')]
  const item = references.follow(schema, place)
  // Text says nothing of what it holds.
  if (item === undefined || item.value['type'] === 'string') return { kind: 'any' }
  const properties = item.value['properties']
  const data = isSchema(properties)
    ? references.follow(properties['data'], below(item.at, 'properties', 'data'))
    : undefined
  if (data === undefined) return reader.readShort(schema, { at: place, typeName, direction })
  return reader.readShort(data.value['contentSchema'], { at: below(data.at, 'contentSchema'), typeName, direction })
}

function bestOf({ content }: Schema, at: string, reader: SchemaReader): Content | undefined {
  const all = Object.entries(isSchema(content) ? content : {}).flatMap(([mediaType, each]): Content[] => {
    const media = reader.references.follow(each, below(at, 'content', mediaType))
    if (media === undefined) return []
    return [{ mediaType, kind: kindOf(mediaType, media.value), media: media.value, at: media.at }]
  })
  return kinds.flatMap((kind) => all.filter((each) => each.kind === kind))[0]
}

function kindOf(mediaType: string, media: Schema): Content['kind'] {
  const [type = ''] = mediaType.toLowerCase().split(';')
  if (/[/+]json$/.test(type) || (type === '*/*' && !isFile(media['schema']))) return 'json'
  if (type === 'text/event-stream') return 'events'
  if (type === 'multipart/form-data') return 'multipart'
  if (type === 'application/x-www-form-urlencoded') return 'form'
  return type.startsWith('text/') ? 'text' : 'binary'
}

function fieldsOf(media: Schema, place: Place, reader: SchemaReader): Field[] {
  const schema = reader.references.follow(media['schema'], place.at)
  return schema === undefined ? [] : readFields(schema.value, { ...place, at: schema.at }, reader)
}

/** The fields of a form with files: bytes are files, and a list of them is several. */
function filesOf(media: Schema, place: Place, reader: SchemaReader): (Field | FileField)[] {
  const schema = reader.references.follow(media['schema'], place.at)
  const properties = schema !== undefined && isSchema(schema.value['properties']) ? schema.value['properties'] : {}
  return fieldsOf(media, place, reader).map((field) => {
    const said = reader.references.follow(properties[field.name], below(place.at, 'properties', field.name))
    if (said === undefined) return field
    const items = reader.references.follow(said.value['items'], below(said.at, 'items'))
    const isList = items !== undefined && isFile(items.value)
    if (!isList && !isFile(said.value)) return field
    const { name, required } = field
    return {
      name,
      required,
      ...defined({ description: notesOf(said.value)?.description, many: isList ? {} : undefined }),
    }
  })
}

/** Whether a schema is of bytes: as 3.0 says it, and as JSON Schema does. */
function isFile(schema: unknown): boolean {
  if (!isSchema(schema)) return false
  const { format, contentMediaType, contentEncoding } = schema
  return format === 'binary' || (typeof contentMediaType === 'string' && contentEncoding === undefined)
}
