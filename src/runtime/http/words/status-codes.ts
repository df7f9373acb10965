/** What the statuses of HTTP are called, as Node has them and as the standard does. It decides none of these names. */

/**
 * The names by status. An import of `node:http` would load all that its exports lead to, such as what `fetch` is made of: a tenth of the
 * time in which a small API is generated.
 */
export const { STATUS_CODES } = process.getBuiltinModule('node:http')

/** The phrases of RFC 9110, where Node has those of its predecessors. */
const phrases: Readonly<Record<string, string | undefined>> = {
  ...STATUS_CODES,
  413: 'Content Too Large',
  422: 'Unprocessable Content',
}

/** The phrase of a status. */
export function phraseOf(status: number): string {
  return phrases[status] ?? 'Error'
}
