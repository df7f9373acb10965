/** What the functions of routes and stores call the values of a path. */
import type { Resource } from '../model/api.ts'
import { camelCase } from '../model/names.ts'
import { pathReaderName } from './checks/parameter-readers.ts'
import { localNames, storeFunctions, type Locals } from './checks/names.ts'
import { listName } from './list.ts'
import { hiddenName } from './hidden.ts'
import { rowJsonName } from './row-json.ts'

/** What these functions call their own. */
const own: ReadonlySet<string> = new Set(
  [
    'version moment allowed keys rows scope conditions references referrers nulls write store handlers handling request run isValid listAll',
    'bodyLimit idempotencyExpiry credentials representation unchanged',
  ].flatMap((line) => line.split(' ')),
)

/** The names in each resource, which many functions ask for. */
const namings = new WeakMap<Resource, Locals>()

/** Gives the values of the paths of a resource local names: its key, and those above it. */
export function pathNaming(resource: Resource): Locals {
  const known = namings.get(resource)
  if (known !== undefined) return known
  const naming = newNaming(resource)
  namings.set(resource, naming)
  return naming
}

function newNaming(resource: Resource): Locals {
  const names = [resource.key, ...resource.ancestors.map(({ field }) => field)]
  const used = new Set([
    ...storeFunctions,
    ...names.map((name) => pathReaderName({ name }, resource)),
    ...Object.values(resource.shapes).flatMap((shape) => [`check${shape}`, `read${shape}`]),
    ...['Secrets', 'Types'].map((end) => camelCase(resource.typeName) + end),
    listName(resource),
    rowJsonName(resource),
    hiddenName(resource),
  ])
  return localNames(names, { isUsed: (local) => own.has(local) || used.has(local) })
}
