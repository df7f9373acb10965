/** The rungs of arrays and tuples. */
import type { ArrayType, TupleType, Type } from '../../../model/types.ts'
import { list, ts, when } from '../../text.ts'
import { introduce, receivedName } from '../convert.ts'
import { printLoosely } from '../fit.ts'
import { printLadder, type Rung } from '../ladder.ts'
import { numbered, numberedItem } from '../names.ts'
import {
  breakWhenFull,
  guardsKeeping,
  partOf,
  pushIssue,
  pushKindIssue,
  type CheckContext,
  type Place,
  printNamed,
} from '../place.ts'

/** The rungs of an array: its kind, its greatest length, its items, its least length, and what is said of all items. */
export function arrayRungs(type: ArrayType, place: Place, context: CheckContext): Rung[] {
  const { items, maxItems, uniqueItems } = type
  const { value, depth, sink } = place
  const rungs = kindRung(uniqueItems === true ? 'notASet' : 'notAList', place, context)
  if (dropsRepeats(type, place, context)) return [...rungs, { body: printSet(type, place, context), isBlock: true }]
  if (maxItems !== undefined) {
    const body = pushIssue(context, 'tooManyItems', place, String(maxItems), ...setMark(type))
    rungs.push({ test: `${value}.length > ${maxItems}`, body })
  }
  // Of a list that is short for certain, all items are looked at.
  const isShort = maxItems !== undefined && maxItems <= fewItems
  const loop = printLoop(items, place, context, isShort)
  const start = numbered('start', depth)
  // What is wrong with an item hides what is wrong with all of them, as in FastAPI.
  const isRight = loop === '' ? [] : [`${sink}.length === ${start}`]
  const after = printWhole(type, isRight, place, context)
  const whole = loop === '' ? value : numbered('kept', depth)
  if (loop === '' && after.length === 0)
    return place.keep === undefined ? rungs : [...rungs, { body: place.keep(whole) }]
  const isGuarded = guardsKeeping(place)
  const asksStart = isRight.length > 0 && after.length > (type.contains === undefined ? 0 : 1)
  const keeps = place.keep?.(whole) ?? ''
  const body = ts`
    ${(isGuarded || asksStart) && `const ${start} = ${sink}.length`}
    ${loop}
    ${after}
    ${isGuarded ? when([`${sink}.length === ${start}`], '&&', keeps) : keeps}
  `
  return [...rungs, { body, isBlock: true }]
}

/** Prints what is checked once the items are: how many there are, whether they repeat, and how many are of a type. */
function printWhole(type: ArrayType, isRight: readonly string[], place: Place, context: CheckContext): string[] {
  const { minItems = 0, uniqueItems, contains } = type
  const lines: string[] = []
  if (minItems > 0) {
    const issue = pushIssue(context, 'tooFewItems', place, String(minItems), ...setMark(type))
    lines.push(when([`${place.value}.length < ${minItems}`, ...isRight], '&&', issue))
  }
  if (uniqueItems === true) {
    const repeats = `${context.scope.runtime('hasRepeats')}(${place.value})`
    lines.push(when([...isRight, repeats], '&&', pushIssue(context, 'repeatedItems', place)))
  }
  return contains === undefined ? lines : [...lines, printContains(type, contains, place, context)]
}

/** Prints the check of a set whose repeats are left out, which are not counted: that it is too large hides what is wrong with its items. */
function printSet(type: ArrayType, place: Place, context: CheckContext): string {
  const { items, minItems = 0, maxItems, contains } = type
  const { value, depth, sink, keep } = place
  const [start, kept, unique] = [numbered('start', depth), numbered('kept', depth), numbered('unique', depth)]
  const loop = printLoop(items, place, context)
  const isRight = `${sink}.length === ${start}`
  const rungs: Rung[] = []
  if (maxItems !== undefined) {
    const issue = pushIssue(context, 'tooManyItems', place, String(maxItems), 'true')
    rungs.push({ test: `${unique}.length > ${maxItems}`, body: `${sink}.length = ${start}\n${issue}`, isBlock: true })
  }
  if (minItems > 0) {
    const issue = pushIssue(context, 'tooFewItems', place, String(minItems), 'true', unique)
    rungs.push({ test: `${isRight} && ${unique}.length < ${minItems}`, body: issue })
  }
  const keeps = keep?.(printLoosely(unique, place.fit, context)) ?? ''
  const isGuarded = guardsKeeping(place)
  return ts`
    ${(isGuarded || rungs.length > 0) && `const ${start} = ${sink}.length`}
    ${loop}
    const ${unique} = ${context.scope.runtime('withoutRepeats')}(${loop === '' ? value : kept})
    ${contains !== undefined && printContains(type, contains, place, context)}
    ${printLadder([...rungs, isGuarded ? { test: isRight, body: keeps } : { body: keeps }])}
  `
}

/** A set is said to be one in its issues. */
function setMark({ uniqueItems }: ArrayType): string[] {
  return uniqueItems === true ? ['true'] : []
}

/** In lax mode repeated items are left out, as in FastAPI. */
function dropsRepeats({ uniqueItems }: ArrayType, { keep }: Place, { types }: CheckContext): boolean {
  return uniqueItems === true && types.coercion === 'lax' && keep !== undefined
}

function kindRung(issue: 'notAList' | 'notASet' | 'notATuple', place: Place, context: CheckContext): Rung[] {
  if (place.isTyped === true || isTexts(place)) return []
  return [{ test: `!${context.scope.runtime('isArray')}(${place.value})`, body: pushKindIssue(context, issue, place) }]
}

/** Whether a value is all texts of a name, which are a list for certain. */
function isTexts({ source, depth }: Place): boolean {
  return source === 'text' && depth === 0
}

/** So many items take no time to speak of, whatever is wrong with them. */
const fewItems = 1000

/** Prints the loop over the items; nothing where any item will do as it is. */
function printLoop(items: Type, place: Place, context: CheckContext, isShort = false): string {
  const { value, depth } = place
  const [item, index, kept] = [numbered('item', depth), numbered('index', depth), numbered('kept', depth)]
  const uses: string[] = []
  const inList = partOf(place, item, index, (each) => `${kept}.push(${each})`)
  const part = isTexts(place) ? { ...inList, onIssue: () => void uses.push(index) } : inList
  const received = receivedName(items, item, place.source, context)
  const introduced = introduce(items, part, received, context)
  const rungs = context.rungs(items, introduced.place, context)
  if (rungs.length === 0 || (items.kind === 'any' && !isTexts(place))) return ''
  const ladder = printLadder(rungs)
  const declaration = place.keep !== undefined && `const ${kept}: ${arrayOf(items, context)} = []`
  if (isTexts(place)) {
    return ts`
      ${declaration}
      for (const ${eachOf(received, index, uses, value)}) {
        ${isShort ? '' : breakWhenFull(place, context)}
        ${introduced.declaration}
        ${ladder}
      }
    `
  }
  return ts`
    ${declaration}
    for (let ${index} = 0; ${index} < ${value}.length; ${index}++) {
      ${isShort ? '' : breakWhenFull(place, context)}
      const ${received} = ${value}[${index}]
      ${introduced.declaration}
      ${ladder}
    }
  `
}

/** Prints what a loop goes through: items with their indexes, where these are used. */
function eachOf(item: string, index: string, uses: readonly string[], value: string): string {
  return uses.length > 0 ? `[${index}, ${item}] of ${value}.entries()` : `${item} of ${value}`
}

function arrayOf(type: Type, context: CheckContext): string {
  return printNamed({ kind: 'array', items: type }, context)
}

/** Prints the count of the items that are of a type. */
function printContains(type: ArrayType, contains: Type, place: Place, context: CheckContext): string {
  const { minContains = 1, maxContains } = type
  const { value, depth } = place
  const each = numbered('each', depth)
  const count = numbered('found', depth)
  const attempts = numbered('attempts', depth)
  const { keep: _, ...checked } = partOf(place, each, '0', () => '')
  const rungs = context.rungs(contains, { ...checked, sink: attempts }, context)
  const most = maxContains === undefined ? [] : [String(maxContains)]
  const issue = pushIssue(context, 'wrongCount', place, String(minContains), ...most)
  const isWrong =
    maxContains === undefined
      ? [`${count} < ${minContains}`]
      : [`${count} < ${minContains}`, `${count} > ${maxContains}`]
  return ts`
    let ${count} = 0
    for (const ${each} of ${value}) {
      ${rungs.length > 0 && `const ${attempts}: ${context.scope.runtimeType('Issues')} = []`}
      ${printLadder(rungs)}
      ${rungs.length > 0 ? when([`${attempts}.length === 0`], '&&', `${count}++`) : `${count}++`}
    }
    ${when(isWrong, '||', issue)}
  `
}

/** The rungs of a tuple: its kind, what it lacks, its items, and the rest. */
export function tupleRungs(type: TupleType, place: Place, context: CheckContext): Rung[] {
  const { items, rest, minItems, maxItems } = type
  const { value, depth, sink } = place
  const rungs = kindRung('notATuple', place, context)
  const most = rest.kind === 'never' ? Math.min(items.length, maxItems ?? items.length) : maxItems
  if (most !== undefined) {
    rungs.push({
      test: `${value}.length > ${most}`,
      body: pushIssue(context, 'tooManyTupleItems', place, String(most)),
    })
  }
  const kept = numbered('kept', depth)
  const parts = items.map((each, index) => printItem(each, index, index < minItems, place, context))
  const others = rest.kind === 'any' || rest.kind === 'never' ? '' : printRest(rest, items.length, place, context)
  const lacks =
    minItems > items.length
      ? when([`${value}.length < ${minItems}`], '&&', pushIssue(context, 'tooFewItems', place, String(minItems)))
      : ''
  const repeats =
    type.uniqueItems === true &&
    when([`${context.scope.runtime('hasRepeats')}(${value})`], '&&', pushIssue(context, 'repeatedItems', place))
  const start = numbered('start', depth)
  const all = rest.kind === 'any' ? list('[', [`...${kept}`, `...${value}.slice(${items.length})`], ']') : kept
  const keeps = place.keep?.(printLoosely(`${context.scope.runtime('tuple')}(${all})`, place.fit, context)) ?? ''
  const body = ts`
    ${guardsKeeping(place) && `const ${start} = ${sink}.length`}
    ${place.keep !== undefined && `const ${kept}: unknown[] = []`}
    ${parts}
    ${others}
    ${lacks}
    ${repeats}
    ${guardsKeeping(place) ? when([`${sink}.length === ${start}`], '&&', keeps) : keeps}
  `
  return body === '' ? rungs : [...rungs, { body, isBlock: true }]
}

function printItem(type: Type, index: number, isRequired: boolean, place: Place, context: CheckContext): string {
  const { value, depth } = place
  const [item, kept] = [numberedItem(index, depth), numbered('kept', depth)]
  const part = { ...partOf(place, item, String(index), (each) => `${kept}.push(${each})`) }
  const received = receivedName(type, item, place.source, context)
  const introduced = introduce(type, part, received, context)
  const rungs = context.rungs(type, introduced.place, context)
  const absent = pushIssue(context, 'missing', { ...part, value })
  const ladder: Rung[] = isRequired
    ? [{ test: `${received} === undefined`, body: absent }, ...rungs]
    : optional(rungs, received)
  if (ladder.length === 0) return ''
  return ts`
    const ${received} = ${value}[${index}]
    ${introduced.declaration}
    ${printLadder(ladder)}
  `
}

function optional(rungs: readonly Rung[], received: string): Rung[] {
  return rungs.length === 0 ? [] : [{ test: `${received} !== undefined`, body: printLadder(rungs), isBlock: true }]
}

function printRest(rest: Type, from: number, place: Place, context: CheckContext): string {
  const { value, depth } = place
  const [item, index, kept] = [numbered('item', depth), numbered('index', depth), numbered('kept', depth)]
  const uses: string[] = []
  const part: Place = {
    ...partOf(place, item, `${index} + ${from}`, (each) => `${kept}.push(${each})`),
    onIssue() {
      uses.push(index)
      place.onIssue?.()
    },
  }
  const received = receivedName(rest, item, place.source, context)
  const introduced = introduce(rest, part, received, context)
  const rungs = context.rungs(rest, introduced.place, context)
  if (rungs.length === 0) return ''
  return ts`
    for (const ${eachOf(received, index, uses, `${value}.slice(${from})`)}) {
      ${breakWhenFull(place, context)}
      ${introduced.declaration}
      ${printLadder(rungs)}
    }
  `
}
