/**
 * The model: what the definitions mean, with every name, path, default and order decided. Readonly plain data that prints as
 * JSON; the emitters read nothing else.
 */
import type { Contact, ExternalDocs, License, Security, SecurityScheme, Server, Tag } from '../define/index.ts'
import type { Operation, CustomOperation } from './operation.ts'
import type { Alias, Json, Shape, Type, UnknownKeys } from './types.ts'

/** The whole API. Resources stand in alphabetical order, everything within them in the author's. */
export interface Api {
  readonly title: string
  readonly version: string
  readonly description?: string
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
  readonly document: DocumentSettings
  readonly webhooks: readonly Webhook[]
}

/** A request that the API sends. */
export interface Webhook {
  /** `orderShipped` */
  readonly name: string
  readonly summary: string
  readonly description?: string
  readonly deprecated?: true
  readonly tag?: string
  readonly body: Type
}

/** What only the document says, as its author writes it. */
export interface DocumentSettings {
  readonly contact?: Contact
  readonly license?: License
  readonly termsOfService?: string
  readonly externalDocs?: ExternalDocs
  readonly servers: readonly Server[]
  /** Those of which more is said than their name. */
  readonly tags: readonly Tag[]
  readonly securitySchemes: Readonly<Record<string, SecurityScheme>>
  /** What clients need to be let in, where an operation says nothing else. */
  readonly security: Security
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
  /** Whether the OpenAPI document is served. */
  readonly openapi: boolean
  readonly docs?: DocsSettings
}

/** Where the docs are, and what requests of theirs go to besides the server itself: other servers, and where tokens are had. */
export interface DocsSettings {
  readonly path: string
  readonly addresses: readonly string[]
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
  readonly deprecated?: true
  /** The name of its types: `Country`. */
  readonly typeName: string
  /** The name of many of it: `Countries`. */
  readonly pluralTypeName: string
  readonly table: string
  /** What the table was called before, as its author says. */
  readonly renamedFrom?: string
  /** The stored field that identifies a row. */
  readonly key: string
  readonly keyType: Type
  /** What makes the key of a new row: the database, the server, or the client who sends it as a field of the author's. */
  readonly keyKind: 'integer' | 'uuid' | 'ulid' | 'natural'
  readonly parent?: Parent
  /** The parent, and the parent's parent: from the nearest up. */
  readonly ancestors: readonly Ancestor[]
  /** What a row holds, in order: the key, the reference to the parent, the author's fields. Every row has a version besides. */
  readonly fields: readonly StoredField[]
  /** What is never answered of the values within a row. */
  readonly hidden?: HiddenParts
  /** What null sets within the values that a patch merges. */
  readonly nulls?: NullParts
  /** What keeps its rows from being deleted: fields that refer to them, of this resource and others, in the order of the tables. */
  readonly referrers: readonly Referrer[]
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
  /** The fields that lists are filtered and sorted by; each has an index, be it that of what is unique. */
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
  readonly keyType: Type
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

/** A field that refers to rows of a resource, and keeps them from being deleted. */
export interface Referrer {
  readonly table: string
  readonly field: string
  /** Many of those that it is a field of, in words: `guests`. */
  readonly words: string
}

/** How a value is kept in a database; each dialect has a type for each. `json` is text that holds a JSON value. */
export type Storage = 'integer' | 'real' | 'text' | 'boolean' | 'json'

/** One value of a row. */
export interface StoredField {
  readonly name: string
  /** What it was called before, as its author says. */
  readonly renamedFrom?: string
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

/** What is never answered of a value, by what the value is. What is said of other values than it has nothing to say of it. */
export interface HiddenPart {
  /** What the type of this name says. */
  readonly type?: string
  /** Of the items of an array: of the first ones, where each has its own, and of all others. */
  readonly first?: readonly HiddenPart[]
  readonly items?: HiddenPart
  /** Of the values of an object: those that are never answered themselves, what is not of others, and what is not of all other keys. */
  readonly fields?: Readonly<Record<string, true | HiddenPart>>
  readonly values?: HiddenPart
  /** What tells an object of this type from others: the keys that are there, and the values that some of them have. */
  readonly needs?: readonly string[]
  readonly is?: Readonly<Record<string, readonly Json[]>>
  /** Of a value that is of one of several types, and of one that is of all of them. */
  readonly any?: readonly HiddenPart[]
  readonly all?: readonly HiddenPart[]
}

/** What null sets, rather than removes, within a value that a patch changes. */
export interface NullPart {
  /** What the type of this name says. */
  readonly type?: string
  /** The fields of an object that are set to null. */
  readonly nulls?: readonly string[]
  /** What is within its fields, and within the values of all other keys. */
  readonly fields?: Readonly<Record<string, NullPart>>
  readonly values?: NullPart
}

/** What null sets within the fields of a row, and within the types with names that these are of. */
export interface NullParts {
  readonly fields: Readonly<Record<string, NullPart>>
  readonly types: Readonly<Record<string, NullPart>>
}

/** What is never answered of the fields of a row, and of the types with names that these are of. */
export interface HiddenParts {
  readonly fields: Readonly<Record<string, HiddenPart>>
  readonly types: Readonly<Record<string, HiddenPart>>
}
