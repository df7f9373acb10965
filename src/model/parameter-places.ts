/** Where the parameters of an operation stand. It knows nothing of their types. */
import type { Parameter } from './operation.ts'

/** The parameters that stand in a place, in their order, but for those that HTTP itself reads. */
export function parametersIn(
  { parameters }: { readonly parameters: readonly Parameter[] },
  place: Parameter['in'],
): Parameter[] {
  return parameters.filter((parameter) => parameter.in === place && parameter.isProtocol !== true)
}
