/** What an app needs to know of all operations and all handlers: `handling.ts`. */
import { ownedOperations } from '../model/all-operations.ts'
import type { Api, Resource } from '../model/api.ts'
import type { AnyOperation } from '../model/operation.ts'
import { handlerPath } from './handlers.ts'
import { header } from './header.ts'
import { fileScope } from './imports.ts'
import type { Output } from './output.ts'
import { honoPath } from './routes/route.ts'
import { assign, file, list, literal, objects, ts } from './text.ts'

/** Emits `handling.ts`. */
export function emitHandling(api: Api): Output {
  const scope = fileScope()
  const type = `${scope.runtimeType('Handling')}<${scope.type('./rows.ts', 'Tables')}>`
  const tables = scope.value('./rows.ts', 'tablesOf')
  const body = ts`
    /** What every handler is given. */
    export const handling: ${type} = { tables: ${tables}, ${scope.value('./errors.ts', 'errors')} }

    /** Every operation, and where its handler is. One that has no default says how that is declared. */
    ${objects(
      `export const operations: readonly ${scope.runtimeType('HandledOperation')}[] = [`,
      ownedOperations(api).map(({ operation, resource }) => printOperation(operation, resource)),
      ']',
    )}
  `
  const title = header('What handlers have in common, and the operations that they may be of.', 'the schemas')
  return { path: 'handling.ts', text: file(`${title}\n${scope.imports()}`, body) }
}

/** Says of an operation, of a resource or of none, what an app needs to know of it. */
export function handledOperation(operation: AnyOperation, resource?: Resource): HandledOperation {
  const { id, method, path } = operation
  return {
    id,
    method,
    path: honoPath(path),
    handler: handlerPath(operation, resource),
    ...(operation.kind === 'custom' && { signature: signatureOf(operation) }),
  }
}

/** An operation, as what apps are told of it. */
interface HandledOperation {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly handler: readonly string[]
  /** How its handler is declared; absent for one that has a default. */
  readonly signature?: string
}

function printOperation(operation: AnyOperation, resource?: Resource): string {
  const { id, method, path, handler, signature } = handledOperation(operation, resource)
  const parts = [
    `id: ${literal(id)}`,
    `method: ${literal(method)}`,
    `path: ${literal(path)}`,
    `handler: ${list('[', handler.map(literal), ']')}`,
    ...(signature === undefined ? [] : [assign('signature:', signature)]),
  ]
  return list('{ ', parts, ' }')
}

function signatureOf({ name, typeName }: { readonly name: string; readonly typeName: string }): string {
  return `${name}(request: ${typeName}Request, context: ${typeName}Context): Awaitable<${typeName}Answer>`
}
