/** Local names in generated code: one for each field, that hides nothing the code needs. */
import { camelCase } from '../../model/names.ts'
import { isRuntimeName } from '../runtime-names.ts'
import { isIdentifier } from '../text.ts'
import type { CheckContext } from './place.ts'

/** Names that a function of generated code cannot give to a value of its own: words of the language and what it calls itself. */
const taken: ReadonlySet<string> = new Set(
  [
    'abstract arguments await boolean break byte case catch char class const continue debugger default delete do double else',
    'enum eval export extends false final finally float for function goto if implements import in instanceof int interface let',
    'long native new null package private protected public return short static super switch synchronized this throw throws',
    'transient true try typeof undefined var void volatile while with yield async of NaN Infinity',
    'Array Boolean JSON Map Math Number Object Promise Record RegExp Response Set String Symbol globalThis URLSearchParams',
    'input issues value values row query path text database sql body app c page set params where stored merged whole fit',
    'received isKnown',
  ].flatMap((line) => line.split(' ')),
)

/** What a check calls the values that it comes to on its way into lists, records and unions. */
const numberedNames = [
  'item',
  'index',
  'key',
  'start',
  'kept',
  'unique',
  'each',
  'found',
  'attempts',
  'tried',
  'isMatch',
  'member',
  'memberFit',
  'choice',
  'before',
  'shown',
] as const

const numberedOnes: ReadonlySet<string> = new Set(numberedNames)

/** `item`, and `item2` within the loop over it. */
export function numbered(name: (typeof numberedNames)[number], depth: number): string {
  return depth === 0 ? name : `${name}${depth + 1}`
}

/** An item of a tuple, each of which has a name of its own: `itemAt0`, `item2At0`. */
export function numberedItem(index: number, depth: number): string {
  return `${numbered('item', depth)}At${index}`
}

/** What a value is called as it was received, where it is converted. */
export function receivedAs(local: string): string {
  return `${local}Input`
}

/** Whether a check calls something so, at some depth. */
function isNumbered(name: string): boolean {
  const [, bare = ''] = /^([a-z]+?)\d*(?:At\d+)?(?:Input)?$/i.exec(name) ?? []
  return numberedOnes.has(bare)
}

/** Answers the local name of each name. */
export type Locals = (name: string) => string

/** What else decides which local names there are. */
interface LocalOptions {
  /** Whether a name is one that the code around needs. */
  readonly isUsed?: (local: string) => boolean
  /** How a name is spelled where nothing is in the way. */
  readonly spell?: (name: string) => string
}

/** Gives each of some names a local name of its own, in their order, and room for what was received beside it. */
export function localNames(names: readonly string[], { isUsed, spell = spelled }: LocalOptions = {}): Locals {
  const all = new Set(names)
  const locals = new Map<string, string>()
  const given = new Set<string>()
  const isFree = (local: string, name: string) =>
    !(taken.has(local) || isNumbered(local) || isRuntimeName(local) || isUsed?.(local) === true) &&
    !(given.has(local) || given.has(receivedAs(local))) &&
    (local === name || !all.has(local))
  const localOf = (name: string) => {
    const known = locals.get(name)
    if (known !== undefined) return known
    const wanted = spell(name)
    let local = isIdentifier(wanted) ? wanted : 'field'
    while (!isFree(local, name)) local += 'Value'
    given.add(local).add(receivedAs(local))
    locals.set(name, local)
    return local
  }
  for (const name of names) localOf(name)
  return localOf
}

function spelled(name: string): string {
  return isIdentifier(name) ? name : camelCase(name)
}

/** Gives the fields that a check looks at local names, which hide neither constants of the file nor other checks. */
export function fieldNames(names: readonly string[], { scope, types }: CheckContext): Locals {
  const isType = (name: string) => [types.shapes, types.aliases].some((all) => all.some((each) => each.name === name))
  const isCheck = (local: string) => /^(?:check|read)[A-Z]/.test(local) && isType(local.replace(/^(?:check|read)/, ''))
  const locals = localNames(names, { isUsed: (local) => scope.isConstant(local) || isCheck(local) })
  for (const name of names) scope.keepFree(locals(name))
  return locals
}

/** The functions of a store. */
export const storeFunctions = ['list', 'listWithin', 'hasParent', 'get', 'has', 'create', 'replace', 'patch', 'remove']

/** The constants of a store. */
export const storeConstants = ['references', 'referrers', 'nulls']

/** Names that every object inherits: only a key of the object's own is a value of the client's. */
export function isInherited(name: string): boolean {
  return name in {}
}
