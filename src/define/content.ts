/** What bodies hold besides JSON: forms, files, text, bytes, streams of events. Data in, the same data out. */
import { Type, type TSchema, type TUnsafe } from './typebox.ts'

/** The mark of content, and what tells its kinds apart. */
export const content: unique symbol = Symbol.for('tenon.content')

/** The mark of a file among the fields of a multipart body; carried by its schema under a symbol, so that it is no keyword. */
export const fileMark: unique symbol = Symbol.for('tenon.file')

/** Schemas by name: fields of a form, parameters of a request, headers of an answer. */
export type Schemas = Readonly<Record<string, TSchema>>

/** A form as browsers send it by themselves: `application/x-www-form-urlencoded`. */
export interface FormContent {
  readonly [content]: 'form'
  readonly fields: Schemas
}

/** A form with files: `multipart/form-data`. */
export interface MultipartContent {
  readonly [content]: 'multipart'
  readonly fields: Schemas
}

/** What may be said of a file. */
export interface FileOptions {
  /** The largest size, in bytes; that of the body as a whole when left out. */
  readonly maxSize?: number
  /** The media types that it may have: `['image/png', 'image/*']`; any when left out. */
  readonly mediaTypes?: readonly string[]
  readonly description?: string
}

/** What may be said of text. */
export interface TextOptions {
  /** Default: `text/plain`. */
  readonly mediaType?: string
  /** Lengths in code points. */
  readonly minLength?: number
  readonly maxLength?: number
}

/** A text in UTF-8. */
export interface TextContent {
  readonly [content]: 'text'
  readonly options: TextOptions
}

/** What may be said of bytes. */
export interface BinaryOptions {
  /** The media types that they may have: `['image/png', 'image/*']`; any when left out. */
  readonly mediaTypes?: readonly string[]
  /** The largest size, in bytes; the `bodyLimit` when left out. */
  readonly maxSize?: number
}

/** Bytes, of a media type. */
export interface BinaryContent {
  readonly [content]: 'binary'
  readonly options: BinaryOptions
}

/** Server-sent events (`text/event-stream`), each with an item in JSON. */
export interface EventsContent {
  readonly [content]: 'events'
  readonly item: TSchema
}

/** A body that is a form: its fields are text, read as their types say. */
export function form(fields: Schemas): FormContent {
  return { [content]: 'form', fields }
}

/** A body that is a form with files: `multipart({ title: Type.String(), cover: file(), pages: Type.Array(file()) })`. */
export function multipart(fields: Schemas): MultipartContent {
  return { [content]: 'multipart', fields }
}

/** A file in a multipart body. */
export function file({ description, ...options }: FileOptions = {}): TUnsafe<Blob> {
  const described = description === undefined ? {} : { description }
  return Type.Unsafe<Blob>({ type: 'string', format: 'binary', ...described, [fileMark]: options })
}

/** A body that is text: `text({ maxLength: 10_000 })`, `text('text/csv')`. */
export function text(options: string | TextOptions = {}): TextContent {
  return { [content]: 'text', options: typeof options === 'string' ? { mediaType: options } : options }
}

/** A body that is bytes: `binary('image/png')`, `binary({ mediaTypes: ['image/*'], maxSize: 1_000_000 })`. */
export function binary(options: string | BinaryOptions = {}): BinaryContent {
  return { [content]: 'binary', options: typeof options === 'string' ? { mediaTypes: [options] } : options }
}

/** An answer that is a stream of events, until the client goes or there are no more. */
export function events(item: TSchema): EventsContent {
  return { [content]: 'events', item }
}
