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
} as const

const width = 120
const anyMark = /[\u0001-\u0008\u000F\u0010]/
const flat: Readonly<Record<string, string>> = {
  [marks.line]: ' ',
  [marks.soft]: '',
  [marks.back]: '',
  [marks.backLine]: ' ',
  [marks.comma]: '',
  [marks.bar]: '',
  [marks.open]: '',
  [marks.close]: '',
}
/** What a mark that breaks no line is in a broken group. */
const broken: Readonly<Record<string, string>> = {
  [marks.comma]: ',',
  [marks.bar]: '| ',
  [marks.open]: '(',
  [marks.close]: ')',
}

/** Takes the marks out of a text, each group on one line where it fits, else broken, outer groups before inner ones. */
export function layout(text: string): string {
  let out = ''
  let lineStart = 0
  const groups: { broken: boolean; indent: string }[] = []
  const newLine = (indent: string) => {
    out += `\n${indent}`
    lineStart = out.length - indent.length
  }
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    const group = groups.at(-1)
    if (!anyMark.test(char)) {
      out += char
      if (char === '\n') lineStart = out.length
    } else if (char === marks.start) {
      const column = out.length - lineStart
      const isBroken = (group === undefined || group.broken) && column + flatWidth(text, at) > width
      groups.push({ broken: isBroken, indent: /^ */.exec(out.slice(lineStart))?.[0] ?? '' })
    } else if (char === marks.end) groups.pop()
    else if (group === undefined || !group.broken) out += flat[char] ?? ''
    else if (char in broken) out += broken[char] ?? ''
    else newLine(char === marks.line || char === marks.soft ? `${group.indent}  ` : group.indent)
  }
  return out
}

/** The width of a group on one line, with what must follow it on that line. */
function flatWidth(text: string, from: number): number {
  let columns = 0
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '\n') break
    if (char === marks.start) depth++
    else if (char === marks.end) depth--
    else if (anyMark.test(char)) {
      // Past the group, the next place that may break ends the line.
      if (depth <= 0 && !(char in broken)) break
      columns += (flat[char] ?? '').length
    } else columns++
  }
  return columns
}
