/** The parameters of a request beside its query, as text by name: of its path, its headers and its cookies. It reads none of them. */
import type { Context } from 'hono'
import type { Issues } from '../check/issue.ts'
import { keepable, type Query } from './query.ts'

/** The parameters of the path of the route. Text that cannot be kept is put to the issues. */
export function paramsOf(c: Context, issues: Issues): Query {
  return keepable(Object.entries(c.req.param()), 'path', issues, () => false)
}

/**
 * The headers of these names, by the names that they are given here. Lines of a `list` are one line with commas between (RFC 9110,
 * section 5.3), of which elements that are empty are none (section 5.6.1).
 */
export function headersOf<const Names extends Readonly<Record<string, 'one' | 'list'>>>(
  c: Context,
  names: Names,
): Query {
  const texts = new Map<string, readonly string[]>()
  for (const [name, kind] of Object.entries(names)) {
    const text = c.req.header(name)
    if (text !== undefined) texts.set(name, kind === 'list' ? elementsOf(text) : [text])
  }
  return texts
}

function elementsOf(list: string): string[] {
  return list
    .split(',')
    .map(withoutBlanks)
    .filter((each) => each !== '')
}

/** A text without the blanks around it, of which there may be very many within it. */
function withoutBlanks(text: string): string {
  let [start, end] = [0, text.length]
  while (isBlank(text[start])) start++
  while (end > start && isBlank(text[end - 1])) end--
  return text.slice(start, end)
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t'
}

/**
 * The cookies. Each is read whatever its characters are; one that is quoted, or percent-encoded, is what it stands for. Text that cannot
 * be kept is put to the issues.
 */
export function cookiesOf(c: Context, issues: Issues): Query {
  const pairs = (c.req.header('cookie') ?? '').split(';').filter((pair) => pair.trim() !== '')
  return keepable(pairs.map(cookieOf), 'cookie', issues, () => false)
}

/** A cookie without a `=` has a value, and no name. */
function cookieOf(pair: string): [name: string, text: string] {
  const at = pair.indexOf('=')
  return [pair.slice(0, Math.max(at, 0)).trim(), decode(unquote(pair.slice(at + 1).trim()))]
}

/**
 * Takes a text out of its quotes, where a backslash stands before a character, or before the octal digits of one, as Python writes them.
 */
function unquote(text: string): string {
  const [, quoted] = /^"(.*)"$/s.exec(text) ?? []
  return (
    quoted?.replace(/\\(?:([0-3][0-7]{2})|(.))/g, (_, octal: string | undefined, character: string) =>
      octal === undefined ? character : String.fromCharCode(parseInt(octal, 8)),
    ) ?? text
  )
}

/** Decodes percent-encoding, which is how OpenAPI has cookies (`style: form`), and how most of what sets cookies writes them. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
