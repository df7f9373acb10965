/** The error of a client: what is thrown where an answer is no success, and how it is read, in the format of the API. */
import type { ClientApi } from '../../model/client-api.ts'
import { ts } from '../text.ts'

/** Prints the class of the error. `detail` is the type of its detail. */
export function printApiError(format: ClientApi['errorFormat'], detail: string): string {
  return format === 'problem' ? printProblemError(detail) : printDetailError(detail)
}

/** Prints the function that reads what the constructor of the error is given, `readDetail`. */
export function printReadError(format: ClientApi['errorFormat']): string {
  return format === 'problem' ? printReadProblem() : printReadDetail()
}

function printDetailError(detail: string): string {
  return ts`
    /** An answer that is no success. */
    export class ApiError extends Error {
      override readonly name = 'ApiError'
      readonly status: number
      /** What was wrong: a sentence, or the faults of the request. */
      readonly detail: ${detail}
      /** The answer itself; its body has been read. */
      readonly response: Response

      constructor(response: Response, detail: ${detail}) {
        super(\`\${response.status} \${typeof detail === 'string' ? detail : JSON.stringify(detail)}\`)
        this.status = response.status
        this.detail = detail
        this.response = response
      }
    }
  `
}

function printReadDetail(): string {
  return ts`
    function readDetail(text: string): ApiError['detail'] {
      try {
        const answer: unknown = JSON.parse(text)
        if (hasDetail(answer)) return answer.detail
      } catch {
        // Not JSON: something between here and the API has answered.
      }
      return text
    }

    function hasDetail(answer: unknown): answer is { detail: ApiError['detail'] } {
      if (typeof answer !== 'object' || answer === null || !('detail' in answer)) return false
      return typeof answer.detail === 'string' || Array.isArray(answer.detail)
    }
  `
}

function printProblemError(detail: string): string {
  return ts`
    /** An answer that is no success: a problem, as RFC 9457 has it. */
    export class ApiError extends Error {
      override readonly name = 'ApiError'
      readonly status: number
      /** What was wrong, in a sentence. */
      readonly detail: ${detail}
      /** The faults of the request; none where something else was wrong. */
      readonly errors: readonly ValidationIssue[]
      /** The answer itself; its body has been read. */
      readonly response: Response

      constructor(response: Response, { detail, errors }: Pick<ApiError, 'detail' | 'errors'>) {
        super(\`\${response.status} \${errors.length === 0 ? detail : JSON.stringify(errors)}\`)
        this.status = response.status
        this.detail = detail
        this.errors = errors
        this.response = response
      }
    }
  `
}

function printReadProblem(): string {
  return ts`
    function readDetail(text: string): Pick<ApiError, 'detail' | 'errors'> {
      try {
        const answer: unknown = JSON.parse(text)
        if (isProblem(answer)) return { detail: answer.detail, errors: answer.errors ?? [] }
      } catch {
        // Not JSON: something between here and the API has answered.
      }
      return { detail: text, errors: [] }
    }

    function isProblem(answer: unknown): answer is ErrorAnswer & Partial<InvalidAnswer> {
      if (typeof answer !== 'object' || answer === null || !('detail' in answer)) return false
      return typeof answer.detail === 'string' && (!('errors' in answer) || Array.isArray(answer.errors))
    }
  `
}
