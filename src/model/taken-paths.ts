/** The paths that the server itself answers, which no operation of an author's may have. It reads no option. */
import type { Api } from './api.ts'
import type { AnyOperation } from './operation.ts'

/** An operation whose path is taken: what it is taken by, and what to do about it. */
export interface TakenPath {
  readonly operation: AnyOperation
  readonly message: string
}

/** Finds the operations whose path is one of the docs or of the server's health. At the path of the list of resources they win. */
export function takenPaths(operations: readonly AnyOperation[], http: Api['http']): TakenPath[] {
  const docs = http.docs?.path
  const owners = new Map<string, string>()
  if (docs !== undefined) owners.set(docs, 'where the docs are. Rename it, or set a `prefix` in `defineApi`')
  for (const path of http.openapi ? ['/openapi.json', '/openapi.yaml'] : [])
    owners.set(path, 'where the OpenAPI document is. Rename it, or set a `prefix` in `defineApi`')
  for (const [name, path] of Object.entries(http.health)) {
    const remedy = `Rename it, or set \`health: { ${name}: '/health/${name}' }\` in \`defineApi\``
    owners.set(path, `where the server is asked how it is. ${remedy}`)
  }
  return operations.flatMap((operation) => {
    const path = docs !== undefined && operation.path.startsWith(`${docs}/`) ? docs : operation.path
    const owner = owners.get(path)
    return owner === undefined ? [] : [{ operation, message: `has the path ${path}, ${owner}.` }]
  })
}
