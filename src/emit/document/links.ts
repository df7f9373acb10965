/** Links of the document (OpenAPI 3.1, section 4.8.20): from what was created to what can be done with it. */
import type { LinksObject } from 'openapi3-ts/oas31'
import type { AnyOperation, Operation } from '../../model/operation.ts'
import { parametersIn } from '../../model/parameter-places.ts'
import type { DocumentContext } from './context.ts'

/** Prints the links of the success of an operation; none unless that is a new row whose key is in the answer. */
export function printLinks(operation: AnyOperation, { resources }: DocumentContext): LinksObject {
  if (operation.kind !== 'create') return {}
  const resource = resources.get(operation.resource)
  if (resource === undefined) return {}
  return Object.fromEntries(
    resource.operations
      .filter(({ kind }) => kind === 'get' || kind === 'replace' || kind === 'patch' || kind === 'delete')
      .map((each) => [each.id, { operationId: each.id, parameters: parametersOf(each, resource.key) }]),
  )
}

/** Where the parameters of the path come from: the key from the answer, those above it from the request. */
function parametersOf(operation: Operation, key: string): Record<string, string> {
  const names = parametersIn(operation, 'path').map(({ name }) => name)
  return Object.fromEntries(
    names.map((name) => [name, name === key ? `$response.body#/${name}` : `$request.path.${name}`]),
  )
}
