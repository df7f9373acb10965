/**
 * Judges patterns by the time that they can take on a text that a client chooses. It never runs one, and never judges what it
 * matches. The judge is recheck, which analyses the automaton; what it cannot model so it tries out, within a machine of its own.
 */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { checkSync, Diagnostics, Parameters, VulnerableDiagnostics } from 'recheck'

interface Recheck {
  readonly checkSync: typeof checkSync
}

/** Steps of backtracking that one value may cost: a tenth of a second at most. */
const mostSteps = 10_000_000

/** No demonstration of an attack is asked for, and no large automaton is built: they take most of the time. */
const parameters: Parameters = {
  timeout: 5000,
  attackTimeout: 0,
  recallLimit: 0,
  maxAttackStringSize: 10_000,
  maxNFASize: 3000,
}

/**
 * Says in a sentence why a pattern (ECMA-262, flag `u`) cannot be trusted with a text of up to `maxLength` characters: it can
 * backtrack exponentially, or polynomially beyond ten million steps, or cannot be judged.
 */
export function whyUnsafe(pattern: string, maxLength = Infinity): string | undefined {
  if (!hasChoice(pattern)) return undefined
  const found = diagnose(widen(pattern))
  const reason = reasonOf(found, maxLength)
  if (found.status !== 'vulnerable' || found.complexity.type === 'exponential' || reason === undefined) return reason
  // What is polynomial only for the widening is so in the bounds of the counts.
  const isBounded = diagnose(pattern, { maxRepeatCount: 100_000 }).status === 'safe'
  return isBounded ? reasonOf(found, Math.min(maxLength, largestCount(pattern))) : reason
}

/** Without alternatives and repetitions of an open count there is nothing to go back to, and no need to load the judge. */
function hasChoice(pattern: string): boolean {
  return /[*+?|]|\{\d+,/.test(pattern)
}

/**
 * Takes the upper bounds off counted repetitions. To the analysis whatever is bounded is harmless, and to a server
 * `(?:[a-z]{1,9}){1,9}` is not: 40 letters cost it five seconds.
 */
function widen(pattern: string): string {
  return pattern.replace(
    /\\.|\[(?:\\.|[^\]\\])*\]|\{(\d+),(\d+)\}/gsu,
    (token: string, least?: string, most?: string) => {
      if (most === undefined || Number(most) < 5) return token
      return Number(least) === 0 ? '*' : '+'
    },
  )
}

function largestCount(pattern: string): number {
  return Math.max(0, ...Array.from(pattern.matchAll(/,(\d+)\}/g), ([, most]) => Number(most)))
}

function reasonOf(found: Diagnostics, maxLength: number): string | undefined {
  switch (found.status) {
    case 'safe':
      return undefined
    case 'vulnerable':
      return whyVulnerable(found, maxLength)
    case 'unknown':
      return `\`pattern\` cannot be shown to be safe (${found.error.kind}). Write a simpler one.`
    default:
      return found satisfies never
  }
}

const remedy = 'Write it so that no text can be matched in two ways'

function whyVulnerable({ complexity }: VulnerableDiagnostics, maxLength: number): string | undefined {
  if (complexity.type === 'exponential') {
    return `\`pattern\` can backtrack exponentially: a short text stops the server. ${remedy}.`
  }
  const { degree } = complexity
  if (maxLength ** degree <= mostSteps) return undefined
  const longest = Math.floor(mostSteps ** (1 / degree))
  return (
    `\`pattern\` can take n^${degree} steps on n characters: a long text stops the server. ` +
    `Give a \`maxLength\` of ${longest} or less. Or: ${remedy.toLowerCase()}.`
  )
}

function diagnose(pattern: string, more: Parameters = {}): Diagnostics {
  return loadRecheck().checkSync(pattern, 'u', { ...parameters, ...more })
}

/**
 * Loads the build of recheck that needs neither Java nor a native program. The package as it is published has it beside this
 * module; a checkout has it in recheck's own package. The cast names what that file exports: a path cannot have a type.
 */
function loadRecheck(): Recheck {
  const beside = fileURLToPath(new URL('recheck.cjs', import.meta.url))
  const file = existsSync(beside) ? beside : 'recheck/lib/browser.js'
  return createRequire(import.meta.url)(file) as Recheck
}
