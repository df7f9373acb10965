/** What has become of one operation: each finding named by the rule that judges it. It does not judge. */
import { compareArguments } from './compare-arguments.ts'
import type { CompareSchemas } from './compare-schemas.ts'
import type {
  ContractBody,
  ContractContent,
  ContractOperation,
  ContractParameter,
  ContractResponse,
  ContractWay,
} from './contract.ts'
import type { OperationPair } from './pair-operations.ts'
import { isWithin } from './media-ranges.ts'
import { isRuleName, type Finding, type RuleName } from './rules.ts'

/** Compares an operation with what it was. */
export function compareOperations({ before, after }: OperationPair, compare: CompareSchemas): Finding[] {
  return [
    ...compareHeads(before, after),
    ...compareResponses(before.responses, after.responses, after.id, compare),
    ...compareBodies(before.body, after.body, after.id, compare),
    ...compareParameters(before, after, compare),
    ...compareArguments(before, after),
  ]
}

function compareHeads(before: ContractOperation, after: ContractOperation): Finding[] {
  const findings: Finding[] = []
  const [old, now] = [before, after].map(({ method, path }) => `${method.toUpperCase()} ${path}`)
  // The names of the parameters in a path are told to people only.
  const isMoved = withoutNames(old) !== withoutNames(now)
  if (isMoved) findings.push({ rule: 'operation-moved', place: after.id, what: `${now}, was ${old}` })
  if (before.id !== after.id)
    findings.push({ rule: 'operation-renamed', place: before.id, what: `is called ${after.id}` })
  if (!before.isDeprecated && after.isDeprecated) {
    findings.push({ rule: 'operation-deprecated', place: after.id, what: 'deprecated' })
  }
  return [...findings, ...compareSecurity(before, after)]
}

function withoutNames(route = ''): string {
  return route.replaceAll(/\{[^}]*\}/g, '{}')
}

function compareSecurity(
  { security: before }: ContractOperation,
  { security: after, id: place }: ContractOperation,
): Finding[] {
  const what = `${printSecurity(after)}, was ${printSecurity(before)}`
  if (!before.every((way) => isLetIn(way, after))) return [{ rule: 'security-added', place, what }]
  return after.every((way) => isLetIn(way, before)) ? [] : [{ rule: 'security-removed', place, what }]
}

/** Whether those who come in a way are let in: it has all that one of these needs. */
function isLetIn(way: ContractWay, ways: readonly ContractWay[]): boolean {
  return ways.some((needed) =>
    [...needed].every(([scheme, scopes]) => way.has(scheme) && scopes.every((each) => way.get(scheme)?.includes(each))),
  )
}

function printSecurity(ways: readonly ContractWay[]): string {
  return ways.map((way) => printWay(way) || 'no credentials').join(' or ')
}

function printWay(way: ContractWay): string {
  return [...way].map(([scheme, scopes]) => [scheme, ...scopes].join(' ')).join(' and ')
}

function compareParameters(before: ContractOperation, after: ContractOperation, compare: CompareSchemas): Finding[] {
  const [old, now] = [byPlace(before), byPlace(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)]
    const parameter = is ?? was
    const place = `${after.id} ${parameter?.in}.${parameter?.name}`
    return compareParameter(was, is, place, compare)
  })
}

/** Those of a path by where they stand in it, the others by name. */
function byPlace({ parameters, path }: ContractOperation): ReadonlyMap<string, ContractParameter> {
  const names = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name)
  return new Map(
    parameters.map((each) => [`${each.in} ${each.in === 'path' ? names.indexOf(each.name) : each.name}`, each]),
  )
}

function compareParameter(
  before: ContractParameter | undefined,
  after: ContractParameter | undefined,
  place: string,
  compare: CompareSchemas,
): Finding[] {
  if (after === undefined) return [{ rule: 'parameter-removed', place, what: 'removed' }]
  if (before === undefined) {
    return after.isRequired
      ? [{ rule: 'required-parameter-added', place, what: 'added, and required' }]
      : [{ rule: 'parameter-added', place, what: 'added' }]
  }
  const findings = [
    ...compareStyles(before, after, place),
    ...compareSchema('request', [before.schema, after.schema], place, compare),
  ]
  if (before.isRequired === after.isRequired) return findings
  const rule = after.isRequired ? requiredRule(after) : 'parameter-optional'
  return [{ rule, place, what: after.isRequired ? 'required, was optional' : 'optional, was required' }, ...findings]
}

function compareStyles(
  { style: before }: ContractParameter,
  { style: after }: ContractParameter,
  place: string,
): Finding[] {
  if (before === undefined || after === undefined || before === after) return []
  return [{ rule: 'parameter-style-changed', place, what: `written as ${after}, was ${before}` }]
}

/** A condition is part of HTTP: no type of a client names it. */
function requiredRule({ in: location, name }: ContractParameter): RuleName {
  return location === 'header' && name === 'if-match' ? 'precondition-required' : 'parameter-required'
}

function compareBodies(
  before: ContractBody | undefined,
  after: ContractBody | undefined,
  id: string,
  compare: CompareSchemas,
): Finding[] {
  const place = `${id} body`
  if (before === undefined && after === undefined) return []
  if (after === undefined) return [{ rule: 'body-removed', place, what: 'removed' }]
  const [was, is] = [before?.isRequired ?? false, after.isRequired]
  const findings: Finding[] = []
  if (!was && is) findings.push({ rule: 'body-required', place, what: 'required' })
  if (was && !is) findings.push({ rule: 'body-optional', place, what: 'optional, was required' })
  if (before === undefined) return is ? findings : [{ rule: 'body-optional', place, what: 'added, optional' }]
  return [...findings, ...compareContents('request', [before.content, after.content], place, compare)]
}

/** Compares bodies. Of media types not in both, one alone on each side may have become the other; its schema is compared then, too. */
export function compareContents(
  direction: Direction,
  [before, after]: readonly [readonly ContractContent[], readonly ContractContent[]],
  place: string,
  compare: CompareSchemas,
): Finding[] {
  // What was sent is still read, and what is answered might have been before.
  const isStill = ({ mediaType: old }: ContractContent, { mediaType: now }: ContractContent) =>
    direction === 'request' ? isWithin(old, now) : isWithin(now, old)
  const gone = before.filter((old) => !after.some((now) => isStill(old, now)))
  const added = after.filter((now) => !before.some((old) => old.mediaType === now.mediaType || isStill(old, now)))
  const kept = before.flatMap((old) => {
    const now = after.find((each) => isStill(old, each)) ?? (gone.length === 1 ? added[0] : undefined)
    return now === undefined ? [] : compareSchema(direction, [old.schema, now.schema], place, compare)
  })
  return unrepeated([
    ...gone.map(({ mediaType }): Finding => {
      return { rule: `${direction}-media-type-removed`, place, what: `no longer ${mediaType}` }
    }),
    ...added.map(({ mediaType }): Finding => {
      return { rule: `${direction}-media-type-added`, place, what: `${mediaType} added` }
    }),
    ...kept,
  ])
}

function compareResponses(
  before: readonly ContractResponse[],
  after: readonly ContractResponse[],
  id: string,
  compare: CompareSchemas,
): Finding[] {
  const gone = before.filter(({ status }) => !has(after, status))
  const added = after.filter(({ status }) => !has(before, status))
  return [
    ...gone.map((response) => statusFinding(response, id, 'removed')),
    ...added.map((response) => statusFinding(response, id, 'added')),
    ...before.flatMap((old) => {
      const now = after.find(({ status }) => status === old.status)
      return now === undefined ? [] : compareResponse(old, now, `${id} ${old.status}`, compare)
    }),
  ]
}

function has(responses: readonly ContractResponse[], status: string): boolean {
  return responses.some((each) => each.status === status)
}

function statusFinding({ status }: ContractResponse, id: string, what: 'added' | 'removed'): Finding {
  const rule = /^[1-3]/.test(status) ? (`status-${what}` as const) : (`error-status-${what}` as const)
  return { rule, place: `${id} ${status}`, what }
}

function compareResponse(
  before: ContractResponse,
  after: ContractResponse,
  place: string,
  compare: CompareSchemas,
): Finding[] {
  return [
    ...compareHeaders(before.headers, after.headers, place, compare),
    ...compareContents('response', [before.content, after.content], place, compare),
  ]
}

function compareHeaders(
  before: ContractResponse['headers'],
  after: ContractResponse['headers'],
  place: string,
  compare: CompareSchemas,
): Finding[] {
  const [old, now] = [before, after].map((headers) => new Map(headers.map((each) => [each.name.toLowerCase(), each])))
  return [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].flatMap((key): Finding[] => {
    const [was, is] = [old?.get(key), now?.get(key)]
    const at = `${place} header.${key}`
    if (is === undefined) return [{ rule: 'response-header-removed', place: at, what: 'removed' }]
    if (was === undefined) return [{ rule: 'response-header-added', place: at, what: 'added' }]
    const findings = compareSchema('response', [was.schema, is.schema], at, compare)
    if (was.isRequired === is.isRequired) return findings
    return is.isRequired
      ? [{ rule: 'response-header-required', place: at, what: 'sent every time' }, ...findings]
      : [{ rule: 'response-header-optional', place: at, what: 'no longer sent every time' }, ...findings]
  })
}

/** What clients send, or what they read. */
type Direction = keyof typeof directions

const directions = { request: 'sent', response: 'answered' } as const

/** Compares schemas. There is no rule for what is nothing to either side, such as a default of what is read. */
function compareSchema(
  direction: Direction,
  [before, after]: readonly [unknown, unknown],
  place: string,
  compare: CompareSchemas,
): Finding[] {
  return compare(before, after, place, directions[direction]).flatMap(({ kind, ...difference }) => {
    const rule = isRuleName(kind) ? kind : `${direction}-${kind}`
    return isRuleName(rule) ? [{ rule, ...difference }] : []
  })
}

/** Media types of which each has the same schema tell the same of it. */
function unrepeated(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()]
}
