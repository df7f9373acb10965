/** Relations between resources: what identifies a row, what it is nested under, and what its fields refer to. */
import type { Fields, OnDelete, ResourceDefinition, ResourceOptions } from '../define/index.ts'
import type { Ancestor, Parent, Reference, Resource } from './api.ts'
import { defined } from './defined.ts'
import { markOf, withoutMark } from './field-marks.ts'
import { isSchema, printValue, type Report, type Schema } from './keywords.ts'
import { nearest, singularOf, withArticle, wordsOf } from './names.ts'

/** A resource as its author describes it. */
export type Options = ResourceOptions<Fields, string>

/** The key of a resource: the name of its field, what makes it, and its schema. */
export interface Key {
  readonly name: string
  readonly kind: Resource['keyKind']
  readonly schema: Schema
}

/** The schemas of the keys that are made for a new row. */
const keySchemas = {
  integer: { type: 'integer' },
  uuid: { type: 'string', format: 'uuid' },
  ulid: { type: 'string', pattern: '^[0-7][0-9A-HJKMNP-TV-Z]{25}$' },
} as const

/** Reads what identifies the rows of a resource. */
export function keyOf({ key = 'integer', fields }: Options, at: string, report: Report): Key {
  if (typeof key === 'string' && key in keySchemas) return { name: 'id', kind: key, schema: keySchemas[key] }
  const field = typeof key === 'object' && typeof key.field === 'string' ? key.field : undefined
  if (field === undefined || !Object.hasOwn(fields, field)) {
    const remedy = "Say 'integer', 'uuid', 'ulid', or `{ field: 'code' }` with one of its fields."
    report('option_invalid', `${at}.key`, `${printValue(key)} is no key. ${remedy}`)
    return { name: 'id', kind: 'integer', schema: keySchemas.integer }
  }
  const schema: unknown = fields[field]
  return { name: field, kind: 'natural', schema: isSchema(schema) ? schema : {} }
}

/** Reads the parent of a resource. */
export function parentOf(
  { parent, onParentDelete = 'restrict' }: Options,
  at: string,
  all: readonly ResourceDefinition[],
  report: Report,
): Parent | undefined {
  if (!isOneOf(onParentDelete, ['restrict', 'cascade'])) {
    report('option_invalid', `${at}.onParentDelete`, "must be 'restrict' or 'cascade'.")
  }
  if (parent === undefined) return undefined
  if (!all.includes(parent)) {
    report('parent_unknown', `${at}.parent`, `\`${parent.name}\` is exported by no file of the schemas. Export it.`)
  }
  return { resource: parent.name, field: parentField(parent), onDelete: onParentDelete }
}

/** The name of the field that refers to a parent: `event_id`. */
function parentField({ name, options }: ResourceDefinition): string {
  return `${options.singular ?? singularOf(name)}_${keyOf(options, name, silent).name}`
}

const silent: Report = () => undefined

/** What a resource is nested under, from the nearest up; what their keys are is known once they are built. */
export function ancestorsOf({ parent }: Options): Omit<Ancestor, 'keyType'>[] {
  if (parent === undefined) return []
  const ancestor = {
    resource: parent.name,
    field: parentField(parent),
    table: parent.name,
    key: keyOf(parent.options, parent.name, silent).name,
    noun: wordsOf(parent.options.singular ?? singularOf(parent.name)).join(' '),
  }
  return [ancestor, ...ancestorsOf(parent.options)]
}

/** The schema of the field that refers to a parent. */
export function parentSchema({ parent }: Options, all: readonly ResourceDefinition[]): Schema {
  return parent === undefined ? keySchemas.integer : { ...keySchemaOf(parent, all), description: meaningOf(parent) }
}

/** What the key of a row stands for, in words. */
function meaningOf({ name, options }: ResourceDefinition): string {
  const noun = wordsOf(options.singular ?? singularOf(name)).join(' ')
  return `The \`${keyOf(options, name, silent).name}\` of ${withArticle(noun)}.`
}

/** The reference to a parent. */
export function parentReference({ parent }: Options, { onDelete }: Parent): Reference | undefined {
  return parent === undefined ? undefined : referenceTo(parent, onDelete)
}

/** A schema in which references stand as the keys that they hold, and the reference, if there is one. */
export interface Referring {
  readonly schema: unknown
  readonly reference?: Reference
}

/** Puts the type of a key in place of a reference, which may be nullable. */
export function resolveReference(
  schema: unknown,
  all: readonly ResourceDefinition[],
  at: string,
  report: Report,
): Referring {
  if (!isSchema(schema)) return { schema }
  const mark = markOf(schema)
  if (mark?.kind === 'reference') {
    const plain = unnamed(withoutMark(schema))
    const target = findTarget(mark.resource, all, at, report)
    if (target === undefined) return { schema: { ...plain, ...keySchemas.integer } }
    checkOnDelete(mark.onDelete, at, report)
    return {
      schema: { ...keySchemaOf(target, all), description: meaningOf(target), ...plain },
      reference: referenceTo(target, mark.onDelete),
    }
  }
  const members = membersOf(schema)
  if (members === undefined) return { schema }
  const resolved = members.map((each) => resolveReference(each, all, at, report))
  const reference = resolved.find((each) => each.reference !== undefined)?.reference
  const whole = reference === undefined ? schema : unnamed(schema)
  return { schema: { ...whole, anyOf: resolved.map((each) => each.schema) }, ...defined({ reference }) }
}

/** A schema without a name: a reference is kept as the key is that it holds, and a value with a name is not. */
function unnamed(schema: Schema): Schema {
  const { $id: _, ...rest } = schema
  return rest
}

/** The members of a union of a reference and null; of another union, a reference would be one of several types. */
function membersOf({ anyOf }: Schema): readonly unknown[] | undefined {
  if (!Array.isArray(anyOf)) return undefined
  const members: readonly unknown[] = anyOf
  const [, ...others] = members.filter((each) => !(isSchema(each) && each['type'] === 'null'))
  return others.length === 0 ? members : undefined
}

/** The reference to a row of a resource. */
function referenceTo({ name, options }: ResourceDefinition, onDelete: OnDelete): Reference {
  return { resource: name, table: name, key: keyOf(options, name, silent).name, onDelete }
}

function findTarget(
  resource: unknown,
  all: readonly ResourceDefinition[],
  at: string,
  report: Report,
): ResourceDefinition | undefined {
  const target = all.find((each) => each === resource || each.name === resource)
  if (target !== undefined) return target
  const name = isSchema(resource) ? resource['name'] : resource
  if (typeof name !== 'string') {
    const example = "`reference(people)`, or its name, `reference('people')`"
    report(
      'reference_unknown',
      at,
      `refers to ${printValue(name)}. Give it what \`defineResource\` returned, ${example}.`,
    )
    return undefined
  }
  const names = all.map((each) => each.name)
  const meant = nearest(name, names)
  const remedy =
    typeof resource !== 'string'
      ? 'Export it.'
      : meant === undefined
        ? `There are ${names.join(', ')}.`
        : `Did you mean \`${meant}\`?`
  report('reference_unknown', at, `refers to \`${name}\`, which no file of the schemas exports. ${remedy}`)
  return undefined
}

function checkOnDelete(onDelete: OnDelete, at: string, report: Report): void {
  if (isOneOf(onDelete, ['restrict', 'cascade', 'set null'])) return
  report('option_invalid', at, "`onDelete` must be 'restrict', 'cascade' or 'set null'.")
}

function isOneOf(value: unknown, choices: readonly unknown[]): boolean {
  return choices.includes(value)
}

/** The schema of the key of a resource, without what is said of it there. A key may itself be a reference. */
function keySchemaOf(target: ResourceDefinition, all: readonly ResourceDefinition[]): Schema {
  const { schema } = keyOf(target.options, target.name, silent)
  const { description: _, title: __, examples: ___, renamedFrom: ____, ...type } = schema
  if (markOf(type)?.kind !== 'reference') return withoutMark(type)
  const resolved = resolveReference(
    type,
    all.filter((each) => each !== target),
    target.name,
    silent,
  ).schema
  return isSchema(resolved) ? resolved : type
}
