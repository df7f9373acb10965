/** Reading `security`: which schemes clients need, for the whole API, a resource or an operation. Nothing is enforced by it. */
import type { Security, SecurityScheme, StandardOperation } from '../define/index.ts'
import type { DocumentSettings } from './api.ts'
import { defined } from './defined.ts'
import { isSchema, isTexts, type Report } from './keywords.ts'
import { nearest } from './names.ts'
import type { AnyOperation, Response } from './operation.ts'
import { checkNames } from './option-names.ts'
import { refusalsOf } from './shared-responses.ts'

/** What a resource says that its operations need, by their kind: `custom` are its actions. */
export type ResourceSecurity = Readonly<Partial<Record<StandardOperation | 'custom', Security>>>

type Schemes = Readonly<Record<string, SecurityScheme>>

/** Reports whatever is no list of schemes that there are, with scopes that these have. Answers whether it is one. */
export function checkSecurity(value: unknown, schemes: Schemes, at: string, report: Report): value is Security {
  if (!isSecurity(value)) {
    report('option_invalid', at, 'must be a list of schemes with their scopes: `[{ bearer: [] }]`.')
    return false
  }
  const needed = Map.groupBy(
    value.flatMap((each) => Object.entries(each)),
    ([name]) => name,
  )
  for (const [name, entries] of needed) {
    const scopes = entries.flatMap(([, each]) => each)
    checkScheme(name, new Set(scopes), schemes, `${at}.${name}`, report)
  }
  return true
}

/** Reads what an operation needs; undefined where nothing is said of that. */
export function readSecurity(
  value: unknown,
  { securitySchemes }: DocumentSettings,
  at: string,
  report: Report,
): Security | undefined {
  return value !== undefined && checkSecurity(value, securitySchemes, at, report) ? value : undefined
}

/** Reads what a resource says of its operations, of which `kinds` are those that it may have. */
export function readResourceSecurity(
  value: unknown,
  kinds: readonly StandardOperation[],
  settings: DocumentSettings,
  at: string,
  report: Report,
): ResourceSecurity {
  if (isSchema(value)) checkNames(value, kinds, at, report)
  const given: readonly (readonly [StandardOperation | 'custom', unknown, string])[] = isSchema(value)
    ? kinds.map((kind) => [kind, value[kind], `${at}.${kind}`])
    : [...kinds, 'custom' as const].map((kind) => [kind, value, at])
  return Object.fromEntries(
    given.flatMap(([kind, each, place]) => {
      const security = readSecurity(each, settings, place, report)
      return security === undefined ? [] : [[kind, security]]
    }),
  )
}

/** How an operation is secured: by what, where that is not what the API says, and with every answer that is then given. */
export function securedBy(
  said: Security | undefined,
  responses: readonly Response[],
  { document: { security: usual, securitySchemes }, errorMediaType }: Surroundings,
): Pick<AnyOperation, 'security' | 'responses'> {
  const security = said ?? usual
  const isUsual = JSON.stringify(security) === JSON.stringify(usual)
  const refusals = refusalsOf(security, securitySchemes)
    .filter(({ status }) => responses.every((each) => each.status !== status))
    .map((each) => ({ ...each, ...defined({ mediaType: errorMediaType }) }))
  return {
    ...(isUsual ? {} : { security }),
    responses: [...responses, ...refusals].toSorted((a, b) => a.status - b.status),
  }
}

interface Surroundings {
  readonly document: DocumentSettings
  /** The media type of errors; that of JSON when undefined. */
  readonly errorMediaType: string | undefined
}

function checkScheme(name: string, scopes: ReadonlySet<string>, schemes: Schemes, at: string, report: Report): void {
  const scheme = Object.hasOwn(schemes, name) ? schemes[name] : undefined
  if (scheme === undefined) {
    const meant = nearest(name, Object.keys(schemes))
    const remedy = meant === undefined ? 'Declare it in `securitySchemes`.' : `Did you mean \`${meant}\`?`
    report('option_invalid', at, `is not a scheme. ${remedy}`)
    return
  }
  // Which scopes OpenID Connect has, the document does not say.
  if (!isSchema(scheme) || scheme.type === 'openIdConnect') return
  const known = scopesOf(scheme)
  for (const scope of scopes) {
    if (known.includes(scope)) continue
    const meant = nearest(scope, known)
    const none = `has no scopes. Leave \`${scope}\` out: \`{ ${name}: [] }\`.`
    const remedy = meant === undefined ? `There are ${known.join(', ')}.` : `Did you mean \`${meant}\`?`
    report('option_invalid', at, known.length === 0 ? none : `\`${scope}\` is not a scope of it. ${remedy}`)
  }
}

/** The scopes of a scheme, in whichever flow. */
function scopesOf(scheme: SecurityScheme): string[] {
  if (scheme.type !== 'oauth2' || !isSchema(scheme.flows)) return []
  return Object.values(scheme.flows).flatMap((flow) =>
    isSchema(flow) && isSchema(flow['scopes']) ? Object.keys(flow['scopes']) : [],
  )
}

function isSecurity(value: unknown): value is Security {
  return Array.isArray(value) && value.every((each) => isSchema(each) && Object.values(each).every(isTexts))
}
