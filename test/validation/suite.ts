/**
 * The JSON Schema Test Suite: its groups, and which of them do not apply and why. It is a checkout of its own, in the folder
 * that JSON_SCHEMA_TEST_SUITE names.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../src/model/problem.ts'
import { readJsonFile } from './generated.ts'

/** A schema and values that it accepts or refuses. */
export interface Group {
  readonly description: string
  readonly schema: unknown
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[]
}

export const drafts = ['draft2020-12', 'draft7'] as const

/** Files and groups that are left out. */
export const leftOut: Readonly<Record<string, string>> = {
  'format.json': 'says that a format is an annotation; here it is checked, as optional/format/ asks',
  'optional/format/unknown.json': 'lets formats pass that nobody knows; here they are problems',
  'vocabulary.json': 'has meta-schemas of its own, by which keywords mean nothing',
  'draft7/ref.json: ref overrides any sibling keywords': 'holds for draft 7 alone; in 2020-12 the siblings count',
}

/** Why a schema is refused: each problem has to be one of these. */
export const refusals: readonly { readonly why: string; readonly message: RegExp }[] = [
  { why: 'not', message: /^`Type\.Not`/ },
  { why: 'if, then, else', message: /^conditional schemas/ },
  { why: 'oneOf without a discriminator', message: /^`oneOf` needs a/ },
  { why: 'propertyNames', message: /^`propertyNames`/ },
  { why: 'dependentSchemas, dependentRequired, dependencies', message: /^`depende/ },
  { why: 'unevaluatedItems', message: /^`unevaluatedItems`/ },
  { why: 'unevaluatedProperties outside of an allOf of objects', message: /^`unevaluatedProperties`/ },
  { why: '$dynamicRef, $dynamicAnchor', message: /^`\$dynamic(?:Ref|Anchor)`/ },
  { why: '$ref to an anchor, a relative URI or another document', message: /^`\$ref: '(?!#(?:\/|'))/ },
  { why: '$anchor', message: /^`\$anchor`/ },
  { why: 'contentMediaType, contentEncoding, contentSchema', message: /^`content/ },
  {
    why: 'contains, minContains or maxContains of a tuple',
    message: /^`\w*[cC]ontains` is not a keyword that a tuple/,
  },
  { why: 'a default that the schema refuses', message: /^the default / },
  { why: 'an enum without values', message: /^`enum` must be/ },
  { why: 'a pattern on which a text can make the server hang', message: /^`pattern` can / },
  { why: 'two types of one name', message: /^the type is called/ },
]

/** The checkout of the suite, if there is one: no package of npm holds it. */
export const suite = [
  process.env['JSON_SCHEMA_TEST_SUITE'] ?? '',
  join(import.meta.dirname, '../../../shared/json-schema-test-suite'),
].find((folder) => folder !== '' && existsSync(join(folder, 'tests')))

/** Reads the files of a draft, in their order; none where there is no suite. */
export function readSuite(
  draft: (typeof drafts)[number],
): { readonly file: string; readonly groups: readonly Group[] }[] {
  if (suite === undefined) return []
  const folder = join(suite, 'tests', draft)
  const names = ['', 'optional/format/'].flatMap((inner) =>
    readdirSync(join(folder, inner)).map((name) => inner + name),
  )
  return names
    .filter((name) => name.endsWith('.json') && leftOut[name] === undefined)
    .map((file) => {
      const groups = readJsonFile<Group[]>(join(folder, file))
      return { file, groups: groups.filter((group) => leftOut[`${draft}/${file}: ${group.description}`] === undefined) }
    })
}

/** Why problems stand in the way, or the messages that are no documented reason. */
export function whyRefused(problems: readonly Problem[]): string[] {
  const why = problems.map(({ message }) => refusals.find((each) => each.message.test(message))?.why ?? `? ${message}`)
  return [...new Set(why)]
}
