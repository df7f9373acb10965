/** What the parts of a document are printed with. */
import type { Api } from '../../model/api.ts'
import { exampleMaker, type MakeExample } from './examples.ts'

/** The API, and what makes examples of its types. */
export interface DocumentContext {
  readonly api: Api
  readonly exampleOf: MakeExample
}

/** Makes what the document of an API is printed with. */
export function documentContext(api: Api): DocumentContext {
  return { api, exampleOf: exampleMaker(api) }
}
