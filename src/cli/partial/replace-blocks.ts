/**
 * Brings the difference between two short texts into a long one that holds the blocks of the first among others. A block is a line, and
 * those below it that are indented further, as the formatter and JSON have it. It knows nothing of what the texts say.
 */

/** A block of a text: its own lines, from the first to the one that closes it, and the blocks within. */
interface Block {
  /** Its lines, indented, and the empty ones behind it. */
  readonly lines: readonly string[]
  /** What it says: without the empty lines, or a comma at the end. */
  readonly text: string
  /** The first line and the last, between which the others stand. */
  readonly ends: string
  readonly within: () => readonly Block[]
}

/** Bytes of the long text, and what replaces them. */
interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Answers, in pieces, the long text with the blocks of `after` in place of those of `before` that differ, or undefined where that cannot
 * be done for certain: each of these blocks must be mine, and stand in the long text once, as it was.
 */
export function replaceBlocks(
  long: Buffer,
  before: string,
  after: string,
  isMine: (text: string) => boolean,
): readonly Buffer[] | undefined {
  const replacements = differing(blocksOf(before), blocksOf(after), (blocks) =>
    blocks.every(({ text }) => isMine(text)) ? placeOf(joined(blocks), long) : undefined,
  )
  if (replacements === undefined) return undefined
  const pieces: Buffer[] = []
  let at = 0
  for (const { start, end, text } of replacements.toSorted((a, b) => a.start - b.start)) {
    pieces.push(long.subarray(at, start), Buffer.from(text))
    at = end
  }
  return [...pieces, long.subarray(at)]
}

/** Where blocks that follow one another stand in the long text. */
type Place = (blocks: readonly Block[]) => Pick<Replacement, 'start' | 'end'> | undefined

/** The replacements that make one list of blocks of another: as few as can be placed. */
function differing(before: readonly Block[], after: readonly Block[], place: Place): Replacement[] | undefined {
  if (before.length !== after.length) return undefined
  const found: Replacement[] = []
  const differs = (index: number) => before[index]?.text !== after[index]?.text
  for (let at = 0; at < before.length; at++) {
    const start = at
    while (differs(at)) at++
    const replacements = at === start ? [] : replaced(before.slice(start, at), after.slice(start, at), place)
    if (replacements === undefined) return undefined
    found.push(...replacements)
  }
  return found
}

/** The replacements for blocks that follow one another, all of which differ: together, or else each by itself, or what is within it. */
function replaced(before: readonly Block[], after: readonly Block[], place: Place): Replacement[] | undefined {
  const placed = place(before)
  if (placed !== undefined) return [{ ...placed, text: joined(after) }]
  const found: Replacement[] = []
  for (const [index, old] of before.entries()) {
    const next = after[index]
    const each = next && (before.length > 1 ? replaced([old], [next], place) : withinOf(old, next, place))
    if (each === undefined) return undefined
    found.push(...each)
  }
  return found
}

function withinOf(old: Block, next: Block, place: Place): Replacement[] | undefined {
  const within = old.within()
  return within.length > 0 && old.ends === next.ends ? differing(within, next.within(), place) : undefined
}

/** Where a text stands that begins a line and ends one, if it stands there once. */
function placeOf(text: string, long: Buffer): Pick<Replacement, 'start' | 'end'> | undefined {
  const sought = Buffer.from(`\n${text}`)
  let place: Pick<Replacement, 'start' | 'end'> | undefined
  for (let at = long.indexOf(sought); at >= 0; at = long.indexOf(sought, at + 1)) {
    const end = at + sought.length
    if (!isEndOfLine(long, end)) continue
    if (place !== undefined) return undefined
    place = { start: at + 1, end }
  }
  return place
}

function isEndOfLine(long: Buffer, at: number): boolean {
  const next = long[long[at] === comma ? at + 1 : at]
  return next === lineFeed || next === undefined
}

const lineFeed = 10
const comma = 44

/** Takes a text apart. */
function blocksOf(text: string): Block[] {
  return readBlocks(text.split('\n'))
}

/** Takes lines apart: into blocks that are indented as the first line is. */
function readBlocks(lines: readonly string[]): Block[] {
  const first = lines.findIndex((line) => line !== '')
  if (first < 0) return []
  const indent = indentOf(lines[first])
  const blocks: Block[] = []
  for (let at = first; at < lines.length;) {
    const end = endOfBlock(lines, at, indent)
    blocks.push(makeBlock(lines.slice(at, end)))
    at = end
  }
  return blocks
}

/** The line behind a block: the first that is indented as it is or less, unless that closes it or is what a comment is about. */
function endOfBlock(lines: readonly string[], from: number, indent: number): number {
  let at = from + 1
  while (at < lines.length && (lines[at] === '' || indentOf(lines[at]) > indent)) at++
  const isComment = /^\s*\/\*\*/.test(lines[from] ?? '')
  if (isComment && lines[at - 1] !== '' && at < lines.length) return endOfBlock(lines, at, indent)
  const isClosed = at > from + 1 && /^\s*[\])}]/.test(lines[at] ?? '')
  return isClosed ? endOfBlock(lines, at, indent) : at
}

/** A block of lines, of which the empty ones behind it say nothing. */
function makeBlock(lines: readonly string[]): Block {
  const last = lines.findLastIndex((line) => line !== '')
  const [head = ''] = lines
  const isClosed = last > 0 && indentOf(lines[last]) === indentOf(head)
  return {
    lines,
    text: textOf(lines),
    ends: isClosed ? textOf([head, lines[last] ?? '']) : textOf([head]),
    within: () => readBlocks(lines.slice(1, isClosed ? last : last + 1)),
  }
}

/** The text of blocks that follow one another. */
function joined(blocks: readonly Block[]): string {
  return textOf(blocks.flatMap(({ lines }) => lines))
}

/** The text of lines, without the empty ones behind them, or a comma there: whether there is one, what follows decides. */
function textOf(lines: readonly string[]): string {
  return lines.join('\n').trimEnd().replace(/,$/, '')
}

function indentOf(line = ''): number {
  return line.length - line.trimStart().length
}
