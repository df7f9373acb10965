/** YAML 1.2 of JSON values, for people to read: blocks, and text without quotes where it cannot be taken for anything else. */

/** Prints a value. */
export function printYaml(value: unknown): string {
  return `${print(value, '').trimStart()}\n`
}

/** Prints what comes behind a colon or a dash: a text after a space, or the lines of a collection. */
function print(value: unknown, indent: string): string {
  if (typeof value === 'string') return ` ${printText(value)}`
  if (typeof value !== 'object' || value === null) return ` ${JSON.stringify(value)}`
  if (Array.isArray(value))
    return printLines(value, ' []', (each) => `${indent}- ${print(each, `${indent}  `).trimStart()}`)
  return printLines(Object.entries(value), ' {}', ([key, each]) => {
    return `${indent}${printText(key)}:${print(each, Array.isArray(each) ? indent : `${indent}  `)}`
  })
}

function printLines<T>(items: readonly T[], none: string, line: (item: T) => string): string {
  return items.length === 0 ? none : items.map((item) => `\n${line(item)}`).join('')
}

const plainPattern = /^[A-Za-z/](?:[\w ./(){},'`+-]*[\w./)}'`])?$/
// Some of these mean something in YAML 1.1 alone, which not every reader has left behind.
const wordPattern = /^(?:true|false|null|yes|no|on|off|y|n)$/i
// What JSON may hold as it is, and YAML may not.
const unprintablePattern = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g

function printText(text: string): string {
  if (plainPattern.test(text) && !wordPattern.test(text)) return text
  return JSON.stringify(text).replaceAll(
    unprintablePattern,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
