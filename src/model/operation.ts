/** The operations of the model, standard ones and those of authors: what each takes, and every answer that it can give. */
import type { Security } from '../define/index.ts'
import type { AliasType, Field, Json, ObjectType, Type, UnknownKeys } from './types.ts'

/** An HTTP method in lower case, as OpenAPI writes it. */
export type Method = 'get' | 'put' | 'post' | 'delete' | 'patch'

/** One method on one path. */
interface Routed {
  /** `listCountries`, `getCountry`, `createCountry`, `listEventGuests`, `refundTransaction`: unique in the API. */
  readonly id: string
  readonly method: Method
  /** A path template of OpenAPI: `/events/{event_id}/guests/{id}`. */
  readonly path: string
  /** A few words: `List countries`. */
  readonly summary: string
  readonly description?: string
  readonly deprecated?: true
  readonly tag: string
  /** What clients need to be let in, where that is not what the API says. */
  readonly security?: Security
  /** In the order path, query, header, cookie. */
  readonly parameters: readonly Parameter[]
  /** Every answer that can be sent. */
  readonly responses: readonly Response[]
  /** The names of the fields, however deep, and parameters whose values are never repeated to the client; absent when there are none. */
  readonly secrets?: readonly string[]
}

/** An operation that every resource has unless it says otherwise. */
export interface Operation extends Routed {
  /** What it does. */
  readonly kind: 'list' | 'get' | 'create' | 'replace' | 'patch' | 'delete'
  /** The resource whose rows it is about. */
  readonly resource: string
  /** Whether it is reached through the parent's path. */
  readonly nested: boolean
  readonly body?: RequestBody
}

/** An operation of the author's own, which a handler of theirs does. */
export interface CustomOperation extends Routed {
  readonly kind: 'custom'
  /** What it is called beside the other operations of its resource, or in the API: `refund`, `convertCurrency`. */
  readonly name: string
  /** The resource that it belongs to, if it belongs to one. */
  readonly resource?: string
  /** The file that defines it, relative to the project. */
  readonly source: string
  /** What the names of its types begin with: `RefundTransaction`. */
  readonly typeName: string
  readonly body?: CustomBody
  /** The largest body, in bytes. */
  readonly bodyLimit: number
  /** What becomes of parameters and fields of forms that nobody has declared. */
  readonly unknownKeys: UnknownKeys
  /** The answers that a handler can give; the other responses are given before it is called. */
  readonly answers: readonly Answer[]
}

/** Any operation. */
export type AnyOperation = Operation | CustomOperation

/** What a custom operation takes as its body. */
export type CustomBody = JsonBody | FormBody | MultipartBody | TextBody | BinaryBody

/** JSON. The type has a name, and so a check. */
export interface JsonBody {
  readonly kind: 'json'
  readonly type: ObjectType | AliasType
}

/** `application/x-www-form-urlencoded`: fields that are text. */
export interface FormBody {
  readonly kind: 'form'
  readonly fields: readonly Field[]
}

/** `multipart/form-data`: fields that are text, and files. */
export interface MultipartBody {
  readonly kind: 'multipart'
  readonly fields: readonly (Field | FileField)[]
}

/** A file, or a list of files, in a multipart body. */
export interface FileField {
  readonly name: string
  readonly required: boolean
  readonly description?: string
  /** Limits of how many there are, where there may be several. */
  readonly many?: { readonly minItems?: number; readonly maxItems?: number }
  /** What stands in where there is none: no files. */
  readonly default?: readonly []
  /** The largest size, in bytes. */
  readonly maxSize?: number
  /** The media types that it may have, `image/*` among them. */
  readonly mediaTypes?: readonly string[]
}

/** Text in UTF-8. */
export interface TextBody {
  readonly kind: 'text'
  readonly mediaType: string
  readonly type: AliasType
}

/** Bytes. */
export interface BinaryBody {
  readonly kind: 'binary'
  /** The media types that they may have; any when left out. */
  readonly mediaTypes?: readonly string[]
}

/** An answer of a handler: an error with a sentence, nothing, or a value of a type that has a name. */
export type Answer =
  | (AnswerHead & { readonly kind: 'error' | 'empty' })
  | (AnswerHead & { readonly kind: 'json' | 'events'; readonly type: ObjectType | AliasType })
  | (AnswerHead & { readonly kind: 'text' | 'binary'; readonly mediaType: string })

interface AnswerHead {
  readonly status: number
  readonly description: string
  /** The headers that the handler gives it. */
  readonly headers: readonly Field[]
}

/** A value that a request carries outside its body, as text. */
export interface Parameter {
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly name: string
  readonly type: Type
  readonly required: boolean
  readonly default?: Json
  /** Whether it is a text of JSON. */
  readonly isJson?: true
  /** Whether the items of a list stand in one text, with commas between them. */
  readonly isCommaSeparated?: true
  /** How several values of it stand in one text, in an API that somebody else has described. */
  readonly joined?: Joined
  /** Whether it is a filter by one of some values: of a single text, it takes commas for separators, and an empty one for none. */
  readonly isOneOf?: true
  /** Whether it is part of HTTP, and read by the runtime: `If-Match`. */
  readonly isProtocol?: true
}

/** How the items of a list, or the fields of an object, stand in one text. */
export interface Joined {
  /** What stands between them, as it is sent: `,`. With `&`, each field of an object is a parameter of the query by itself. */
  readonly separator: string
  /** Whether `=` stands between the name and the value of a field, and not what stands between fields. */
  readonly isPaired?: true
}

export interface RequestBody {
  /** The media types that are documented; every `application/*+json` is accepted too. */
  readonly mediaTypes: readonly string[]
  readonly shape: string
}

/** An answer that can really be sent. */
export interface Response {
  /** The name under which it is documented once for all operations that answer so. */
  readonly name?: string
  readonly status: number
  readonly description: string
  readonly headers: readonly ResponseHeader[]
  /** The type of the JSON body; absent when there is none. */
  readonly body?: Type
  /** The media type of the body; `application/json` when left out. */
  readonly mediaType?: string
  /** The sentence of an error, or one such. */
  readonly detail?: string
  /** What the body is, where it is not a value of its type in JSON: bytes, or events each of which has such a value. */
  readonly content?: 'binary' | 'events'
}

export interface ResponseHeader {
  readonly name: string
  readonly description: string
  /** Text when left out. */
  readonly type?: Type
  readonly required?: true
}
