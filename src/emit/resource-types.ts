/** The types of resources: `types.ts` of each, and those that several of them have in common. */
import type { Api, Resource } from '../model/api.ts'
import { namesOfParameters, printRequestTypes } from './custom/types.ts'
import { header } from './header.ts'
import { fileScope } from './imports.ts'
import type { Output } from './output.ts'
import { file } from './text.ts'
import { typeModule } from './type-modules.ts'
import { namesPrinted, printAlias, printQueries, printShape } from './types.ts'

/** Emits the types of a resource. */
export function emitTypes(resource: Resource, api: Api): Output {
  const shapes = api.shapes.filter((shape) => shape.resource === resource.name)
  const aliases = api.aliases.filter((alias) => alias.resource === resource.name)
  const scope = fileScope()
  const types = [...shapes, ...aliases.map(({ type }) => type)]
  for (const name of [...types.flatMap(namesPrinted), ...resource.actions.flatMap(namesOfParameters)]) {
    const module = typeModule(name, resource.name, api)
    if (module !== './types.ts') scope.type(module, name)
  }
  const requests = resource.actions.flatMap((operation) =>
    printRequestTypes(operation, 'server', () => scope.runtimeType('UploadedFile')),
  )
  const title = header(`The types of ${resource.name}, as they are once checked.`, resource.source)
  return {
    path: `${resource.name}/types.ts`,
    text: file(
      `${title}\n${scope.imports()}`.trimEnd(),
      shapes.map((shape) => printShape(shape, 'server')),
      aliases.map(printAlias),
      printQueries(resource, 'server'),
      requests,
    ),
  }
}

/** Emits the types that several resources use, where there are any. */
export function emitSharedTypes(api: Api): Output[] {
  const { shared } = api
  if (shared.length === 0) return []
  const shapes = api.shapes.filter(({ name }) => shared.includes(name))
  const aliases = api.aliases.filter(({ name }) => shared.includes(name))
  const scope = fileScope()
  for (const name of [...shapes, ...aliases.map(({ type }) => type)].flatMap(namesPrinted)) {
    const module = typeModule(name, '', api)
    if (module !== './shared-types.ts') scope.type(module, name)
  }
  const title = header('Types that several resources have in common, as they are once checked.', 'the schemas')
  const text = file(
    `${title}\n${scope.imports()}`.trimEnd(),
    shapes.map((shape) => printShape(shape, 'server')),
    aliases.map(printAlias),
  )
  return [{ path: 'shared-types.ts', text }]
}
