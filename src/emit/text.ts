/**
 * Composing source text: a template tag that keeps indentation, the few ways in which text of a user's may reach source,
 * and groups that are broken over lines where they do not fit, as the formatter would. It knows nothing of the model.
 */
import { indentOf, layout, marks } from './layout.ts'

/** What a placeholder may hold: nothing (its line is dropped when it stands alone), text, or lines and blocks of text. */
export type Part = string | number | false | undefined | readonly Part[]

/**
 * Composes lines of source. The template's own indentation is taken off, a placeholder that stands alone on its line is
 * indented with it, line by line, and the line is dropped when there is nothing to put in.
 */
export function ts(template: TemplateStringsArray, ...parts: readonly Part[]): string {
  const { pieces, end } = readTemplate(template)
  let text = ''
  let isDropped = false
  let index = 0
  for (const { before, indent, isAlone } of pieces) {
    const value = join(parts[index++])
    text += isDropped ? before.slice(1) : before
    isDropped = isAlone && value === ''
    if (isAlone && !isDropped) text += indent
    text += value.includes('\n') ? indented(value, indent ?? indentOf(lastLine(text))) : value
  }
  return end === '' ? text.trimEnd() : text + (isDropped ? end.slice(1) : end)
}

/** Indents every line but the first that is not empty. */
export function indented(lines: string, indent: string): string {
  if (indent === '') return lines
  const hasEmptyLines = lines.endsWith('\n') || lines.includes('\n\n')
  // To look ahead at each line takes several times as long.
  return lines.replaceAll(hasEmptyLines ? /\n(?!\n|$)/g : /\n/g, `\n${indent}`)
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1)
}

/** Joins parts by line breaks, leaving out those that are empty. */
export function join(part: Part, separator = '\n'): string {
  if (typeof part === 'string') return part
  if (part === undefined || part === false) return ''
  if (typeof part === 'number') return String(part)
  let text = ''
  for (const each of part) {
    const joined = join(each)
    if (joined !== '') text += text === '' ? joined : separator + joined
  }
  return text
}

/** Joins blocks by an empty line, leaving out those that are empty. */
export function blocks(...parts: readonly Part[]): string {
  return join(
    parts.map((part) => join(part, '\n\n')),
    '\n\n',
  )
}

/** Ends a file: groups are laid out, and the last line is closed. */
export function file(...parts: readonly Part[]): string {
  const text = layout(`${blocks(...parts)}\n`)
  return text.includes('\n\n\n') ? text.replaceAll(/\n{3,}/g, '\n\n') : text
}

/** Prints lines in braces: on the line of the head where there are none. */
export function braced(head: string, lines: Part): string {
  const text = join(lines)
  return text === '' ? `${head} {}` : `${head} {\n  ${indented(text, '  ')}\n}`
}

/** Prints a JSON value as an expression: the way in for text of a user's. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value === 'number') return JSON.stringify(value).replace('e+', 'e')
  if (Array.isArray(value)) return literals(value)
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).map(([name, each]) => `${ownKey(name)}: ${literal(each)}`)
    return entries.length === 0 ? '{}' : list('{ ', entries, ' }')
  }
  return JSON.stringify(value)
}

/** Prints a list of values: numbers as many a line as fit, and several objects or lists of more than one value a line each. */
function literals(values: readonly unknown[]): string {
  const { start, end, soft, fill, back, comma, hard } = marks
  if (values.length > 1 && values.every((each) => typeof each === 'number')) {
    return `${start}[${soft}${values.map(literal).join(`,${fill}`)}${comma}${back}]${end}`
  }
  return list(isGrid(values) ? `[${hard}` : '[', values.map(literal), ']')
}

/** Whether values are several objects or several lists, each of more than one value. */
function isGrid(values: readonly unknown[]): boolean {
  const isList = Array.isArray(values[0])
  const isRow = (value: unknown) =>
    typeof value === 'object' && value !== null && Array.isArray(value) === isList && Object.keys(value).length > 1
  return values.length > 1 && values.every(isRow)
}

/** Prints a name as a key of an object or type, quoted where it must be. */
export function key(name: string): string {
  return isIdentifier(name) ? name : quote(name)
}

/** Prints a name as a key of an object, of which one alone would not be its own. */
function ownKey(name: string): string {
  return name === '__proto__' ? `['__proto__']` : key(name)
}

/** Prints how a key of an object is reached: `input.name`, `input['first-name']`. */
export function member(object: string, name: string): string {
  return isIdentifier(name) ? `${object}.${name}` : `${object}[${quote(name)}]`
}

/** Prints a documentation comment, or nothing when there is nothing to say. */
export function comment(...paragraphs: readonly (string | undefined)[]): string {
  const text = paragraphs
    .filter((paragraph) => paragraph !== undefined && paragraph !== '')
    .join('\n\n')
    .trimEnd()
  if (isPlain(text) && !text.includes('*/')) return text === '' ? '' : `/** ${text} */`
  const lines = text
    .replaceAll('*/', '*\\/')
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    // oxlint keeps this apart: a control character would be taken for a mark of the layout.
    .replaceAll(/[^\P{Cc}\n]/gu, ' ')
    .split('\n')
    .map((line) => line.trimEnd())
  if (lines.length === 1) return lines[0] === '' ? '' : `/** ${lines[0]} */`
  return ['/**', ...lines.map((line) => (line === '' ? ' *' : ` * ${line}`)), ' */'].join('\n')
}

/** Prints a comment of one line, which nothing in a text ends. */
export function lineComment(text: string): string {
  return `// ${text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ')}`.trimEnd()
}

/** Prints a list on one line where it fits, else an item a line with a trailing comma. */
export function list(open: string, items: readonly string[], close: string): string {
  if (items.length === 0) return open.trimEnd() + close.trimStart()
  const { start, end, soft, line, back, backLine, comma } = marks
  const head = open.endsWith(' ') ? open.trimEnd() + line : open + soft
  const tail = close.startsWith(' ') ? comma + backLine + close.trimStart() : comma + back + close
  return start + head + items.join(`,${line}`) + tail + end
}

/** Prints a list of objects: a single one on one line where it fits, several on a line each. */
export function objects(open: string, items: readonly string[], close: string): string {
  if (items.length < 2) return list(open, items, close)
  return `${open}\n${items.map((item) => `  ${item},\n`).join('')}${close}`
}

/** Prints a head and what follows on one line where they fit, else what follows on a line of its own. */
export function hang(head: string, rest: string): string {
  return `${marks.start}${head}${marks.line}${rest}${marks.end}`
}

/** Prints a sum on one line where it fits, else a part a line. */
export function sum(parts: readonly string[]): string {
  return `${marks.start}${parts.join(` +${marks.line}`)}${marks.end}`
}

/** Prints a generic type on one line where it fits, else an argument a line; no comma may follow the last. */
export function generic(name: string, args: readonly string[]): string {
  const { start, end, soft, line, back } = marks
  return `${start}${name}<${soft}${args.join(`,${line}`)}${back}>${end}`
}

/** Prints a call on one line where it fits, else an argument a line. */
export function call(callee: string, args: readonly string[]): string {
  return list(`${callee}(`, args, ')')
}

/** Prints the head of a function on one line where it fits, else a parameter a line. */
export function signature(name: string, parameters: readonly string[], result: string): string {
  return list(`${name}(`, parameters, `): ${result} {`)
}

/** Prints what follows a `=` or a `:`: a string too long for the line goes to the next one, anything else breaks where it is. */
export function assign(head: string, value: unknown): string {
  return typeof value === 'string' ? hang(head, literal(value)) : `${head} ${literal(value)}`
}

/**
 * Prints a destructuring: the names on one line where they fit, else a line each; what is taken apart on the next line if need be,
 * unless names are among more than two that are given others.
 */
export function takeApart(open: string, names: readonly string[], close: string, value: string): string {
  if (names.length > 2 && names.some((name) => name.includes(': '))) {
    return list(`const ${open}`, names, `${close} = ${value}`)
  }
  return `${list(`const ${open}`, names, `${close} =`)}${marks.start}${marks.line}${value}${marks.end}`
}

/** Prints a choice on one line where it fits, else three. */
export function choose(head: string, ifTrue: string, ifFalse: string): string {
  return `${marks.start}${head}${marks.line}? ${ifTrue}${marks.line}: ${ifFalse}${marks.end}`
}

/** Prints an `if`, whose conditions are broken where they do not fit, as may be the statement. */
export function when(conditions: readonly string[], operator: '&&' | '||', statement: string): string {
  return hang(condition(conditions, operator), statement)
}

/** Prints the head of an `if`. */
export function condition(conditions: readonly string[], operator: '&&' | '||'): string {
  const joined = conditions.join(` ${operator}${marks.line}`)
  return `${marks.start}if (${marks.soft}${joined}${marks.back})${marks.end}`
}

/** Prints a union on one line where it fits, else a member a line. */
export function union(head: string, members: readonly string[]): string {
  if (members.length < 2) return hang(head, members.join(''))
  return `${marks.start}${head}${marks.line}${marks.bar}${members.join(`${marks.line}| `)}${marks.end}`
}

/** Prints a union in parentheses, on one line where it fits, else a member a line. */
export function parenthesized(members: readonly string[]): string {
  const { start, end, soft, line, back, bar } = marks
  return `${start}(${soft}${bar}${members.join(`${line}| `)}${back})${end}`
}

/** Whether a name can stand unquoted as a key and after a dot, in whichever script. */
export function isIdentifier(name: string): boolean {
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name)
}

/** Whether a text is of letters, digits and signs of ASCII that nothing has to be done about. */
function isPlain(text: string): boolean {
  return /^[ !#-&(-[\]-~]*$/.test(text)
}

/** Prints a string in single quotes, or in double ones where that saves escapes, as the formatter would. */
function quote(text: string): string {
  if (isPlain(text)) return `'${text}'`
  const inner = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(
      /[\u007F-\u009F\u2028\u2029\uFEFF]/g,
      (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replaceAll(String.raw`\"`, '"')
  const singles = text.split("'").length
  const doubles = text.split('"').length
  return singles > doubles ? `"${inner.replaceAll('"', String.raw`\"`)}"` : `'${inner.replaceAll("'", String.raw`\'`)}'`
}

/** A template without its own indentation: what stands before each placeholder, and at the end. */
interface Template {
  readonly pieces: readonly Piece[]
  readonly end: string
}

interface Piece {
  /** What stands before the placeholder, but for the indentation of one that is alone on its line. */
  readonly before: string
  /** What the line is indented by; undefined where another placeholder stands on it before this one. */
  readonly indent: string | undefined
  readonly isAlone: boolean
}

/** The templates that have been read: as many as this program has, which never change. */
const templates = new WeakMap<TemplateStringsArray, Template>()

function readTemplate(strings: TemplateStringsArray): Template {
  const known = templates.get(strings)
  if (known !== undefined) return known
  const texts = dedent(strings.raw)
  const pieces = texts.slice(0, -1).map((text, index) => readPiece(text, index === 0, texts[index + 1] ?? ''))
  const template = { pieces, end: texts.at(-1)?.trimEnd() ?? '' }
  templates.set(strings, template)
  return template
}

function readPiece(text: string, isFirst: boolean, next: string): Piece {
  if (!isFirst && !text.includes('\n')) return { before: text, indent: undefined, isAlone: false }
  const line = lastLine(text)
  const indent = indentOf(line)
  const isAlone = line === indent && (next === '' || next.startsWith('\n'))
  return { before: isAlone ? text.slice(0, text.length - indent.length) : text, indent, isAlone }
}

/** Takes off what the first line is indented by. */
function dedent(raw: readonly string[]): string[] {
  const lineBreak = /^\n */.exec(raw[0] ?? '')?.[0] ?? '\n'
  return raw.map((piece, index) => {
    const text = unescapeTemplate(piece).replaceAll(lineBreak, '\n')
    return index === 0 && text.startsWith('\n') ? text.slice(1) : text
  })
}

/** Of the escapes of a template only those of its own delimiters are taken: the rest belongs to the source that it prints. */
function unescapeTemplate(raw: string): string {
  return raw.includes('\\') ? raw.replaceAll(/\\([`$])/g, '$1') : raw
}
