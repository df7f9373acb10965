/** In strict mode, generated checks agree with the JSON Schema Test Suite; what is refused is refused for a documented reason. */
import { describe, expect, onTestFinished, test } from 'vitest'
import { judgeSchemas, openWorkspace } from './generated.ts'
import { drafts, readSuite, suite, whyRefused } from './suite.ts'

/** Schemas that are refused, by reason: they count, so that none is refused unnoticed. */
const refused = new Map<string, number>()
const counts = { groups: 0, refused: 0, tests: 0 }

describe.skipIf(suite === undefined).each(drafts)('the suite of %s, which JSON_SCHEMA_TEST_SUITE names', (draft) => {
  test.each(readSuite(draft).map(({ file, groups }) => [file, groups] as const))('%s', async (_, groups) => {
    const workspace = openWorkspace()
    onTestFinished(workspace.remove)
    const judged = await judgeSchemas(
      groups.map(({ schema }) => schema),
      { coercion: 'strict', unknownKeys: 'keep', formats: {} },
      workspace,
    )
    const wrong: unknown[] = []
    for (const [index, { description, tests }] of groups.entries()) {
      const each = judged[index]
      counts.groups++
      if (each === undefined || 'problems' in each) {
        const reasons = whyRefused(each?.problems ?? [])
        for (const why of reasons) refused.set(why, (refused.get(why) ?? 0) + 1)
        counts.refused++
        wrong.push(...reasons.filter((why) => why.startsWith('?')).map((why) => ({ description, why })))
        continue
      }
      counts.tests += tests.length
      for (const { description: what, data, valid } of tests) {
        if (each.accepts(data) !== valid) wrong.push({ description, what, data, valid })
      }
    }
    expect(wrong).toEqual([])
  })
})

test.skipIf(suite === undefined)('the schemas that are refused, by reason', () => {
  expect({ ...counts, reasons: Object.fromEntries([...refused].toSorted()) }).toMatchInlineSnapshot(`
    {
      "groups": 653,
      "reasons": {
        "$anchor": 1,
        "$dynamicRef, $dynamicAnchor": 12,
        "$ref to an anchor, a relative URI or another document": 63,
        "a default that the schema refuses": 6,
        "a pattern on which a text can make the server hang": 2,
        "an enum without values": 1,
        "contentMediaType, contentEncoding, contentSchema": 4,
        "dependentSchemas, dependentRequired, dependencies": 18,
        "if, then, else": 41,
        "not": 14,
        "oneOf without a discriminator": 23,
        "propertyNames": 14,
        "two types of one name": 4,
        "unevaluatedItems": 26,
        "unevaluatedProperties outside of an allOf of objects": 34,
      },
      "refused": 254,
      "tests": 2695,
    }
  `)
})
