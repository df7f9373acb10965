/** What a client is told of an issue: not the values that it must not hear, or that the API never repeats. It words nothing. */
import type { Told } from '../http/error-formats/error-format.ts'
import type { Issue } from './issue.ts'

/** The names of the fields that hold secrets. */
export type Secrets = ReadonlySet<string>

/** The author's words for an issue, if there are any. */
type Words = (issue: Pick<Told, 'type' | 'ctx'>) => string | undefined

/** Tells of an issue. */
export type Tell = (issue: Issue, secrets: Secrets | undefined, words: Words) => Told

/** Tells everything but secrets: neither themselves, nor within the objects around them, nor within a text in place of these. */
export const tellInput: Tell = (issue, secrets, words) => {
  const input = issue.input === undefined ? null : issue.input
  if (secrets === undefined) return told(issue, input, issue.ctx, words)
  if (isSecret(issue, secrets)) return told(issue, undefined, hide(issue.ctx, isTelling), words)
  const isObjectInText = typeof input === 'string' && ofObjects.has(issue.type)
  return told(issue, isObjectInText ? undefined : withoutSecrets(input, secrets), issue.ctx, words)
}

/** What is wrong with a value that is no object, nor a list of them. */
const ofObjects: ReadonlySet<string> = new Set([
  'model_attributes_type',
  'dict_type',
  'list_type',
  'tuple_type',
  'set_type',
])

/** Tells everything but the values that were sent, and of secrets not even what is wrong within. */
export const tellNoInput: Tell = (issue, secrets, words) => {
  const isHidden = secrets !== undefined && isSecret(issue, secrets) ? isTelling : isSent
  return told(issue, undefined, hide(issue.ctx, isHidden), words)
}

function told(issue: Issue, input: unknown, ctx: Told['ctx'], words: Words): Told {
  const { type, loc, asked, position } = issue
  const isOfKey = loc.at(-1) === '[key]' && loc.at(-2) === issue.input
  const msg = issue.msg ?? words({ type, ctx })
  return { type, loc, input, isNull: issue.input === null, isOfKey, ctx, asked, position, msg }
}

function isSecret({ loc }: Issue, secrets: Secrets): boolean {
  return loc.some((segment) => typeof segment === 'string' && secrets.has(segment))
}

/** Copies a value without the keys of that name, however deep they are. */
function withoutSecrets(value: unknown, secrets: Secrets): unknown {
  if (typeof value !== 'object' || value === null) return value
  const text = JSON.stringify(value, (key, each: unknown) => (secrets.has(key) && key !== '' ? undefined : each))
  const copy: unknown = JSON.parse(text)
  return copy
}

/** What stands for a part of a context that is not told, in messages too. */
const notShown = 'the value is not shown'

function hide(ctx: Told['ctx'], isHidden: (name: string) => boolean): Told['ctx'] {
  if (ctx === undefined) return undefined
  return Object.fromEntries(Object.entries(ctx).map(([name, value]) => [name, isHidden(name) ? notShown : value]))
}

/** Whether a value of a context is the value that was sent. */
function isSent(name: string): boolean {
  return name === 'tag'
}

/** Whether a value of a context may tell something of the value that was sent. */
function isTelling(name: string): boolean {
  return !ofTheRule.has(name)
}

/** The values of a context that come from the rule which was broken, and none from what was sent but its length. */
const ofTheRule: ReadonlySet<string> = new Set([
  'gt',
  'ge',
  'lt',
  'le',
  'multiple_of',
  'min_length',
  'max_length',
  'actual_length',
  'pattern',
  'expected',
  'field_type',
  'discriminator',
  'expected_tags',
])
