/** Building one resource: its names and options; the operations follow once all resources are known. */
import type { ResourceDefinition, StandardOperation } from '../define/index.ts'
import type { Ancestor, DocumentSettings } from './api.ts'
import type { Alias, Shape } from './types.ts'
import type { Found } from './definitions.ts'
import { readCacheControl } from './cache-control.ts'
import { buildRow } from './build-row.ts'
import { buildShapes } from './build-shapes.ts'
import { checkTableName } from './database-names.ts'
import { defined } from './defined.ts'
import { hiddenPartsOf } from './hidden-parts.ts'
import type { Report } from './keywords.ts'
import { listsOf } from './lists.ts'
import { camelCase, isTakenByJavaScript, isReservedTypeName, isResourceName, pascalCase, singularOf } from './names.ts'
import type { ResourceWithoutOperations } from './operations.ts'
import type { Options } from './relations.ts'
import { resourceRename } from './renames.ts'
import { readResourceSecurity, type ResourceSecurity } from './security.ts'
import { findField } from './stored-fields.ts'
import { checkChoice, unknownKeysChoices } from './type-options.ts'
import { typeReading, type ReadingSettings } from './type-reading.ts'

/** A resource but for its operations, the kinds of these, and its shapes. */
export interface Built extends BuiltWithoutRelations {
  readonly resource: ResourceWithoutOperations
}

/** What was built of a resource alone: what refers to it, and what the keys above it are, the others say. */
export interface BuiltWithoutRelations {
  readonly resource: Omit<ResourceWithoutOperations, 'referrers' | 'ancestors'> & {
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
): BuiltWithoutRelations {
  const { name: at, options: given } = value
  checkName(at, report)
  const singular = given.singular ?? singularOf(at)
  const typeName = given.typeName ?? pascalCase(singular)
  checkTypeName(typeName, at, report)
  const unknownKeys = given.unknownKeys ?? settings.unknownKeys
  if (given.unknownKeys !== undefined) checkChoice(unknownKeys, unknownKeysChoices, `${at}.unknownKeys`, report)
  const operations = operationsOf(given, at, report)
  const types = typeReading({ ...settings, report, unknownKeys, resource: at })
  const row = buildRow({ at, typeName }, { given, operations, all, types, report })
  const { key, keyType, parent, ancestors, fields } = row
  const { shapes, names, nulls } = buildShapes(row, types, {
    at,
    typeName,
    unknownKeys,
    ...defined({ description: given.description }),
  })
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
      ancestors,
      fields,
      ...defined({ hidden: hiddenPartsOf(fields, [...types.shapes.values(), ...types.aliases.values()]) }),
      ...defined({ nulls }),
      unique: uniqueOf(given, fields, `${at}.unique`, report),
      shapes: names,
      page: pageOf(given, at, report),
      ...defined({ cacheControl: readCacheControl(given.cacheControl, at, report) }),
      ...listsOf(given, fields, at, report),
      refusesUnknownParameters: unknownKeys === 'reject',
      requireIfMatch: given.requireIfMatch ?? false,
    },
    operations,
    security: readResourceSecurity(given.security, operations, settings.document, `${at}.security`, report),
    shapes,
    aliases: [...types.aliases.values()],
  }
}

function checkName(name: string, report: Report): void {
  if (!isResourceName(name)) {
    report('name_invalid', name, 'must be letters and digits, with `-` or `_` between words: `user_profiles`.')
  } else if (isTakenByJavaScript(camelCase(name))) {
    report('name_invalid', name, 'means something to JavaScript itself. Rename it.')
  }
  checkTableName(name, report)
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

function uniqueOf(
  { unique = [] }: Options,
  fields: ResourceWithoutOperations['fields'],
  at: string,
  report: Report,
): string[][] {
  const known = new Set<string>()
  return unique.map((each: string | readonly string[]) => {
    const names = typeof each === 'string' ? [each] : [...each]
    const together = names.map((name) => `\`${name}\``).join(', ')
    if (new Set(names).size < names.length) report('option_invalid', at, `${together} names a field twice.`)
    if (known.has(together)) report('option_invalid', at, `${together} is listed twice. Leave one out.`)
    known.add(together)
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
