/** A text that a regular expression finds: the plain ones, of which most patterns are made. What is beyond those has no sample. */

/** A part of a pattern: characters of which one is taken, or parts in a row, of which one of several rows is. */
type Part =
  | { readonly kind: 'class'; readonly characters: string }
  | { readonly kind: 'row'; readonly parts: readonly Repeated[] }

interface Repeated {
  readonly part: Part
  readonly times: number
}

/** Makes a text that matches a pattern, and has at least so many characters where the pattern allows; undefined where it cannot. */
export function samplePattern(pattern: string, minLength = 0): string | undefined {
  for (const more of [0, minLength]) {
    const reader = { rest: pattern, more }
    const row = readRow(reader)
    const text = row === undefined || reader.rest !== '' ? undefined : printPart(row, 0)
    if (text !== undefined && text.length >= minLength && new RegExp(pattern, 'u').test(text)) return text
  }
  return undefined
}

/** What is still to be read, and how often what may be repeated without end is. */
interface Reader {
  rest: string
  readonly more: number
}

/** Reads up to the end of a group; of several rows, the first. */
function readRow(reader: Reader): Part | undefined {
  const parts: Repeated[] = []
  let isFirst = true
  while (reader.rest !== '' && !reader.rest.startsWith(')')) {
    if (take(reader, /^\|/) !== undefined) {
      isFirst = false
      continue
    }
    if (take(reader, /^[\^$]/) !== undefined) continue
    const part = readPart(reader)
    const times = readTimes(reader)
    if (part === undefined || times === undefined) return undefined
    if (isFirst) parts.push({ part, times })
  }
  return { kind: 'row', parts }
}

function readPart(reader: Reader): Part | undefined {
  if (take(reader, /^\((?:\?:|\?<\w+>)?(?!\?)/) !== undefined) {
    const row = readRow(reader)
    return take(reader, /^\)/) === undefined ? undefined : row
  }
  const inside = take(reader, /^\[(?:[^\]\\]|\\.)+\]/)
  if (inside !== undefined) return classOf(inside.slice(1, -1))
  const escaped = take(reader, /^\\[^bBkpPu\d]|^\\d/)
  if (escaped !== undefined) return classOf(escaped)
  const plain = take(reader, /^[^\\()[\]{}*+?|^$]/u)
  if (plain === undefined) return undefined
  return { kind: 'class', characters: plain === '.' ? letters : plain }
}

/** Reads how often a part stands there: as seldom as may be, but for what is there more often than not. */
function readTimes(reader: Reader): number | undefined {
  const found = take(reader, /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/)
  if (found === undefined) return /^[*+?{]/.test(reader.rest) ? undefined : 1
  if (found.startsWith('?')) return 0
  if (found.startsWith('*') || found.startsWith('+')) return Math.max(found.startsWith('+') ? 1 : 0, reader.more)
  const [, least = '0', comma, most] = /^\{(\d+)(,?)(\d*)/.exec(found) ?? []
  const largest = comma === '' ? Number(least) : most === '' ? Infinity : Number(most)
  return Math.min(Math.max(Number(least), reader.more), largest)
}

function take(reader: Reader, pattern: RegExp): string | undefined {
  const found = pattern.exec(reader.rest)?.[0]
  if (found !== undefined) reader.rest = reader.rest.slice(found.length)
  return found
}

const digits = '1234567890'
const letters = 'abcdefghijklmnopqrstuvwxyz'
const word = `${letters}${letters.toUpperCase()}${digits}_`
const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')
const shorthands: Readonly<Record<string, string>> = { d: digits, w: word, s: ' ', n: '\n', t: '\t', r: '\r' }
const outside: Readonly<Record<string, string>> = { D: letters, W: '-', S: letters }

/** The characters of what stands in brackets, or of one escape. */
function classOf(inside: string): Part | undefined {
  const isNegated = inside.startsWith('^')
  const items = (isNegated ? inside.slice(1) : inside).match(/\\.|[^\\]/gsu) ?? []
  let characters = ''
  for (let index = 0; index < items.length; index += 1) {
    const [from = '', dash, to] = items.slice(index, index + 3)
    if (dash === '-' && to !== undefined) {
      characters += rangeOf(from.at(-1) ?? '', to.at(-1) ?? '')
      index += 2
    } else {
      const escape = from.startsWith('\\') ? from.slice(1) : undefined
      if (escape !== undefined && /[bBpPuxck]/.test(escape)) return undefined
      characters += escape === undefined ? from : (shorthands[escape] ?? outside[escape] ?? escape)
    }
  }
  const known = isNegated ? [...letters, ...digits, ...printable] : []
  const chosen = isNegated ? known.filter((each) => !characters.includes(each)).join('') : characters
  return chosen === '' ? undefined : { kind: 'class', characters: chosen }
}

function rangeOf(from: string, to: string): string {
  const [first = 0, last = 0] = [from.codePointAt(0), to.codePointAt(0)]
  const length = Math.min(Math.max(last - first + 1, 0), 64)
  return Array.from({ length }, (_, index) => String.fromCodePoint(first + index)).join('')
}

/** Prints a part, taking another character of a class each time. */
function printPart(part: Part, turn: number): string {
  if (part.kind === 'class') return [...part.characters][turn % [...part.characters].length] ?? ''
  return part.parts
    .map(({ part: each, times }) => Array.from({ length: times }, (_, index) => printPart(each, index)).join(''))
    .join('')
}
