/** Bodies: how the routes of any operations read them into the local `body`, and check them. */
import type { RuntimeName } from '../runtime-names.ts'
import { call } from '../text.ts'
import { withSeparators } from './once.ts'
import type { Reading, Route } from './route.ts'

/** The check of a type that has a name. */
export interface BodyCheck {
  readonly module: string
  readonly typeName: string
  /** Whether it makes a new value, rather than checking the one that came. */
  readonly converts: boolean
}

/** Prints the call that takes a body in, with the largest size that it may have. */
export function printTaking(reader: RuntimeName, more: readonly string[], route: Route): string {
  return `await ${call(route.scope.runtime(reader), ['c', limitOf(route), ...more])}`
}

/** Names the largest body of an operation: that of all others, or its own. */
function limitOf({ operation, api, scope }: Route): string {
  const limit = operation.kind === 'custom' ? operation.bodyLimit : api.bodyLimit
  if (limit !== api.bodyLimit) return withSeparators(limit)
  return scope.constant('bodyLimit', withSeparators(limit), 'The largest body of a request, in bytes.')
}

/** Prints how a value that was taken in is checked. */
export function printChecked(value: string, { module, typeName, converts }: BodyCheck, { scope }: Route): Reading {
  const check = scope.value(module, (converts ? 'read' : 'check') + typeName)
  if (converts) {
    return {
      lines: [`const body = ${call(scope.runtime('readBody'), [value, check, 'issues'])}`],
      refusals: ['body === undefined'],
    }
  }
  return {
    lines: [`const body = ${value}`, `const isValid = ${call(scope.runtime('checkBody'), ['body', check, 'issues'])}`],
    refusals: ['!isValid'],
  }
}
