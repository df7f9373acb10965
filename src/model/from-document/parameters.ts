/** Reading parameters: what a request carries outside its body. */
import { defined } from '../defined.ts'
import { isSchema, type Schema } from '../keywords.ts'
import type { Parameter } from '../operation.ts'
import type { Shape, Type } from '../types.ts'
import { pascalName } from './names.ts'
import { notesOf, type Place, type SchemaReader } from './reader.ts'
import { below, type Located } from '../document/references.ts'
import { heldBy, joinedAs, prefixInPath, type AliasOf } from './styles.ts'

/** What parameters are read with. */
interface Reader extends SchemaReader {
  readonly shapes: Shapes
  readonly aliasOf: AliasOf
}

type Shapes = ReadonlyMap<string, Shape>

/** What HTTP or the client itself sets; a document's parameters of these names say nothing (OpenAPI 3.1, section 4.8.12.1). */
const ownHeaders = new Set(['accept', 'content-type', 'authorization'])

/** Reads the parameters of an operation, and of the path that it is on; that is answered with what `style` puts before values. */
export function readParameters(
  path: string,
  lists: readonly Said[],
  place: Place,
  reader: Reader,
): { readonly path: string; readonly parameters: readonly Parameter[] } {
  const found = new Map<string, Located>()
  for (const { list, at } of lists) {
    for (const [index, each] of (Array.isArray(list) ? list : []).entries()) {
      const parameter = reader.references.follow(each, below(at, index))
      if (parameter !== undefined)
        found.set(`${String(parameter.value['in'])} ${String(parameter.value['name'])}`, parameter)
    }
  }
  const read = [...found.values()].flatMap((each) => readParameter(each, place, reader))
  const inPath = (name: string) => read.find((each) => each.in === 'path' && each.name === name)
  const parameters = [
    // In the order of the path, whether they are declared or not.
    ...[...path.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => inPath(name) ?? undeclared(name)),
    ...read.filter((each) => each.in !== 'path'),
  ]
  const written = (hole: string, name: string) =>
    prefixInPath(name, found.get(`path ${name}`)?.value['style'], inPath(name)?.joined) + hole
  return { path: path.replaceAll(/\{([^}]*)\}/g, written), parameters }
}

/** A list of parameters, and where it is. */
export interface Said {
  readonly list: unknown
  readonly at: string
}

function undeclared(name: string): Parameter {
  return { in: 'path', name, type: { kind: 'string' }, required: true }
}

function readParameter({ value, at }: Located, { typeName, direction }: Place, reader: Reader): Parameter[] {
  const { in: place, name, required } = value
  if (typeof name !== 'string' || !isPlace(place)) return []
  // Which cookies there are is told, and no more.
  if (place === 'cookie') return [{ in: place, name, type: { kind: 'string' }, required: required === true }]
  if (place === 'header' && ownHeaders.has(name.toLowerCase())) return []
  const { schema, pointer, isJson } = schemaOf(value, at)
  const where = { at: pointer, typeName: typeName + pascalName(name), direction }
  const type = place === 'path' ? reader.readShort(schema, where) : reader.read(schema, where)
  const notes = notesOf(value) ?? type.notes
  const parameter: Parameter = {
    in: place,
    name,
    type: { ...(place === 'path' && !isJson ? textual(type, reader.aliasOf) : type), ...defined({ notes }) },
    required: required === true,
  }
  if (isJson) return [{ ...parameter, isJson: true }]
  const joined = joinedAs(parameter, value, heldBy(parameter.type, reader.aliasOf))
  const whole = { ...parameter, ...defined({ joined }) }
  return place === 'query' ? inQuery(whole, value, reader.shapes) : [whole]
}

function isPlace(place: unknown): place is Parameter['in'] {
  return place === 'path' || place === 'query' || place === 'header' || place === 'cookie'
}

/** The schema of a parameter: its own, or that of the content that it has. */
function schemaOf(value: Schema, at: string): { schema: unknown; pointer: string; isJson: boolean } {
  const content = isSchema(value['content']) ? Object.entries(value['content']) : []
  const [[mediaType, media] = []] = content
  if (mediaType === undefined || !isSchema(media)) {
    return { schema: value['schema'], pointer: below(at, 'schema'), isJson: false }
  }
  return {
    schema: media['schema'],
    pointer: below(at, 'content', mediaType, 'schema'),
    isJson: /[/+]json\b/.test(mediaType),
  }
}

/** How a parameter of a query is written, where that is not what a client does anyway. */
function inQuery(
  parameter: Parameter,
  { style = 'form', explode = style === 'form' }: Schema,
  shapes: Shapes,
): Parameter[] {
  const { type } = parameter
  const shape = type.kind === 'object' ? shapes.get(type.shape) : undefined
  if (shape === undefined || style === 'deepObject' || explode === false) return [parameter]
  // Each of its fields is a parameter by itself.
  return shape.fields.map((field) => ({
    in: 'query',
    name: field.name,
    type: field.type,
    required: parameter.required && field.required,
  }))
}

/** What a path can hold: text and numbers, lists and objects of them. */
function textual(type: Type, aliasOf: AliasOf): Type {
  if (type.kind !== 'any' && heldBy(type, aliasOf).size > 0) return type
  if (type.kind === 'union') return { ...type, members: type.members.map((each) => textual(each, aliasOf)) }
  if (type.kind === 'enum' || type.kind === 'literal') {
    return type.values.every((each) => typeof each === 'string' || typeof each === 'number') ? type : { kind: 'string' }
  }
  return ['string', 'number', 'integer', 'alias'].includes(type.kind) ? type : { kind: 'string' }
}
