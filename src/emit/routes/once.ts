/** How routes do what has an `Idempotency-Key` once: the call, and what tells clients apart. */
import type { Api } from '../../model/api.ts'
import type { FileScope } from '../imports.ts'
import { call, list, literal, objects } from '../text.ts'

/** Prints the call that answers a request once; `members` are those of what was read of it. */
export function printOnce(members: readonly string[], run: string, api: Api, scope: FileScope): string {
  const expiry = scope.constant(
    'idempotencyExpiry',
    withSeparators(api.idempotencyExpiry),
    'How long the answer to an `Idempotency-Key` is kept, in seconds.',
  )
  const credentials = credentialsOf(api)
  const more = credentials.length === 0 ? [] : [scope.constant('credentials', objects('[', credentials, '] as const'))]
  return `return ${call(scope.runtime('once'), ['c', 'database', expiry, list('{ ', members, ' }'), run, ...more])}`
}

/** Where clients say who they are, beside `Authorization` and the query, each once. */
function credentialsOf({ document }: Api): string[] {
  const printed = Object.values(document.securitySchemes).flatMap((scheme) =>
    scheme.type === 'apiKey' && scheme.in !== 'query' ? [literal({ in: scheme.in, name: scheme.name })] : [],
  )
  return [...new Set(printed)]
}

/** `1_048_576` */
export function withSeparators(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, '_')
}
