/** The types of the server: `types.ts` of each resource, those that several have in common, and those of operations of none. */
import type { Api, Resource } from '../model/api.ts'
import type { CustomOperation } from '../model/operation.ts'
import type { Alias, Shape } from '../model/types.ts'
import { namesOfParameters, printRequestTypes } from './custom/types.ts'
import { header } from './header.ts'
import { fileScope } from './imports.ts'
import type { Output } from './output.ts'
import { file } from './text.ts'
import { relative, typeModule } from './type-modules.ts'
import { namesPrinted, printAlias, printQueries, printShape } from './types.ts'

/** Emits the types of a resource. */
export function emitTypes(resource: Resource, api: Api): Output {
  const { name, source, actions } = resource
  return typesOf(
    {
      path: `${name}/types.ts`,
      folder: name,
      title: `The types of ${name}, as they are once checked.`,
      source,
      owns: (type) => type.resource === name,
      queries: printQueries(resource, 'server'),
      operations: actions,
    },
    api,
  )
}

/** Emits the types that several resources use, where there are any. */
export function emitSharedTypes(api: Api): Output[] {
  const { shared } = api
  if (shared.length === 0) return []
  const path = 'shared-types.ts'
  const title = 'Types that several resources have in common, as they are once checked.'
  return [typesOf({ path, ...ofAll, title, owns: ({ name }) => shared.includes(name), operations: [] }, api)]
}

/** Emits the types of the operations that belong to no resource, where there are any. */
export function emitOperationTypes(api: Api): Output[] {
  const { operations, shared } = api
  if (operations.length === 0) return []
  const path = 'operation-types.ts'
  const title = 'The types of the operations that belong to no resource, as they are once checked.'
  const owns = ({ name, resource, operation }: Shape | Alias) =>
    operation !== undefined && resource === undefined && !shared.includes(name)
  return [typesOf({ path, ...ofAll, title, owns, operations }, api)]
}

const ofAll = { folder: '', source: 'the schemas' } as const

/** What is in a module of types. */
interface TypesFile {
  readonly path: string
  readonly folder: string
  readonly title: string
  readonly source: string
  readonly owns: (type: Shape | Alias) => boolean
  /** The queries of lists, printed. */
  readonly queries?: string
  /** The operations of whose requests it has the types. */
  readonly operations: readonly CustomOperation[]
}

function typesOf({ path, folder, title, source, owns, queries, operations }: TypesFile, api: Api): Output {
  const shapes = api.shapes.filter(owns)
  const aliases = api.aliases.filter(owns)
  const scope = fileScope()
  const types = [...shapes, ...aliases.map(({ type }) => type)]
  for (const name of [...types.flatMap(namesPrinted), ...operations.flatMap(namesOfParameters)]) {
    const module = typeModule(name, folder, api)
    if (module !== relative(path, folder)) scope.type(module, name)
  }
  const requests = operations.flatMap((operation) =>
    printRequestTypes(operation, 'server', () => scope.runtimeType('UploadedFile')),
  )
  return {
    path,
    text: file(
      `${header(title, source)}\n${scope.imports()}`.trimEnd(),
      shapes.map((shape) => printShape(shape, 'server')),
      aliases.map(printAlias),
      queries,
      requests,
    ),
  }
}
