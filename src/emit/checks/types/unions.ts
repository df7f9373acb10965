/** The rungs of unions and intersections, and of schemas that constrain a value by its kind. */
import { defined } from '../../../model/defined.ts'
import type { AllType, ByKindType, Type, UnionType } from '../../../model/types.ts'
import { call, generic, join, literal, ts, union, when } from '../../text.ts'
import { hidesFields, introduce, receivedName } from '../convert.ts'
import { takesExactly } from '../fit.ts'
import { labelOf } from '../label.ts'
import { indent, printLadder, type Rung } from '../ladder.ts'
import { numbered } from '../names.ts'
import { membersNamed, printNamed, type CheckContext, type Place } from '../place.ts'
import { arrayRungs, tupleRungs } from './arrays.ts'
import { namedRungs, recordRungs } from './objects.ts'
import { numberRungs, stringRungs } from './scalars.ts'

/**
 * The rung of a union: its members are tried in their order, and the first that is right is taken, or the best where they convert;
 * where none is right, the issues of all are noted, each located below its label.
 */
export function unionRungs({ members }: UnionType, place: Place, context: CheckContext): Rung[] {
  const attempts = numbered('attempts', place.depth)
  const none = call(context.scope.runtime('addIssues'), [place.sink, attempts])
  const printRest =
    place.keep === undefined ? printFirst : choosesBest(members, place, context) ? printBest : printFirstKept
  const body = ts`
    const ${attempts}: ${context.scope.runtimeType('Issues')} = []
    ${printRest(members, none, place, context)}
  `
  return [{ body, isBlock: true }]
}

/** Whether members differ in how well they take a value: where one converts it, or where another union is to know. */
function choosesBest(members: readonly Type[], { fit, source }: Place, context: CheckContext): boolean {
  if (fit !== undefined || (context.types.coercion === 'lax' && members.some((each) => context.converts(each))))
    return true
  return source === 'text' && members.some((each) => receivedName(each, 'member', source, context) !== 'member')
}

/** Prints the members of a union of which it only counts whether one is right. */
function printFirst(members: readonly Type[], none: string, place: Place, context: CheckContext): string {
  const { depth } = place
  const [attempts, isMatch, tried] = [numbered('attempts', depth), numbered('isMatch', depth), numbered('tried', depth)]
  return ts`
    let ${isMatch} = false
    ${members.map((each, index) => {
      const ladder = printMember(each, index, undefined, place, context)
      if (index === 0) return `${inScope(ladder)}\n${isMatch} = ${attempts}.length === 0`
      const body = `${ladder}\n${isMatch} = ${tried}.length === 0`
      return printLadder([{ test: `!${isMatch}`, body, isBlock: true }])
    })}
    ${when([`!${isMatch}`], '&&', none)}
  `
}

/** Prints the members of a union of which the first that is right is kept. */
function printFirstKept(members: readonly Type[], none: string, place: Place, context: CheckContext): string {
  const kept = numbered('kept', place.depth)
  const types = membersNamed({ kind: 'union', members }, context)
  return ts`
    ${union(`let ${kept}:`, types.includes('unknown') ? types : [...types, 'undefined'])}
    ${members.map((each, index) => {
      const body = printMember(each, index, { keep: (value) => `${kept} = ${value}` }, place, context)
      return printLadder([{ test: `${kept} === undefined`, body, isBlock: true }])
    })}
    ${printKept(kept, none, place)}
  `
}

/** Prints the members of a union of which the best is kept. */
function printBest(members: readonly Type[], none: string, place: Place, context: CheckContext): string {
  const { depth, fit: outer } = place
  const { scope } = context
  const [choice, kept, fit] = [numbered('choice', depth), numbered('kept', depth), numbered('memberFit', depth)]
  const type = printNamed({ kind: 'union', members }, context)
  return ts`
    ${generic(`const ${choice}: ${scope.runtimeType('Choice')}`, [type])} = {}
    ${members.map((each, index) => {
      const notesNothing = takesExactly(each, place, context)
      const noted = notesNothing ? `${scope.runtime('newFit')}()` : fit
      const keep = (value: string) => call(scope.runtime('offerTo'), [choice, value, noted])
      const body = ts`
        ${!notesNothing && `const ${fit} = ${scope.runtime('newFit')}()`}
        ${printMember(each, index, notesNothing ? { keep } : { keep, fit }, place, context)}
      `
      if (index === 0) return inScope(body)
      return printLadder([{ test: `!${scope.runtime('isSettled')}(${choice})`, body, isBlock: true }])
    })}
    ${outer !== undefined && `const ${kept} = ${call(scope.runtime('chosenFrom'), [choice, outer])}`}
    ${printKept(outer === undefined ? `${choice}.value` : kept, none, place)}
  `
}

function printKept(kept: string, none: string, { keep }: Place): string {
  return keep === undefined ? '' : printLadder([{ test: `${kept} !== undefined`, body: keep(kept) }, { body: none }])
}

/**
 * Prints the ladder of a member of a union. Each has issues of its own, which are put to those of all: where a list has so many that no
 * others are looked for, the next member would be thought to have none.
 */
function printMember(
  type: Type,
  index: number,
  keeping: Pick<Place, 'keep' | 'fit'> | undefined,
  place: Place,
  context: CheckContext,
): string {
  const { depth, source, name, loc, onIssue, intersections } = place
  const { scope } = context
  const [attempts, tried] = [numbered('attempts', depth), numbered('tried', depth)]
  const inner: Place = {
    value: numbered('member', depth),
    loc: [...loc, literal(labelOf(type))],
    name,
    source,
    sink: index === 0 ? attempts : tried,
    depth: depth + 1,
    ...keeping,
    ...defined({ onIssue, intersections }),
  }
  const introduced = introduce(type, inner, place.original ?? place.value, context)
  const ladder = join([introduced.declaration, printLadder(context.rungs(type, introduced.place, context))])
  if (index === 0) return ladder
  return ts`
    const ${tried}: ${scope.runtimeType('Issues')} = []
    ${ladder}
    ${call(scope.runtime('addIssues'), [attempts, tried])}
  `
}

/**
 * The rung of an intersection: every member is looked at. What the last makes of the value is kept, but for what another leaves out that
 * is never answered.
 */
export function allRungs(type: AllType, place: Place, context: CheckContext): Rung[] {
  const { members } = type
  const { keep, fit, sink, depth, value, original = value, intersections = 0, ...at } = place
  const start = numbered('before', intersections + 1)
  const checked: Place = { ...at, value: numbered('member', depth), sink, depth, intersections: intersections + 1 }
  const printed = printNamed(type, context)
  const keepIfRight = (each: Type) => (kept: string) => {
    const whole = printNamed(each, context) === printed ? kept : `${context.scope.runtime('ofAll')}(${kept})`
    return keep === undefined ? '' : when([`${sink}.length === ${start}`], '&&', keep(whole))
  }
  const last = members.length - 1
  const hides = members.map((each, index) => keep !== undefined && index < last && hidesFields(each, context.types))
  const shown = hides.includes(true) ? numbered('shown', intersections) : undefined
  const parts = members.map((each, index) => {
    const own = hides[index] === true ? (kept: string) => `${shown} = ${kept}` : undefined
    const isKept = index === last && keep !== undefined
    const member = isKept
      ? { ...checked, keep: keepIfRight(each), ...defined({ fit }) }
      : { ...checked, ...defined({ keep: own }) }
    const introduced = introduce(each, member, shown ?? original, context)
    return inScope(join([introduced.declaration, printLadder(context.rungs(each, introduced.place, context))]))
  })
  const body = ts`
    ${keep !== undefined && `const ${start} = ${sink}.length`}
    ${shown !== undefined && `let ${shown}: unknown = ${original}`}
    ${parts}
  `
  return body === '' ? [] : [{ body, isBlock: true }]
}

/** Lines that declare something stand in a block of their own, where others follow. */
function inScope(text: string): string {
  return /^(?:const|let) /m.test(text) && !text.startsWith('if ') ? `{\n${indent(text)}\n}` : text
}

/** The rungs of a schema without a type: those of the kind of the value; a value of another kind is right. */
export function byKindRungs(type: ByKindType, place: Place, context: CheckContext): Rung[] {
  const { value, keep } = place
  const { scope } = context
  const typed: Place = { ...place, isTyped: true }
  const kept: Rung[] = keep === undefined ? [] : [{ body: keep(value) }]
  const rungs: Rung[] = []
  const add = (test: string, inner: readonly Rung[]) => {
    if (inner.length > 0) rungs.push({ test, body: printLadder(inner), isBlock: true })
  }
  if (type.string !== undefined)
    add(`typeof ${value} === 'string'`, [...stringRungs(type.string, typed, context), ...kept])
  if (type.number !== undefined)
    add(`typeof ${value} === 'number'`, [...numberRungs(type.number, typed, context), ...kept])
  if (type.array !== undefined) {
    const array =
      type.array.kind === 'array' ? arrayRungs(type.array, typed, context) : tupleRungs(type.array, typed, context)
    add(`${scope.runtime('isArray')}(${value})`, array)
  }
  if (type.object !== undefined) {
    const object =
      type.object.kind === 'record' ? recordRungs(type.object, typed, context) : namedRungs(type.object, place, context)
    add(`${scope.runtime('isObject')}(${value})`, object)
  }
  return [...rungs, ...kept]
}
