/** Names: how the name of a resource becomes those of its types, operations and files. Decides no paths. */
import pluralize from 'pluralize'

/** The singular of a plural, its last word alone: `user_profiles` to `user_profile`. */
export function singularOf(plural: string): string {
  const start = plural.search(/[A-Z]?[a-z0-9]+$/)
  return start < 0 ? plural : plural.slice(0, start) + pluralize.singular(plural.slice(start))
}

/** The words of a name, in lower case: `userProfiles`, `user_profiles` and `user-profiles` to `user`, `profiles`. */
export function wordsOf(name: string): string[] {
  if (/^[a-z0-9]+$/.test(name)) return [name]
  return (/[A-Z]/.test(name) ? wordsApart(name) : name)
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())
}

function wordsApart(name: string): string {
  return name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
}

/** `user_profile` to `UserProfile`. */
export function pascalCase(name: string): string {
  let pascal = ''
  for (const word of wordsOf(name)) pascal += capitalized(word)
  return pascal
}

/** `user` to `User`, `a user` to `A user`. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `UserProfile` to `userProfile`. */
export function camelCase(name: string): string {
  const pascal = pascalCase(name)
  return pascal.charAt(0).toLowerCase() + pascal.slice(1)
}

/** `a` or `an`, as the word is spoken in most cases: `an event`, `a user`. */
export function withArticle(noun: string): string {
  return `${/^(?:[aeio]|u(?!ni|s[aeiu]|ti|(?:uid|ri|rl|lid)\b))/i.test(noun) ? 'an' : 'a'} ${noun}`
}

/** Whether a name may be a resource's: letters, digits, `-` and `_`, a letter first. */
export function isResourceName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)*$/.test(name)
}

/** Whether a name may be a stored field's: letters, digits, `-` and `_`, a letter first. */
export function isFieldName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_-]*$/.test(name)
}

/** How long the name of a table or a column may be. It is ASCII, and Postgres keeps 63 bytes of one. */
export const longestName = 63

/** Whether a member of an object cannot be called so: what all have, what makes promises of them, what constructs them in types. */
export function isTakenByJavaScript(name: string): boolean {
  return name in {} || name === 'then' || name === 'new'
}

/** Whether a type name would hide one that generated code relies on. */
export function isReservedTypeName(name: string): boolean {
  return reservedTypeNames.has(name)
}

/** Names that generated modules and the client use in the sense that JavaScript, Hono or the runtime give them. */
const reservedTypeNames: ReadonlySet<string> = new Set([
  'Array',
  'Error',
  'JSON',
  'Map',
  'New',
  'Number',
  'Object',
  'Operation',
  'Partial',
  'Promise',
  'Record',
  'Set',
  'String',
  'Symbol',
  'AbortSignal',
  'AsyncGenerator',
  'Headers',
  'Request',
  'RequestInit',
  'Response',
  'URL',
  'URLSearchParams',
  'Webhooks',
  'ApiError',
  'ApiErrorOf',
  'Client',
  'ClientOptions',
  'Context',
  'Database',
  'Hono',
  'HonoRoutes',
  'ClientState',
  'HeaderValues',
  'OtherStatus',
  'Parameters',
  'SeenVersion',
  'Refusal',
  'RequestOptions',
  'Row',
  'SqlValue',
  'Store',
  'ErrorAnswer',
  'InvalidAnswer',
  'ValidationIssue',
  'Blob',
  'FormData',
  'ReadableStream',
  'TemplateStringsArray',
  'Readonly',
  'Pick',
  'Issues',
  'Chosen',
  'Picked',
  'Received',
  'TextDecoder',
  'Uint8Array',
  'ArrayBuffer',
  'AsyncIterable',
  'Answers',
  'AppOptions',
  'Awaitable',
  'EmptySuccess',
  'Events',
  'HandlerContext',
  'Handlers',
  'Middleware',
  'MiddlewareHandler',
  'OperationHandlers',
  'OperationId',
  'Override',
  'ResourceName',
  'Rows',
  'ServerSentEvent',
  'Success',
  'Tables',
  'UploadedFile',
])

/** The name of one of a list of known names that a misspelled one was meant to be, if any is near. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1
  for (const each of known) {
    const distance = editDistance(name.toLowerCase(), each.toLowerCase())
    if (distance < bestDistance) [best, bestDistance] = [each, distance]
  }
  return best
}

/** The number of insertions, deletions and substitutions between two words (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution))
    }
    row = next
  }
  return row[b.length] ?? 0
}
