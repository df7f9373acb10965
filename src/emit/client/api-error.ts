/** The errors of a client: what is thrown where an answer is no success, told apart by status, in the format of the API. */
import type { ClientApi, ClientError, ClientOperation } from '../../model/client-api.ts'
import type { Type } from '../../model/types.ts'
import { blocks, ts, union } from '../text.ts'
import { membersOf } from '../types.ts'

/** Prints the types of the errors, and the function that knows one. */
export function printErrorTypes(api: ClientApi, operations: readonly ClientOperation[]): string {
  const details = detailsByStatus(api, operations)
  const others = usualStatuses.filter((status) => !details.has(status)).map(String)
  const members = [...details]
    .toSorted(([a], [b]) => a - b)
    .map(([status, detail]) => `ApiErrorOf<${status}, ${[...detail].toSorted().join(' | ')}>`)
  return blocks(
    ts`
      /** An answer that is no success: what is thrown then. Its \`status\` tells what \`detail\` holds. */
      ${union('export type ApiError =', [...members, `ApiErrorOf<OtherStatus, ${otherDetail(api, operations)}>`])}
    `,
    ts`
      /** An error of a status. */
      export interface ApiErrorOf<Status extends number, Detail> extends Error {
        readonly status: Status
        ${printErrorFields(api.errorFormat)}
        /** The answer itself; its body has been read. */
        readonly response: Response
      }
    `,
    ts`
      /** A status that no operation names: what stands before it, or between here and there, may answer with it. */
      ${union('export type OtherStatus =', others)}
    `,
    ts`
      /** Whether something that was thrown is an answer that is no success. */
      export function isApiError(error: unknown): error is ApiError {
        return error instanceof Refusal
      }
    `,
  )
}

/** What servers, middleware and proxies answer with whatever is asked for, and 304 where a request has a condition. */
const usualStatuses: readonly number[] = [304, 401, 403, 404, 405, 408, 413, 414, 429, 431, 500, 502, 503, 504]

function printErrorFields(format: ClientApi['errorFormat']): string {
  switch (format) {
    case 'problem':
      return ts`
        /** What was wrong, in a sentence. */
        readonly detail: Detail
        /** The faults of the request; none where something else was wrong. */
        readonly errors: readonly ValidationIssue[]
      `
    case 'fastapi':
    case 'fastapi-v1':
      return ts`
        /** What was wrong: a sentence, or the faults of the request. */
        readonly detail: Detail
      `
    case 'varied':
      return ts`
        /** What was wrong: the body of the answer. */
        readonly detail: Detail
      `
  }
}

/** What each status tells, as the members of a type. */
function detailsByStatus(api: ClientApi, operations: readonly ClientOperation[]): Map<number, Set<string>> {
  const details = new Map<number, Set<string>>()
  const fields = detailFields(api)
  for (const error of operations.flatMap(({ errors }) => errors)) {
    if (error.status === 'default') continue
    const members = details.get(error.status) ?? new Set()
    for (const member of detailOf(error, fields, api)) members.add(member)
    details.set(error.status, members)
  }
  return details
}

/** What the statuses tell that no operation names. */
function otherDetail(api: ClientApi, operations: readonly ClientOperation[]): string {
  const fields = detailFields(api)
  const defaults = operations.flatMap(({ errors }) => errors.filter(({ status }) => status === 'default'))
  const members = new Set(defaults.flatMap((error) => detailOf(error, fields, api)))
  return [...members].toSorted().join(' | ') || (api.errorFormat === 'varied' ? 'unknown' : 'string')
}

/** What an error tells: of a body that has a field \`detail\`, that; else the whole body, or text where there is none. */
function detailOf(
  { body }: ClientError,
  fields: ReadonlyMap<string, Type>,
  { errorFormat }: Pick<ClientApi, 'errorFormat'>,
): string[] {
  if (body === undefined) return ['string']
  if (errorFormat === 'varied') return membersOf(body)
  const parts: readonly Type[] = body.kind === 'union' ? body.members : [body]
  return parts.flatMap((part) => membersOf((part.kind === 'object' && fields.get(part.shape)) || part))
}

/** The types of the fields `detail`, by the names of the shapes that have one. */
function detailFields({ shapes }: ClientApi): ReadonlyMap<string, Type> {
  return new Map(
    shapes.flatMap(({ name, fields }) => {
      const field = fields.find((each) => each.name === 'detail')
      return field === undefined ? [] : [[name, field.type] as const]
    }),
  )
}

/** Prints the class of the errors, and what reads the answer that one is made of. */
export function printRefusal(format: ClientApi['errorFormat']): string {
  const hasErrors = format === 'problem'
  return blocks(printRefusalClass(hasErrors), hasErrors ? printReadProblem() : printReadDetail(format === 'varied'))
}

function printRefusalClass(hasErrors: boolean): string {
  const reading = hasErrors
    ? ts`
        const { detail, errors = [] } = readProblem(text)
        const told = errors.length === 0 ? detail : errors
      `
    : 'const detail = readDetail(text)'
  const told = hasErrors ? 'told' : 'detail'
  return ts`
    class Refusal extends Error implements ApiErrorOf<number, unknown> {
      override readonly name = 'ApiError'
      readonly status: number
      readonly detail: unknown
      ${hasErrors && 'readonly errors: readonly ValidationIssue[]'}
      readonly response: Response

      constructor(response: Response, text: string) {
        ${reading}
        super(\`\${response.status} \${typeof ${told} === 'string' ? ${told} : JSON.stringify(${told})}\`)
        this.status = response.status
        this.detail = detail
        ${hasErrors && 'this.errors = errors'}
        this.response = response
      }
    }
  `
}

function printReadDetail(isWhole: boolean): string {
  const read = isWhole
    ? 'return JSON.parse(text)'
    : ts`
        const body: unknown = JSON.parse(text)
        return typeof body === 'object' && body !== null && 'detail' in body ? body.detail : body
      `
  return ts`
    ${!isWhole && '/** Reads what was wrong: the `detail` of the body, or a body without one as a whole. */'}
    function readDetail(text: string): unknown {
      try {
        ${read}
      } catch {
        // Not JSON: something between here and the API has answered.
        return text
      }
    }
  `
}

function printReadProblem(): string {
  return ts`
    /** Reads what was wrong. A body that is no problem is a detail as a whole. */
    function readProblem(text: string): { detail: unknown; errors?: readonly ValidationIssue[] } {
      try {
        const body: unknown = JSON.parse(text)
        return isProblem(body) ? body : { detail: body }
      } catch {
        // Not JSON: something between here and the API has answered.
        return { detail: text }
      }
    }

    function isProblem(body: unknown): body is ErrorAnswer & Partial<InvalidAnswer> {
      return typeof body === 'object' && body !== null && 'detail' in body
    }
  `
}
