/** Finding definitions among what the schema files export. It reads nothing of what they say. */
import { definition, type ApiDefinition, type OperationDefinition, type ResourceDefinition } from '../define/index.ts'
import { defined } from './defined.ts'
import type { Report } from './keywords.ts'

/** A schema file: its path relative to the project, and what it exports. */
export interface Source {
  readonly file: string
  readonly exports: Readonly<Record<string, unknown>>
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

/** Finds the definitions, each once; a second `defineApi` is a problem. */
export function findDefinitions(sources: readonly Source[], reportIn: ReportIn): Definitions {
  const found = definitionsOf(sources)
  const [api, ...others] = found.filter((each): each is Found<ApiDefinition> => each.value[definition] === 'api')
  for (const { file } of others) {
    reportIn(file)('api_repeated', '', `\`defineApi\` is called in ${api?.file} too. Say it in one place.`)
  }
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

function isDefinition(value: unknown): value is Definition {
  return typeof value === 'object' && value !== null && definition in value
}
