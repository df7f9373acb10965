/** What becomes of the arguments with which a program calls an operation: it passes them by their places, so each has to keep its own. */
import type { Finding } from './rules.ts'
import type { ContractOperation } from './contract.ts'

/**
 * Tells of arguments that there were and are, in other places than before, unless it is told already that one is gone or has to be given.
 * Those of the path come first and never move.
 */
export function compareArguments(before: ContractOperation, after: ContractOperation): Finding[] {
  const [was, is] = [argumentsOf(before), argumentsOf(after)]
  const [old, now] = [[...was.keys()], [...is.keys()]]
  const isTold =
    old.some((name) => !is.has(name)) || now.some((name) => is.get(name) === true && was.get(name) !== true)
  if (isTold || old.every((name, index) => now[index] === name)) return []
  return [{ rule: 'arguments-moved', place: after.id, what: `takes ${now.join(', ')}, was ${old.join(', ')}` }]
}

/** What a client's function takes after the parameters of the path, and whether it must be given: what may be left out comes last. */
function argumentsOf({ parameters, body }: ContractOperation): ReadonlyMap<string, boolean> {
  const parts = {
    body: body === undefined ? [] : [body],
    query: parameters.filter((each) => each.in === 'query'),
    headers: parameters.filter((each) => each.in === 'header' && !ofTheClient.has(each.name)),
    options: [{ isRequired: false }],
  }
  const given = Object.entries(parts).flatMap(([name, each]): [string, boolean][] => {
    return each.length === 0 ? [] : [[name, each.some(({ isRequired }) => isRequired)]]
  })
  return new Map(given.toSorted(([, a], [, b]) => Number(b) - Number(a)))
}

/** Headers that are no argument: the client sends them by itself, or is told them in its options. */
const ofTheClient: ReadonlySet<string> = new Set([
  'accept',
  'authorization',
  'content-type',
  'idempotency-key',
  'if-match',
  'if-none-match',
])
