/** Compares generated checks, in strict mode, with ajv: they have to accept and refuse the same values. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import * as fc from '../fast-check.ts'
import { judgeSchemas, openWorkspace, type Workspace } from './generated.ts'
import { trials, type Trial } from './random-schema.ts'

/** What a comparison came to. */
export interface Comparison {
  readonly seed: number
  readonly schemas: number
  readonly pairs: number
  /** How many of the pairs ajv accepts. */
  readonly accepted: number
  /** The first disagreement, shrunk, in words; undefined where there is none. */
  readonly report?: string
}

/** Values tried on each schema. */
const valuesEach = 10
/** Schemas that are generated before their checks are compared. */
const batch = 500

/** Compares about so many pairs of a schema and a value. A disagreement is shrunk, and reported with the seed. */
export async function compare(pairs: number, seed: number): Promise<Comparison> {
  const counts = { schemas: 0, pairs: 0, accepted: 0 }
  for (let round = 0; counts.pairs < pairs; round++) {
    // A seed a round: what one round generates is the same however many there are.
    const found = await compareBatch(seed + round, pairs, counts)
    if (found !== undefined) return { seed: seed + round, ...counts, report: found }
  }
  return { seed, ...counts }
}

type Counts = { -readonly [K in 'schemas' | 'pairs' | 'accepted']: Comparison[K] }

async function compareBatch(seed: number, pairs: number, counts: Counts): Promise<string | undefined> {
  const workspace = openWorkspace()
  try {
    const generated = fc.sample(trials(valuesEach), { seed, numRuns: batch })
    let index = 0
    for (const trial of generated) {
      if (counts.pairs >= pairs) break
      const verdicts = await judge(trial, workspace)
      counts.schemas++
      counts.pairs += trial.values.length
      counts.accepted += verdicts.filter(({ theirs }) => theirs === true).length
      if (verdicts.some(isDisagreement)) return await shrink(seed, index, workspace)
      index++
    }
    return undefined
  } finally {
    workspace.remove()
  }
}

interface Verdict {
  readonly value: unknown
  readonly ours: unknown
  /** Undefined where ajv itself fails, as it does now and then. */
  readonly theirs: boolean | undefined
}

function isDisagreement({ ours, theirs }: Verdict): boolean {
  return theirs !== undefined && ours !== theirs
}

/** Judges the values of a trial twice. What throws of ours is told as it is, so that it disagrees with every verdict. */
async function judge({ schema, values }: Trial, workspace: Workspace): Promise<Verdict[]> {
  const [judged] = await judgeSchemas([schema], { coercion: 'strict', unknownKeys: 'keep', formats: {} }, workspace)
  const validate = compileTheirs(schema)
  return values.map((value) => ({ value, ours: oursOf(judged, value), theirs: validate(value) }))
}

function compileTheirs(schema: unknown): (value: unknown) => boolean | undefined {
  const ajv = new Ajv2020({ strict: false, ownProperties: true, validateSchema: false, logger: false })
  formats.default(ajv)
  const validate = ajv.compile(typeof schema === 'boolean' ? schema : Object(schema))
  return (value) => {
    try {
      return validate(value)
    } catch {
      return undefined
    }
  }
}

function oursOf(judged: Awaited<ReturnType<typeof judgeSchemas>>[number] | undefined, value: unknown): unknown {
  if (judged === undefined || 'problems' in judged) return judged?.problems.map(({ message }) => message)
  try {
    return judged.accepts(value)
  } catch (error) {
    return String(error)
  }
}

/** Runs the same trial again, with fast-check's shrinking. */
async function shrink(seed: number, index: number, workspace: Workspace): Promise<string> {
  const property = fc.asyncProperty(trials(valuesEach), async (trial) => {
    const verdicts = await judge(trial, workspace)
    return !verdicts.some(isDisagreement)
  })
  const { counterexample } = await fc.check(property, { seed, path: String(index), endOnFailure: false, numRuns: 1 })
  const [trial] = counterexample ?? []
  if (trial === undefined || trial === null) return `seed ${seed}, path ${index}: it does not fail again`
  const verdicts = (await judge(trial, workspace)).filter(isDisagreement)
  const lines = verdicts.map(({ value, ours, theirs }) => {
    return `  ${JSON.stringify(value)}: ours ${JSON.stringify(ours)}, ajv ${JSON.stringify(theirs)}`
  })
  return [`seed ${seed}, path ${index}: ${JSON.stringify(trial.schema)}`, ...lines].join('\n')
}
