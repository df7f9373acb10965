/** The one builder of the model: definitions in; the API, or every problem that they have, out. */
import { definition, type ApiDefinition, type ResourceDefinition } from '../define/index.ts'
import type { Api } from './api.ts'
import { readApiOptions } from './build-options.ts'
import { buildResource, type Built } from './build-resource.ts'
import { errorMediaType, errorShapes } from './error-shapes.ts'
import { operationsOf } from './operations.ts'
import type { Problem } from './problem.ts'
import { secretNames } from './secrets.ts'
import { sharedNames, withoutOwner } from './shared-types.ts'
import { readTypeOptions } from './type-options.ts'

/** A schema file: its path relative to the project, and what it exports. */
export interface Source {
  readonly file: string
  readonly exports: Readonly<Record<string, unknown>>
}

/** The model, or what is wrong with the definitions. */
export type BuildResult = { readonly api: Api } | { readonly problems: readonly Problem[] }

/** A definition and the file that it was found in. */
export interface Found<T> {
  readonly file: string
  readonly value: T
}

/** Builds the model of everything that the files define. */
export function buildApi(sources: readonly Source[]): BuildResult {
  const problems = new Map<string, Problem>()
  const reportIn = (file: string) => (code: Problem['code'], at: string, message: string) => {
    problems.set(JSON.stringify([file, at, message]), { code, file, at, message })
  }
  const found = definitionsOf(sources)
  const apis = found.filter((each): each is Found<ApiDefinition> => each.value[definition] === 'api')
  const resources = found.filter((each): each is Found<ResourceDefinition> => each.value[definition] === 'resource')
  for (const { file } of apis.slice(1)) {
    reportIn(file)('api_repeated', '', `\`defineApi\` is called in ${apis[0]?.file} too. Say it in one place.`)
  }
  const [firstApi] = apis
  const given = firstApi?.value.options ?? {}
  const options = readApiOptions(given, reportIn(firstApi?.file ?? ''))
  const typeOptions = readTypeOptions(given, reportIn(firstApi?.file ?? ''))
  const built = resources.map((each) => buildResource(each, resources, reportIn(each.file), typeOptions))
  const shared = sharedNames(built)
  const byName = new Map<string, Built>()
  for (const [index, each] of built.entries()) {
    const report = reportIn(each.resource.source)
    const before = built.slice(0, index)
    const twin = before.find(({ resource }) => resource.name.toLowerCase() === each.resource.name.toLowerCase())
    if (twin !== undefined)
      report('name_clash', each.resource.name, `is defined in ${twin.resource.source} too. Rename one.`)
    for (const shape of each.shapes) {
      const other = before.find(({ shapes }) => shapes.some(({ name }) => name === shape.name))
      if (twin !== undefined || other === undefined || shared.has(shape.name)) continue
      const remedy = 'Set `typeName` in one of the two, or `title` on a nested object.'
      report(
        'name_clash',
        each.resource.name,
        `has a type called ${shape.name}, as ${other.resource.name} has. ${remedy}`,
      )
    }
    byName.set(each.resource.name, each)
  }
  if (problems.size > 0) return { problems: [...problems.values()].toSorted(byPlace) }
  const sorted = built.toSorted((a, b) => compare(a.resource.name, b.resource.name))
  const secrets = new Map(resources.map(({ value }) => [value.name, secretNames(value.options.fields)]))
  const hasSecrets = [...secrets.values()].some((names) => names.length > 0)
  return {
    api: {
      ...options,
      coercion: typeOptions.coercion,
      unknownKeys: typeOptions.unknownKeys,
      resources: sorted.map(({ resource, operations }) => ({
        ...resource,
        operations: operationsOf(resource, operations, {
          prefix: options.prefix,
          ...parentOf(resource, byName),
          referred: built.some((each) => each.resource.parent?.resource === resource.name),
          secrets: secrets.get(resource.name) ?? [],
          errorMediaType: errorMediaType(options.errors),
        }),
      })),
      shapes: [
        ...withoutOwner(
          sorted.flatMap(({ shapes }) => shapes),
          shared,
        ),
        ...errorShapes(options.errors, hasSecrets),
      ],
      aliases: withoutOwner(
        sorted.flatMap(({ aliases }) => aliases),
        shared,
      ),
      shared: [...shared].toSorted(),
    },
  }
}

function parentOf({ parent }: Built['resource'], byName: ReadonlyMap<string, Built>) {
  const built = parent === undefined ? undefined : byName.get(parent.resource)
  return built === undefined ? {} : { parent: built.resource }
}

/** Finds the definitions that the files export, each once, in the order of the files. */
function definitionsOf(sources: readonly Source[]): Found<ApiDefinition | ResourceDefinition>[] {
  const found = new Map<unknown, Found<ApiDefinition | ResourceDefinition>>()
  for (const { file, exports } of sources) {
    for (const value of Object.values(exports)) {
      if (isDefinition(value) && !found.has(value)) found.set(value, { file, value })
    }
  }
  return [...found.values()]
}

function isDefinition(value: unknown): value is ApiDefinition | ResourceDefinition {
  return typeof value === 'object' && value !== null && definition in value
}

function byPlace(a: Problem, b: Problem): number {
  return compare(a.file, b.file)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
