/** The rules, held to what really happens: programs with a client that was generated before meet the API as it is now. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Contract } from '../../src/model/changes/contract.ts'
import { readContract } from '../../src/model/changes/read-contract.ts'
import { reportOn, type JudgedChange } from '../../src/model/changes/report.ts'
import { rules, type RuleName } from '../../src/model/changes/rules.ts'
import type { Example } from './examples/example.ts'
import { operationExamples } from './examples/operations.ts'
import { requestExamples } from './examples/requests.ts'
import { formatExamples, resourceExamples } from './examples/resources.ts'
import { responseExamples } from './examples/responses.ts'
import type { CustomServer } from '../custom/server.ts'
import { compilePrograms, runPrograms, serveSide, type Said } from './versions.ts'

const examples = [...operationExamples, ...requestExamples, ...responseExamples, ...resourceExamples]

/** The rules that documents of others need: Tenon makes no document on which they are tried. */
const rulesOfOthers: readonly RuleName[] = ['body-optional', 'response-media-type-added', 'parameter-style-changed']

interface Fates {
  readonly before: { readonly compiled: Said; readonly run: Said }
  readonly compiled: Said
  readonly run: Said
  readonly changes: readonly JudgedChange[]
}

/** Lets the programs of examples meet both versions. */
async function tryAll(tried: readonly Example[], oldSettings: string, newSettings: string): Promise<Fates> {
  const old = await serveSide(tried, ({ before }) => before, oldSettings)
  const now = await serveSide(tried, ({ after }) => after, newSettings)
  const before = { compiled: await compilePrograms(old), run: await runPrograms(old, old) }
  return {
    before,
    compiled: await compilePrograms(now),
    run: await runPrograms(old, now),
    changes: await changesOf(old, now),
  }
}

async function changesOf(...versions: readonly [CustomServer, CustomServer]): Promise<readonly JudgedChange[]> {
  const [before, after] = await Promise.all(versions.map(contractOf))
  if (before === undefined || after === undefined) throw new Error('These are no documents.')
  return reportOn({ contract: before }, { contract: after }, new Set()).changes
}

async function contractOf({ folder }: CustomServer): Promise<Contract | undefined> {
  return readContract(JSON.parse(await readFile(join(folder, 'generated/openapi.json'), 'utf8')))
}

const schemes = "securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } }"

const fates = await tryAll(examples, schemes, schemes)
const fatesOfErrors = await tryAll(formatExamples, "errors: 'fastapi'", "errors: 'problem'")

test('every program compiles, and is served, before anything has changed', () => {
  expect(fates.before).toEqual({ compiled: {}, run: {} })
})

test('every rule has an example', () => {
  const tried = examples.map(({ rule }) => rule)
  expect([...new Set([...tried, ...rulesOfOthers])].toSorted()).toEqual(Object.keys(rules).toSorted())
})

/** The changes that an example makes. */
function changesIn({ name }: Example): readonly JudgedChange[] {
  const own = new RegExp(`^(?:list|get|create|replace|patch|delete)?${name.replace(/s$/, '')}`, 'i')
  return fates.changes.filter(({ operations, place }) => operations.some((each) => own.test(each)) || own.test(place))
}

test.each(examples)('$rule ($name): clients break as the rule says', (example) => {
  const changes = changesIn(example)
  expect(changes.map(({ rule }) => rule)).toContain(example.rule)
  const told = new Set(changes.flatMap(({ breaks }) => breaks))
  const { name } = example
  const [thrown, complaint] = [fates.run[name], fates.compiled[name]]
  expect({ thrown, complaint, calls: thrown !== undefined, types: complaint !== undefined }).toEqual({
    thrown,
    complaint,
    calls: told.has('calls'),
    types: told.has('types'),
  })
})

test('another format of errors breaks those who read them, and no others', () => {
  const { before, compiled, run, changes } = fatesOfErrors
  expect({ before, compiled: Object.keys(compiled), run: Object.keys(run) }).toEqual({
    before: { compiled: {}, run: {} },
    compiled: ['reading'],
    run: ['reading'],
  })
  const told = changes
    .filter(({ breaks }) => breaks.length > 0)
    .map(({ rule, place, what }) => {
      return `${rule} ${place.replace(/^\w+ \d+$/, 'errors')}: ${what}`
    })
  expect(new Set(told)).toEqual(
    new Set([
      'response-media-type-removed errors: no longer application/json',
      'response-type-changed InvalidAnswer.detail: string, was array',
    ]),
  )
})
