/** Reading the webhooks of a document: what the API sends, by the name that they have there. Who is sent it, no document says. */
import type { ClientWebhook } from '../client-api.ts'
import type { FoundWebhook } from '../document/operations.ts'
import { defined } from '../defined.ts'
import type { Type } from '../types.ts'
import { readAnswer } from './contents.ts'
import { pascalName } from './names.ts'
import { textOf } from './operations.ts'
import { below, type Located } from '../document/references.ts'
import type { SchemaReading } from './schemas.ts'

/** Reads the webhooks of a document. */
export function readWebhooks(found: readonly FoundWebhook[], reading: SchemaReading): ClientWebhook[] {
  return found.map((each) => readWebhook(each, reading))
}

function readWebhook({ name, value: operation, at }: FoundWebhook, reading: SchemaReading): ClientWebhook {
  const { summary, description, deprecated, requestBody } = operation
  const body = reading.references.follow(requestBody, below(at, 'requestBody'))
  return {
    name,
    ...defined({
      summary: textOf(summary),
      description: textOf(description),
      deprecated: deprecated === true ? (true as const) : undefined,
    }),
    body: body === undefined ? { kind: 'any' } : readPayload(body, `${pascalName(name)}Webhook`, reading),
  }
}

/** What is sent is read as an answer is: it comes from the API. */
function readPayload({ value, at }: Located, typeName: string, reading: SchemaReading): Type {
  const content = readAnswer(value, { at, typeName, direction: 'answered' }, reading)
  if (content.kind === 'json') return content.type
  return { kind: content.kind === 'text' ? 'string' : 'any' }
}
