/** The text of OpenAPI documents that somebody else has written, in JSON or YAML: downloads and parses it, and reads nothing in it. */
import { toldUrl } from './told-url.ts'
import { UserError } from './user-error.ts'

/** Whether a document is to be downloaded. */
export function isUrl(from: string): boolean {
  return /^https?:\/\//.test(from)
}

/** Downloads a document. Throws a {@link UserError} where there is none. */
export async function download(url: string): Promise<string> {
  const refused = (why: string, cause?: unknown) =>
    new UserError(
      `${toldUrl(url)} ${why}. Name the address of a document, such as https://api.example.com/openapi.json.`,
      [],
      { cause },
    )
  const accept = 'application/json, application/yaml;q=0.9, */*;q=0.1'
  const options = { headers: { accept }, signal: AbortSignal.timeout(60_000) }
  const response = await fetch(url, options).catch((error: unknown) => {
    throw refused('cannot be reached', error)
  })
  if (!response.ok) throw refused(`answers ${response.status}`)
  return response.text()
}

/** Parses JSON, or else YAML, of which JSON is a part: but slowly. Throws a {@link UserError} where a text is neither; `name` is what it is called. */
export async function parseDocument(text: string, name: string): Promise<unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch (error) {
    if (/^\s*[{[]/.test(text)) throw new UserError(`${name} is not JSON: ${reason(error)}.`, [], { cause: error })
  }
  const { parse: parseYaml } = await import('yaml')
  try {
    const value: unknown = parseYaml(text)
    // An anchor may stand within itself, which no document needs.
    JSON.stringify(value)
    return value
  } catch (error) {
    throw new UserError(`${name} is neither JSON nor YAML: ${reason(error)}`, [], { cause: error })
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
