/** JSON Schema, as OpenAPI 3.1 has it, of the model's shapes and types. It says what the checks do, and never more. */
import type { ReferenceObject, SchemaObject, SchemaObjectType } from 'openapi3-ts/oas31'
import { defined } from '../model/defined.ts'
import type { Alias, Field, Json, Notes, Shape, Type } from '../model/types.ts'

/** Prints a shape as the schema of an object. */
export function printShapeSchema(shape: Shape): SchemaObject {
  const required = shape.fields.filter((field) => field.required).map((field) => field.name)
  return {
    type: 'object',
    ...defined({ description: shape.description }),
    properties: Object.fromEntries(shape.fields.map((field) => [field.name, printFieldSchema(field)])),
    ...(required.length === 0 ? {} : { required }),
    ...(shape.patterns === undefined
      ? {}
      : {
          patternProperties: Object.fromEntries(
            shape.patterns.map(({ pattern, type }) => [pattern, printTypeSchema(type)]),
          ),
        }),
    ...(shape.rest === undefined ? {} : { additionalProperties: printTypeSchema(shape.rest) }),
    ...(shape.unknownKeys === 'reject' ? { additionalProperties: false } : {}),
    ...defined({ minProperties: shape.minProperties, maxProperties: shape.maxProperties }),
  }
}

/** Prints the schema of a type that has a name. */
export function printAliasSchema({ type }: Alias): SchemaObject {
  return printTypeSchema(type)
}

/** Prints the schema of a field or a parameter, with its default, and with whether it is ever answered. */
export function printFieldSchema({
  type,
  default: value,
  writeOnly,
}: Pick<Field, 'type' | 'default' | 'writeOnly'>): SchemaObject {
  return {
    ...printTypeSchema(type),
    ...defined({ default: value, writeOnly }),
  }
}

/** Prints the schema of a type. A named shape is a reference, beside which JSON Schema 2020-12 allows further keywords. */
export function printTypeSchema(type: Type): SchemaObject {
  return { ...printConstraints(type), ...printNotes(type.notes) }
}

/** Refers to the component of a shape. */
export function refer(shape: string): ReferenceObject {
  return { $ref: `#/components/schemas/${shape}` }
}

function printConstraints(type: Type): SchemaObject {
  switch (type.kind) {
    case 'string': {
      const { kind, notes: _notes, errorMessage: _message, format, ...constraints } = type
      return { type: kind, ...constraints, ...defined({ format }) }
    }
    case 'number':
    case 'integer': {
      // The model names these constraints as JSON Schema does; so it does those of arrays and records.
      const { kind, notes: _notes, errorMessage: _message, ...constraints } = type
      return { type: kind, ...constraints }
    }
    case 'boolean':
    case 'null':
      return { type: type.kind }
    case 'literal':
    case 'enum':
      return printChoice(type.values)
    case 'nullable':
      return printNullable(type.of)
    case 'array': {
      const { kind, notes: _notes, errorMessage: _message, items, contains, ...constraints } = type
      const contained = contains === undefined ? {} : { contains: printTypeSchema(contains) }
      return { type: kind, items: printTypeSchema(items), ...contained, ...constraints }
    }
    case 'tuple': {
      const { minItems, uniqueItems, rest } = type
      const maxItems = rest.kind === 'never' ? Math.min(type.items.length, type.maxItems ?? Infinity) : type.maxItems
      return {
        type: 'array',
        prefixItems: type.items.map(printTypeSchema),
        ...(rest.kind === 'any' || rest.kind === 'never' ? {} : { items: printTypeSchema(rest) }),
        ...(minItems === 0 ? {} : { minItems }),
        ...defined({ maxItems, uniqueItems }),
      }
    }
    case 'object':
      return { ...refer(type.shape) }
    case 'alias':
      return { ...refer(type.name) }
    case 'record': {
      const { kind: _kind, notes: _notes, errorMessage: _message, values, keys, ...constraints } = type
      const schema = printTypeSchema(values)
      const typed =
        keys === undefined
          ? { additionalProperties: schema }
          : { patternProperties: { [keys]: schema }, additionalProperties: false }
      return { type: 'object', ...typed, ...constraints }
    }
    case 'union':
      return { anyOf: type.members.map(printTypeSchema) }
    case 'tagged': {
      const mapping = Object.fromEntries(type.variants.map(({ tag, shape }) => [String(tag), refer(shape).$ref]))
      return {
        oneOf: type.variants.map(({ shape }) => refer(shape)),
        discriminator: { propertyName: type.key, mapping },
      }
    }
    case 'all':
      return { allOf: type.members.map(printTypeSchema) }
    case 'by-kind': {
      const kinds = [type.string, type.number, type.array].filter((each) => each !== undefined)
      const constraints = kinds.map(withoutType).reduce((all, each) => ({ ...all, ...each }), {})
      return type.object === undefined ? constraints : { ...constraints, anyOf: objectsAndOthers(type.object) }
    }
    case 'never':
      return { not: {} }
    case 'any':
      return {}
    default:
      return type satisfies never
  }
}

/** Objects of a type, and everything that is no object. */
function objectsAndOthers(type: Type): SchemaObject[] {
  return [printTypeSchema(type), { type: ['null', 'boolean', 'number', 'string', 'array'] }]
}

/** What a type says of the values of its kind, without saying that they are of it. */
function withoutType(type: Type): SchemaObject {
  const { type: _, ...constraints } = printConstraints(type)
  return constraints
}

function printChoice(values: readonly Json[]): SchemaObject {
  const [type, ...otherTypes] = new Set(values.map(typeOf))
  const [value, ...otherValues] = values
  return {
    ...(type === undefined ? {} : { type: otherTypes.length === 0 ? type : [type, ...otherTypes] }),
    ...(otherValues.length === 0 ? { const: value } : { enum: [...values] }),
  }
}

function typeOf(value: Json): SchemaObjectType {
  if (value === null) return 'null'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return Array.isArray(value) ? 'array' : 'object'
}

/** Adds null to the values or types of a schema where it has any, else to its alternatives. */
function printNullable(type: Type): SchemaObject {
  switch (type.kind) {
    case 'literal':
    case 'enum':
      return { ...printChoice([...type.values, null]), ...printNotes(type.notes) }
    case 'any':
    case 'null':
    case 'nullable':
      return printTypeSchema(type)
    case 'object':
    case 'alias':
    case 'tagged':
    case 'all':
    case 'by-kind':
    case 'never':
      return { anyOf: [printTypeSchema(type), { type: 'null' }] }
    case 'union':
      return { anyOf: [...type.members.map(printTypeSchema), { type: 'null' }], ...printNotes(type.notes) }
    case 'string':
    case 'number':
    case 'integer':
    case 'boolean':
    case 'array':
      return { ...printTypeSchema(type), type: [type.kind, 'null'] }
    case 'tuple':
      return { ...printTypeSchema(type), type: ['array', 'null'] }
    case 'record':
      return { ...printTypeSchema(type), type: ['object', 'null'] }
    default:
      return type satisfies never
  }
}

function printNotes({ examples, ...notes }: Notes = {}): SchemaObject {
  return examples === undefined ? notes : { ...notes, examples: [...examples] }
}
