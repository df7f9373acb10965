/** Whether the handlers are there that an API needs, and no others: found out when the app is made, not when a request comes. */
import { StartupError } from '../startup-error.ts'

/** An operation, as what is told of it when the app is made. */
export interface HandledOperation {
  readonly id: string
  readonly method: string
  /** As Hono has it: `/countries/:id`. */
  readonly path: string
  /** Where its handler is among the handlers: `['transactions', 'refund']`. */
  readonly handler: readonly string[]
  /** How its handler is declared; absent for one that has a default. */
  readonly signature?: string
}

/**
 * Throws a {@link StartupError} that names every operation which lacks a handler, how that is declared and in which file, and every
 * handler of nothing.
 */
export function requireHandlers(handlers: object = {}, operations: readonly HandledOperation[]): void {
  const missing = operations.filter(
    ({ signature, handler }) => signature !== undefined && !isHandler(handlerAt(handlers, handler)),
  )
  const faults = [...missing.map(printMissing), ...findUnknown(handlers, operations)]
  if (faults.length > 0) throw new StartupError(faults.join('\n'))
}

function printMissing({ id, method, path, handler, signature = '' }: HandledOperation): string {
  const [group, name] = handler
  const declared = name === undefined ? `${signature} { ... }` : `${group}: { ${signature} { ... } }`
  return `${id} (${method.toUpperCase()} ${path}) has no handler. Add it to \`handlers\` in schemas/handlers.ts: ${declared}`
}

/** The handler of a path among the handlers, or whatever is in its place. */
export function handlerAt(handlers: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined,
    handlers,
  )
}

function isHandler(value: unknown): boolean {
  return typeof value === 'function'
}

/** Says of the handlers that no operation has what they are called, or that they are none. */
function findUnknown(handlers: object, operations: readonly HandledOperation[]): string[] {
  const groups = Map.groupBy(operations, ({ handler: [group = ''] }) => group)
  const given: [string, unknown][] = Object.entries(handlers)
  return given.flatMap(([group, value]) => {
    const members = groups.get(group)
    if (members === undefined) {
      return [`handlers.${group} is of no operation. There are ${[...groups.keys()].join(', ')}.`]
    }
    const isGroup = members.some(({ handler }) => handler.length > 1)
    return isGroup && isObject(value) ? findUnknownOf(group, value, members) : []
  })
}

function findUnknownOf(group: string, handlers: object, members: readonly HandledOperation[]): string[] {
  const known = new Map(
    members.flatMap((each) => {
      const [, name] = each.handler
      return name === undefined ? [] : [[name, each] as const]
    }),
  )
  const given: [string, unknown][] = Object.entries(handlers)
  return given.flatMap(([name, value]) => {
    const at = `handlers.${group}.${name}`
    const operation = known.get(name)
    if (operation === undefined) return [`${at} is of no operation. There are ${[...known.keys()].join(', ')}.`]
    return operation.signature === undefined ? findUnfit(at, value) : []
  })
}

/** Says of what is to stand in for a default, or to go around it, that it does neither. */
function findUnfit(at: string, override: unknown): string[] {
  if (override === undefined || isHandler(override)) return []
  if (!isObject(override)) return [`${at} must be a function, or { before, after }.`]
  return Object.entries(override).flatMap(([name, value]: [string, unknown]) => {
    if (name !== 'before' && name !== 'after') return [`${at}.${name} means nothing. There are before, after.`]
    return value === undefined || isHandler(value) ? [] : [`${at}.${name} must be a function.`]
  })
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
