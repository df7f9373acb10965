/** Answers as text: what is needed to give an answer again, letter for letter. It never decides which are kept. */
import { Buffer, isUtf8 } from 'node:buffer'
import { HttpError } from './http-error.ts'

/** What is kept of an answer. */
interface KeptAnswer {
  readonly status: number
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** The body as text; null when there is none. */
  readonly body: string | null
  /** Whether the body is no text, and so is kept in base64. */
  readonly isBase64?: true
}

/** Reads an answer to its end, and prints what it is. Throws an {@link HttpError} for a stream of events, which may have no end. */
export async function keepAnswer(response: Response): Promise<string> {
  const headers = [...response.headers]
  const kept: KeptAnswer = { status: response.status, headers, ...(await readBody(response)) }
  return JSON.stringify(kept)
}

async function readBody(response: Response): Promise<Pick<KeptAnswer, 'body' | 'isBase64'>> {
  const { body } = response
  if (body === null) return { body }
  if (response.headers.get('content-type')?.startsWith('text/event-stream') === true) {
    await body.cancel()
    throw new HttpError(400, 'The answer is a stream, which cannot be kept: send this without an Idempotency-Key.')
  }
  const bytes = Buffer.from(await response.arrayBuffer())
  return isUtf8(bytes) ? { body: bytes.toString('utf8') } : { body: bytes.toString('base64'), isBase64: true }
}

/** Makes the answer again of what was printed, with further headers. */
export function answerKept(printed: string, further: Readonly<Record<string, string>> = {}): Response {
  const { status, headers, body, isBase64 } = parse(printed)
  const all = new Headers(headers.map(([name, value]) => [name, value]))
  for (const [name, value] of Object.entries(further)) all.set(name, value)
  return new Response(isBase64 === true && body !== null ? Buffer.from(body, 'base64') : body, { status, headers: all })
}

/** Says of a text what it is: it was printed here. The cast is here so that it is nowhere else. */
function parse(printed: string): KeptAnswer {
  return JSON.parse(printed) as KeptAnswer
}
