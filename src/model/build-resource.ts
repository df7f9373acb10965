/** Building one resource: its names, what a row holds, and its shapes; the operations follow once all resources are known. */
import { definition, type ResourceDefinition, type StandardOperation } from '../define/index.ts'
import type { Alias, Field, Parent, Shape, Storage, StoredField, Type } from './api.ts'
import { checkNames } from './build-options.ts'
import type { Found } from './build.ts'
import { defined, type Report } from './keywords.ts'
import { isFieldName, isReservedTypeName, isResourceName, pascalCase, singularOf } from './names.ts'
import type { Unoperated } from './operations.ts'
import { isMerged, patchOf } from './patch-shapes.ts'
import { inputFields, outputFields, type FieldReading } from './read-fields.ts'
import { checkChoice, unknownKeysChoices } from './type-options.ts'
import { typeReading, type ReadingSettings } from './type-reading.ts'

/** A resource but for its operations, the kinds of these, and its shapes. */
export interface Built {
  readonly resource: Unoperated
  readonly operations: readonly StandardOperation[]
  readonly shapes: readonly Shape[]
  readonly aliases: readonly Alias[]
}

type Options = ResourceDefinition['options']

const options = [
  'fields',
  'description',
  'parent',
  'singular',
  'typeName',
  'operations',
  'unique',
  'page',
  'unknownKeys',
] as const
const allOperations: readonly StandardOperation[] = ['list', 'get', 'create', 'replace', 'patch', 'delete']
const key = 'id'

/** Builds a resource, reporting all that is wrong with its definition. `all` are the definitions that may be its parent. */
export function buildResource(
  { file, value }: Found<ResourceDefinition>,
  all: readonly Found<ResourceDefinition>[],
  report: Report,
  settings: Omit<ReadingSettings, 'report'>,
): Built {
  const { name, options: given } = value
  const at = name
  checkNames(given, options, at, report)
  if (!isResourceName(at))
    report('name_invalid', at, 'must be letters and digits, with `-` or `_` between words: `user_profiles`.')
  const singular = given.singular ?? singularOf(at)
  const typeName = given.typeName ?? pascalCase(singular)
  checkTypeName(typeName, at, report)
  const parent = parentOf(given, at, all, report)
  const unknownKeys = given.unknownKeys ?? settings.unknownKeys
  if (given.unknownKeys !== undefined) checkChoice(unknownKeys, unknownKeysChoices, `${at}.unknownKeys`, report)
  const reader = typeReading({ ...settings, report, unknownKeys, resource: at })
  const readings = Object.entries(given.fields ?? {}).map(([field, schema]) =>
    reader.readField(field, schema, { at, typeName }),
  )
  checkFieldNames(readings, at, parent, report)
  const own: Field[] = [keyField, ...(parent === undefined ? [] : [parentField(parent)])]
  const shape = (suffix: string, fields: readonly Field[], more: Partial<Shape>): Shape => {
    return {
      name: typeName + suffix,
      resource: at,
      ...defined({ description: given.description }),
      fields,
      unknownKeys,
      ...more,
    }
  }
  const writable = inputFields(readings)
  const patch = patchOf(writable, reader.shapes)
  const merged = writable
    .filter(({ type }) => isMerged(type))
    .map((field) => ({ name: field.name, type: field.type, required: false }))
  const mergedName = merged.length === 0 ? undefined : `${typeName}Merged`
  return {
    resource: {
      name: at,
      singular,
      source: file,
      ...defined({ description: given.description }),
      typeName,
      pluralTypeName: pluralTypeName(at, typeName),
      table: at,
      key,
      ...defined({ parent }),
      fields: [...own.map((field) => storedKey(field)), ...readings.map(stored)],
      unique: uniqueOf(given, at, readings, report),
      shapes: {
        read: typeName,
        create: `${typeName}Create`,
        replace: `${typeName}Replace`,
        patch: `${typeName}Patch`,
        ...defined({ merged: mergedName }),
      },
      page: pageOf(given, at, report),
    },
    operations: operationsOf(given, at, report),
    shapes: [
      shape('', [...own, ...outputFields(readings)], { unknownKeys: 'strip' }),
      shape('Create', writable, {}),
      shape('Replace', writable, { sameAs: `${typeName}Create` }),
      shape('Patch', patch.fields, {}),
      ...reader.shapes.values(),
      ...patch.shapes,
      ...(merged.length === 0 ? [] : [shape('Merged', merged, { isInternal: true, unknownKeys: 'keep' })]),
    ],
    aliases: [...reader.aliases.values()],
  }
}

const keyField: Field = { name: key, type: { kind: 'integer' }, required: true }

function parentField({ field }: Parent): Field {
  return { name: field, type: { kind: 'integer' }, required: true }
}

/** `Countries`; for a word whose plural is its singular, `SheepList`, so that `listSheepList` and `getSheep` are told apart. */
function pluralTypeName(name: string, typeName: string): string {
  const plural = pascalCase(name)
  return plural === typeName ? `${plural}List` : plural
}

function checkTypeName(typeName: string, at: string, report: Report): void {
  if (!/^[A-Z][A-Za-z0-9]*$/.test(typeName)) {
    report(
      'name_invalid',
      at,
      `its types would be called \`${typeName}\`. Set \`typeName\` to a word with a capital: \`typeName: 'Country'\`.`,
    )
  } else if (isReservedTypeName(typeName)) {
    report(
      'name_clash',
      at,
      `its types would be called \`${typeName}\`, which generated code needs. Set another \`typeName\`.`,
    )
  }
}

function parentOf(
  given: Options,
  at: string,
  all: readonly Found<ResourceDefinition>[],
  report: Report,
): Parent | undefined {
  const { parent } = given
  if (parent === undefined) return undefined
  if (typeof parent !== 'object' || parent[definition] !== 'resource') {
    report('option_invalid', `${at}.parent`, 'must be what `defineResource` returned: import it from its file.')
    return undefined
  }
  if (!all.some(({ value }) => value === parent)) {
    report('parent_unknown', `${at}.parent`, `\`${parent.name}\` is exported by no file of the schemas. Export it.`)
  } else if (parent.options.parent !== undefined) {
    report(
      'option_invalid',
      `${at}.parent`,
      `\`${parent.name}\` has a parent itself; one level of nesting is supported so far.`,
    )
  }
  return { resource: parent.name, field: `${parent.options.singular ?? singularOf(parent.name)}_id` }
}

function checkFieldNames(
  readings: readonly FieldReading[],
  at: string,
  parent: Parent | undefined,
  report: Report,
): void {
  if (readings.length === 0)
    report('option_invalid', `${at}.fields`, 'has no field. Give it one: `name: Type.String()`.')
  const seen = new Map<string, string>(
    [key, ...(parent === undefined ? [] : [parent.field])].map((name) => [name, 'is added by itself']),
  )
  for (const { name, readOnly, optional, output, default: fallback } of readings) {
    const place = `${at}.${name}`
    const other = seen.get(name.toLowerCase())
    if (!isFieldName(name)) report('name_invalid', place, 'must be letters, digits, `-` and `_`, a letter first.')
    if (name in {}) report('name_invalid', place, 'is what every object of JavaScript has. Rename it.')
    if (other !== undefined) report('name_clash', place, `${other}. Leave it out or rename it.`)
    seen.set(name.toLowerCase(), `differs from \`${name}\` by case alone, which databases do not tell apart`)
    if (readOnly && !optional && fallback === undefined && output.kind !== 'nullable' && output.kind !== 'null') {
      report(
        'keyword_invalid',
        place,
        'is `readOnly`, so that nobody can set it. Give it a `default`, or make it optional.',
      )
    }
  }
}

function stored(reading: FieldReading): StoredField {
  const { name, output: type, optional, readOnly, writeOnly, default: fallback } = reading
  const acceptsNull = type.kind === 'nullable' || type.kind === 'null' || type.kind === 'any'
  const omitNull = optional && fallback === undefined && !acceptsNull
  return {
    name,
    type,
    storage: storageOf(type),
    role: 'plain',
    optional: optional && fallback === undefined,
    nullable: omitNull || acceptsNull,
    omitNull,
    writeOnly,
    readOnly,
    ...defined({ default: fallback }),
  }
}

function storedKey({ name, type }: Field): StoredField {
  const role = name === key ? 'key' : 'parent'
  return {
    name,
    type,
    storage: 'integer',
    role,
    optional: false,
    nullable: false,
    omitNull: false,
    writeOnly: false,
    readOnly: true,
  }
}

/** How values of a type are kept. */
function storageOf(type: Type): Storage {
  switch (type.kind) {
    case 'string':
      return 'text'
    case 'integer':
      return 'integer'
    case 'number':
      return 'real'
    case 'boolean':
      return 'boolean'
    case 'nullable':
      return storageOf(type.of)
    case 'literal':
    case 'enum':
      if (type.values.every((value) => typeof value === 'string')) return 'text'
      if (type.values.every((value) => typeof value === 'boolean')) return 'boolean'
      if (type.values.every((value) => typeof value === 'number'))
        return type.values.every(Number.isSafeInteger) ? 'integer' : 'real'
      return 'json'
    case 'null':
    case 'array':
    case 'object':
    case 'record':
    case 'union':
    case 'tuple':
    case 'tagged':
    case 'all':
    case 'by-kind':
    case 'alias':
    case 'never':
    case 'any':
      return 'json'
  }
}

function uniqueOf({ unique = [] }: Options, at: string, readings: readonly FieldReading[], report: Report): string[][] {
  return unique.map((each: string | readonly string[]) => {
    const names = typeof each === 'string' ? [each] : [...each]
    for (const name of names) {
      const reading = readings.find((candidate) => candidate.name === name)
      if (reading === undefined) report('option_invalid', `${at}.unique`, `\`${name}\` is not a field.`)
      else if (storageOf(reading.output) === 'json')
        report('option_invalid', `${at}.unique`, `\`${name}\` is a nested value; only plain ones can be unique.`)
    }
    return names
  })
}

function pageOf({ page = {} }: Options, at: string, report: Report) {
  const { maximum = 1000, default: usual = Math.min(50, maximum) } = page
  if (![maximum, usual].every((each) => Number.isSafeInteger(each) && each > 0) || usual > maximum) {
    report('option_invalid', `${at}.page`, 'must be whole numbers above 0, the default not above the maximum.')
  }
  return { default: usual, maximum }
}

function operationsOf({ operations = allOperations }: Options, at: string, report: Report): StandardOperation[] {
  for (const each of operations) {
    if (!allOperations.includes(each))
      report('option_invalid', `${at}.operations`, `\`${each}\` is not one of ${allOperations.join(', ')}.`)
  }
  return allOperations.filter((each) => operations.includes(each))
}
