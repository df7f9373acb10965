/** The model as it is kept beside the generated code, to be compared with the next one. */
import type { Api, Resource } from '../model/api.ts'
import type { Operation } from '../model/operation.ts'
import { printJson } from './json.ts'
import type { Output } from './output.ts'

/** Emits the model as JSON. What follows from its fields, filters and options is not written out: the document tells that. */
export function emitModel(api: Api): Output {
  const kept = { ...api, resources: api.resources.map(keptOf) }
  return { path: 'model.json', text: `${printJson(kept, 4)}\n` }
}

function keptOf(resource: Resource): object {
  return { ...resource, operations: resource.operations.map(keptOperation) }
}

/** Without what a standard operation takes and answers, which is most of a model and follows from the rest of it. */
function keptOperation({ parameters: _parameters, responses: _responses, ...operation }: Operation): object {
  return operation
}
