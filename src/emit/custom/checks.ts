/** The checks of custom operations: of their bodies, and of all that comes as text. */
import type { Resource } from '../../model/api.ts'
import type { CustomOperation } from '../../model/operation.ts'
import { camelCase } from '../../model/names.ts'
import { parametersIn } from '../../model/parameter-places.ts'
import { checkContext, printNamedChecks } from '../checks.ts'
import { printGroupReader, type ParameterGroup } from '../checks/parameter-readers.ts'
import type { CheckContext } from '../checks/place.ts'
import { header } from '../header.ts'
import { fileScope } from '../imports.ts'
import type { Output } from '../output.ts'
import type { ApiPart } from '../part.ts'
import { blocks, file } from '../text.ts'
import { moduleIn } from '../type-modules.ts'
import { actionsOf, pathIn, places, standaloneOf, type OperationGroup } from './group.ts'
import { isText } from './types.ts'

/** Emits the checks of the custom operations of a resource, where there are any. */
export function emitActionChecks(resource: Resource, api: ApiPart): Output[] {
  return checksOf(actionsOf(resource), api)
}

/** Emits the checks of the operations that belong to no resource, where there are any. */
export function emitOperationChecks(api: ApiPart): Output[] {
  return checksOf(standaloneOf(api), api)
}

function checksOf(group: OperationGroup | undefined, api: ApiPart): Output[] {
  if (group === undefined) return []
  const { folder, operations, title, source, files } = group
  const scope = fileScope()
  const { checkFiles } = api
  const context = checkContext(scope, api, folder, (name) => moduleIn(checkFiles, name, folder))
  const named = operations.flatMap(namedTypes)
  const body = blocks(
    printNamedChecks(named, context, checkFiles),
    operations.flatMap((operation) => printReaders(operation, folder, context)),
  )
  if (body === '') return []
  const head = header(`Checks of what clients send to ${title}.`, source)
  return [{ path: pathIn(group, files.checks), text: file(`${head}\n${scope.imports()}`, scope.constants(), body) }]
}

/** The module of the check of a type that a custom operation takes. */
export function checkModule(name: string, { folder, files }: OperationGroup, { checkFiles }: ApiPart): string {
  return moduleIn(checkFiles, name, folder) ?? `./${files.checks}`
}

/** The names of the types that an operation reads by a function of theirs. */
function namedTypes({ body }: CustomOperation): string[] {
  if (body?.kind === 'json') return [nameOf(body.type)]
  return body?.kind === 'text' ? [body.type.name] : []
}

/** The name of a type that has one. */
export function nameOf(
  type: { readonly kind: 'object'; readonly shape: string } | { readonly kind: 'alias'; readonly name: string },
): string {
  return type.kind === 'object' ? type.shape : type.name
}

/** Prints the functions that read what comes as text. */
function printReaders(operation: CustomOperation, folder: string, context: CheckContext): string[] {
  const { id, typeName, unknownKeys, body } = operation
  const module = folder === '' ? './operation-types.ts' : './types.ts'
  const isClosed = unknownKeys === 'reject'
  const reader = (group: ParameterGroup, what: string) => {
    context.scope.type(module, group.name)
    return printGroupReader(group, `${what} of \`${id}\``, context)
  }
  const readers = places.flatMap((place) => {
    const parameters = parametersIn(operation, place.in)
    if (parameters.length === 0) return []
    const name = typeName + place.type
    return [
      reader({ name, in: place.in, parameters, isClosed: place.in === 'query' && isClosed }, `the ${place.value}`),
    ]
  })
  if (body?.kind === 'form')
    readers.push(reader({ name: `${typeName}Body`, in: 'body', parameters: body.fields, isClosed }, 'the body'))
  if (body?.kind === 'multipart') {
    const texts = body.fields.filter(isText)
    const group = { name: `${typeName}Fields`, in: 'body', parameters: texts, isClosed: false } as const
    if (texts.length > 0) readers.push(reader(group, 'the text fields of the body'))
  }
  return readers
}

/** The name of the constant that says what is expected of the files of a form. */
export function filesConstant({ typeName }: CustomOperation): string {
  return `${camelCase(typeName)}Files`
}
