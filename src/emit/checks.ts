/** Checks: for each resource, functions that read what a client sent and note every fault, in the order of the fields. */
import type { Api, Resource } from '../model/api.ts'
import type { Parameter } from '../model/operation.ts'
import { converts } from './checks/convert.ts'
import { printPathReader } from './checks/parameter-readers.ts'
import type { CheckContext, NamedTypes } from './checks/place.ts'
import { typeRungs } from './checks/type-rungs.ts'
import { printAliasCheck, printShapeCheck } from './checks/shape-check.ts'
import { header } from './header.ts'
import { fileScope, type FileScope } from './imports.ts'
import type { Output } from './output.ts'
import { blocks, file } from './text.ts'
import { typeModule } from './type-modules.ts'
import { namesIn } from './types.ts'

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

/** The names of the types that clients send to the standard operations of a resource, apart from what these name in turn. */
function sentNames({ operations, shapes: { merged } }: Resource): string[] {
  const canPatch = operations.some(({ kind }) => kind === 'patch')
  return [
    ...operations.flatMap(({ body }) => (body === undefined ? [] : [body.shape])),
    ...(merged === undefined || !canPatch ? [] : [merged]),
  ]
}

/** The names of the types whose checks are in the file of a resource. */
export function checkedIn(resource: Resource, api: Api): ReadonlySet<string> {
  return new Set([...reachable(sentNames(resource), api)].filter((name) => !api.shared.includes(name)))
}

/** Emits the checks of the types that several resources use, where clients send any. */
export function emitSharedChecks(api: Api): Output[] {
  const sent = sharedChecks(api)
  if (sent.length === 0) return []
  const scope = fileScope()
  const body = printNamedChecks(
    sent,
    checkContext(scope, api, '', () => undefined),
  )
  const title = header('Checks of what several resources have in common.', 'the schemas')
  return [{ path: 'shared-checks.ts', text: file(`${title}\n${scope.imports()}`, scope.constants(), body) }]
}

/** The names of the types that several resources use, as far as clients send them to standard operations. */
export function sharedChecks(api: Api): string[] {
  const sent = reachable(api.resources.flatMap(sentNames), api)
  return api.shared.filter((name) => sent.has(name))
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
    converts: (type) => converts(type, api),
    moduleOf: (name) => typeModule(name, folder, api),
    functionOf(verb, name) {
      const module = moduleOf(name)
      return module === undefined ? verb + name : scope.value(module, verb + name)
    },
    rungs: typeRungs,
  }
}

/** Prints the checks of some types that have names, and of those that they name in turn, in the order of the model, but for those elsewhere. */
export function printNamedChecks(
  names: readonly string[],
  context: CheckContext,
  elsewhere: ReadonlySet<string> = new Set(),
): string {
  const { shapes, aliases } = context.types
  const reached = new Set([...reachable(names, context.types)].filter((name) => !elsewhere.has(name)))
  return blocks(
    shapes.filter(({ name }) => reached.has(name)).map((shape) => printShapeCheck(shape, context)),
    aliases.filter(({ name }) => reached.has(name)).map((alias) => printAliasCheck(alias, context)),
  )
}

/** The types of some names, and those that they name in turn. */
export function reachable(names: readonly string[], { shapes, aliases }: NamedTypes): ReadonlySet<string> {
  const reached = new Set<string>()
  const visit = (name: string): void => {
    if (reached.has(name)) return
    reached.add(name)
    const shape = shapes.find((each) => each.name === name)
    const alias = aliases.find((each) => each.name === name)
    if (shape !== undefined) namesIn(shape).forEach(visit)
    if (shape?.sameAs !== undefined) visit(shape.sameAs)
    if (alias !== undefined) namesIn(alias.type).forEach(visit)
  }
  names.forEach(visit)
  return reached
}

/** The name of the function that reads or checks a shape. */
export function checkName(shape: string, api: Api): string {
  return (shapeConverts(shape, api) ? 'read' : 'check') + shape
}

/** Whether reading a shape makes a new value, rather than checking the one that came. */
export function shapeConverts(shape: string, api: Api): boolean {
  return converts({ kind: 'object', shape }, api)
}

/** The path parameters of a resource's operations, each once. */
export function pathParameters({ operations }: Resource): Parameter[] {
  const parameters = operations
    .flatMap((operation) => operation.parameters)
    .filter((parameter) => parameter.in === 'path')
  return [...new Map(parameters.map((parameter) => [parameter.name, parameter])).values()]
}
