/** Checks: for each resource, functions that read what a client sent and note every fault, in the order of the fields. */
import type { Api, Resource } from '../model/api.ts'
import type { Parameter } from '../model/operation.ts'
import { parametersIn } from '../model/parameter-places.ts'
import { conversionsIn, converts } from './checks/convert.ts'
import { reachable } from '../model/reached-types.ts'
import { printPathReader } from './checks/parameter-readers.ts'
import type { CheckContext } from './checks/place.ts'
import { typeRungs } from './checks/type-rungs.ts'
import { printAliasCheck, printShapeCheck } from './checks/shape-check.ts'
import { header } from './header.ts'
import { fileScope, type FileScope } from './imports.ts'
import type { Output } from './output.ts'
import { sentNames, type ApiPart } from './part.ts'
import { blocks, file } from './text.ts'
import { typeModule } from './type-modules.ts'

/** Emits the checks of a resource. */
export function emitChecks(resource: Resource, api: Api): Output[] {
  const scope = fileScope()
  const elsewhere = (name: string) => (api.shared.includes(name) ? '../shared-checks.ts' : undefined)
  const context = { ...checkContext(scope, api, resource.name, elsewhere), owner: resource }
  const body = blocks(
    printNamedChecks(sentNames(resource), context, new Set(api.shared)),
    pathParameters(resource).map((parameter) => printPathReader(parameter, resource, context)),
  )
  if (body === '') return []
  const title = header(`Checks of what clients send to ${resource.name}.`, resource.source)
  return [{ path: `${resource.name}/checks.ts`, text: file(`${title}\n${scope.imports()}`, scope.constants(), body) }]
}

/** Emits the checks of the types that several resources use, where clients send any. */
export function emitSharedChecks(api: ApiPart): Output[] {
  const sent = api.shared.filter((name) => api.checkFiles.has(name))
  if (sent.length === 0) return []
  const scope = fileScope()
  const body = printNamedChecks(
    sent,
    checkContext(scope, api, '', () => undefined),
  )
  const title = header('Checks of what several resources have in common.', 'the schemas')
  return [{ path: 'shared-checks.ts', text: file(`${title}\n${scope.imports()}`, scope.constants(), body) }]
}

/** Makes what checks in a folder are printed with; `moduleOf` answers the module of a check that is elsewhere. */
export function checkContext(
  scope: FileScope,
  api: Api,
  folder: string,
  moduleOf: (name: string) => string | undefined,
): CheckContext {
  return {
    scope,
    types: api,
    converts: conversionsIn(api),
    moduleOf: (name) => typeModule(name, folder, api),
    functionOf(verb, name) {
      const module = moduleOf(name)
      return module === undefined ? verb + name : scope.value(module, verb + name)
    },
    rungs: typeRungs,
  }
}

/**
 * Prints the checks of some types that have names, and of those that they name in turn, in the order of the model, but for those elsewhere.
 */
export function printNamedChecks(
  names: readonly string[],
  context: CheckContext,
  elsewhere: { readonly has: (name: string) => boolean } = new Set<string>(),
): string {
  const { shapes, aliases } = context.types
  const types = new Map([...aliases, ...shapes].map((type) => [type.name, type]))
  const named = reachable(names, (name) => types.get(name))
  const reached = new Set([...named].filter((name) => !elsewhere.has(name)))
  return blocks(
    shapes.filter(({ name }) => reached.has(name)).map((shape) => printShapeCheck(shape, context)),
    aliases.filter(({ name }) => reached.has(name)).map((alias) => printAliasCheck(alias, context)),
  )
}

/** Whether reading a shape makes a new value, rather than checking the one that came. */
export function shapeConverts(shape: string, api: Api): boolean {
  return converts({ kind: 'object', shape }, api)
}

/** The path parameters of a resource's operations, each once. */
export function pathParameters({ operations }: Resource): Parameter[] {
  const parameters = operations.flatMap((operation) => parametersIn(operation, 'path'))
  return [...new Map(parameters.map((parameter) => [parameter.name, parameter])).values()]
}
