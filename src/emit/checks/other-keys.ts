/** The keys of an object beside its fields: which there may be, and what their values are checked for. */
import { defined } from '../../model/defined.ts'
import type { Field, Shape, Type } from '../../model/types.ts'
import { camelCase } from '../../model/names.ts'
import { call, join, list, literal, ts, when } from '../text.ts'
import { introduce, receivedName } from './convert.ts'
import { printLadder } from './ladder.ts'
import { partOf, type CheckContext, type Place } from './place.ts'
import { typeRungs } from './type-rungs.ts'
import { printPattern } from './types/scalars.ts'

/** The value as a whole: its parts are located below it, and it is located by whoever asks for the check. */
export const whole: Place = { value: 'input', loc: [], name: 'input', source: 'json', sink: 'issues', depth: 0 }

/** Prints the set of the names of fields. */
export function printKeys(fields: readonly Pick<Field, 'name'>[]): string {
  if (fields.length === 0) return 'new Set<string>()'
  const names = fields.map(({ name }) => literal(name))
  return list('new Set([', names, '])')
}

/** What the keys of a shape are named after: a resource for those of what is written to it, which are often the same. */
export function keysConstant({ name, fields, leftOut = [] }: Shape, { scope, owner }: CheckContext): string {
  const isOwned = owner !== undefined && Object.values(owner.shapes).includes(name)
  const keys = [...fields, ...leftOut.map((each) => ({ name: each }))]
  return scope.constant(`${camelCase(isOwned ? owner.typeName : name)}Keys`, printKeys(keys))
}

/** Prints the loop over the keys that are no fields, or that match a pattern as well. */
export function printOtherKeys(shape: Shape, keeps: boolean, fit: string | undefined, context: CheckContext): string {
  const { unknownKeys, rest, patterns = [] } = shape
  const { scope } = context
  if (patterns.length > 0 || rest !== undefined) return printTypedKeys(shape, keeps, fit, context)
  if (unknownKeys === 'strip') return ''
  if (unknownKeys === 'keep') {
    return keeps ? `${scope.runtime('keepOthers')}(value, input, ${keysConstant(shape, context)})` : ''
  }
  const extra = `${scope.runtime('extraForbidden')}([key], input[key])`
  return ts`
    for (const key in input) {
      ${when(otherKeyTests(shape, context), '&&', call('issues.push', [extra]))}
    }
  `
}

/** How many keys are compared one by one, which is faster than to look one up among few. */
const fewKeys = 8

function otherKeyTests(shape: Shape, context: CheckContext): string[] {
  const { fields } = shape
  if (fields.length === 0 || fields.length > fewKeys) return [`!${keysConstant(shape, context)}.has(key)`]
  return fields.map(({ name }) => `key !== ${literal(name)}`)
}

function printTypedKeys(shape: Shape, keeps: boolean, fit: string | undefined, context: CheckContext): string {
  const { unknownKeys, rest, patterns = [], name, leftOut = [] } = shape
  const { scope } = context
  const keep = (value: string) => `${scope.runtime('setOwn')}(value, key, ${value})`
  const item = partOf({ ...whole, ...(keeps ? { keep } : {}), ...defined({ fit }) }, 'item', 'key', keep)
  const rungsOf = (type: Type): string => {
    const received = receivedName(type, 'item', 'json', context)
    const introduced = introduce(type, item, 'received', context)
    const ladder = printLadder(
      typeRungs(type, received === 'item' ? { ...item, value: 'received' } : introduced.place, context),
    )
    return received === 'item' ? ladder : `${introduced.declaration}\n${ladder}`
  }
  const extra = () => call('issues.push', [`${scope.runtime('extraForbidden')}([key], received)`])
  const others =
    rest === undefined
      ? unknownKeys === 'reject'
        ? extra()
        : unknownKeys === 'keep' && keeps
          ? keep('received')
          : ''
      : rungsOf(rest)
  const isTold = patterns.length > 0 && others !== ''
  const matching = patterns.map(({ pattern, type }) => {
    const constant = scope.constant(`${camelCase(name)}KeyPattern`, printPattern(pattern))
    const body = join([isTold && 'isKnown = true', rungsOf(type)])
    return body === '' ? '' : printLadder([{ test: `${constant}.test(key)`, body, isBlock: true }])
  })
  if (others === '' && matching.every((each) => each === '')) return ''
  const isKnown = others === '' ? '' : `${keysConstant(shape, context)}.has(key)`
  const test = isTold ? '!isKnown' : `!${isKnown}`
  return ts`
    for (const [key, received] of Object.entries(input)) {
      ${
        leftOut.length > 0 &&
        when(
          leftOut.map((each) => `key === ${literal(each)}`),
          '||',
          'continue',
        )
      }
      ${isTold && `let isKnown = ${isKnown}`}
      ${matching}
      ${others !== '' && printLadder([{ test, body: others, ...(rest === undefined ? {} : { isBlock: true }) }])}
    }
  `
}
