/** Values to be checked, and how an issue with one is noted: what every printed check is made of. */
import type { Api, Resource } from '../../model/api.ts'
import { defined } from '../../model/defined.ts'
import { namesIn } from '../../model/reached-types.ts'
import type { Type } from '../../model/types.ts'
import type { FileScope } from '../imports.ts'
import type { RuntimeName } from '../runtime-names.ts'
import type { Rung } from './ladder.ts'
import { call, list, literal } from '../text.ts'
import { membersOf } from '../types.ts'

/** A value to be checked. */
export interface Place {
  /** The local that holds it. */
  readonly value: string
  /** The local that holds it as it was received, where `value` was made from that. */
  readonly original?: string
  /** Where it stands, as printed segments of a location. */
  readonly loc: readonly string[]
  /** For constants that are hoisted on its behalf: `isbn13`. */
  readonly name: string
  /** Whether it is a value of JSON, or text of a path, query, header, cookie or form. */
  readonly source: 'json' | 'text'
  /** Whether its kind is known: text needs no rung that asks whether it is text. */
  readonly isTyped?: boolean
  /** The local of the object that lacks it, where its first rung is to say that it is missing. */
  readonly owner?: string
  /** Prints what is done with the value once it is right; absent where a check is all. */
  readonly keep?: (value: string) => string
  /** Whether what is kept is what a function answers, and so right as a whole. */
  readonly isAnswer?: true
  /** How many loops it stands in. */
  readonly depth: number
  /** How many intersections it stands in, each of which knows how many issues there were before it. */
  readonly intersections?: number
  /** The local that issues are put into. */
  readonly sink: string
  /** What a client is told instead of the message of the issue. */
  readonly errorMessage?: string
  /** The local in which it is noted how well types take the value, where a union is to know. */
  readonly fit?: string
  /** Called where an issue with it is printed, for whoever declares what it is located by. */
  readonly onIssue?: () => void
}

/** The types that have names, and how they are read. */
export type NamedTypes = Pick<Api, 'shapes' | 'aliases' | 'coercion' | 'unknownKeys'>

/** What the printing of a check needs of its surroundings. */
export interface CheckContext {
  readonly scope: FileScope
  readonly types: NamedTypes
  /** Whether what was read in lax mode may be among the values, as it was kept then. */
  readonly hasLaxValues?: boolean
  /** The resource that is checked, if it is one's types that are. */
  readonly owner?: Resource
  /** Whether the values of a type are made anew when they are read, rather than checked as they are. */
  converts(type: Type): boolean
  /** The module that has a type: the resource's own, or that of the types that are shared. */
  readonly moduleOf: (name: string) => string
  /** The name of the function that checks or reads a type, wherever that is. */
  readonly functionOf: (verb: 'check' | 'read', name: string) => string
  /** Makes the rungs for a type: that of a part is asked for here, whichever it is. */
  rungs(type: Type, place: Place, context: CheckContext): Rung[]
}

/** Prints the statement that notes an issue: `issues.push(notAString(['name'], name))`. */
export function pushIssue(
  { scope }: CheckContext,
  issue: RuntimeName,
  place: Place,
  ...more: readonly string[]
): string {
  const { loc, value, original } = place
  return push(call(scope.runtime(issue), [list('[', loc, ']'), original ?? value, ...more]), place, scope)
}

/**
 * Prints the statement that notes that a value is of another kind: `issues.push(missingOr(notAString, ['name'], name, input))`
 * where it may as well be missing.
 */
export function pushKindIssue(
  context: CheckContext,
  issue: RuntimeName,
  place: Place,
  ...more: readonly string[]
): string {
  const { loc, value, original, owner } = place
  const { scope } = context
  if (owner === undefined) return pushIssue(context, issue, place, ...more)
  const given = [scope.runtime(issue), list('[', loc, ']'), original ?? value, owner, ...more]
  return push(call(scope.runtime('missingOr'), given), place, scope)
}

function push(made: string, { sink, errorMessage, onIssue }: Place, scope: FileScope): string {
  onIssue?.()
  const said = errorMessage === undefined ? made : call(scope.runtime('saying'), [made, literal(errorMessage)])
  return call(`${sink}.push`, [said])
}

/** The place of a part of a value: an item, or the value of a key. */
export function partOf(place: Place, value: string, segment: string, keep: (value: string) => string): Place {
  const { loc, name, depth, source, sink, fit, onIssue, intersections } = place
  const part: Place = {
    value,
    loc: [...loc, segment],
    name,
    source,
    sink,
    depth: depth + 1,
    ...defined({ fit, onIssue, intersections }),
  }
  return place.keep === undefined ? part : { ...part, keep }
}

/** Prints how a loop over what a client has sent ends once there are as many issues as anybody is told of. */
export function breakWhenFull({ sink }: Place, { scope }: CheckContext): string {
  return `if (${scope.runtime('isFull')}(${sink})) break`
}

/** Whether a value may turn out wrong after it was looked at in part: then it is kept only if no issue has come since. */
export function guardsKeeping({ keep, sink, isAnswer }: Place): boolean {
  return keep !== undefined && (sink !== 'issues' || isAnswer === true)
}

/** Prints a type, and notes where the names in it come from. */
export function printNamed(type: Type, context: CheckContext): string {
  return membersNamed(type, context).join(' | ')
}

/** Prints the members of a type as a union, and notes where the names in them come from. */
export function membersNamed(type: Type, { scope, moduleOf }: CheckContext): string[] {
  for (const name of namesIn(type)) scope.type(moduleOf(name), name)
  return membersOf(type)
}
