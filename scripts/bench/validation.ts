/** Compares generated checks with checks by hand, TypeBox and ajv, on the same inputs in one run, and prints the ratios. */
import { isDeepStrictEqual } from 'node:util'
import { FormatRegistry } from '@sinclair/typebox'
import { TypeCompiler } from '@sinclair/typebox/compiler'
import { Value } from '@sinclair/typebox/value'
import { Ajv } from 'ajv'
import { printStandalone } from '../../src/emit/standalone.ts'
import { buildTypes } from '../../src/model/build-types.ts'
import { isEmail, type Issues } from '../../src/runtime/index.ts'
import { checkOf, openWorkspace, type Check } from '../../test/validation/generated.ts'
import type * as checksByHand from './by-hand.ts'
import type * as collectorsByHand from './collect-by-hand.ts'
import { copyOf } from './copy.ts'
import { invalidInputs, schemas, validInputs, type CaseName } from './inputs.ts'
import { measure, type Contender, type Measurement } from './measure.ts'

const count = 500
const rounds = Number(process.argv[2] ?? 60)

FormatRegistry.Set('email', isEmail)

const workspace = openWorkspace()
try {
  for (const name of ['Country', 'Order', 'Loose'] as const) {
    const text = generated(name)
    await compareValid(name, text)
    await compareInvalid(name, text)
  }
} finally {
  workspace.remove()
}

function generated(name: CaseName): string {
  const built = buildTypes({ [name]: schemas[name] }, { coercion: 'strict', unknownKeys: 'reject', formats: {} })
  if ('problems' in built) throw new Error(JSON.stringify(built.problems))
  return printStandalone(built.types)
}

/** Loads a copy of a generated check. */
async function load(name: CaseName, text: string): Promise<Check> {
  return checkOf(await workspace.load(text), `${name}Value`)
}

type Predicates = Readonly<Record<string, (input: unknown) => unknown>>

/** Compares with copies that have only met valid inputs, as most of what a server meets is; other copies are tried on all. */
async function compareValid(name: CaseName, text: string): Promise<void> {
  const inputs = validInputs(name, count)
  const wrong = invalidInputs(name, count)
  for (const [title, accepts] of Object.entries(await predicates(name, text))) {
    if (!inputs.every((input) => accepts(input) === true)) throw new Error(`${title} refuses what is valid.`)
    if (wrong.some((input) => accepts(input) === true)) throw new Error(`${title} accepts what is not.`)
  }
  const runs = Object.entries(await predicates(name, text)).map(([title, accepts]): Contender => {
    return { name: title, run: (input) => (accepts(input) === true ? 1 : 0) }
  })
  print(`${name}, valid: at most 1.2x is the aim`, await measure(runs, inputs, rounds))
}

async function predicates(name: CaseName, text: string): Promise<Predicates> {
  const byHand = await copyOf<typeof checksByHand>('./by-hand.ts')
  const control = await copyOf<typeof checksByHand>('./by-hand.ts')
  const check = await load(name, text)
  const compiled = TypeCompiler.Compile(schemas[name])
  const validate = new Ajv({ formats: { email: isEmail } }).compile(schemas[name])
  return {
    'by hand': byHand.checks[name],
    'by hand, again': control.checks[name],
    ...(name === 'Country' ? { 'by hand, by a loop': byHand.isCountryByLoop } : {}),
    tenon: (input) => check(input, []),
    'TypeBox, compiled': (input) => compiled.Check(input),
    ajv: (input) => validate(input),
  }
}

async function compareInvalid(name: CaseName, text: string): Promise<void> {
  const byHand = await copyOf<typeof collectorsByHand>('./collect-by-hand.ts')
  const control = await copyOf<typeof collectorsByHand>('./collect-by-hand.ts')
  const check = await load(name, text)
  const [collectByHand, collectAgain] = [byHand.collectors[name], control.collectors[name]]
  const collect = (input: unknown) => {
    const issues: Issues = []
    check(input, issues)
    return issues
  }
  const inputs = invalidInputs(name, count)
  for (const input of inputs) {
    if (!isDeepStrictEqual(collect(input), collectByHand(input))) throw new Error(JSON.stringify(collect(input)))
  }
  const compiled = TypeCompiler.Compile(schemas[name])
  const validate = new Ajv({ allErrors: true, verbose: true, formats: { email: isEmail } }).compile(schemas[name])
  const runs: Contender[] = [
    { name: 'by hand', run: (input) => collectByHand(input).length },
    { name: 'by hand, again', run: (input) => collectAgain(input).length },
    { name: 'tenon', run: (input) => collect(input).length },
    { name: 'TypeBox, compiled', run: (input) => [...compiled.Errors(input)].length },
    { name: 'TypeBox, Value.Errors', run: (input) => [...Value.Errors(schemas[name], input)].length },
    { name: 'ajv, allErrors', run: (input) => (validate(input) ? 0 : (validate.errors?.length ?? 0)) },
  ]
  print(`${name}, invalid: at most 2x is the aim`, await measure(runs, inputs, rounds))
}

function print(title: string, measurements: readonly Measurement[]): void {
  console.log(`\n${title}`)
  for (const { name, nanoseconds, ratio, spread } of measurements) {
    const [low, high] = spread.map((each) => each.toFixed(2))
    const time = `${nanoseconds.toFixed(0)} ns`.padStart(10)
    console.log(`  ${name.padEnd(22)}${ratio.toFixed(2).padStart(7)}x  (${low} to ${high})${time}`)
  }
}
