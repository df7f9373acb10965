/** The types of the model: what values are, and the shapes and aliases that have names. Operations and rows are made of them. */

/** A value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

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
  /** What other keys may be called, and what is stored under these names is never answered. */
  readonly leftOut?: readonly string[]
  /** Whether it is the server's own: clients are not told of it. */
  readonly isInternal?: true
  /** The shape that this one equals in all but name. */
  readonly sameAs?: string
  /** Whether a union leads to it, in lax mode. */
  readonly inUnion?: true
  /** Whether it leads to itself in several ways at once, so that a value is met as often. */
  readonly isRevisited?: true
}

/** A field of a shape. */
export interface Field {
  readonly name: string
  readonly type: Type
  readonly required: boolean
  /** The value that stands in for an absent one. Only input shapes have defaults, and never a patch. */
  readonly default?: Json
  /** Whether it is never answered. */
  readonly writeOnly?: true
}

/** What people are told of a type; nothing of it changes what is accepted. */
export interface Notes {
  readonly title?: string
  readonly description?: string
  readonly examples?: readonly Json[]
  readonly deprecated?: boolean
  /** Text that is not to be seen while it is typed. */
  readonly format?: 'password'
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

/** One of some values: `literal` from `const` and unions of it, `enum` from `enum`. They differ in the type. */
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
  /** Whether a union leads to it, in lax mode. */
  readonly inUnion?: true
  /** Whether it leads to itself in several ways at once, so that a value is met as often. */
  readonly isRevisited?: true
}
