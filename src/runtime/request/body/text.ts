/** Reads bodies that are text: plain text, and forms. What the text means is for the generated readers. */
import type { Context } from 'hono'
import { sentAs } from '../../http/words/sentences.ts'
import { InvalidRequest } from '../../http/invalid-request.ts'
import { notUnicode, type Issues } from '../../check/issue.ts'
import { encodesUtf8, keepable, type Query } from '../query.ts'
import { isKeepable } from '../../storage/keepable.ts'
import { expectMediaType, isInUtf8, readBytes, wrongMediaType } from './bytes.ts'

/**
 * Reads a body as text. Throws an HttpError: 413 beyond `limit` bytes, 415 for another media type or encoding; and an
 * {@link InvalidRequest}: 400 when it is not UTF-8. Text that cannot be kept is put to the issues.
 */
export async function readText(c: Context, limit: number, issues: Issues, mediaType = 'text/plain'): Promise<string> {
  const text = await readUtf8(c, limit, mediaType)
  if (!isKeepable(text)) issues.push(notUnicode(['body'], text))
  return text
}

/** The media type of forms as browsers send them by themselves. */
const formType = 'application/x-www-form-urlencoded'

/** Reads a body as the fields of a form. Throws as {@link readText} does. */
export async function readForm(c: Context, limit: number, issues: Issues): Promise<Query> {
  const text = await readUtf8(c, limit, formType)
  return keepable(new URLSearchParams(text), 'body', issues, () => !encodesUtf8(text))
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

async function readUtf8(c: Context, limit: number, mediaType: string): Promise<string> {
  const expected = expectMediaType([mediaType])
  const bytes = await readBytes(c, limit, (request) => {
    const fault = expected(request)
    if (fault !== undefined || isInUtf8(request.req.header('content-type'))) return fault
    return wrongMediaType(request, [mediaType], sentAs([mediaType], 'in UTF-8'))
  })
  try {
    return decoder.decode(bytes)
  } catch (error) {
    throw new InvalidRequest(400, [{ type: 'string_unicode', loc: ['body'], input: null }], { cause: error })
  }
}
