/** What kind of value each definition and each option of a resource is: checked before anything reads it. It looks no further than that. */
import { definition, type Fields, type ResourceDefinition, type ResourceOptions } from '../define/index.ts'
import type { Definitions, ReportIn } from './definitions.ts'
import { isSchema, isTexts, isTypesByName, type Report } from './keywords.ts'
import { checkNames } from './option-names.ts'

/** A kind of value, and how a sentence says it. */
interface Kind {
  readonly isIt: (value: unknown) => boolean
  readonly what: string
}

const text: Kind = { isIt: (value) => typeof value === 'string', what: 'a string' }
const flag: Kind = { isIt: (value) => typeof value === 'boolean', what: '`true` or `false`' }
/** For an option whose reader takes whatever comes. */
const anything: Kind = { isIt: () => true, what: 'anything' }

function names(example: string): Kind {
  return { isIt: isTexts, what: `a list of names: \`${example}\`` }
}

const kinds: { readonly [Option in keyof ResourceOptions<Fields>]-?: Kind } = {
  fields: { isIt: isTypesByName, what: 'an object of types: `{ name: Type.String() }`' },
  description: text,
  deprecated: flag,
  parent: { isIt: isResource, what: 'what `defineResource` returned: import it from its file' },
  onParentDelete: anything,
  key: {
    isIt: (value) => typeof value === 'string' || isSchema(value),
    what: "'integer', 'uuid', 'ulid', or `{ field: 'code' }` with one of its fields",
  },
  singular: text,
  typeName: text,
  operations: names("['list', 'get']"),
  unique: {
    isIt: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string' || isTexts(each)),
    what: "a list of fields, or of lists of them: `['vin', ['make', 'model']]`",
  },
  filters: names("['name']"),
  sorts: names("['name']"),
  page: { isIt: isSchema, what: 'an object: `{ default: 20, maximum: 200 }`' },
  cacheControl: anything,
  actions: anything,
  requireIfMatch: flag,
  security: anything,
  unknownKeys: anything,
  renamedFrom: anything,
}

/**
 * Reports definitions and options that are of another kind than they have to be, and answers whether there are none: the rest can be read.
 */
export function checkKinds({ api, resources, standalone }: Definitions, reportIn: ReportIn): boolean {
  const isApi = api === undefined || isSchema(api.value.options)
  if (!isApi) reportIn(api.file)('option_invalid', 'api', "must be given options: `defineApi({ title: 'My API' })`.")
  const resource = "`defineResource('notes', { fields: { text: Type.String() } })`"
  const operation = "`defineOperation('sendMail', { method: 'post', path: '/mail', responses: { 204: 'Sent.' } })`"
  const areRight = [
    ...resources.map(
      ({ file, value }) => isNamed(value, resource, reportIn(file)) && checkOptions(value, reportIn(file)),
    ),
    ...standalone.map(({ file, value }) => isNamed(value, operation, reportIn(file))),
  ]
  return isApi && areRight.every((isRight) => isRight)
}

function isNamed({ name, options }: { name: unknown; options: unknown }, example: string, report: Report): boolean {
  if (typeof name === 'string' && isSchema(options)) return true
  const at = typeof name === 'string' ? name : ''
  report('option_invalid', at, `a definition is given a name, then options: ${example}.`)
  return false
}

function checkOptions({ name: at, options }: ResourceDefinition, report: Report): boolean {
  checkNames(options, Object.keys(kinds), at, report)
  const given: Readonly<Record<string, unknown>> = { ...options }
  const wrong = Object.entries(kinds).filter(([option, { isIt }]) => {
    const isLeftOut = given[option] === undefined && option !== 'fields'
    return !isLeftOut && !isIt(given[option])
  })
  for (const [option, { what }] of wrong) report('option_invalid', `${at}.${option}`, `must be ${what}.`)
  return wrong.length === 0
}

function isResource(value: unknown): boolean {
  return typeof value === 'object' && value !== null && definition in value && value[definition] === 'resource'
}
