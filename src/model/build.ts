/** The one builder of the model: definitions in; the API, or every problem that they have, out. */
import type { ApiOptions } from '../define/index.ts'
import { allOperations } from './all-operations.ts'
import type { Api, Referrer } from './api.ts'
import { readApiOptions } from './build-options.ts'
import { buildResource, type Built, type BuiltWithoutRelations } from './build-resource.ts'
import { buildCustom, namedTypes, once, type BuiltCustom } from './custom/build-custom.ts'
import { checkKinds } from './check-kinds.ts'
import { defined } from './defined.ts'
import { findDefinitions, type Definitions, type ReportIn, type Source } from './definitions.ts'
import type { Report } from './keywords.ts'
import { reportUnusedTags } from './document-options.ts'
import { errorMediaType, errorShapes } from './error-shapes.ts'
import { reportIdClashes, reportMadeNames, reportResourceClashes } from './name-clashes.ts'
import type { CustomOperation, Operation } from './operation.ts'
import { operationsOf } from './operations.ts'
import type { Problem } from './problem.ts'
import { reportReferenceCircles } from './reference-circles.ts'
import { referrersIn } from './referrers.ts'
import { secretNames } from './secrets.ts'
import { markRevisited } from './revisited-types.ts'
import { sharedNames, withoutOwner } from './shared-types.ts'
import { takenPaths } from './taken-paths.ts'
import { readTypeOptions } from './type-options.ts'
import { markUnionMembers } from './union-members.ts'
import { buildWebhooks, type BuiltWebhooks } from './webhooks.ts'

/** The model, or what is wrong with the definitions. */
export type BuildResult =
  | { readonly api: Api; readonly context: BuildContext }
  | { readonly problems: readonly Problem[] }

/** What the files of an API say of one another: within it, some of them are built as they are among all. */
export interface BuildContext {
  /** The file that defines what holds for the whole API, if there is one. */
  readonly apiFile?: string
  /** What keeps rows from being deleted, by the resource that they are of. */
  readonly referrers: Readonly<Record<string, readonly Referrer[]>>
  /** The names of the types that several resources use. */
  readonly shared: readonly string[]
  /** The names of the fields of any resource whose values are never repeated. */
  readonly secrets: readonly string[]
}

/** Builds the model of everything that the files define: the whole API or, in the context of one, a part of it. */
export function buildApi(sources: readonly Source[], context?: BuildContext): BuildResult {
  const problems = new Map<string, Problem>()
  const reportIn: ReportIn = (file) => (code, at, message) => {
    problems.set(JSON.stringify([file, at, message]), { code, file, at, message })
  }
  const definitions = findDefinitions(sources, reportIn)
  if (!checkKinds(definitions, reportIn)) return { problems: byFile(problems) }
  const settings = settingsOf(definitions, reportIn, context)
  const resources = buildResources(definitions, settings, reportIn)
  const standard = standardOperations(resources, settings)
  reportIdClashes(resources.all, standard, reportIn)
  const custom = customOperations(definitions, resources, standard, settings, reportIn)
  const webhooks = webhooksOf(definitions, resources, custom, settings, reportIn)
  const parts = { settings, resources: resources.all, standard, custom, webhooks }
  reportTakenPaths(parts, reportIn)
  if (problems.size === 0) {
    const api = assemble(parts)
    // What generated code makes of names is looked at once these are right.
    reportMadeNames(api, reportIn)
    reportUnfit(api, settings, reportIn(definitions.api?.file ?? ''))
    if (problems.size === 0) return { api, context: contextOf(api, settings, definitions.api?.file) }
  }
  return { problems: byFile(problems) }
}

/** The problems by file, and within one as they were found. */
function byFile(problems: ReadonlyMap<string, Problem>): Problem[] {
  return [...problems.values()].toSorted((a, b) => compare(a.file, b.file))
}

/** Reports tags that nothing has, and webhooks called as operations are. */
function reportUnfit(api: Api, { context }: Settings, report: Report): void {
  const operations = allOperations(api)
  const tags = [...operations, ...api.webhooks].flatMap(({ tag }) => (tag === undefined ? [] : [tag]))
  // Of a part of an API it cannot be told.
  if (context === undefined) reportUnusedTags(api.document, tags, report)
  const ids = new Set(operations.map(({ id }) => id))
  for (const { name } of api.webhooks) {
    if (ids.has(name)) report('name_clash', `api.webhooks.${name}`, 'is what an operation is called. Rename it.')
  }
}

/** What holds for the whole API. */
interface Settings {
  readonly options: ReturnType<typeof readApiOptions>
  readonly types: ReturnType<typeof readTypeOptions>
  /** The names of the fields of each resource, however deep, whose values are never repeated. */
  readonly secrets: ReadonlyMap<string, readonly string[]>
  /** The same of all resources, whichever are built. */
  readonly allSecrets: readonly string[]
  /** Absent where all of the API is built. */
  readonly context: BuildContext | undefined
}

function settingsOf({ api, resources }: Definitions, reportIn: ReportIn, context: BuildContext | undefined): Settings {
  const given: ApiOptions = api?.value.options ?? {}
  const report = reportIn(api?.file ?? '')
  const secrets = new Map(resources.map(({ value }) => [value.name, secretNames(value.options.fields)]))
  return {
    options: readApiOptions(given, report),
    types: readTypeOptions(given, report),
    secrets,
    allSecrets: context?.secrets ?? eachOnce(secrets),
    context,
  }
}

function contextOf({ resources, shared }: Api, { secrets }: Settings, apiFile: string | undefined): BuildContext {
  const referred = resources.filter(({ referrers }) => referrers.length > 0)
  return {
    ...defined({ apiFile }),
    referrers: Object.fromEntries(referred.map(({ name, referrers }) => [name, referrers])),
    shared,
    secrets: eachOnce(secrets),
  }
}

function eachOnce(names: Settings['secrets']): string[] {
  return [...new Set([...names.values()].flat())]
}

/** The resources but for their operations, in alphabetical order, and by name. */
interface Resources {
  readonly all: readonly Built[]
  readonly byName: ReadonlyMap<string, Built>
}

function buildResources(
  { resources }: Definitions,
  { options, types, context }: Settings,
  reportIn: ReportIn,
): Resources {
  const definitions = resources.map(({ value }) => value)
  const settings = { ...types, document: options.document }
  const unrelated = resources.map((each) => buildResource(each, definitions, reportIn(each.file), settings))
  const built = relate(unrelated, context)
  reportResourceClashes(built, sharedNames(built), reportIn)
  reportReferenceCircles(
    built.map(({ resource }) => resource),
    reportIn,
  )
  return {
    all: built.toSorted((a, b) => compare(a.resource.name, b.resource.name)),
    byName: new Map(built.map((each) => [each.resource.name, each])),
  }
}

/** Tells resources what refers to them, and what the keys above them are. An ancestor that nothing exports is a problem already. */
function relate(resources: readonly BuiltWithoutRelations[], context: BuildContext | undefined): Built[] {
  const keyTypes = new Map(resources.map(({ resource: { name, keyType } }) => [name, keyType]))
  const inOrder = resources.map(({ resource }) => resource).toSorted((a, b) => compare(a.name, b.name))
  const known = context && new Map(Object.entries(context.referrers))
  const referrersOf = known === undefined ? referrersIn(inOrder) : (name: string) => known.get(name) ?? []
  return resources.map((each) => {
    const { name, ancestors } = each.resource
    const above = ancestors.flatMap((ancestor) => {
      const keyType = keyTypes.get(ancestor.resource)
      return keyType === undefined ? [] : [{ ...ancestor, keyType }]
    })
    return { ...each, resource: { ...each.resource, ancestors: above, referrers: referrersOf(name) } }
  })
}

/** Finds the standard operations of a resource by its name. */
type Standard = (resource: string) => readonly Operation[]

function standardOperations({ all, byName }: Resources, { options, secrets }: Settings): Standard {
  const operations = new Map(
    all.map(({ resource, operations: kinds, security }) => [
      resource.name,
      operationsOf(resource, kinds, {
        prefix: options.prefix,
        ...parentOf(resource, byName),
        secrets: secrets.get(resource.name) ?? [],
        errorMediaType: errorMediaType(options.errors),
        bodyLimit: options.bodyLimit,
        document: options.document,
        security,
      }),
    ]),
  )
  return (resource) => operations.get(resource) ?? []
}

function customOperations(
  { resources: definitions, standalone }: Definitions,
  { all }: Resources,
  standard: Standard,
  { options, types, allSecrets }: Settings,
  reportIn: ReportIn,
): BuiltCustom {
  return buildCustom(
    {
      ...options,
      ...types,
      definitions,
      standalone,
      built: all,
      errorMediaType: errorMediaType(options.errors),
      secrets: allSecrets,
      operationsOf: standard,
    },
    reportIn,
  )
}

function webhooksOf(
  { api }: Definitions,
  { all }: Resources,
  { actions, standalone }: BuiltCustom,
  { types }: Settings,
  reportIn: ReportIn,
): BuiltWebhooks {
  const known = [...all, ...actions, standalone].flatMap((each) => [...each.shapes, ...each.aliases])
  return buildWebhooks(
    api?.value.options.webhooks,
    { ...types, named: namedTypes(all) },
    known,
    reportIn(api?.file ?? ''),
  )
}

/** Everything that an API is put together of. */
interface Parts {
  readonly settings: Settings
  readonly resources: readonly Built[]
  readonly standard: Standard
  readonly custom: BuiltCustom
  readonly webhooks: BuiltWebhooks
}

function customsOf({ actions, standalone }: BuiltCustom): CustomOperation[] {
  return [...actions.flatMap((each) => each.operations), ...standalone.operations]
}

function reportTakenPaths({ settings, resources, standard, custom }: Parts, reportIn: ReportIn): void {
  const sources = new Map(resources.map(({ resource }) => [resource.name, resource.source]))
  const all = [...resources.flatMap(({ resource }) => standard(resource.name)), ...customsOf(custom)]
  for (const { operation, message } of takenPaths(all, settings.options.http)) {
    const source = 'source' in operation ? operation.source : (sources.get(operation.resource) ?? '')
    reportIn(source)('name_clash', operation.resource ?? operation.id, message)
  }
}

function assemble({ settings, resources, standard, custom, webhooks }: Parts): Api {
  const { options, types, allSecrets, context } = settings
  // The types of a resource, those of its actions among them, and those of the operations that belong to none.
  const groups = [
    ...resources.map((each, index) => ({
      shapes: once([...each.shapes, ...(custom.actions[index]?.shapes ?? [])]),
      aliases: once([...each.aliases, ...(custom.actions[index]?.aliases ?? [])]),
    })),
    custom.standalone,
    webhooks,
  ]
  const shared = sharedNames(groups, context?.shared)
  const all = markRevisited({
    shapes: groups.flatMap((group) => group.shapes),
    aliases: groups.flatMap((group) => group.aliases),
  })
  const { shapes, aliases } = types.coercion === 'lax' ? markUnionMembers(all) : all
  const hasSecrets = allSecrets.length > 0 || customsOf(custom).some((each) => each.secrets !== undefined)
  return {
    ...options,
    coercion: types.coercion,
    unknownKeys: types.unknownKeys,
    resources: resources.map(({ resource }, index) => ({
      ...resource,
      operations: standard(resource.name),
      actions: custom.actions[index]?.operations ?? [],
    })),
    operations: custom.standalone.operations,
    shapes: [...withoutOwner(shapes, shared), ...errorShapes(options.errors, hasSecrets)],
    aliases: withoutOwner(aliases, shared),
    shared: [...shared].toSorted(),
    webhooks: webhooks.webhooks,
  }
}

function parentOf({ parent }: Built['resource'], byName: ReadonlyMap<string, Built>) {
  const built = parent === undefined ? undefined : byName.get(parent.resource)
  return built === undefined ? {} : { parent: built.resource }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
