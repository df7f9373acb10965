/** Building one resource: its names, what a row holds, and its shapes; the operations follow once all resources are known. */
import type { ResourceDefinition, StandardOperation } from '../define/index.ts'
import type { Ancestor, DocumentSettings } from './api.ts'
import type { Alias, Field, Shape } from './types.ts'
import type { Found } from './definitions.ts'
import { readCacheControl } from './cache-control.ts'
import { checkComputed, checkFields, checkPath } from './check-fields.ts'
import { checkTableName } from './database-names.ts'
import { defined, type Report } from './keywords.ts'
import { listsOf } from './lists.ts'
import { camelCase, isTakenByJavaScript, isReservedTypeName, isResourceName, pascalCase, singularOf } from './names.ts'
import type { Unoperated } from './operations.ts'
import { mergedOf, patchOf } from './patch-shapes.ts'
import { inputFields, outputFields, type FieldReading } from './read-fields.ts'
import {
  ancestorsOf,
  keyOf,
  markOf,
  parentOf,
  parentReference,
  parentSchema,
  resolveReference,
  type Options,
} from './relations.ts'
import { parentRename, resourceRename, takeRename } from './renames.ts'
import { readResourceSecurity, type ResourceSecurity } from './security.ts'
import { addedField, findField, storedField, type ResourceField } from './stored-fields.ts'
import { checkChoice, unknownKeysChoices } from './type-options.ts'
import { typeReading, type ReadingSettings } from './type-reading.ts'

/** A resource but for its operations, the kinds of these, and its shapes. */
export interface Built extends Unrelated {
  readonly resource: Unoperated
}

/** What was built of it alone: others say what refers to it, and what the keys above it are. */
export interface Unrelated {
  readonly resource: Omit<Unoperated, 'referrers' | 'ancestors'> & {
    readonly ancestors: readonly Omit<Ancestor, 'keyType'>[]
  }
  readonly operations: readonly StandardOperation[]
  readonly security: ResourceSecurity
  readonly shapes: readonly Shape[]
  readonly aliases: readonly Alias[]
}

const allOperations: readonly StandardOperation[] = ['list', 'get', 'create', 'replace', 'patch', 'delete']

/** Builds a resource, reporting all that is wrong with its definition. `all` are the definitions that it may be related to. */
export function buildResource(
  { file, value }: Found<ResourceDefinition>,
  all: readonly ResourceDefinition[],
  report: Report,
  settings: Omit<ReadingSettings, 'report'> & { readonly document: DocumentSettings },
): Unrelated {
  const { name: at, options: given } = value
  if (!isResourceName(at))
    report('name_invalid', at, 'must be letters and digits, with `-` or `_` between words: `user_profiles`.')
  else if (isTakenByJavaScript(camelCase(at)))
    report('name_invalid', at, 'means something to JavaScript itself. Rename it.')
  checkTableName(at, report)
  const singular = given.singular ?? singularOf(at)
  const typeName = given.typeName ?? pascalCase(singular)
  checkTypeName(typeName, at, report)
  const unknownKeys = given.unknownKeys ?? settings.unknownKeys
  if (given.unknownKeys !== undefined) checkChoice(unknownKeys, unknownKeysChoices, `${at}.unknownKeys`, report)
  const operations = operationsOf(given, at, report)
  const reader = typeReading({ ...settings, report, unknownKeys, resource: at })
  const key = keyOf(given, at, report)
  const parent = parentOf(given, at, all, report)
  const readings = Object.entries(given.fields).map(([field, schema]): ResourceField => {
    const { schema: unnamed, renamedFrom } = takeRename(schema, field, given.fields, at, report)
    const resolved = resolveReference(unnamed, all, `${at}.${field}`, report)
    const reading = reader.readField(field, resolved.schema, { at, typeName })
    return { ...reading, ...defined({ mark: markOf(schema), reference: resolved.reference, renamedFrom }) }
  })
  checkFields(readings, key, parent, at, report)
  const above = ancestorsOf(given)
  checkPath(key, above, at, report)
  const typeOf = (schema: unknown, field: string) => reader.read(schema, { at: `${at}.${field}`, typeName }, 'output')
  const natural = readings.find(({ name }) => key.kind === 'natural' && name === key.name)
  const keyType = natural === undefined ? typeOf(key.schema, key.name) : natural.output
  const added = [
    ...(natural === undefined ? [addedField(key.name, keyType, 'key')] : []),
    ...(parent === undefined
      ? []
      : [
          addedField(
            parent.field,
            typeOf(parentSchema(given, all), parent.field),
            'parent',
            parentReference(given, parent),
            given.parent && parentRename(given.parent, parent.field),
          ),
        ]),
  ]
  const sent = natural === undefined ? [] : [natural]
  const others = readings.filter((each) => each !== natural)
  const names = [...added, ...readings.filter(({ mark }) => mark?.kind !== 'computed')].map(({ name }) => name)
  const store = (field: ResourceField) => storedField(field, key, names, at, report)
  const fields = [...sent.map(store), ...added, ...others.map(store)]
  checkComputed(fields, at, report)
  const shape = (suffix: string, shapeFields: readonly Field[], more: Partial<Shape>): Shape => ({
    name: typeName + suffix,
    resource: at,
    ...defined({ description: given.description }),
    fields: shapeFields,
    unknownKeys,
    ...more,
  })
  const writable = inputFields(others)
  const patch = patchOf(writable, reader.shapes)
  const merged = mergedOf(writable)
  const mergedName = merged.length === 0 ? undefined : `${typeName}Merged`
  return {
    resource: {
      name: at,
      singular,
      source: file,
      ...defined({ description: given.description }),
      ...(given.deprecated === true ? { deprecated: true } : {}),
      typeName,
      pluralTypeName: pluralTypeName(at, typeName),
      table: at,
      ...defined({ renamedFrom: resourceRename(value, all, report) }),
      key: key.name,
      keyType,
      keyKind: key.kind,
      ...defined({ parent }),
      ancestors: above,
      fields,
      unique: uniqueOf(given, fields, `${at}.unique`, report),
      shapes: {
        read: typeName,
        create: `${typeName}Create`,
        replace: `${typeName}Replace`,
        patch: `${typeName}Patch`,
        ...defined({ merged: mergedName }),
      },
      page: pageOf(given, at, report),
      ...defined({ cacheControl: readCacheControl(given.cacheControl, at, report) }),
      ...listsOf(given, fields, at, report),
      refusesUnknownParameters: unknownKeys === 'reject',
      requireIfMatch: given.requireIfMatch ?? false,
    },
    operations,
    security: readResourceSecurity(given.security, operations, settings.document, `${at}.security`, report),
    shapes: [
      shape('', readFields(fields, [...sent, ...others]), { unknownKeys: 'strip' }),
      shape('Create', [...inputFields(sent), ...writable], {}),
      shape('Replace', writable, natural === undefined ? { sameAs: `${typeName}Create` } : {}),
      shape('Patch', patch.fields, {}),
      ...reader.shapes.values(),
      ...patch.shapes,
      ...(merged.length === 0 ? [] : [shape('Merged', merged, { isInternal: true, unknownKeys: 'keep' })]),
    ],
    aliases: [...reader.aliases.values()],
  }
}

/** The fields that a client reads, in the order of the row. */
function readFields(fields: Unoperated['fields'], readings: readonly FieldReading[]): Field[] {
  const outputs = new Map(outputFields(readings).map((field) => [field.name, field]))
  return fields.flatMap(({ name, type, writeOnly }) => {
    const output = outputs.get(name)
    return output !== undefined ? [output] : writeOnly ? [] : [{ name, type, required: true }]
  })
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

function uniqueOf({ unique = [] }: Options, fields: Unoperated['fields'], at: string, report: Report): string[][] {
  return unique.map((each: string | readonly string[]) => {
    const names = typeof each === 'string' ? [each] : [...each]
    for (const name of names) {
      const field = findField(name, fields, at, report)
      if (field?.storage === 'json')
        report('option_invalid', at, `\`${name}\` is a nested value; only plain ones can be unique.`)
      if (field?.role === 'key' && field.readOnly)
        report('option_invalid', at, `\`${name}\` is the key, which no two rows share anyway. Leave it out.`)
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
