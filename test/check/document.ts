/** Documents of OpenAPI, small enough to see what differs between two. */
import { reportOn } from '../../src/model/changes/report.ts'
import type { JsonObject } from '../../src/model/changes/json.ts'
import { readContract } from '../../src/model/changes/read-contract.ts'
import type { RuleName } from '../../src/model/changes/rules.ts'

/** A document with one operation, `sendThing`, which takes and answers a `Thing` of this schema. */
export function thingDocument(Thing: unknown, schemas: JsonObject = {}): JsonObject {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } }
  const operation = {
    operationId: 'sendThing',
    requestBody: { required: true, content },
    responses: { 200: { content } },
  }
  return {
    openapi: '3.1.1',
    info: { version: '1.0.0' },
    paths: { '/things': { post: operation } },
    components: { schemas: { Thing, ...schemas } },
  }
}

/** A document of these paths. */
export function pathsDocument(paths: JsonObject, rest: JsonObject = {}): JsonObject {
  return { openapi: '3.1.1', info: { version: '1.0.0' }, paths, ...rest }
}

/** The changes between two documents: rule, place, what. */
export function changesBetween(before: JsonObject, after: JsonObject): string[] {
  return report(before, after).changes.map(({ rule, place, what }) => `${rule} ${place}: ${what}`)
}

/** The report on two documents. */
export function report(before: JsonObject, after: JsonObject, allowed: readonly RuleName[] = []) {
  const [old, now] = [before, after].map(readContract)
  if (old === undefined || now === undefined) throw new Error('These are no documents.')
  return reportOn({ contract: old }, { contract: now }, new Set(allowed))
}
