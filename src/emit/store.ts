/** Stores: for each resource, a function a standard operation, over the emitted SQL. They answer JSON texts, ready to be sent. */
import type { Api, Resource } from '../model/api.ts'
import { header } from './header.ts'
import { fileScope } from './imports.ts'
import type { Output } from './output.ts'
import { printRowJson } from './row-json.ts'
import { findersOf, type Store } from './store/function.ts'
import { printNulls, printPatch } from './store/patching.ts'
import { printGet, printHas, printHasParent, printList } from './store/reading.ts'
import { printCreate, printDelete, printReferences, printReferrers, printReplace } from './store/writing.ts'
import { blocks, file } from './text.ts'

/** Emits the store of a resource. */
export function emitStore(resource: Resource, api: Api): Output {
  const scope = fileScope()
  const store: Store = { resource, api, scope, finders: findersOf(resource) }
  const kinds = new Set(resource.operations.map(({ kind }) => kind))
  const changes = kinds.has('replace') || kinds.has('patch') || kinds.has('delete')
  const body = blocks(
    kinds.has('list') && printList(store),
    resource.parent !== undefined && (kinds.has('list') || kinds.has('create')) && printHasParent(store),
    kinds.has('get') && printGet(store),
    changes && printHas(store),
    kinds.has('create') && printCreate(store),
    kinds.has('replace') && printReplace(store),
    kinds.has('patch') && printPatch(store),
    kinds.has('delete') && printDelete(store),
    [...kinds].some((kind) => kind !== 'delete') && printRowJson(resource, scope),
  )
  const title = header(
    `The rows of ${resource.name} in the database: what is not there is answered by undefined.`,
    resource.source,
  )
  const constants = [printReferences(store), printReferrers(store), printNulls(store)]
  return { path: `${resource.name}/store.ts`, text: file(`${title}\n${scope.imports()}`, constants, body) }
}
