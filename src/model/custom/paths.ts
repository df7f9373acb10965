/** Paths of custom operations: what they are made of, which of them take the same requests, and which of those goes first. */
import { printValue, type Report } from '../keywords.ts'
import type { AnyOperation } from '../operation.ts'

const segmentPattern = /^(?:[\w.~-]+|\{[A-Za-z][\w-]*\})$/

/** Reports what is wrong with a path as its author writes it. An empty one is that of the resource itself. */
export function checkPath(path: unknown, at: string, report: Report): path is string {
  const segments = typeof path === 'string' ? path.split('/') : ['']
  const [first, ...rest] = segments
  const isRight = typeof path === 'string' && first === '' && rest.every((each) => segmentPattern.test(each))
  if (!isRight) {
    const remedy = 'Begin with a slash, end without one, and put parameters in braces: `/{id}/refund`.'
    report('option_invalid', `${at}.path`, `${printValue(path)} is not a path. ${remedy}`)
    return false
  }
  const names = parametersOf(path)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) report('option_invalid', `${at}.path`, `has \`{${twice}}\` twice. Rename one.`)
  return true
}

/** The names of the parameters of a path. */
export function parametersOf(path: string): string[] {
  return segmentsOf(path)
    .filter(isParameter)
    .map((segment) => segment.slice(1, -1))
}

/** Whether there are requests that two paths both take. */
export function overlap(a: string, b: string): boolean {
  const [left, right] = [segmentsOf(a), segmentsOf(b)]
  return (
    left.length === right.length &&
    left.every((segment, index) => {
      const other = right[index] ?? ''
      return segment === other || isParameter(segment) || isParameter(other)
    })
  )
}

/** The fixed paths of custom operations which paths with parameters overlap, whose methods these lack. */
export function closedPaths(operations: readonly AnyOperation[]): string[] {
  const own = operations.flatMap(({ kind, path }) =>
    kind === 'custom' && parametersOf(path).length === 0 ? [path] : [],
  )
  const others = own.length === 0 ? [] : operations.filter(({ path }) => parametersOf(path).length > 0)
  return [...new Set(own)].filter((path) => others.some((other) => overlap(path, other.path)))
}

/** Orders paths so that of two which overlap the one goes first whose segment is fixed where they begin to differ. */
export function bySpecificity(a: string, b: string): number {
  const [left, right] = [kindsOf(a), kindsOf(b)]
  return left < right ? -1 : Number(left > right)
}

/** The kinds of a path's segments as a text that sorts: fixed ones before parameters. */
function kindsOf(path: string): string {
  return segmentsOf(path)
    .map((segment) => (isParameter(segment) ? 'p' : 'f'))
    .join('')
}

function segmentsOf(path: string): string[] {
  return path.split('/').slice(1)
}

function isParameter(segment: string): boolean {
  return segment.startsWith('{')
}
