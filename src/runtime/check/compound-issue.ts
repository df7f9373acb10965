/** The issues of lists, tuples, unions and records: what is wrong with a value as a whole. Each function makes one. */
import type { Issue, Location } from './issue.ts'
import { repr, str } from './python.ts'

/** Says of an issue what the author of the schema says, instead of the message of its type. */
export function saying(issue: Issue, msg: string): Issue {
  return { ...issue, msg }
}

export function notASet(loc: Location, input: unknown): Issue {
  return { type: 'set_type', loc, input }
}

export function notATuple(loc: Location, input: unknown): Issue {
  return { type: 'tuple_type', loc, input }
}

/** A list that is too short; of a set, those `items` are counted that are left without repeats. */
export function tooFewItems(loc: Location, input: unknown, minimum: number, isSet = false, items = input): Issue {
  const ctx = { field_type: isSet ? 'Set' : 'List', min_length: minimum, actual_length: lengthOf(items) }
  return { type: 'too_short', loc, input, ctx }
}

/** A list that is too long. FastAPI stops counting a set where it is too long, and so does not say how long it is. */
export function tooManyItems(loc: Location, input: unknown, maximum: number, isSet = false): Issue {
  const ctx = { field_type: isSet ? 'Set' : 'List', max_length: maximum, actual_length: isSet ? null : lengthOf(input) }
  return { type: 'too_long', loc, input, ctx }
}

export function tooManyTupleItems(loc: Location, input: unknown, maximum: number): Issue {
  return {
    type: 'too_long',
    loc,
    input,
    ctx: { field_type: 'Tuple', max_length: maximum, actual_length: lengthOf(input) },
  }
}

function lengthOf(input: unknown): number {
  return Array.isArray(input) ? input.length : 0
}

/** Items of which no two may be equal, but are. FastAPI leaves out repeated ones instead. */
export function repeatedItems(loc: Location, input: unknown): Issue {
  return { type: 'value_error', loc, input, ctx: { error: 'the items are not unique' } }
}

/** A list in which too few or too many items are of the type of `contains`. */
export function wrongCount(loc: Location, input: unknown, minimum: number, maximum?: number): Issue {
  const most = maximum === undefined ? '' : ` and at most ${maximum}`
  return {
    type: 'value_error',
    loc,
    input,
    ctx: { error: `at least ${minimum}${most} of the items should match \`contains\`` },
  }
}

/** A value where there may be none. */
export function neverRight(loc: Location, input: unknown): Issue {
  return { type: 'value_error', loc, input, ctx: { error: 'no value is accepted here' } }
}

/** An object without the field that tells the members of a union apart. */
export function tagNotFound(loc: Location, input: unknown, key: string): Issue {
  return { type: 'union_tag_not_found', loc, input, ctx: { discriminator: repr(key) }, asked: { key } }
}

/** An object whose tag is none of those of the members. */
export function tagInvalid(
  loc: Location,
  input: Record<string, unknown>,
  key: string,
  tags: readonly unknown[],
): Issue {
  const tag = Object.hasOwn(input, key) ? input[key] : null
  const ctx = { discriminator: repr(key), tag: str(tag), expected_tags: tags.map(repr).join(', ') }
  return { type: 'union_tag_invalid', loc, input, ctx, asked: { key } }
}
