/** JSON Schema, as OpenAPI 3.1 has it, of the model's shapes and types. It says what the checks do, and never more. */
import type { ReferenceObject, SchemaObject, SchemaObjectType } from 'openapi3-ts/oas31'
import type { Field, Notes, Shape, Type } from '../model/api.ts'

/** Prints a shape as the schema of an object. */
export function printShapeSchema(shape: Shape): SchemaObject {
  const required = shape.fields.filter((field) => field.required).map((field) => field.name)
  return {
    type: 'object',
    ...(shape.description === undefined ? {} : { description: shape.description }),
    properties: Object.fromEntries(shape.fields.map((field) => [field.name, printFieldSchema(field)])),
    ...(required.length === 0 ? {} : { required }),
    ...(shape.unknownKeys === 'reject' ? { additionalProperties: false } : {}),
  }
}

/** Prints the schema of a field or a parameter, with its default. */
export function printFieldSchema({ type, default: value }: Pick<Field, 'type' | 'default'>): SchemaObject {
  return { ...printTypeSchema(type), ...(value === undefined ? {} : { default: value }) }
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
      // Cursors are opaque.
      const { kind, notes: _, format, ...constraints } = type
      return { type: kind, ...constraints, ...(format === undefined || format === 'cursor' ? {} : { format }) }
    }
    case 'number':
    case 'integer': {
      // The model names these constraints as JSON Schema does; so it does those of arrays and records.
      const { kind, notes: _, ...constraints } = type
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
      const { kind, notes: _, items, ...constraints } = type
      return { type: kind, items: printTypeSchema(items), ...constraints }
    }
    case 'object':
      return { ...refer(type.shape) }
    case 'record': {
      const { kind: _kind, notes: _, values, ...constraints } = type
      return { type: 'object', additionalProperties: printTypeSchema(values), ...constraints }
    }
    case 'union':
      return { anyOf: type.members.map(printTypeSchema) }
    case 'any':
      return {}
    default:
      return type satisfies never
  }
}

function printChoice(values: readonly (string | number | boolean | null)[]): SchemaObject {
  const [type, ...otherTypes] = new Set(values.map(typeOf))
  const [value, ...otherValues] = values
  return {
    ...(type === undefined ? {} : { type: otherTypes.length === 0 ? type : [type, ...otherTypes] }),
    ...(otherValues.length === 0 ? { const: value } : { enum: [...values] }),
  }
}

function typeOf(value: string | number | boolean | null): SchemaObjectType {
  if (value === null) return 'null'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'boolean'
  return Number.isInteger(value) ? 'integer' : 'number'
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
      return { anyOf: [printTypeSchema(type), { type: 'null' }] }
    case 'union':
      return { anyOf: [...type.members.map(printTypeSchema), { type: 'null' }], ...printNotes(type.notes) }
    case 'string':
    case 'number':
    case 'integer':
    case 'boolean':
    case 'array':
    case 'record':
      return { ...printTypeSchema(type), type: [type.kind === 'record' ? 'object' : type.kind, 'null'] }
    default:
      return type satisfies never
  }
}

function printNotes({ examples, ...notes }: Notes = {}): SchemaObject {
  return examples === undefined ? notes : { ...notes, examples: [...examples] }
}
