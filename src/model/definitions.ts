/** Finding definitions among what the schema files export. It reads nothing of what they say. */
import { definition, type ApiDefinition, type OperationDefinition, type ResourceDefinition } from '../define/index.ts'
import { defined } from './defined.ts'
import type { Report } from './keywords.ts'
import { camelCase } from './names.ts'

/** A schema file: its path relative to the project, and what it exports. */
export interface Source {
  readonly file: string
  readonly exports: Readonly<Record<string, unknown>>
  /** The definitions that were made while it was loaded, as far as that is known, whether they are exported or not. */
  readonly made?: readonly object[]
}

/** A definition and the file that it was found in. */
export interface Found<T> {
  readonly file: string
  readonly value: T
}

/** Takes the problems of a file. */
export type ReportIn = (file: string) => Report

/** What the files define, in their order. */
export interface Definitions {
  readonly api?: Found<ApiDefinition>
  readonly resources: readonly Found<ResourceDefinition>[]
  /** The operations that belong to no resource. */
  readonly standalone: readonly Found<OperationDefinition>[]
}

/** Finds the definitions, each once; a second `defineApi` is a problem, and so is a definition that is made for nothing. */
export function findDefinitions(sources: readonly Source[], reportIn: ReportIn): Definitions {
  const found = definitionsOf(sources)
  const [api, ...others] = found.filter((each): each is Found<ApiDefinition> => each.value[definition] === 'api')
  for (const { file } of others) {
    reportIn(file)('api_repeated', '', `\`defineApi\` is called in ${api?.file} too. Say it in one place.`)
  }
  reportUnexported(sources, found, reportIn)
  return {
    ...defined({ api }),
    resources: found.filter((each): each is Found<ResourceDefinition> => each.value[definition] === 'resource'),
    standalone: found.filter((each): each is Found<OperationDefinition> => each.value[definition] === 'operation'),
  }
}

type Definition = ApiDefinition | ResourceDefinition | OperationDefinition

function definitionsOf(sources: readonly Source[]): Found<Definition>[] {
  const found = new Map<unknown, Found<Definition>>()
  for (const { file, exports } of sources) {
    for (const value of Object.values(exports)) {
      if (isDefinition(value) && !found.has(value)) found.set(value, { file, value })
    }
  }
  return [...found.values()]
}

/**
 * Reports what a file makes and no file exports, so that the API would be without it. What another definition refers to is told there; and
 * one that an exported one is called as is what that was made of.
 */
function reportUnexported(sources: readonly Source[], found: readonly Found<Definition>[], reportIn: ReportIn): void {
  const reached = new Set<unknown>()
  for (const { value } of found) reach(value, reached)
  const exported = new Set(found.map(({ value }) => nameOf(value)))
  for (const { file, made = [] } of sources) {
    for (const value of made) {
      if (!isDefinition(value) || reached.has(value) || exported.has(nameOf(value))) continue
      reportIn(file)('not_exported', atOf(value), sentenceOf(value))
    }
  }
}

function reach(value: unknown, reached: Set<unknown>): void {
  if (typeof value !== 'object' || value === null || reached.has(value)) return
  reached.add(value)
  for (const key of Reflect.ownKeys(value)) reach(Reflect.get(value, key), reached)
}

/** What tells a definition from others; that of an API has no name. */
function nameOf(value: Definition): string {
  return `${value[definition]} ${atOf(value)}`
}

function atOf(value: Definition): string {
  if (value[definition] === 'api') return 'api'
  // Whether it is a text is found out only later.
  const name: unknown = value.name
  return typeof name === 'string' ? name : ''
}

function sentenceOf(value: Definition): string {
  const name = camelCase(atOf(value)) || 'it'
  const remedy = `Write \`export const ${name} = ${makers[value[definition]]}(...)\`.`
  return `is defined here, and no file exports it by itself, so that the API is without it. ${remedy}`
}

/** What makes each of them. */
const makers = { api: 'defineApi', resource: 'defineResource', operation: 'defineOperation' } as const

function isDefinition(value: unknown): value is Definition {
  return typeof value === 'object' && value !== null && definition in value
}
