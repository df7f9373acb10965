/** Names in a client that is made of a document: those of the document where they can be, each once. */
import { capitalized, isReservedTypeName, isTakenByJavaScript } from '../names.ts'

/** The names of types that are taken. */
export interface TypeNames {
  /** Takes a name for a type: the one that is wanted, or one that begins with it. */
  claim(wanted: string): string
  /** Takes the name that types of an operation begin with, and those types. */
  claimAll(wanted: string, suffixes: readonly string[]): string
}

/** Answers names of types, none of them taken but those that a client relies on. */
export function typeNames(): TypeNames {
  const taken = new Set<string>()
  const isFree = (name: string) => !taken.has(name) && !isReservedTypeName(name)
  return {
    claim(wanted) {
      const start = isReservedTypeName(wanted) ? `${wanted}Schema` : wanted
      const name = firstFree(start, isFree)
      taken.add(name)
      return name
    },
    claimAll(wanted, suffixes) {
      const start = firstFree(wanted, (name) => suffixes.every((suffix) => isFree(name + suffix)))
      for (const suffix of suffixes) taken.add(start + suffix)
      return start
    },
  }
}

/** A name that is free: the one that is wanted, else that with a number. */
export function firstFree(wanted: string, isFree: (name: string) => boolean): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}${number}`
    if (isFree(name)) return name
  }
}

/** What a type is called in TypeScript: `simple-user` to `SimpleUser`, while `HTTPError` stays. */
export function pascalName(text: string): string {
  const joined = wordsIn(text).map(capitalized).join('')
  return /^[A-Za-z]/.test(joined) ? joined : `Type${joined}`
}

/** What an operation or a branch is called: `get-by-id` to `getById`; empty for what has no letter. */
export function camelName(text: string): string {
  const [first = '', ...others] = wordsIn(text)
  const start = first === first.toUpperCase() ? first.toLowerCase() : first.charAt(0).toLowerCase() + first.slice(1)
  const name = [start, ...others.map(capitalized)].join('')
  if (/^[A-Za-z]/.test(name)) return isTakenByJavaScript(name) ? `${name}Operation` : name
  return name === '' ? '' : `_${name}`
}

/** Letters and digits; what stands between them is left out. */
function wordsIn(text: string): string[] {
  return text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
}
