/**
 * Finds in the text of a schema file what a problem is about: `rooms.name` is the key `name` within `defineResource('rooms', ...)`. It
 * reads words and brackets, and knows nothing else of TypeScript: what it does not find it leaves out.
 */

/** Where something begins, both counted from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

interface Token {
  readonly kind: 'name' | 'string' | 'mark'
  /** A string without its quotes. */
  readonly text: string
  readonly offset: number
  /** How many brackets are open before it. */
  readonly depth: number
}

/**
 * Finds the place that a problem names, as deep as the text has it, and within that the word that its message quotes first. Answers
 * undefined when the text has not even the beginning.
 */
export function findPosition(text: string, at: string, message: string): Position | undefined {
  const [name = '', ...path] = at.split('.').map((part) => part.replace(/[[{].*$/, ''))
  const tokens = tokensOf(text)
  const start = findDefinition(tokens, name)
  if (start === undefined) return undefined
  let found = { index: start, end: endOf(tokens, start) }
  for (const part of path) found = findKey(tokens, part, found) ?? found
  const [, quoted] = /^`([^`]+)`/.exec(message) ?? []
  const within = tokens.slice(found.index, found.end)
  const { offset } = within.find((token) => token.kind !== 'mark' && token.text === quoted) ??
    within[0] ?? { offset: 0 }
  return positionAt(text, offset)
}

/** A stretch of tokens: from a key to the end of its value. */
interface Stretch {
  readonly index: number
  readonly end: number
}

/** The text in `defineResource('rooms', ...)`, or else the name in `const rooms = ...`. */
function findDefinition(tokens: readonly Token[], name: string): number | undefined {
  const isAfter = (kind: Token['kind'], before: string) => (token: Token, index: number) =>
    token.kind === kind && token.text === name && tokens[index - 1]?.text === before
  const found = [tokens.findIndex(isAfter('string', '(')), tokens.findIndex(isAfter('name', 'const'))]
  return found.find((index) => index >= 0)
}

/** The key of this name that is nested least; options of a resource thus come before its fields of the same name. */
function findKey(tokens: readonly Token[], name: string, { index, end }: Stretch): Stretch | undefined {
  let best: number | undefined
  for (let i = index + 1; i < end; i++) {
    const token = tokens[i]
    if (token === undefined || token.text !== name || !isKey(token, tokens[i - 1])) continue
    if (best === undefined || token.depth < (tokens[best]?.depth ?? 0)) best = i
  }
  return best === undefined ? undefined : { index: best, end: endOf(tokens, best) }
}

function isKey({ kind }: Token, before: Token | undefined): boolean {
  return kind !== 'mark' && (before?.text === '{' || before?.text === ',' || before?.text === 'async')
}

/** Where the value that begins with a token ends: at the next bracket, comma or word on its own level that closes or parts it. */
function endOf(tokens: readonly Token[], start: number): number {
  const { depth = 0, kind } = tokens[start] ?? {}
  // What follows the name of a resource are the other arguments of the call.
  const isName = kind === 'string' && tokens[start - 1]?.text === '('
  const parts = isName ? [] : depth === 0 ? ['export', 'const'] : [',']
  const end = tokens.findIndex(
    (token, index) => index > start && (token.depth < depth || (token.depth === depth && parts.includes(token.text))),
  )
  return end < 0 ? tokens.length : end
}

/** Comments, strings, templates, names and numbers, whatever else. */
const tokenPattern = /\/\/.*|\/\*[^]*?\*\/|(['"])((?:\\.|(?!\1).)*)\1|`(?:\\[^]|[^`\\])*`|[\w$]+|\S/g

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let depth = 0
  for (const match of text.matchAll(tokenPattern)) {
    const [whole, quote, content = ''] = match
    if (whole.startsWith('//') || whole.startsWith('/*')) continue
    if (/^[)\]}]$/.test(whole)) depth -= 1
    const kind = quote !== undefined ? 'string' : /^[\w$]/.test(whole) ? 'name' : 'mark'
    tokens.push({ kind, text: kind === 'string' ? content : whole, offset: match.index, depth })
    if (/^[([{]$/.test(whole)) depth += 1
  }
  return tokens
}

function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
