/** Which operations of a contract are which of another: by method and path, or else by name. */
import type { ContractOperation } from './contract.ts'

/** An operation as it was, and as it is. */
export interface OperationPair {
  readonly before: ContractOperation
  readonly after: ContractOperation
}

/** Operations that are the same, and those that are gone and new. */
export interface PairedOperations {
  readonly pairs: readonly OperationPair[]
  readonly removed: readonly ContractOperation[]
  readonly added: readonly ContractOperation[]
}

/** Pairs operations. The names of the parameters in a path tell nothing apart. */
export function pairOperations(
  before: readonly ContractOperation[],
  after: readonly ContractOperation[],
): PairedOperations {
  const byRoute = pairBy(before, after, routeOf)
  const byName = pairBy(byRoute.removed, byRoute.added, ({ id }) => id)
  return { ...byName, pairs: [...byRoute.pairs, ...byName.pairs] }
}

/** `GET /countries/{}` */
function routeOf({ method, path }: ContractOperation): string {
  return `${method} ${path.replaceAll(/\{[^}]*\}/g, '{}')}`
}

function pairBy(
  before: readonly ContractOperation[],
  after: readonly ContractOperation[],
  keyOf: (operation: ContractOperation) => string,
): PairedOperations {
  const found = new Map(after.map((operation) => [keyOf(operation), operation]))
  const known = new Set(before.map(keyOf))
  return {
    pairs: before.flatMap((operation) => {
      const now = found.get(keyOf(operation))
      return now === undefined ? [] : [{ before: operation, after: now }]
    }),
    removed: before.filter((operation) => !found.has(keyOf(operation))),
    added: after.filter((operation) => !known.has(keyOf(operation))),
  }
}
