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
  /** Every named object type: those of the resources, and those of the errors. */
  readonly shapes: readonly Shape[]
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
  readonly parent?: Parent
  /** What a row holds, in order: the key, the reference to the parent, the author's fields. */
  readonly fields: readonly StoredField[]
  /** Combinations of fields of which no two rows hold the same values. */
  readonly unique: readonly (readonly string[])[]
  /** The names of its shapes, by what they are for. */
  readonly shapes: { readonly read: string; readonly create: string; readonly replace: string; readonly patch: string }
  /** The number of rows of a list: when not asked for, and at most. */
  readonly page: { readonly default: number; readonly maximum: number }
  readonly operations: readonly Operation[]
}

/** The resource that another is nested under. */
export interface Parent {
  /** The name of the resource: `events`. */
  readonly resource: string
  /** The stored field that refers to it, also the parameter in paths: `event_id`. */
  readonly field: string
}

/** How a value is kept in a database; each dialect has a type for each. `json` is text that holds a JSON value. */
export type Storage = 'integer' | 'real' | 'text' | 'boolean' | 'json'

/** One value of a row. */
export interface StoredField {
  readonly name: string
  readonly type: Type
  readonly storage: Storage
  readonly role: 'key' | 'parent' | 'plain'
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

/** A named object type: an interface in TypeScript, a component in OpenAPI, a check in the validators. */
export interface Shape {
  readonly name: string
  /** The resource that it belongs to; absent for the shapes of errors. */
  readonly resource?: string
  readonly description?: string
  readonly fields: readonly Field[]
  /** What becomes of a key that is not a field. What the server answers holds no other: `strip`. */
  readonly unknownKeys: 'reject' | 'strip' | 'keep'
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
  | ObjectType
  | RecordType
  | UnionType
  | AnyType

/** Text. Lengths are counted in code points; `pattern` is searched for, not anchored. */
export interface StringType extends Described {
  readonly kind: 'string'
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly format?: Format
}

/** The formats of text that are checked, as JSON Schema names them. */
export type Format =
  | 'date-time'
  | 'date'
  | 'time'
  | 'duration'
  | 'email'
  | 'hostname'
  | 'ipv4'
  | 'ipv6'
  | 'uri'
  | 'uuid'
  /** Where a list goes on: Tenon's own, and not for authors. */
  | 'cursor'

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
  readonly values: readonly (string | number | boolean)[]
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
}

/** An object of a named shape. */
export interface ObjectType extends Described {
  readonly kind: 'object'
  readonly shape: string
}

/** An object with keys of the client's choice. */
export interface RecordType extends Described {
  readonly kind: 'record'
  readonly values: Type
  readonly minProperties?: number
  readonly maxProperties?: number
}

export interface UnionType extends Described {
  readonly kind: 'union'
  readonly members: readonly Type[]
}

/** Any JSON value. */
export interface AnyType extends Described {
  readonly kind: 'any'
}

/** An HTTP method in lower case, as OpenAPI writes it. */
export type Method = 'get' | 'put' | 'post' | 'delete' | 'patch'

/** One method on one path. */
export interface Operation {
  /** `listCountries`, `getCountry`, `createCountry`, `listEventGuests`: unique in the API. */
  readonly id: string
  /** What it does. */
  readonly kind: 'list' | 'get' | 'create' | 'replace' | 'patch' | 'delete'
  readonly method: Method
  /** A path template of OpenAPI: `/events/{event_id}/guests/{id}`. */
  readonly path: string
  /** The resource whose rows it is about. */
  readonly resource: string
  /** Whether it is reached through the parent's path. */
  readonly nested: boolean
  /** A few words: `List countries`. */
  readonly summary: string
  readonly description?: string
  readonly tag: string
  /** In the order path, query, header, cookie. */
  readonly parameters: readonly Parameter[]
  readonly body?: RequestBody
  readonly responses: readonly Response[]
}

/** A value that a request carries outside its body, as text. */
export interface Parameter {
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly name: string
  readonly type: Type
  readonly required: boolean
  readonly default?: Json
}

export interface RequestBody {
  /** The media type that is documented; every `application/*+json` is accepted too. */
  readonly mediaType: string
  readonly shape: string
}

/** An answer that can really be sent. */
export interface Response {
  readonly status: number
  readonly description: string
  readonly headers: readonly ResponseHeader[]
  /** The type of the JSON body; absent when there is none. */
  readonly body?: Type
}

export interface ResponseHeader {
  readonly name: string
  readonly description: string
}
