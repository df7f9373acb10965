/** The rungs by which a value of a type is checked: one function a kind of type, and no other place that knows the kinds. */
import type { ArrayType, Format, NumberType, ObjectType, RecordType, StringType, Type } from '../../model/api.ts'
import type { FileScope, RuntimeName } from '../imports.ts'
import { list, literal, ts } from '../text.ts'
import { printType } from '../types.ts'
import { indent, printLadder, type Rung } from './ladder.ts'

/** A value to be checked. */
export interface Place {
  /** The local that holds it. */
  readonly value: string
  /** Where it stands, as printed segments of a location. */
  readonly loc: readonly string[]
  /** For constants that are hoisted on its behalf: `isbn13`. */
  readonly name: string
  /** For text of a path or a query: the local that holds it, which `value` was parsed from or is. */
  readonly text?: string
  /** Prints what is done with the value once it is right; absent where a check is all. */
  readonly keep?: (value: string) => string
  /** How many loops it stands in. */
  readonly depth: number
}

/** What the printing of a check needs of its surroundings. */
export interface CheckContext {
  readonly scope: FileScope
  /** Whether the values of a shape are made anew when they are read, rather than checked as they are. */
  converts(shape: string): boolean
}

/** Prints the statement that notes an issue: `issues.push(notAString(['name'], name))`. */
export function pushIssue(
  context: CheckContext,
  issue: RuntimeName,
  { loc, value, text }: Place,
  ...more: readonly string[]
): string {
  const call = list(`${context.scope.runtime(issue)}(`, [list('[', loc, ']'), text ?? value, ...more], ')')
  return list('issues.push(', [call], ')')
}

/** Makes the rungs for a type. The last keeps the value, where it is to be kept. */
export function typeRungs(type: Type, place: Place, context: CheckContext): Rung[] {
  const kept: Rung[] = place.keep === undefined ? [] : [{ body: place.keep(place.value) }]
  switch (type.kind) {
    case 'string':
      return [...stringRungs(type, place, context), ...kept]
    case 'number':
    case 'integer':
      return [...numberRungs(type, place, context), ...kept]
    case 'boolean': {
      const issue = place.text === undefined ? 'notABoolean' : 'unreadableBoolean'
      return [{ test: `typeof ${place.value} !== 'boolean'`, body: pushIssue(context, issue, place) }, ...kept]
    }
    case 'null':
      return [{ test: `${place.value} !== null`, body: pushIssue(context, 'notNull', place) }, ...kept]
    case 'literal':
    case 'enum':
      return [choiceRung(type.kind === 'enum' ? 'notInEnum' : 'notALiteral', type.values, place, context), ...kept]
    case 'nullable':
      return nullableRungs(type.of, place, context)
    case 'array':
      return arrayRungs(type, place, context)
    case 'object':
      return [objectRung(type, place, context)]
    case 'record':
      return recordRungs(type, place, context)
    case 'union':
    case 'any':
      return kept
  }
}

const formatNames: Readonly<Record<Format, readonly [check: RuntimeName, issue: RuntimeName]>> = {
  'date-time': ['isDateTime', 'notADateTime'],
  date: ['isDate', 'notADate'],
  time: ['isTime', 'notATime'],
  duration: ['isDuration', 'notADuration'],
  email: ['isEmail', 'notAnEmail'],
  hostname: ['isHostname', 'notAHostname'],
  ipv4: ['isIpv4', 'notAnIpv4'],
  ipv6: ['isIpv6', 'notAnIpv6'],
  uri: ['isUri', 'notAUri'],
  uuid: ['isUuid', 'notAUuid'],
  cursor: ['isCursor', 'notACursor'],
}

function stringRungs(
  { minLength = 0, maxLength, pattern, format }: StringType,
  place: Place,
  context: CheckContext,
): Rung[] {
  const { scope } = context
  const { value } = place
  const [isFormat, notFormat] = format === undefined ? ([undefined, 'notAString'] as const) : formatNames[format]
  const isOther = place.text === undefined ? [`typeof ${value} !== 'string'`] : []
  const isNoFormat = isFormat === undefined ? [] : [`!${scope.runtime(isFormat)}(${value})`]
  const tests = [...isOther, ...isNoFormat]
  const rungs: Rung[] =
    tests.length === 0 ? [] : [{ test: tests.join(' || '), body: pushIssue(context, notFormat, place) }]
  if (minLength > 0) {
    const isShort = minLength === 1 ? `${value} === ''` : `${scope.runtime('isShorter')}(${value}, ${minLength})`
    rungs.push({ test: isShort, body: pushIssue(context, 'stringTooShort', place, String(minLength)) })
  }
  if (maxLength !== undefined) {
    const isLong = `${scope.runtime('isLonger')}(${value}, ${maxLength})`
    rungs.push({ test: isLong, body: pushIssue(context, 'stringTooLong', place, String(maxLength)) })
  }
  if (pattern !== undefined) {
    const constant = scope.constant(`${place.name}Pattern`, printPattern(pattern))
    rungs.push({ test: `!${constant}.test(${value})`, body: pushIssue(context, 'patternMismatch', place, constant) })
  }
  return rungs
}

/** Prints a regular expression; the flag `u` makes it JSON Schema's. */
function printPattern(pattern: string): string {
  return `/${new RegExp(pattern, 'u').source}/u`
}

const bounds = [
  ['multipleOf', 'isMultiple', 'notAMultiple'],
  ['maximum', '>', 'aboveMaximum'],
  ['exclusiveMaximum', '>=', 'notBelow'],
  ['minimum', '<', 'belowMinimum'],
  ['exclusiveMinimum', '<=', 'notAbove'],
] as const

function numberRungs(type: NumberType, place: Place, context: CheckContext): Rung[] {
  const { value, text } = place
  const [isIt, notIt, unreadable] =
    type.kind === 'integer'
      ? (['isInteger', 'notAnInteger', 'unreadableInteger'] as const)
      : (['isNumber', 'notANumber', 'unreadableNumber'] as const)
  const rungs: Rung[] = []
  if (text !== undefined)
    rungs.push({ test: `typeof ${value} !== 'number'`, body: pushIssue(context, unreadable, place) })
  if (text === undefined)
    rungs.push({ test: `!${context.scope.runtime(isIt)}(${value})`, body: pushIssue(context, notIt, place) })
  else if (type.kind === 'integer') {
    rungs.push({ test: `!${context.scope.runtime(isIt)}(${value})`, body: pushIssue(context, 'beyondIntegers', place) })
  }
  for (const [keyword, operator, issue] of bounds) {
    const bound = type[keyword]
    if (bound === undefined) continue
    const isMultiple = operator === 'isMultiple'
    const test = isMultiple
      ? `!${context.scope.runtime(operator)}(${value}, ${bound})`
      : `${value} ${operator} ${bound}`
    rungs.push({ test, body: pushIssue(context, issue, place, String(bound)) })
  }
  return rungs
}

function choiceRung(
  issue: RuntimeName,
  values: readonly (string | number | boolean)[],
  place: Place,
  context: CheckContext,
): Rung {
  const printed = list('[', values.map(literal), ']')
  if (values.length === 1) {
    return {
      test: `${place.value} !== ${values.map(literal).join('')}`,
      body: pushIssue(context, issue, place, printed),
    }
  }
  const constant = context.scope.constant(`${place.name}Values`, `${printed} as const`)
  const test = `!${context.scope.runtime('isOneOf')}(${constant}, ${place.value})`
  return { test, body: pushIssue(context, issue, place, constant) }
}

function nullableRungs(of: Type, place: Place, context: CheckContext): Rung[] {
  const inner = typeRungs(of, place, context)
  if (place.keep !== undefined) return [{ test: `${place.value} === null`, body: place.keep('null') }, ...inner]
  return inner.length === 0 ? [] : [{ test: `${place.value} !== null`, body: printLadder(inner), isBlock: true }]
}

function arrayRungs(type: ArrayType, place: Place, context: CheckContext): Rung[] {
  const { items, minItems = 0, maxItems } = type
  const { value, depth } = place
  const [item, index, start] = [numbered('item', depth), numbered('index', depth), numbered('start', depth)]
  const kept = keptName(place)
  const inner = typeRungs(
    items,
    innerPlace(place, item, index, (each) => `${kept}.push(${each})`),
    context,
  )
  const rungs: Rung[] = [
    { test: `!${context.scope.runtime('isArray')}(${value})`, body: pushIssue(context, 'notAList', place) },
  ]
  if (maxItems !== undefined) {
    rungs.push({
      test: `${value}.length > ${maxItems}`,
      body: pushIssue(context, 'tooManyItems', place, String(maxItems)),
    })
  }
  const isTooFew = `${value}.length < ${minItems}`
  const tooFew = (test: string): Rung[] =>
    minItems > 0 ? [{ test, body: pushIssue(context, 'tooFewItems', place, String(minItems)) }] : []
  if (inner.length === 0) return [...rungs, ...tooFew(isTooFew)]
  const loop = ts`
    ${place.keep !== undefined && `const ${kept}: ${printType(items).includes(' ') ? `(${printType(items)})` : printType(items)}[] = []`}
    ${minItems > 0 && `const ${start} = issues.length`}
    for (const [${index}, ${item}] of ${value}.entries()) {
    ${indent(printLadder(inner))}
    }
    ${printLadder(tooFew(`${isTooFew} && issues.length === ${start}`))}
    ${place.keep?.(kept)}
  `
  return [...rungs, { body: loop, isBlock: true }]
}

function objectRung({ shape }: ObjectType, { value, loc, keep, depth }: Place, context: CheckContext): Rung {
  const [start, kept] = [numbered('start', depth), numbered('kept', depth)]
  const locate = list(`${context.scope.runtime('within')}(`, ['issues', start, list('[', loc, ']')], ')')
  const from = `const ${start} = issues.length`
  if (!context.converts(shape)) {
    const rungs: Rung[] =
      keep === undefined
        ? [{ test: `!check${shape}(${value}, issues)`, body: locate }]
        : [{ test: `check${shape}(${value}, issues)`, body: keep(value) }, { body: locate }]
    return { body: `${from}\n${printLadder(rungs)}`, isBlock: true }
  }
  const rungs: Rung[] = [
    { test: `${kept} === undefined`, body: locate },
    ...(keep === undefined ? [] : [{ body: keep(kept) }]),
  ]
  return { body: `${from}\nconst ${kept} = read${shape}(${value}, issues)\n${printLadder(rungs)}`, isBlock: true }
}

function recordRungs(type: RecordType, place: Place, context: CheckContext): Rung[] {
  const { value, depth } = place
  const { minProperties, maxProperties } = type
  const [item, key, kept] = [numbered('item', depth), numbered('key', depth), keptName(place)]
  const inner = typeRungs(
    type.values,
    innerPlace(place, item, key, (each) => `${kept}.set(${key}, ${each})`),
    context,
  )
  const rungs: Rung[] = [
    { test: `!${context.scope.runtime('isObject')}(${value})`, body: pushIssue(context, 'notADictionary', place) },
  ]
  if (maxProperties !== undefined) {
    const body = pushIssue(context, 'tooManyKeys', place, String(maxProperties))
    rungs.push({ test: `Object.keys(${value}).length > ${maxProperties}`, body })
  }
  if (minProperties !== undefined && minProperties > 0) {
    const body = pushIssue(context, 'tooFewKeys', place, String(minProperties))
    rungs.push({ test: `Object.keys(${value}).length < ${minProperties}`, body })
  }
  if (inner.length === 0) return rungs
  const loop = ts`
    ${place.keep !== undefined && `const ${kept} = new Map<string, ${printType(type.values)}>()`}
    for (const [${key}, ${item}] of Object.entries(${value})) {
    ${indent(printLadder(inner))}
    }
    ${place.keep?.(`Object.fromEntries(${kept})`)}
  `
  return [...rungs, { body: loop, isBlock: true }]
}

function innerPlace(place: Place, item: string, segment: string, keep: (value: string) => string): Place {
  const { loc, name, depth } = place
  return { value: item, loc: [...loc, segment], name, depth: depth + 1, ...(place.keep === undefined ? {} : { keep }) }
}

function keptName({ depth }: Place): string {
  return numbered('kept', depth)
}

/** `item`, and `item2` within the loop over it. */
function numbered(name: string, depth: number): string {
  return depth === 0 ? name : `${name}${depth + 1}`
}
