/** Breaking lines: decides for each marked group whether it fits on its line. It knows marks and columns, not the language. */

/** Marks within composed text. No text of a user's holds one: control characters are escaped on the way in. */
export const marks = {
  /** A group begins and ends. */
  start: '\u0001',
  end: '\u0002',
  /** In a broken group a line break, indented; else a space. */
  line: '\u0003',
  /** In a broken group a line break, indented; else nothing. */
  soft: '\u0004',
  /** In a broken group a line break, not indented; else nothing. */
  back: '\u0005',
  /** The same; else a space. */
  backLine: '\u0006',
  /** In a broken group a comma; else nothing. */
  comma: '\u0007',
  /** In a broken group `| `; else nothing. */
  bar: '\u0008',
  /** In a broken group parentheses; else nothing. */
  open: '\u000F',
  close: '\u0010',
  /** In a broken group a line break, indented, where what is up to the next one does not fit; else a space. */
  fill: '\u0011',
  /** Nothing: a group that holds it is broken, and so are those around it. */
  hard: '\u0012',
} as const

const width = 120
/** No mark and no line break is behind it in the order of characters, and nothing else is before it. */
const lastMark = marks.hard.charCodeAt(0)
/** What a mark that breaks no line is in a broken group. */
const whenBroken: Readonly<Record<string, string>> = {
  [marks.comma]: ',',
  [marks.bar]: '| ',
  [marks.open]: '(',
  [marks.close]: ')',
  [marks.hard]: '',
}

/** The marks behind which a line of a broken group stands further in. */
const indenting: ReadonlySet<string> = new Set([marks.line, marks.soft, marks.fill])

/** A group that has begun: whether it is broken, the line that it began on, and that line's indentation. */
interface Group {
  readonly broken: boolean
  readonly line: number
  readonly indent: string
}

/** Takes the marks out of a text, each group on one line where it fits, else broken, outer groups before inner ones. */
export function layout(text: string): string {
  let out = ''
  let current = ''
  let line = 0
  const groups: Group[] = []
  const newLine = (indent: string) => {
    out += `${current}\n`
    current = indent
    line++
  }
  for (let at = 0; at < text.length; at++) {
    const next = groups.length === 0 ? nextGroup(text, at) : nextStop(text, at)
    // Outside of groups, lines are as they are.
    const lineStart = groups.length === 0 ? Math.max(at, text.lastIndexOf('\n', next - 1) + 1) : at
    if (lineStart > at) {
      out += current + text.slice(at, lineStart)
      current = ''
    }
    current += text.slice(lineStart, next)
    at = next
    const char = text.charAt(at)
    const group = groups.at(-1)
    if (char === '\n') {
      // A line of its own within what is broken stands two columns further in for each group around it.
      newLine(text[at + 1] === '\n' ? '' : '  '.repeat(groups.filter(({ broken }) => broken).length))
    } else if (char === marks.start) {
      // What is on one line as a whole is so within; a line of its own in it, such as those of a function, is not part of that.
      const isFree = group === undefined || group.broken || group.line < line
      const fitting = isFree ? fit(text, at, width - current.length) : open
      if (fitting.end > 0) {
        current += fitting.flat
        at = fitting.end
      } else groups.push({ broken: fitting.end < 0, line, indent: indentOf(current) })
    } else if (char === marks.end) groups.pop()
    else if (group === undefined || !group.broken) current += flat(char)
    else if (char in whenBroken) current += whenBroken[char] ?? ''
    else if (char === marks.fill && fitsBehind(current, text, at + 1)) current += ' '
    else if (char !== '') newLine(indenting.has(char) ? `${group.indent}  ` : group.indent)
  }
  return out + current
}

/** Whether what is up to the next mark fits on a line behind a space, with a comma. */
function fitsBehind(line: string, text: string, from: number): boolean {
  const item = text.slice(from, nextStop(text, from))
  return line.length + ` ${item}`.length + (item.endsWith(',') ? 0 : 1) <= width
}

/** What a mark is in a group that is not broken. */
function flat(mark: string): string {
  return mark === marks.line || mark === marks.backLine || mark === marks.fill ? ' ' : ''
}

function nextGroup(text: string, from: number): number {
  const next = text.indexOf(marks.start, from)
  return next < 0 ? text.length : next
}

/** Where the next mark or line break is. */
function nextStop(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) > lastMark) at++
  return at
}

/** The spaces that a line begins with. */
export function indentOf(line: string): string {
  let end = 0
  while (line.charAt(end) === ' ') end++
  return line.slice(0, end)
}

/** Where a group ends, and what it is on one line. */
interface Fitting {
  readonly end: number
  readonly flat: string
}

/** What is said of a group that does not fit. */
const tooLong: Fitting = { end: -1, flat: '' }

/** What is said of a group that fits up to a line break within it. */
const open: Fitting = { end: 0, flat: '' }

/**
 * Answers where a group ends that fits into some columns on one line, with what must follow it on that line; 0 where it fits up to a line
 * break within it, and -1 where it does not fit.
 */
function fit(text: string, from: number, columns: number): Fitting {
  let left = columns
  let depth = 0
  let end = 0
  let out = ''
  let start = from
  for (let at = from; at < text.length && left >= 0; at++) {
    if (text.charCodeAt(at) > lastMark) {
      left--
      continue
    }
    const char = text.charAt(at)
    if (char === '\n') break
    if (end > 0) {
      // Past the group, the next place that may break ends the line; a comma belongs to a group around it, which is broken.
      if (char === marks.comma) left--
      else if (char !== marks.start && char !== marks.end && !(char in whenBroken)) break
      continue
    }
    if (char === marks.hard) return tooLong
    const between = flat(char)
    out += text.slice(start, at) + between
    start = at + 1
    left -= between.length
    if (char === marks.start) depth++
    else if (char === marks.end && --depth === 0) end = at
  }
  if (left < 0) return tooLong
  return end === 0 ? open : { end, flat: out }
}
