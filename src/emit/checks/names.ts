/** Local names in generated code: one for each field, that hides nothing the code needs. */
import { camelCase } from '../../model/names.ts'
import { isRuntimeName } from '../runtime-names.ts'
import { isIdentifier } from '../text.ts'

/** Names that a function of generated code cannot give to a value of its own: words of the language and what it calls itself. */
const taken: ReadonlySet<string> = new Set(
  [
    'abstract arguments await boolean break byte case catch char class const continue debugger default delete do double else',
    'enum eval export extends false final finally float for function goto if implements import in instanceof int interface let',
    'long native new null package private protected public return short static super switch synchronized this throw throws',
    'transient true try typeof undefined var void volatile while with yield async of NaN Infinity',
    'Array Boolean JSON Map Math Number Object Promise Record RegExp Response Set String Symbol globalThis URLSearchParams',
    'input issues before value key row query path text database sql body app c page set params where stored merged whole item index start kept each',
    'attempts tried isMatch member memberFit choice fit',
  ].flatMap((line) => line.split(' ')),
)

/** Gives each of some names a local name of its own, none of them one of `used`. */
export function localNames(names: readonly string[], ...used: readonly string[]): ReadonlyMap<string, string> {
  const locals = new Map<string, string>()
  const given = new Set<string>()
  for (const name of names) {
    let local = isIdentifier(name) ? name : camelCase(name)
    if (!isIdentifier(local)) local = 'field'
    while (
      taken.has(local) ||
      used.includes(local) ||
      isRuntimeName(local) ||
      given.has(local) ||
      (local !== name && names.includes(local))
    )
      local += 'Value'
    given.add(local)
    locals.set(name, local)
  }
  return locals
}

/** What the functions of routes and stores call their own. */
const routeLocals =
  'version moment allowed keys rows scope conditions references referrers values write store handlers handling request listAll bodyLimit idempotencyExpiry credentials representation unchanged'.split(
    ' ',
  )

/** The functions of a store. */
export const storeFunctions = ['list', 'listWithin', 'hasParent', 'get', 'has', 'create', 'replace', 'patch', 'remove']

/** Gives a value of a path a local name. */
export function pathLocal(name: string): string {
  return localNames([name], ...routeLocals, ...storeFunctions).get(name) ?? name
}

/** Names that every object inherits: only a key of the object's own is a value of the client's. */
export function isInherited(name: string): boolean {
  return name in {}
}
