/** Names that clash: of resources, of their types and operations, and of what is made of these in generated code. */
import type { Api } from './api.ts'
import { clientBranches } from './build-client.ts'
import type { Built } from './build-resource.ts'
import type { Branch } from './client-api.ts'
import type { ReportIn } from './definitions.ts'
import type { Report } from './keywords.ts'
import { camelCase } from './names.ts'
import type { Operation } from './operation.ts'
import { queryTypeName, requestTypeName } from './operations.ts'
import { namesIn, reachable } from './reached-types.ts'
import type { Alias, Shape } from './types.ts'

/** Reports resources, given in their authors' order, that are called alike, or whose types are. `shared` are types that may be. */
export function reportResourceClashes(built: readonly Built[], shared: ReadonlySet<string>, reportIn: ReportIn): void {
  const twins = new Map<string, Built['resource']>()
  const owners = new Map<string, Built['resource']>()
  for (const { resource, shapes, aliases } of built) {
    const report = reportIn(resource.source)
    reportOwnClashes(resource, [...shapes, ...aliases], report)
    const twin = twins.get(inCode(resource.name))
    if (twin !== undefined) {
      const other = twin.name === resource.name ? '' : ` as ${twin.name}`
      report('name_clash', resource.name, `is defined in ${twin.source} too${other}. Rename one.`)
    } else twins.set(inCode(resource.name), resource)
    for (const { name } of shapes) {
      const owner = owners.get(name)
      if (owner === undefined) owners.set(name, resource)
      else if (twin === undefined && owner !== resource && !shared.has(name)) {
        const remedy = 'Set `typeName` in one of the two, or `title` on a nested object.'
        report('name_clash', resource.name, `has a type called ${name}, as ${owner.name} has. ${remedy}`)
      }
    }
  }
}

/** Reports types within the fields of a resource that are called as its own are: that of a field `create`, say. */
function reportOwnClashes(
  { name: at, typeName, fields }: Built['resource'],
  types: readonly (Shape | Alias)[],
  report: Report,
): void {
  const names = [...rowTypes.map((suffix) => typeName + suffix), ...types.map(({ name }) => name)]
  const named = new Map(types.map((type) => [type.name, type]))
  for (const name of new Set(names.filter((each, index) => names.indexOf(each) < index))) {
    const field = fields.find(({ type }) => reachable(namesIn(type), (each) => named.get(each)).has(name))
    const place = field === undefined ? at : `${at}.${field.name}`
    const [called, one] =
      field !== undefined && !namesIn(field.type).includes(name)
        ? [`within it called ${name}`, 'that one']
        : [`called ${name}`, 'it']
    report('name_clash', place, `has a type ${called}, as ${at} has already. Give ${one} a \`title\` of its own.`)
  }
}

/** What code calls a resource, by which neither its client nor file systems tell capitals from small letters. */
function inCode(name: string): string {
  return camelCase(name).toLowerCase()
}

/** Reports standard operations whose ids are those of others: `event_guests` beside `events` with `guests`. */
export function reportIdClashes(
  built: readonly Built[],
  operationsOf: (resource: string) => readonly Operation[],
  reportIn: ReportIn,
): void {
  const owners = new Map<string, string>()
  for (const { resource } of built) {
    const clashes = operationsOf(resource.name).flatMap(({ id }) => {
      const owner = owners.get(id.toLowerCase())
      if (owner === undefined) owners.set(id.toLowerCase(), resource.name)
      // Resources of one name have been reported as such.
      return owner === undefined || inCode(owner) === inCode(resource.name) ? [] : [{ id, owner }]
    })
    const [first] = clashes
    if (first === undefined) continue
    const message = `has operations called as those of ${first.owner}: ${clashes.map(({ id }) => `\`${id}\``).join(', ')}.`
    reportIn(resource.source)('name_clash', resource.name, `${message} Rename one of the two resources.`)
  }
}

/** Reports resources for which generated code needs names that it has given to something else. */
export function reportMadeNames(api: Api, reportIn: ReportIn): void {
  const types = [...api.shapes, ...api.aliases].map(({ name }) => name)
  const taken = new Set(types)
  // The rows of resources are typed where the types of their fields are, but not those of resources.
  const ofResources = new Set(api.resources.flatMap(({ shapes }) => Object.values(shapes)))
  const nested = new Map(
    [...api.shapes, ...api.aliases]
      .filter(({ name }) => !ofResources.has(name))
      .map((type) => [type.name, type.resource]),
  )
  for (const { source, name: at, typeName, operations } of api.resources) {
    const made = [
      ...operations.filter(({ kind }) => kind === 'list').map(queryTypeName),
      ...operations.map(requestTypeName),
      ...resourceTypes.map((suffix) => typeName + suffix),
    ]
    const clashes = [
      ...made.filter((name) => taken.has(name)),
      // Those within its own fields have been reported as such.
      ...rowTypes.map((suffix) => typeName + suffix).filter((name) => nested.has(name) && nested.get(name) !== at),
    ]
    for (const name of clashes) {
      reportIn(source)('name_clash', at, `needs a type called ${name}, as something else is. Rename one of the two.`)
    }
    for (const name of made) taken.add(name)
  }
  for (const branch of clientBranches(api)) reportBranch(branch, api, taken, reportIn)
}

/** What the names of types end with that are made for a resource, and for its rows. */
const resourceTypes = ['Overrides', 'Handlers'] as const
const rowTypes = ['Row', 'Rows', 'Insert', 'Update'] as const

function reportBranch(branch: Branch, api: Api, taken: Set<string>, reportIn: ReportIn): void {
  const { name, segment, typeName, operations, branches } = branch
  const placeOf = (each: Branch) => api.resources.find((resource) => resource.name === each.segment)
  const report = (each: Branch, message: string) =>
    reportIn(placeOf(each)?.source ?? '')('name_clash', each.segment, message)
  if (taken.has(typeName)) {
    report(branch, `needs a type called ${typeName} in the client, as something else is. Rename one of the two.`)
  }
  taken.add(typeName)
  const names = new Set(operations.flatMap((each) => [each.name, ...(each.rows === undefined ? [] : ['all'])]))
  for (const each of branches) {
    if (names.has(each.name))
      report(each, `would be \`${name}.${each.name}\` in the client, as an operation on ${segment} is. Rename it.`)
    names.add(each.name)
    reportBranch(each, api, taken, reportIn)
  }
}
