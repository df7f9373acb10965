/** The report on two versions of an API: every change with its judgement, the migration, and the step of the version. It prints nothing. */
import { compareTables } from '../migration/compare-tables.ts'
import type { StoredTable } from '../migration/stored-tables.ts'
import type { Step as MigrationStep } from '../migration/step.ts'
import { stepsOf } from '../migration/steps.ts'
import { defined } from '../defined.ts'
import { compareContracts, type Change } from './compare-contracts.ts'
import type { Contract } from './contract.ts'
import { ruleOf, type Rule, type RuleName } from './rules.ts'
import { declaresStep, leastVersion, type Step } from './version-step.ts'

/** A version of an API. */
export interface Version {
  readonly contract: Contract
  /** Its tables, where they are known. */
  readonly tables?: readonly StoredTable[]
}

/** What has changed. It prints as JSON. */
export interface Report {
  readonly changes: readonly JudgedChange[]
  /** What the rows need; empty where the tables of a version are not known. */
  readonly migration: readonly MigrationStep[]
  readonly version: VersionChange
  /** Whether clients break without anybody having said so. */
  readonly isUndeclared: boolean
}

/** A change, and what its rule says. */
export interface JudgedChange extends Change, Rule {
  /** Whether the rule may be broken. */
  readonly isAllowed: boolean
}

/** The version of the API, as it was and is, and what it has to be. */
export interface VersionChange {
  readonly before: string
  readonly after: string
  readonly step: Step
  /** The least version that says so; absent where the old one is not of the form `1.2.3`. */
  readonly least?: string
  /** Whether the new one says so. */
  readonly saysSo: boolean
}

/** Reports on two versions. What the rules of `allowed` break is no break. */
export function reportOn(before: Version, after: Version, allowed: ReadonlySet<RuleName>): Report {
  const changes = compareContracts(before.contract, after.contract).map((change): JudgedChange => {
    return { ...change, ...ruleOf(change.rule), isAllowed: allowed.has(change.rule) }
  })
  const version = versionChange(before.contract.version, after.contract.version, stepOf(changes))
  return {
    changes,
    migration: before.tables && after.tables ? stepsOf(compareTables(before.tables, after.tables)) : [],
    version,
    isUndeclared: version.step === 'major' && !version.saysSo,
  }
}

/** Whether a change breaks clients, and is not allowed to. */
export function isBreaking({ breaks, isAllowed }: JudgedChange): boolean {
  return breaks.length > 0 && !isAllowed
}

function stepOf(changes: readonly JudgedChange[]): Step {
  if (changes.some(isBreaking)) return 'major'
  return changes.length > 0 ? 'minor' : 'none'
}

function versionChange(before: string, after: string, step: Step): VersionChange {
  const least = leastVersion(before, step)
  return { before, after, step, ...defined({ least }), saysSo: declaresStep(before, after, step) }
}
