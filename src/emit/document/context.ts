/** What the parts of a document are printed with. */
import type { Api, Resource } from '../../model/api.ts'
import { exampleMaker, type MakeExample } from './examples.ts'

/** The API, its resources by name, and what makes examples of its types. */
export interface DocumentContext {
  readonly api: Api
  readonly resources: ReadonlyMap<string, Resource>
  readonly exampleOf: MakeExample
}

/** Makes what the document of an API is printed with. */
export function documentContext(api: Api): DocumentContext {
  const resources = new Map(api.resources.map((resource) => [resource.name, resource]))
  return { api, resources, exampleOf: exampleMaker(api) }
}
