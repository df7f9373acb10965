/** The model as it is kept beside the generated code, to be compared with the next one. */
import type { Api } from '../model/api.ts'
import type { Output } from './output.ts'

/** Emits the model as JSON. */
export function emitModel(api: Api): Output {
  return { path: 'model.json', text: `${JSON.stringify(api, null, 2)}\n` }
}
