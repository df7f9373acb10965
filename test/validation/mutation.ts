/** Compares generated checks, whole or broken, with what the oracle expects of the boundary values. */
import { isDeepStrictEqual } from 'node:util'
import { printStandalone } from '../../src/emit/standalone.ts'
import { buildTypes } from '../../src/model/build-types.ts'
import { pascalCase } from '../../src/model/names.ts'
import type { TypeOptions } from '../../src/model/type-options.ts'
import type { Issues } from '../../src/runtime/check/issue.ts'
import { boundaryValues } from './boundaries.ts'
import { checkOf, type Check, type Module, type Workspace } from './generated.ts'
import { keywordSchemas, type Schema } from './keyword-schemas.ts'
import { mutants } from './mutate.ts'
import { expectedIssues, type Expected } from './oracle.ts'
import { readCases, type ReadTrial } from './read-cases.ts'

/** A value, and what is wrong with it. */
interface Trial {
  readonly value: unknown
  readonly expected: readonly Expected[]
}

const strict: TypeOptions = { coercion: 'strict', unknownKeys: 'keep', formats: {} }

/** The generated module of a schema. */
export function moduleOf(
  title: string,
  schema: Schema,
  options = strict,
): { readonly name: string; readonly text: string } {
  const name = pascalCase(title.replaceAll(/\W+/g, '_'))
  const built = buildTypes({ [name]: schema }, options)
  if ('problems' in built) throw new Error(JSON.stringify(built.problems))
  return { name, text: printStandalone(built.types) }
}

/** The boundary values of a schema, judged by the oracle. */
export function trialsOf(schema: Schema): Trial[] {
  return boundaryValues(schema).map((value) => ({ value, expected: expectedIssues(schema, value) }))
}

/** What a check says that the oracle does not: undefined where they agree on everything. */
export function disagreement(check: Check, trials: readonly Trial[]): object | undefined {
  for (const { value, expected } of trials) {
    const issues: Issues = []
    const isRight = check(value, issues)
    if (isRight !== (expected.length === 0) || !areExpected(issues, expected))
      return { value, expected, issues, isRight }
  }
  return undefined
}

function areExpected(issues: Issues, expected: readonly Expected[]): boolean {
  return (
    issues.length === expected.length &&
    expected.every(({ ctx, ...entry }, index) => {
      const { ctx: found, ...issue } = issues[index] ?? {}
      return isDeepStrictEqual(issue, entry) && (ctx === 'open' || isDeepStrictEqual(found, ctx))
    })
  )
}

/** The checks of a schema: that of its name, and that of the object that it names. */
export function checksOf(module: Module, name: string): Check[] {
  const ofObject = `${name}Value`
  return [checkOf(module, name), ...(`check${ofObject}` in module ? [checkOf(module, ofObject)] : [])]
}

/** How many mutants there were, and those that no boundary value has found out. */
export interface Score {
  readonly total: number
  readonly survivors: readonly string[]
}

/** What a reader makes of a value that it ought not to: undefined where it is right about everything. */
export function misreading(read: Check, trials: readonly ReadTrial[]): object | undefined {
  for (const trial of trials) {
    const issues: Issues = []
    const found = read(trial.value, issues)
    const wrong = issues.map(({ type, loc }) => [type, ...loc])
    const expected = 'read' in trial ? { found: trial.read, wrong: [] } : { found: undefined, wrong: trial.wrong }
    if (!isDeepStrictEqual({ found, wrong }, expected)) return { ...trial, found, issues }
  }
  return undefined
}

/** A module, and whether what it exports is right. */
interface Judged {
  readonly title: string
  readonly text: string
  readonly isRight: (module: Module) => boolean
}

function judged(): Judged[] {
  const checked = Object.entries(keywordSchemas).map(([title, schema]): Judged => {
    const { name, text } = moduleOf(title, schema)
    const trials = trialsOf(schema)
    const isRight = (module: Module) =>
      checksOf(module, name).every((check) => disagreement(check, trials) === undefined)
    return { title, text, isRight }
  })
  const read = Object.entries(readCases).map(([title, { schema, options, trials }]): Judged => {
    const { name, text } = moduleOf(title, schema, options)
    return { title, text, isRight: (module) => misreading(checkOf(module, name), trials) === undefined }
  })
  return [...checked, ...read]
}

/** Breaks the checks of every schema in every way, and looks whether a value tells. */
export async function scoreMutants(workspace: Workspace): Promise<Score> {
  let total = 0
  const survivors: string[] = []
  for (const { title, text, isRight } of judged()) {
    for (const mutant of mutants(text)) {
      const module = await workspace.load(mutant.text)
      total++
      if (!isFoundOut(() => isRight(module))) survivors.push(`${title}: ${mutant.name}`)
    }
  }
  return { total, survivors }
}

/** A check that throws is found out, too. */
function isFoundOut(isRight: () => boolean): boolean {
  try {
    return !isRight()
  } catch {
    return true
  }
}
