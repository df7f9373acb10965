/** The rungs of objects: those with fields, which functions of their own check, and those with keys of the client's choice. */
import type { AliasType, ObjectType, RecordType, TaggedType } from '../../../model/types.ts'
import { call, list, literal, member, ts, when } from '../../text.ts'
import { introduce, receivedName } from '../convert.ts'
import { notesFit, printTaken } from '../fit.ts'
import { printLadder, type Rung } from '../ladder.ts'
import { numbered } from '../names.ts'
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
import { printPattern } from './scalars.ts'

/** The rung of a type that has a function of its own: what it finds is located at the place. */
export function namedRungs(type: ObjectType | AliasType, place: Place, context: CheckContext): Rung[] {
  const name = type.kind === 'object' ? type.shape : type.name
  const { value, loc, keep, depth, sink, fit, onIssue } = place
  const [start, kept] = [numbered('start', depth), numbered('kept', depth)]
  onIssue?.()
  const isLocated = loc.length > 0
  const from = isLocated ? `const ${start} = ${sink}.length\n` : ''
  const found = isLocated ? call(context.scope.runtime('within'), [sink, start, list('[', loc, ']')]) : ''
  const isOnce = isRevisited(name, context)
  if (!context.converts(type)) {
    const check = isOnce
      ? call(context.scope.runtime('checkOnce'), [context.functionOf('check', name), value, sink])
      : `${context.functionOf('check', name)}(${value}, ${sink})`
    const rungs: Rung[] =
      keep === undefined
        ? [{ test: `!${check}`, body: found }]
        : [{ test: check, body: keep(value) }, ...(found === '' ? [] : [{ body: found }])]
    return [{ body: from + (found === '' && keep === undefined ? check : printLadder(rungs)), isBlock: true }]
  }
  const isWrong: Rung[] = found === '' ? [] : [{ test: `${kept} === undefined`, body: found }]
  const isRight: Rung[] =
    keep === undefined
      ? []
      : found === ''
        ? [{ test: `${kept} !== undefined`, body: keep(kept) }]
        : [{ body: keep(kept) }]
  const given = [value, sink, ...(fit !== undefined && notesFit(type, context) ? [fit] : [])]
  const read = context.functionOf('read', name)
  const reading = isOnce ? call(context.scope.runtime('readOnce'), [read, ...given]) : call(read, given)
  return [
    {
      body: `${from}const ${kept} = ${reading}\n${printLadder([...isWrong, ...isRight])}`,
      isBlock: true,
    },
  ]
}

/** Whether a value of a type may be met more than once: then it is looked at the first time alone. */
function isRevisited(name: string, { types }: CheckContext): boolean {
  return [types.shapes, types.aliases].some((named) =>
    named.some((type) => type.isRevisited === true && type.name === name),
  )
}

/** The rungs of a record: its kind, its size, and each of its keys and values. */
export function recordRungs(type: RecordType, place: Place, context: CheckContext): Rung[] {
  const { value, depth, sink } = place
  const { keys } = type
  const [item, key, kept] = [numbered('item', depth), numbered('key', depth), numbered('kept', depth)]
  const part = partOf(place, item, key, (each) => `${kept}.set(${key}, ${each})`)
  const received = receivedName(type.values, item, place.source, context)
  const introduced = introduce(type.values, part, received, context)
  const inner = context.rungs(type.values, introduced.place, context)
  const rungs: Rung[] =
    place.isTyped === true
      ? []
      : [
          {
            test: `!${context.scope.runtime('isObject')}(${value})`,
            body: pushKindIssue(context, 'notADictionary', place),
          },
        ]
  const isKey = keys === undefined ? [] : [keyRung(keys, key, place, context)]
  const sizes = sizeRungs(type, place, context)
  if ((inner.length === 0 || type.values.kind === 'any') && isKey.length === 0) {
    return [
      ...rungs,
      ...sizes,
      ...(place.keep === undefined ? [] : [{ body: place.keep(printTaken(type.values, place, context)) }]),
    ]
  }
  // What is wrong with a value hides what is wrong with their number, as in FastAPI.
  const start = numbered('start', depth)
  const isRight = `${sink}.length === ${start}`
  const keeps = place.keep?.(`Object.fromEntries(${kept})`) ?? ''
  const body = ts`
    ${(guardsKeeping(place) || sizes.length > 0) && `const ${start} = ${sink}.length`}
    ${place.keep !== undefined && `const ${kept} = new Map<string, ${printNamed(type.values, context)}>()`}
    for (const [${key}, ${received}] of Object.entries(${value})) {
      ${breakWhenFull(place, context)}
      ${printLadder(isKey)}
      ${introduced.declaration}
      ${printLadder(inner)}
    }
    ${sizes.map(({ test, body: issue }) => when([isRight, test], '&&', issue))}
    ${guardsKeeping(place) ? when([isRight], '&&', keeps) : keeps}
  `
  return [...rungs, { body, isBlock: true }]
}

/** The rungs of the size of a record. */
function sizeRungs({ minProperties = 0, maxProperties }: RecordType, place: Place, context: CheckContext) {
  const size = `Object.keys(${place.value}).length`
  const rungs: { test: string; body: string }[] = []
  if (maxProperties !== undefined) {
    rungs.push({
      test: `${size} > ${maxProperties}`,
      body: pushIssue(context, 'tooManyKeys', place, String(maxProperties)),
    })
  }
  if (minProperties > 0) {
    rungs.push({
      test: `${size} < ${minProperties}`,
      body: pushIssue(context, 'tooFewKeys', place, String(minProperties)),
    })
  }
  return rungs
}

/** The rung of a key that must match a pattern; FastAPI locates what is wrong with a key at `[key]` below it. */
function keyRung(pattern: string, key: string, place: Place, context: CheckContext): Rung {
  const constant = context.scope.constant(`${place.name}KeyPattern`, printPattern(pattern))
  const at: Place = { ...place, value: key, loc: [...place.loc, key, "'[key]'"] }
  return { test: `!${constant}.test(${key})`, body: pushIssue(context, 'patternMismatch', at, constant) }
}

/** The rungs of shapes that a field tells apart: only the one that it names is looked at, located below its tag. */
export function taggedRungs({ key, variants }: TaggedType, place: Place, context: CheckContext): Rung[] {
  const { value, loc } = place
  const tag = member(value, key)
  const tags = list(
    '[',
    variants.map((variant) => literal(variant.tag)),
    ']',
  )
  return [
    { test: `!${context.scope.runtime('isObject')}(${value})`, body: pushKindIssue(context, 'notAnObject', place) },
    { test: `${tag} === undefined`, body: pushIssue(context, 'tagNotFound', place, literal(key)) },
    ...variants.flatMap((variant): Rung[] => {
      const inner = namedRungs(
        { kind: 'object', shape: variant.shape },
        { ...place, loc: [...loc, literal(locationOf(variant.tag))] },
        context,
      )
      return [{ test: `${tag} === ${literal(variant.tag)}`, body: printLadder(inner), isBlock: true }]
    }),
    { body: pushIssue(context, 'tagInvalid', place, literal(key), tags) },
  ]
}

/** What a tag is in a location, where booleans are integers, as in Python. */
function locationOf(tag: TaggedType['variants'][number]['tag']): string | number {
  return typeof tag === 'boolean' ? Number(tag) : tag
}
