/**
 * The model: what the definitions mean, with every name, path, default and order decided. Readonly plain data that prints as
 * JSON; the emitters read nothing else.
 */

/** A value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** The whole API. Resources stand in alphabetical order, everything within them in the author's. */
export interface Api {
  readonly title: string
  readonly version: string
  readonly description?: string
  readonly servers: readonly { readonly url: string; readonly description?: string }[]
  /** Stands before the path of every operation, and is part of `Operation.path`: `/v1`, or empty. */
  readonly prefix: string
  /** The largest request body, in bytes. */
  readonly bodyLimit: number
  readonly resources: readonly Resource[]
  /** The custom operations that belong to no resource. */
  readonly operations: readonly CustomOperation[]
  /** How long the answer to an `Idempotency-Key` is kept, in seconds. */
  readonly idempotencyExpiry: number
  /** Every named object type: those of the resources, and those of the errors. */
  readonly shapes: readonly Shape[]
  /** Every other type that has a name. */
  readonly aliases: readonly Alias[]
  /** The names of the types that several resources use, in alphabetical order. */
  readonly shared: readonly string[]
  /** Whether a value of another kind is converted where FastAPI would, or refused. */
  readonly coercion: 'strict' | 'lax'
  /** What becomes of keys that nobody has declared, where a shape does not say. */
  readonly unknownKeys: UnknownKeys
  readonly errors: ErrorSettings
  readonly http: HttpSettings
}

/** What the server does beside its operations, and on the way to them. */
export interface HttpSettings {
  /** The path of the list of resources. */
  readonly root?: string
  /** The paths of the answers to how the server is. */
  readonly health: { readonly live?: string; readonly ready?: string }
  readonly cors?: CorsSettings
  readonly compress: boolean
  /** How many proxies in front of the server are believed; `true` for all. */
  readonly trustProxy?: number | true
}

/** Which pages of other origins may use the API. */
export interface CorsSettings {
  readonly origins: readonly string[] | '*'
  readonly credentials?: true
  /** In seconds. */
  readonly maxAge?: number
  /** Absent for any. */
  readonly allowHeaders?: readonly string[]
  /** Besides those that the API itself sends. */
  readonly exposeHeaders?: readonly string[]
}

/** How errors are written. */
export interface ErrorSettings {
  readonly format: 'fastapi' | 'fastapi-v1' | 'problem'
  /** Whether a fault repeats the value that it is about. */
  readonly echoInput: boolean
  /** The author's words for faults, by type of issue: templates such as `At least {min_length} characters`. */
  readonly messages: Readonly<Record<string, string>>
}

/** A resource: a table, its shapes and its operations. */
export interface Resource {
  /** The plural, as it stands in paths: `countries`. */
  readonly name: string
  /** `country` */
  readonly singular: string
  /** The file that defines it, relative to the project: `schemas/countries.ts`. */
  readonly source: string
  readonly description?: string
  /** The name of its types: `Country`. */
  readonly typeName: string
  /** The name of many of it: `Countries`. */
  readonly pluralTypeName: string
  readonly table: string
  /** The stored field that identifies a row. */
  readonly key: string
  /** What makes the key of a new row: the database, the server, or the client who sends it as a field of the author's. */
  readonly keyKind: 'integer' | 'uuid' | 'ulid' | 'natural'
  readonly parent?: Parent
  /** The parent, and the parent's parent: from the nearest up. */
  readonly ancestors: readonly Ancestor[]
  /** What a row holds, in order: the key, the reference to the parent, the author's fields. Every row has a version besides. */
  readonly fields: readonly StoredField[]
  /** Combinations of fields of which no two rows hold the same values. */
  readonly unique: readonly (readonly string[])[]
  /** The names of its shapes, by what they are for. */
  readonly shapes: {
    readonly read: string
    readonly create: string
    readonly replace: string
    readonly patch: string
    readonly merged?: string
  }
  /** The number of rows of a list: when not asked for, and at most. */
  readonly page: { readonly default: number; readonly maximum: number }
  /** The fields that lists are filtered and sorted by; each has an index. */
  readonly filters: readonly Filter[]
  readonly sorts: readonly string[]
  /** Whether a parameter that a query does not have is refused. */
  readonly refusesUnknownParameters: boolean
  /** The `Cache-Control` of its lists and rows. */
  readonly cacheControl?: string
  /** Whether a write has to say in `If-Match` what it is a change of. */
  readonly requireIfMatch: boolean
  readonly operations: readonly Operation[]
  /** The operations of the author's own on it. */
  readonly actions: readonly CustomOperation[]
}

/** The resource that another is nested under. */
export interface Parent {
  /** The name of the resource: `events`. */
  readonly resource: string
  /** The stored field that refers to it, also the parameter in paths: `event_id`. */
  readonly field: string
  readonly onDelete: 'restrict' | 'cascade'
}

/** A resource above another. */
export interface Ancestor {
  readonly resource: string
  /** The field of the one below that refers to it, also the parameter in paths: `event_id`. */
  readonly field: string
  readonly table: string
  /** Its key. */
  readonly key: string
  /** In words: `event`. */
  readonly noun: string
}

/** A field that lists are filtered by, and what with. */
export interface Filter {
  readonly field: string
  readonly operators: readonly Operator[]
}

/** How a filter compares: `area[gte]=5`; `eq` is written without brackets. */
export type Operator = (typeof operators)[number]

export const operators = ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte', 'contains', 'startsWith', 'isNull'] as const

/** A row of another resource that a field holds the key of, and what happens here when that row is deleted. */
export interface Reference {
  readonly resource: string
  readonly table: string
  /** Its key. */
  readonly key: string
  readonly onDelete: 'restrict' | 'cascade' | 'set null'
}

/** How a value is kept in a database; each dialect has a type for each. `json` is text that holds a JSON value. */
export type Storage = 'integer' | 'real' | 'text' | 'boolean' | 'json'

/** One value of a row. */
export interface StoredField {
  readonly name: string
  readonly type: Type
  readonly storage: Storage
  /** `created` and `updated` are moments that the server sets, `computed` is worked out by the database. */
  readonly role: 'key' | 'parent' | 'plain' | 'created' | 'updated' | 'computed'
  readonly reference?: Reference
  /** The SQL of a computed field: text, and the fields that it names. */
  readonly expression?: readonly (string | { readonly field: string })[]
  /** Whether a client may leave it out of a new row, for which there is no default. */
  readonly optional: boolean
  /** Whether the database may hold NULL. */
  readonly nullable: boolean
  /** Whether NULL is left out of an answer; otherwise it is answered as `null`. */
  readonly omitNull: boolean
  /** Whether it is never answered. */
  readonly writeOnly: boolean
  /** Whether no client sets it. */
  readonly readOnly: boolean
  /** What is stored when a new row says nothing. */
  readonly default?: Json
}

/** What becomes of a key that nobody has declared. */
export type UnknownKeys = 'reject' | 'strip' | 'keep'

/** A named object type: an interface in TypeScript, a component in OpenAPI, a check in the validators. */
export interface Shape {
  readonly name: string
  /** The resource that it belongs to; absent for the shapes of errors. */
  readonly resource?: string
  /** The custom operation that it was made for. */
  readonly operation?: string
  readonly description?: string
  readonly fields: readonly Field[]
  /** What becomes of a key that is not a field. What the server answers holds no other: `strip`. */
  readonly unknownKeys: UnknownKeys
  /** The type of the values of other keys, and of those whose key matches a pattern. */
  readonly rest?: Type
  readonly patterns?: readonly { readonly pattern: string; readonly type: Type }[]
  readonly minProperties?: number
  readonly maxProperties?: number
  /** Whether it is the server's own: clients are not told of it. */
  readonly isInternal?: true
  /** The shape that this one equals in all but name. */
  readonly sameAs?: string
}

/** A field of a shape. */
export interface Field {
  readonly name: string
  readonly type: Type
  readonly required: boolean
  /** The value that stands in for an absent one. Only input shapes have defaults, and never a patch. */
  readonly default?: Json
}

/** What people are told of a type; nothing of it changes what is accepted. */
export interface Notes {
  readonly title?: string
  readonly description?: string
  readonly examples?: readonly Json[]
  readonly deprecated?: boolean
}

interface Described {
  readonly notes?: Notes
  /** What a client is told instead of the message of the issue. */
  readonly errorMessage?: string
}

/** The type of a value: a closed union, told apart by `kind`. */
export type Type =
  | StringType
  | NumberType
  | BooleanType
  | NullType
  | ChoiceType
  | NullableType
  | ArrayType
  | TupleType
  | ObjectType
  | RecordType
  | UnionType
  | TaggedType
  | AllType
  | ByKindType
  | AliasType
  | AnyType
  | NeverType

/** Text. Lengths are counted in code points; `pattern` is searched for, not anchored. */
export interface StringType extends Described {
  readonly kind: 'string'
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly format?: Format
}

/** The formats of text that are checked, as JSON Schema names them. */
export type Format = (typeof formats)[number]

/** Their names. */
export const formats = [
  'date-time',
  'date',
  'time',
  'duration',
  'email',
  'idn-email',
  'hostname',
  'idn-hostname',
  'ipv4',
  'ipv6',
  'uri',
  'uri-reference',
  'uri-template',
  'iri',
  'iri-reference',
  'uuid',
  'json-pointer',
  'relative-json-pointer',
  'regex',
] as const

/** A number; an integer is within 2^53 - 1 on either side of zero, so that it is kept exactly. */
export interface NumberType extends Described {
  readonly kind: 'number' | 'integer'
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly multipleOf?: number
}

export interface BooleanType extends Described {
  readonly kind: 'boolean'
}

export interface NullType extends Described {
  readonly kind: 'null'
}

/** One of some values: `literal` from `const` and unions of it, `enum` from `enum`. They differ in the issue's type. */
export interface ChoiceType extends Described {
  readonly kind: 'literal' | 'enum'
  readonly values: readonly Json[]
}

export interface NullableType extends Described {
  readonly kind: 'nullable'
  readonly of: Type
}

export interface ArrayType extends Described {
  readonly kind: 'array'
  readonly items: Type
  readonly minItems?: number
  readonly maxItems?: number
  /** No two items are equal. */
  readonly uniqueItems?: true
  /** Some items are of this type: from `minContains` (1) to `maxContains` of them. */
  readonly contains?: Type
  readonly minContains?: number
  readonly maxContains?: number
}

/** An array with a type for each of its first items, and one for the rest. */
export interface TupleType extends Described {
  readonly kind: 'tuple'
  readonly items: readonly Type[]
  /** `never` where there is no rest. */
  readonly rest: Type
  readonly minItems: number
  readonly maxItems?: number
  readonly uniqueItems?: true
}

/** An object of a named shape. */
export interface ObjectType extends Described {
  readonly kind: 'object'
  readonly shape: string
}

/** An object with keys of the client's choice. */
export interface RecordType extends Described {
  readonly kind: 'record'
  /** What keys match, if not any will do. */
  readonly keys?: string
  readonly values: Type
  readonly minProperties?: number
  readonly maxProperties?: number
}

/** One of some types, tried in their order. */
export interface UnionType extends Described {
  readonly kind: 'union'
  readonly members: readonly Type[]
}

/** One of some shapes, told apart by the value of a field. */
export interface TaggedType extends Described {
  readonly kind: 'tagged'
  readonly key: string
  readonly variants: readonly { readonly tag: string | number | boolean; readonly shape: string }[]
}

/** All of some types at once. */
export interface AllType extends Described {
  readonly kind: 'all'
  readonly members: readonly Type[]
}

/** What constrains a value only if it is of a kind: a schema with keywords and no `type`. */
export interface ByKindType extends Described {
  readonly kind: 'by-kind'
  readonly string?: StringType
  readonly number?: NumberType
  readonly array?: ArrayType | TupleType
  readonly object?: ObjectType | RecordType
}

/** A type that has a name, so that it can contain itself. */
export interface AliasType extends Described {
  readonly kind: 'alias'
  readonly name: string
}

/** Any JSON value. */
export interface AnyType extends Described {
  readonly kind: 'any'
}

/** No value at all. */
export interface NeverType extends Described {
  readonly kind: 'never'
}

/** A type other than an object that has a name. */
export interface Alias {
  readonly name: string
  readonly resource?: string
  readonly operation?: string
  readonly type: Type
}

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
  readonly tag: string
  /** In the order path, query, header, cookie. */
  readonly parameters: readonly Parameter[]
  /** Every answer that can be sent. */
  readonly responses: readonly Response[]
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
  readonly deprecated?: true
  readonly body?: CustomBody
  /** The largest body, in bytes. */
  readonly bodyLimit: number
  /** What becomes of parameters and fields of forms that nobody has declared. */
  readonly unknownKeys: UnknownKeys
  /** The answers that a handler can give; the other responses are given before it is called. */
  readonly answers: readonly Answer[]
  /** The names of the fields and parameters whose values are never repeated to the client; absent when there are none. */
  readonly secrets?: readonly string[]
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
  /** Whether the items of a list stand in one text, with commas between them. */
  readonly isCommaSeparated?: true
  /** Whether it is part of HTTP, and read by the runtime: `If-Match`. */
  readonly isProtocol?: true
}

export interface RequestBody {
  /** The media types that are documented; every `application/*+json` is accepted too. */
  readonly mediaTypes: readonly string[]
  readonly shape: string
  /** The names of the fields in it, however deep, whose values are never repeated to the client; absent when there are none. */
  readonly secrets?: readonly string[]
}

/** An answer that can really be sent. */
export interface Response {
  readonly status: number
  readonly description: string
  readonly headers: readonly ResponseHeader[]
  /** The type of the JSON body; absent when there is none. */
  readonly body?: Type
  /** The media type of the body; `application/json` when left out. */
  readonly mediaType?: string
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
