/** What has become of an API, as its clients meet it. It does not judge. */
import { compareOperations } from './compare-operations.ts'
import { schemaComparison } from './compare-schemas.ts'
import type { Contract, ContractOperation } from './contract.ts'
import { compareWebhooks } from './compare-webhooks.ts'
import { pairOperations } from './pair-operations.ts'
import type { Finding } from './rules.ts'

/** A change. */
export interface Change extends Finding {
  /** The operations and webhooks by which clients meet it. */
  readonly operations: readonly string[]
}

/** Compares contracts. A change that is met by several operations is told once. */
export function compareContracts(before: Contract, after: Contract): Change[] {
  const { pairs, removed, added } = pairOperations(before.operations, after.operations)
  const compare = schemaComparison(before.schemas, after.schemas)
  const met = [
    ...removed.map((operation) => [operation.id, whole(operation, 'removed')] as const),
    ...pairs.flatMap((pair) => compareOperations(pair, compare).map((finding) => [pair.after.id, finding] as const)),
    ...added.map((operation) => [operation.id, whole(operation, 'added')] as const),
    ...compareWebhooks(before.webhooks, after.webhooks, compare),
  ]
  const byFinding = Map.groupBy(met, ([, finding]) => JSON.stringify(finding))
  return [...byFinding.values()].flatMap((each) => {
    const operations = [...new Set(each.map(([operation]) => operation))]
    return each.slice(0, 1).map(([, finding]) => ({ ...finding, operations }))
  })
}

function whole({ id, method, path }: ContractOperation, what: 'added' | 'removed'): Finding {
  return { rule: `operation-${what}`, place: id, what: `${what}: ${method.toUpperCase()} ${path}` }
}
