/** Reads forms with files (RFC 7578): the platform takes them apart, once they are known to be no larger than they may be. */
import type { Context } from 'hono'
import { tooFewItems, tooManyItems } from '../../check/compound-issue.ts'
import { InvalidRequest } from '../../http/invalid-request.ts'
import { extraForbidden, missing, notAString, type Issue, type Issues, type Location } from '../../check/issue.ts'
import { keepable, lastFilled, type Query } from '../query.ts'
import { expectMediaType, isOfType, mediaTypeOf, readBytes } from './bytes.ts'

/** A form: its texts and its files, by name. */
export interface Multipart {
  readonly texts: Query
  readonly files: ReadonlyMap<string, readonly File[]>
}

/** A file that a client has sent, under a name that no type of an author's has. */
export type UploadedFile = File

const mediaType = 'multipart/form-data'

/**
 * Reads a body as a form with files. Throws an HttpError: 413 beyond `limit`
 * bytes, 415 for another media type; and an {@link InvalidRequest}: 400 when it cannot be taken apart.
 */
export async function readMultipart(c: Context, limit: number, issues: Issues): Promise<Multipart> {
  const bytes = await readBytes(c, limit, expectMediaType([mediaType]))
  const texts: [string, string][] = []
  const files = new Map<string, File[]>()
  if (bytes.byteLength > 0) {
    for (const [name, value] of await takeApart(c, bytes)) {
      if (typeof value === 'string') texts.push([name, value])
      // What a browser sends for an input of files in which none was chosen.
      else if (value.name !== '' || value.size > 0) addFile(files, name, value)
    }
  }
  // Text that is not in UTF-8 has been altered: its bytes are not those of the sign that stands for them.
  const isAltered = () => !Buffer.from(new Uint8Array(bytes)).includes('\uFFFD')
  return { texts: keepable(texts, 'body', issues, isAltered), files }
}

function addFile(files: Map<string, File[]>, name: string, file: File): void {
  const known = files.get(name)
  if (known === undefined) files.set(name, [file])
  else known.push(file)
}

async function takeApart(c: Context, bytes: Uint8Array | ArrayBuffer): Promise<FormData> {
  const headers = { 'content-type': c.req.header('content-type') ?? mediaType }
  const whole = bytes instanceof ArrayBuffer ? bytes : new Uint8Array(bytes)
  try {
    return await new Response(whole, { headers }).formData()
  } catch (error) {
    const issue: Issue = {
      type: 'value_error',
      loc: ['body'],
      input: null,
      ctx: { error: 'the parts of the form cannot be told apart' },
    }
    throw new InvalidRequest(400, [issue], { cause: error })
  }
}

/** What is expected of the files of a name. */
export interface FileRule {
  readonly required?: true
  /** Limits of how many there are, where there may be several. */
  readonly many?: { readonly minItems?: number; readonly maxItems?: number }
  /** What stands in where there is none. */
  readonly default?: readonly File[]
  /** The largest size, in bytes. */
  readonly maxSize?: number
  /** The media types that it may have, `image/*` among them. */
  readonly mediaTypes?: readonly string[]
}

/**
 * Takes the files of a form by their rules, and notes what is wrong with them: `value_error` for one that is too large or of another
 * media type. What is right is typed by the generated code, which has the rules from the same schema.
 */
export function readFiles(
  { texts, files }: Multipart,
  rules: Readonly<Record<string, FileRule>>,
  issues: Issues,
): object {
  const read = new Map<string, File | readonly File[]>()
  for (const [name, rule] of Object.entries(rules)) {
    const given = files.get(name) ?? []
    const last = given.at(-1)
    const loc = ['body', name]
    const start = issues.length
    const text = lastFilled(texts, name)
    if (text !== undefined) issues.push(wrong(loc, text, 'a file is expected, with a name'))
    else if (last === undefined) {
      if (rule.required === true) issues.push(missing(loc, null))
      else if (rule.default !== undefined) read.set(name, rule.default)
    } else if (rule.many === undefined) {
      checkFile(last, rule, loc, issues)
      if (issues.length === start) read.set(name, last)
    } else {
      given.forEach((each, index) => checkFile(each, rule, [...loc, index], issues))
      checkCount(given, rule.many, loc, issues)
      if (issues.length === start) read.set(name, given)
    }
  }
  return Object.fromEntries(read)
}

/** Notes the parts of a form whose names nobody has declared; `fields` are the names of those that are text. */
export function refuseParts(
  { texts, files }: Multipart,
  fields: readonly string[],
  rules: Readonly<Record<string, FileRule>>,
  issues: Issues,
): void {
  const isKnown = (name: string) => fields.includes(name) || Object.hasOwn(rules, name)
  for (const [name, given] of texts) if (!isKnown(name)) issues.push(extraForbidden(['body', name], given.at(-1)))
  for (const [name, given] of files) {
    const input = given.at(-1)?.name ?? null
    if (fields.includes(name)) refuseText(name, input, issues)
    else if (!isKnown(name)) issues.push(extraForbidden(['body', name], input))
  }
}

/** Notes a file where text is expected, which is not missing. */
function refuseText(name: string, input: unknown, issues: Issues): void {
  const missed = issues.findIndex(({ type, loc }) => type === 'missing' && loc[0] === 'body' && loc[1] === name)
  issues.splice(missed < 0 ? issues.length : missed, missed < 0 ? 0 : 1, notAString(['body', name], input))
}

/** The texts of a form but for those of some names. */
export function textsOf({ texts }: Multipart, rules: Readonly<Record<string, FileRule>>): Query {
  return new Map([...texts].filter(([name]) => !Object.hasOwn(rules, name)))
}

function checkFile(file: File, { maxSize, mediaTypes }: FileRule, loc: Location, issues: Issues): void {
  if (maxSize !== undefined && file.size > maxSize)
    issues.push(wrong(loc, file.name, `the file is larger than ${maxSize} bytes`))
  if (mediaTypes !== undefined && !isOfType(mediaTypeOf(file.type), mediaTypes))
    issues.push(wrong(loc, file.name, `the file must be of the media type ${mediaTypes.join(' or ')}`))
}

function checkCount(
  files: readonly File[],
  { minItems = 0, maxItems = Infinity }: NonNullable<FileRule['many']>,
  loc: Location,
  issues: Issues,
): void {
  const names = files.map(({ name }) => name)
  if (files.length < minItems) issues.push(tooFewItems(loc, names, minItems))
  if (files.length > maxItems) issues.push(tooManyItems(loc, names, maxItems))
}

function wrong(loc: Location, input: unknown, error: string): Issue {
  return { type: 'value_error', loc, input, ctx: { error } }
}
