/** `tenon check`: what has changed between two versions of an API, whom it breaks, and whether its version says so. */
import { readContract, referencesElsewhere } from '../model/changes/read-contract.ts'
import { isBreaking, reportOn, type Report, type Version } from '../model/changes/report.ts'
import { isRuleName, rules, type RuleName } from '../model/changes/rules.ts'
import { defined } from '../model/defined.ts'
import { nearest } from '../model/names.ts'
import { readVersion, versionOf, type FoundVersion } from './check-against.ts'
import { gather, printReport } from './check-report.ts'
import { printMarkdown } from './check-markdown.ts'
import { loadApi } from './generate.ts'
import type { ProjectFolders } from './project-folders.ts'
import { UsageError, UserError } from './user-error.ts'

/** What `tenon check` is to do. */
export interface CheckOptions extends ProjectFolders {
  /** A revision in git, a file or a URL; where this branch left the main one when left out. */
  readonly against?: string
  readonly json?: true
  readonly markdown?: true
  /** The names of rules that may be broken. */
  readonly allow?: readonly string[]
}

/** Prints what has changed. Throws a {@link UsageError} for a rule that there is not, a {@link UserError} when clients break and the version does not say so. */
export async function check({ against, schemas, out, json, markdown, allow = [] }: CheckOptions): Promise<void> {
  const allowed = allowedRules(allow)
  const before = await readVersion(against, out)
  const after = versionOf(await loadApi(schemas), `${schemas}/`)
  const report = reportOn(contractOf(before), contractOf(after), allowed)
  if (json) console.log(JSON.stringify({ against: before.name, ...report }, undefined, 2))
  else console.log((markdown ? printMarkdown : printReport)(report, before.name))
  if (report.isUndeclared) throw undeclared(report)
}

function allowedRules(names: readonly string[]): ReadonlySet<RuleName> {
  for (const name of names.filter((each) => !isRuleName(each))) {
    const near = nearest(name, Object.keys(rules))
    const remedy = near === undefined ? `The rules are ${Object.keys(rules).join(', ')}.` : `Did you mean ${near}?`
    throw new UsageError(`--allow ${name}: there is no such rule. ${remedy}`)
  }
  return new Set(names.filter(isRuleName))
}

function contractOf({ name, document, tables }: FoundVersion): Version {
  const contract = readContract(document)
  if (contract === undefined) {
    throw new UserError(`${name} is no OpenAPI 3 document. Name a revision, a file or a URL of one with --against.`)
  }
  const [elsewhere] = referencesElsewhere(document)
  if (elsewhere !== undefined) {
    throw new UserError(
      `${name} refers to ${elsewhere}, which is in another document. Put all of them into one first, as \`redocly bundle\` does.`,
    )
  }
  return { contract, ...defined({ tables }) }
}

function undeclared({ changes, version }: Report): UserError {
  const { before, after, least } = version
  const number = gather(changes.filter(isBreaking)).length
  const breaks = number === 1 ? '1 change breaks clients' : `${number} changes break clients`
  const said = before === after ? `is still ${after}` : `is ${after}`
  const remedy = least === undefined ? 'Change it' : `Make it ${least}`
  return new UserError(
    `${breaks}, and the \`version\` of \`defineApi\` ${said}. ${remedy}, take them back, or allow their rules with --allow.`,
  )
}
