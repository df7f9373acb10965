/**
 * What has become of what an API sends by itself, as those meet it who receive it: its bodies are read as answers are. It does not judge.
 */
import { compareContents } from './compare-operations.ts'
import type { CompareSchemas } from './compare-schemas.ts'
import type { ContractWebhook } from './contract.ts'
import type { Finding } from './rules.ts'

/** A finding, and the webhook that it is about. */
export type WebhookFinding = readonly [name: string, finding: Finding]

/** Compares webhooks by their names. */
export function compareWebhooks(
  before: readonly ContractWebhook[],
  after: readonly ContractWebhook[],
  compare: CompareSchemas,
): WebhookFinding[] {
  const [old, now] = [before, after].map((webhooks) => new Map(webhooks.map((each) => [each.name, each])))
  return [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].flatMap((name) => {
    const [was, is] = [old?.get(name), now?.get(name)]
    return findingsOf(name, was, is, compare).map((finding): WebhookFinding => [name, finding])
  })
}

function findingsOf(
  name: string,
  was: ContractWebhook | undefined,
  is: ContractWebhook | undefined,
  compare: CompareSchemas,
): Finding[] {
  if (is === undefined) return [{ rule: 'webhook-removed', place: name, what: 'removed' }]
  if (was === undefined) return [{ rule: 'webhook-added', place: name, what: 'added' }]
  const contents = compareContents('response', [was.content, is.content], `${name} body`, compare)
  if (was.isDeprecated || !is.isDeprecated) return contents
  return [{ rule: 'webhook-deprecated', place: name, what: 'deprecated' }, ...contents]
}
