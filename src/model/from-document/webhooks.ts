/** Reading the webhooks of a document: what the API sends, by the name that they have there. Who is sent it, no document says. */
import type { ClientWebhook } from '../client-api.ts'
import { defined, isSchema, type Schema } from '../keywords.ts'
import type { Type } from '../types.ts'
import { readAnswer } from './contents.ts'
import { pascalName } from './names.ts'
import { methods, textOf } from './operations.ts'
import { below, type Located } from './references.ts'
import type { SchemaReading } from './schemas.ts'

/** Reads the webhooks, in the order of the document: those of OpenAPI 3.1, or what documents of 3.0 have in their place. */
export function readWebhooks(document: Schema, reading: SchemaReading): ClientWebhook[] {
  const place = isSchema(document['webhooks']) ? 'webhooks' : 'x-webhooks'
  const webhooks = isSchema(document[place]) ? document[place] : {}
  return Object.entries(webhooks).flatMap(([name, each]) => {
    const item = reading.references.follow(each, below('#', place, name))
    return item === undefined ? [] : readWebhook(name, item, reading)
  })
}

/** Reads a webhook: nothing where it is sent by no method. */
function readWebhook(name: string, { value: item, at }: Located, reading: SchemaReading): ClientWebhook[] {
  const method = methods.find((each) => isSchema(item[each]))
  const operation = method === undefined ? undefined : item[method]
  if (method === undefined || !isSchema(operation)) return []
  const { summary, description, deprecated, requestBody } = operation
  const body = reading.references.follow(requestBody, below(at, method, 'requestBody'))
  return [
    {
      name,
      ...defined({
        summary: textOf(summary),
        description: textOf(description),
        deprecated: deprecated === true ? (true as const) : undefined,
      }),
      body: body === undefined ? { kind: 'any' } : readPayload(body, `${pascalName(name)}Webhook`, reading),
    },
  ]
}

/** What is sent is read as an answer is: it comes from the API. */
function readPayload({ value, at }: Located, typeName: string, reading: SchemaReading): Type {
  const content = readAnswer(value, { at, typeName, direction: 'answered' }, reading)
  if (content.kind === 'json') return content.type
  return { kind: content.kind === 'text' ? 'string' : 'any' }
}
