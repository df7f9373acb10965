/**
 * What a client is made of: an API as those see it who call it, with every name decided. It is made of an `Api`, or of an
 * OpenAPI document; the emitter of clients reads nothing else.
 */
import type { ErrorSettings } from './api.ts'
import type { BinaryBody, FormBody, Method, MultipartBody, Parameter, TextBody } from './operation.ts'
import type { Alias, Shape, Type } from './types.ts'

/** An API as its clients see it: operations at the top, and branches with those below. */
export interface ClientApi {
  readonly title: string
  readonly description?: string
  /** How errors are written; `varied` where nothing is known but the type of each body. */
  readonly errorFormat: ErrorSettings['format'] | 'varied'
  /** Every type that has a name. */
  readonly shapes: readonly Shape[]
  readonly aliases: readonly Alias[]
  readonly operations: readonly ClientOperation[]
  readonly branches: readonly Branch[]
  readonly webhooks: readonly ClientWebhook[]
}

/** What the API sends to those who have asked for it. */
export interface ClientWebhook {
  /** `orderShipped` */
  readonly name: string
  readonly summary?: string
  readonly description?: string
  readonly deprecated?: true
  readonly body: Type
}

/** One level of a client: operations, and the levels below it. */
export interface Branch {
  /** How it is reached from the level above: `guests`. */
  readonly name: string
  /** What it is named after: `guests`. */
  readonly segment: string
  /** The name of its type: `EventGuestsClient`. */
  readonly typeName: string
  readonly operations: readonly ClientOperation[]
  /** In alphabetical order. */
  readonly branches: readonly Branch[]
}

/** An operation as it is called. */
export interface ClientOperation {
  /** For people: `createCountry`. */
  readonly id: string
  /** What it is called beside the other operations of its branch: `create`. */
  readonly name: string
  /** What the names of its types begin with: `CreateCountry`, as in `CreateCountryQuery`. */
  readonly typeName: string
  readonly method: Method | 'head' | 'options' | 'trace' | 'query'
  /** With the prefix, and a `{name}` for each parameter of the path. */
  readonly path: string
  readonly summary?: string
  readonly description?: string
  readonly deprecated?: true
  /** Those that HTTP itself has a meaning for are `isProtocol`: the client has no type for them. */
  readonly parameters: readonly Parameter[]
  readonly body?: ClientBody
  /** What it answers when it succeeds: one entry for each kind of content, or none where there never is any. */
  readonly answers: readonly ClientAnswer[]
  /** What it answers when it does not. */
  readonly errors: readonly ClientError[]
  /** The type of a row, where the answer is a page of a list: `cursor` asks for the next, `fields` chooses what rows hold. */
  readonly rows?: Type
}

/** What an operation takes as its body. */
export type ClientBody = (
  | { readonly kind: 'json'; readonly type: Type; readonly mediaType?: string }
  | FormBody
  | MultipartBody
  | Pick<TextBody, 'kind' | 'mediaType'>
  | BinaryBody
) & { readonly optional?: true }

/** The content of an answer. */
export type ClientAnswer =
  | { readonly kind: 'json' | 'events'; readonly type: Type }
  | { readonly kind: 'empty' | 'text' | 'binary' }

/** An answer that is no success; `default` stands for the statuses that the operation does not name. */
export interface ClientError {
  readonly status: number | 'default'
  readonly body?: Type
}

/** Every operation of a client, whatever its branch. */
export function clientOperations({
  operations,
  branches,
}: Pick<ClientApi, 'operations' | 'branches'>): ClientOperation[] {
  return [...operations, ...branches.flatMap(clientOperations)]
}
