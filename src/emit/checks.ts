/** Checks: for each resource, functions that read what a client sent and note every fault, in the order of the fields. */
import type { Api, Parameter, Resource, Shape } from '../model/api.ts'
import { printPathReader, printQueryReader } from './checks/parameter-readers.ts'
import { printShapeCheck } from './checks/shape-check.ts'
import type { CheckContext } from './checks/type-rungs.ts'
import { header } from './header.ts'
import { fileScope } from './imports.ts'
import type { Output } from './output.ts'
import { blocks, file } from './text.ts'
import { shapesIn } from './types.ts'

/** Emits the checks of a resource. */
export function emitChecks(resource: Resource, api: Api): Output {
  const scope = fileScope()
  const context: CheckContext = { scope, converts: (name) => converts(name, api) }
  const body = blocks(
    inputShapes(resource, api).map((shape) => printShapeCheck(shape, api, context)),
    resource.operations.filter(({ kind }) => kind === 'list').map((operation) => printQueryReader(operation, context)),
    pathParameters(resource).map((parameter) => printPathReader(parameter, resource, context)),
  )
  const title = header(`Checks of what clients send to ${resource.name}.`, resource.source)
  return { path: `${resource.name}/checks.ts`, text: file(`${title}\n${scope.imports()}`, scope.constants(), body) }
}

/** Whether reading a shape makes a new value, because something is filled in or left out, rather than checking the one that came. */
export function converts(name: string, api: Api): boolean {
  const shape = api.shapes.find((each) => each.name === name)
  if (shape === undefined) return false
  return (
    shape.unknownKeys === 'strip' ||
    shape.fields.some(
      ({ type, default: fallback }) => fallback !== undefined || shapesIn(type).some((each) => converts(each, api)),
    )
  )
}

/** The name of the function that reads or checks a shape. */
export function checkName(shape: string, api: Api): string {
  return (converts(shape, api) ? 'read' : 'check') + shape
}

/** The path parameters of a resource's operations, each once. */
export function pathParameters({ operations }: Resource): Parameter[] {
  const parameters = operations
    .flatMap((operation) => operation.parameters)
    .filter((parameter) => parameter.in === 'path')
  return [...new Map(parameters.map((parameter) => [parameter.name, parameter])).values()]
}

/** The shapes that clients send to a resource, with those nested in them, in the order of the model. */
function inputShapes(resource: Resource, api: Api): Shape[] {
  const sent = new Set<string>()
  const visit = (name: string): void => {
    if (sent.has(name)) return
    sent.add(name)
    const shape = api.shapes.find((each) => each.name === name)
    for (const { type } of shape?.fields ?? []) shapesIn(type).forEach(visit)
  }
  for (const { body } of resource.operations) if (body !== undefined) visit(body.shape)
  for (const { name, sameAs } of api.shapes) if (sameAs !== undefined && sent.has(name)) visit(sameAs)
  return api.shapes.filter(({ name }) => sent.has(name))
}
