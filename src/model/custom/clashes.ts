/** Clashes of custom operations with others: names that are taken, and paths that would take each other's requests. */
import type { Resource } from '../api.ts'
import type { AnyOperation, CustomOperation } from '../operation.ts'
import type { Alias, Shape } from '../types.ts'
import type { Report } from '../keywords.ts'
import { camelCase, isReservedTypeName } from '../names.ts'
import type { BuiltOperation } from './custom-operations.ts'
import { bySpecificity, overlap } from './paths.ts'

/** What operations may clash with. */
export interface Taken {
  readonly resources: readonly Pick<Resource, 'name' | 'operations' | 'ancestors'>[]
  readonly shapes: readonly Shape[]
  readonly aliases: readonly Alias[]
}

/** Reports the clashes of custom operations, given in the order in which their routes are added. */
export function reportClashes(
  custom: readonly BuiltOperation[],
  taken: Taken,
  reportIn: (file: string) => Report,
): void {
  const standard = taken.resources.flatMap(({ operations }) => operations)
  const standardById = Map.groupBy(standard, ({ id }) => id.toLowerCase())
  const standardByTemplate = Map.groupBy(standard, ({ path }) => templateOf(path))
  const standardBySize = Map.groupBy(standard, sizeOf)
  const names = namesOf(taken)
  for (const [index, { operation, at }] of custom.entries()) {
    const report = reportIn(operation.source)
    const before = custom.slice(0, index).map((each) => each.operation)
    const id = operation.id.toLowerCase()
    const twin = before.find((each) => each.id.toLowerCase() === id) ?? standardById.get(id)?.[0]
    if (twin !== undefined) report('name_clash', at, `has the id ${operation.id}, as ${placeOf(twin)} has. Rename it.`)
    reportName(operation, at, names, report)
    const template = templateOf(operation.path)
    const alike = [
      ...before.filter(({ path }) => templateOf(path) === template),
      ...(standardByTemplate.get(template) ?? []),
    ].find(({ path }) => path !== operation.path)
    if (alike !== undefined) {
      const message = `has the path ${operation.path}, which differs from that of ${placeOf(alike)}, ${alike.path}, by the name of a parameter alone. Use one name.`
      report('path_clash', at, message)
    }
    for (const each of before) {
      if (each.method === operation.method && overlap(each.path, operation.path) && isHidden(operation, each)) {
        report(
          'path_clash',
          at,
          `takes the same requests as ${placeOf(each)}: ${routeOf(each)}. Give it a path of its own.`,
        )
      }
    }
    for (const each of standardBySize.get(sizeOf(operation)) ?? []) {
      if (overlap(each.path, operation.path) && !isBefore(operation, each)) {
        report(
          'path_clash',
          at,
          `would take the requests of \`${each.id}\`: ${routeOf(each)}. Give it a path of its own.`,
        )
      }
    }
  }
}

/** Whether the route of an operation would never be reached, or wrongly, behind one that is added before. */
function isHidden(operation: CustomOperation, before: CustomOperation): boolean {
  // Those of one resource, and those that belong to none, are put in order.
  return (
    bySpecificity(before.path, operation.path) === 0 ||
    (before.resource !== operation.resource && isBefore(operation, before))
  )
}

function isBefore(operation: AnyOperation, other: AnyOperation): boolean {
  return bySpecificity(operation.path, other.path) < 0
}

/** The names that are taken, by what operations may share them with. */
interface TakenNames {
  /** What resources are called in the client, by their parents; of all of them where there is no parent to name. */
  readonly beside: ReadonlyMap<string | undefined, ReadonlySet<string>>
  readonly types: ReadonlyMap<string, readonly (Shape | Alias)[]>
}

function namesOf({ resources, shapes, aliases }: Taken): TakenNames {
  const children = Map.groupBy(resources, ({ ancestors }) => ancestors[0]?.resource)
  const called = (some: Taken['resources']) => new Set(some.map(({ name }) => camelCase(name)))
  return {
    beside: new Map([...children].map(([parent, each]) => [parent, called(each)])).set(undefined, called(resources)),
    types: Map.groupBy([...shapes, ...aliases], ({ name }) => name),
  }
}

function reportName(operation: CustomOperation, at: string, { beside, types }: TakenNames, report: Report): void {
  const { name, resource, typeName, answers } = operation
  const isTaken = beside.get(resource)?.has(name) === true || (resource !== undefined && standardNames.has(name))
  if (isTaken) report('name_clash', at, `is what something else is called beside it. Rename it.`)
  const made = new Set(
    ['', ...suffixes, ...answers.map(({ status }) => `Answer${status}`)].map((suffix) => typeName + suffix),
  )
  const reserved = [...made].find(isReservedTypeName)
  if (reserved !== undefined)
    report('name_clash', at, `needs the name ${reserved} for a type, which generated code has already. Rename it.`)
  const named = [...made].find((each) => types.get(each)?.some((type) => type.operation !== operation.id))
  if (named !== undefined)
    report('name_clash', at, `needs the name ${named} for a type, as something else does. Rename it.`)
}

/** What the functions of a client are called that every resource may have. */
const standardNames: ReadonlySet<string> = new Set([
  'list',
  'listAll',
  'all',
  'get',
  'create',
  'replace',
  'patch',
  'delete',
])

/** What the names of the types end with that are made for an operation besides its shapes. */
const suffixes = ['Params', 'Query', 'Headers', 'Cookies', 'Fields', 'Body', 'Request', 'Context', 'Answer'] as const

/** What paths have in common that may overlap: their method, and how many segments they have. */
function sizeOf({ method, path }: AnyOperation): string {
  return `${method} ${path.split('/').length}`
}

function templateOf(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, '{}')
}

function placeOf(operation: AnyOperation): string {
  return operation.kind === 'custom' ? `${operation.id} in ${operation.source}` : `the operation \`${operation.id}\``
}

function routeOf({ method, path }: AnyOperation): string {
  return `${method.toUpperCase()} ${path}`
}
