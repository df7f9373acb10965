/** The operations of a document. */
import type { OpenAPIObject, OperationObject, ParameterObject } from 'openapi3-ts/oas31'

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

/** An operation of the document. */
export interface Documented {
  readonly id: string
  readonly path: string
  readonly method: (typeof methods)[number]
  readonly operation: OperationObject
}

/** The operations of a document, in its order. */
export function operationsOf({ paths = {} }: OpenAPIObject): Documented[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method]
      return operation === undefined ? [] : [{ id: operation.operationId ?? '', path, method, operation }]
    }),
  )
}

/** The parameters of an operation. */
export function parametersOf({ operation }: Documented): readonly ParameterObject[] {
  return (operation.parameters ?? []).filter((parameter) => 'name' in parameter)
}

/** Whether an operation says that this is an answer of its. */
export function answersWith({ operation }: Documented, status: number): boolean {
  return operation.responses?.[String(status)] !== undefined
}

/** The media type of the body that an operation takes. */
export function mediaTypeOf({ operation: { requestBody } }: Documented): string | undefined {
  return requestBody === undefined || '$ref' in requestBody ? undefined : Object.keys(requestBody.content)[0]
}

/** Puts keys into a path, the outermost first. */
export function fill(path: string, keys: readonly (number | string)[]): string {
  let index = 0
  return path.replaceAll(/\{\w+\}/g, () => String(keys[index++]))
}
