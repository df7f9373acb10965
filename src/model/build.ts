/** The one builder of the model: definitions in; the API, or every problem that they have, out. */
import { definition, type ApiDefinition, type OperationDefinition, type ResourceDefinition } from '../define/index.ts'
import type { Api, Type } from './api.ts'
import { readApiOptions } from './build-options.ts'
import { buildResource, type Built } from './build-resource.ts'
import { buildCustom, once } from './custom/build-custom.ts'
import { errorMediaType, errorShapes } from './error-shapes.ts'
import { operationsOf } from './operations.ts'
import type { Problem } from './problem.ts'
import { secretNames } from './secrets.ts'
import { sharedNames, withoutOwner } from './shared-types.ts'
import { takenPaths } from './taken-paths.ts'
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
  const standalone = found.filter((each): each is Found<OperationDefinition> => each.value[definition] === 'operation')
  for (const { file } of apis.slice(1)) {
    reportIn(file)('api_repeated', '', `\`defineApi\` is called in ${apis[0]?.file} too. Say it in one place.`)
  }
  const [firstApi] = apis
  const given = firstApi?.value.options ?? {}
  const options = readApiOptions(given, reportIn(firstApi?.file ?? ''))
  const typeOptions = readTypeOptions(given, reportIn(firstApi?.file ?? ''))
  const definitions = resources.map(({ value }) => value)
  const built = resources.map((each) => buildResource(each, definitions, reportIn(each.file), typeOptions))
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
  const sorted = built.toSorted((a, b) => compare(a.resource.name, b.resource.name))
  const secrets = new Map(resources.map(({ value }) => [value.name, secretNames(value.options.fields ?? {})]))
  const operations = new Map(
    sorted.map(({ resource, operations: kinds }) => [
      resource.name,
      operationsOf(resource, kinds, {
        prefix: options.prefix,
        ancestorTypes: resource.ancestors.map((each) => keyTypeOf(each.resource, byName)),
        ...parentOf(resource, byName),
        referred: built.some((each) => refersTo(each.resource, resource.name)),
        secrets: secrets.get(resource.name) ?? [],
        errorMediaType: errorMediaType(options.errors),
      }),
    ]),
  )
  const custom = buildCustom(
    {
      ...options,
      ...typeOptions,
      definitions: resources,
      standalone,
      built: sorted,
      errorMediaType: errorMediaType(options.errors),
      secrets: [...new Set([...secrets.values()].flat())],
      operationsOf: (name) => operations.get(name) ?? [],
      keyTypeOf: (name) => keyTypeOf(name, byName),
    },
    reportIn,
  )
  const customs = [...custom.actions.flatMap((each) => each.operations), ...custom.standalone.operations]
  const all = [...[...operations.values()].flat(), ...customs]
  for (const { operation, message } of takenPaths(all, options.http)) {
    const { source = '' } = 'source' in operation ? operation : (byName.get(operation.resource)?.resource ?? {})
    reportIn(source)('name_clash', operation.resource ?? operation.id, message)
  }
  if (problems.size > 0) return { problems: [...problems.values()].toSorted(byPlace) }
  // The types of a resource, those of its actions among them, and those of the operations that belong to none.
  const groups = [
    ...sorted.map((each, index) => ({
      shapes: once([...each.shapes, ...(custom.actions[index]?.shapes ?? [])]),
      aliases: once([...each.aliases, ...(custom.actions[index]?.aliases ?? [])]),
    })),
    custom.standalone,
  ]
  const common = sharedNames(groups)
  const hasSecrets =
    [...secrets.values()].some((names) => names.length > 0) || customs.some((each) => each.secrets !== undefined)
  return {
    api: {
      ...options,
      coercion: typeOptions.coercion,
      unknownKeys: typeOptions.unknownKeys,
      resources: sorted.map(({ resource }, index) => ({
        ...resource,
        operations: operations.get(resource.name) ?? [],
        actions: custom.actions[index]?.operations ?? [],
      })),
      operations: custom.standalone.operations,
      shapes: [
        ...withoutOwner(
          groups.flatMap(({ shapes }) => shapes),
          common,
        ),
        ...errorShapes(options.errors, hasSecrets),
      ],
      aliases: withoutOwner(
        groups.flatMap(({ aliases }) => aliases),
        common,
      ),
      shared: [...common].toSorted(),
    },
  }
}

/** Whether rows of a resource keep those of another from being deleted. */
function refersTo({ fields }: Built['resource'], name: string): boolean {
  return fields.some(({ reference }) => reference?.resource === name && reference.onDelete === 'restrict')
}

/** The type of the key of a resource. */
function keyTypeOf(name: string, byName: ReadonlyMap<string, Built>): Type {
  const resource = byName.get(name)?.resource
  return resource?.fields.find((field) => field.name === resource.key)?.type ?? { kind: 'integer' }
}

function parentOf({ parent }: Built['resource'], byName: ReadonlyMap<string, Built>) {
  const built = parent === undefined ? undefined : byName.get(parent.resource)
  return built === undefined ? {} : { parent: built.resource }
}

type Definition = ApiDefinition | ResourceDefinition | OperationDefinition

/** Finds the definitions that the files export, each once, in the order of the files. */
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

function byPlace(a: Problem, b: Problem): number {
  return compare(a.file, b.file)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
