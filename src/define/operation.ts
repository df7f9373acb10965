/** Operations of an author's own: what they take and what they answer. What they do is in a handler. */
import type { TSchema } from './typebox.ts'
import type { BinaryContent, EventsContent, FormContent, MultipartContent, Schemas, TextContent } from './content.ts'
import { definition, made } from './definition.ts'
import type { Security } from './document.ts'

/** An operation of a resource: its path goes on from that of the resource. */
export interface ActionOptions {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** `/{id}/refund`: the key of the resource and those above it have their types by themselves; any other name is in `params`. */
  readonly path: string
  /** A few words for the docs; made of the name when left out. */
  readonly summary?: string
  readonly description?: string
  readonly deprecated?: boolean
  /** The parameters of the path. */
  readonly params?: Schemas
  readonly query?: Schemas
  readonly headers?: Schemas
  readonly cookies?: Schemas
  /** A schema for JSON, or one of `form`, `multipart`, `text` and `binary`. */
  readonly body?: TSchema | FormContent | MultipartContent | TextContent | BinaryContent
  /** What it answers, by status. */
  readonly responses: Readonly<Record<number, AnswerOptions>>
  /** The largest body, in bytes; that of the API when left out. */
  readonly bodyLimit?: number
  /** Which security schemes clients need, `[]` for none; as the resource or the API says when left out. */
  readonly security?: Security
  /** What becomes of keys that nobody has declared; as the resource or the API says when left out. */
  readonly unknownKeys?: 'reject' | 'strip' | 'keep'
}

/** What an operation answers with a status: a sentence (from 400 on, an error; below, no body), a schema for JSON, or more. */
export type AnswerOptions = string | TSchema | DescribedAnswer

/** An answer of which more is said. */
export interface DescribedAnswer {
  readonly description?: string
  /** A schema for JSON, or one of `text`, `binary` and `events`; nothing, or an error from 400 on, when left out. */
  readonly body?: TSchema | TextContent | BinaryContent | EventsContent
  /** The headers that a handler gives it. */
  readonly headers?: Schemas
}

/** An operation that belongs to no resource: its path is below the API's prefix. */
export interface OperationOptions extends ActionOptions {
  /** What it is listed under in the docs; the first word of its path when left out. */
  readonly tag?: string
}

/** What {@link defineOperation} returns. */
export interface OperationDefinition {
  readonly [definition]: 'operation'
  readonly name: string
  readonly options: OperationOptions
}

/** Defines an operation of your own. `name` is what handlers, clients and the document call it: `convertCurrency`. */
export function defineOperation(name: string, options: OperationOptions): OperationDefinition {
  return made({ [definition]: 'operation', name, options })
}
