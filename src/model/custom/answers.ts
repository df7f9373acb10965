/** The answers of the handler of a custom operation, by status. */
import { Kind } from '../../define/typebox.ts'
import { content } from '../../define/index.ts'
import type { Answer } from '../operation.ts'
import type { Field } from '../types.ts'
import { isSchema, isTypesByName } from '../keywords.ts'
import { checkNames } from '../option-names.ts'
import { checkMediaTypes, isContent, type Content } from './bodies.ts'
import { readNamed, type OperationReading } from './reading.ts'
import { STATUS_CODES } from '../../runtime/http/words/status-codes.ts'

/** Reads the answers that a handler can give, in the order of their statuses. */
export function readAnswers(responses: unknown, reading: OperationReading): Answer[] {
  const { at, report } = reading
  const place = `${at}.responses`
  if (!isTypesByName(responses) || Object.keys(responses).length === 0) {
    report(
      'option_invalid',
      place,
      "must say what is answered, by status: `{ 200: Type.Object({ ... }), 404: 'Not there.' }`.",
    )
    return []
  }
  const statuses = Object.keys(responses)
  const first = statuses.find((status) => isSuccess(Number(status)))
  if (first === undefined) report('option_invalid', place, 'has no success: no status from 200 to 399.')
  return statuses.flatMap((status) => {
    if (/^[2-5]\d\d$/.test(status)) return [readAnswer(Number(status), responses[status], status === first, reading)]
    report('option_invalid', `${place}.${status}`, 'is not a status that can be answered: one from 200 to 599.')
    return []
  })
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 400
}

/** Statuses whose answers have no body (RFC 9110, section 6.4.1). */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304])

function readAnswer(status: number, given: unknown, isFirst: boolean, reading: OperationReading): Answer {
  const { at, typeName, report } = reading
  const part = `responses.${status}`
  const { description: said, body, headers } = partsOf(given, part, reading)
  if (body !== undefined && bodiless.has(status))
    report('option_invalid', `${at}.${part}`, `has a body, which answers with ${status} cannot have.`)
  const told = said ?? (isSchema(body) ? body['description'] : undefined)
  const description = typeof told === 'string' ? told : `${STATUS_CODES[status] ?? 'Answer'}.`
  const head = { status, description, headers: readHeaders(headers, status, part, reading) }
  if (body === undefined) return { ...head, kind: status < 400 ? 'empty' : 'error' }
  if (isContent(body)) return contentAnswer(head, body, isFirst, part, reading)
  const name = `${typeName}Result${isFirst ? '' : status}`
  return { ...head, kind: 'json', type: readNamed(body, { name, part, direction: 'output' }, reading) }
}

/** Takes apart what is said of an answer: a sentence, a schema, content, or an object with these. */
function partsOf(given: unknown, part: string, { at, report }: OperationReading) {
  if (typeof given === 'string') return { description: given, body: undefined, headers: undefined }
  const isBody = isContent(given) || (isSchema(given) && (Kind in given || !('body' in given || 'headers' in given)))
  if (isBody || !isSchema(given)) {
    // An object that says nothing but a description is no schema: that would accept everything.
    const isDescription =
      isSchema(given) && !isContent(given) && !(Kind in given) && Object.keys(given).join() === 'description'
    return isDescription
      ? { description: given['description'], body: undefined, headers: undefined }
      : { description: undefined, body: given, headers: undefined }
  }
  checkNames(given, ['description', 'body', 'headers'], `${at}.${part}`, report)
  return { description: given['description'], body: given['body'], headers: given['headers'] }
}

function contentAnswer(
  head: Pick<Answer, 'status' | 'description' | 'headers'>,
  body: Content,
  isFirst: boolean,
  part: string,
  reading: OperationReading,
): Answer {
  const { at, typeName, report } = reading
  switch (body[content]) {
    case 'text': {
      const { mediaType = 'text/plain' } = body.options
      checkMediaTypes([mediaType], `${at}.${part}`, reading)
      return { ...head, kind: 'text', mediaType }
    }
    case 'binary': {
      const { mediaTypes = [] } = body.options
      checkMediaTypes(mediaTypes, `${at}.${part}`, reading)
      const [mediaType = 'application/octet-stream', ...others] = mediaTypes
      if (others.length > 0 || mediaType.endsWith('*'))
        report('option_invalid', `${at}.${part}`, "must be of one media type: `binary('image/png')`.")
      return { ...head, kind: 'binary', mediaType }
    }
    case 'events': {
      if (head.status !== 200)
        report('option_invalid', `${at}.${part}`, 'is a stream of events, which is answered with 200.')
      const name = `${typeName}Event${isFirst ? '' : head.status}`
      return { ...head, kind: 'events', type: readNamed(body.item, { name, part, direction: 'output' }, reading) }
    }
    case 'form':
    case 'multipart':
      report('option_invalid', `${at}.${part}`, 'is a form, which only a body can be.')
      return { ...head, kind: 'empty' }
  }
}

/** Headers that the answer has by itself. */
const ownHeaders: ReadonlySet<string> = new Set(['content-type', 'content-length', 'transfer-encoding', 'connection'])

function readHeaders(given: unknown, status: number, part: string, reading: OperationReading): Field[] {
  if (given === undefined) return []
  const { at, typeName, report, types } = reading
  const place = `${at}.${part}.headers`
  if (!isTypesByName(given)) {
    report('option_invalid', place, "must be an object with a type for each header: `{ 'X-Total': Type.Integer() }`.")
    return []
  }
  return Object.entries(given).map(([name, schema]): Field => {
    const owner = { at: place, typeName: `${typeName}${status}` }
    const { type, optional } = types.readField(name, schema, owner, 'output')
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name))
      report('name_invalid', `${place}.${name}`, 'cannot be the name of a header.')
    else if (ownHeaders.has(name.toLowerCase()))
      report('name_invalid', `${place}.${name}`, 'is set by itself. Leave it out.')
    if (!['string', 'number', 'integer', 'boolean', 'literal', 'enum'].includes(type.kind))
      report('type_unsupported', `${place}.${name}`, 'is text: a string, a number, a boolean, or one of some values.')
    return { name, type, required: !optional }
  })
}
