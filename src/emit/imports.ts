/** What a generated file needs from elsewhere, gathered while it is printed, and printed last. */
import { blocks, comment, join, list } from './text.ts'

/** The imports and the hoisted constants of one file. */
export interface FileScope {
  /** Notes a name that the runtime exports, and answers it. */
  runtime(name: RuntimeName): string
  /** Notes a type that the runtime exports, and answers it. */
  runtimeType(name: string): string
  /** Notes a type of another generated module, and answers it. */
  type(module: string, name: string): string
  /** Notes a value of another generated module, and answers it. */
  value(module: string, name: string): string
  /** Declares a constant at the head of the file, described where that is worth a comment, and answers its name, which is made unique. */
  constant(name: string, expression: string, description?: string): string
  /** The import declarations, with one more that is printed already. */
  imports(more?: string): string
  /** The hoisted constants. */
  constants(): string
}

const runtime = 'tenon/runtime'

/** What generated code may call of the runtime: a local of the same name would hide it. */
export const runtimeNames = [
  'andThen',
  'aboveMaximum',
  'addRoutes',
  'belowMinimum',
  'beyondIntegers',
  'bit',
  'booleanOf',
  'booleanValue',
  'changed',
  'checkBody',
  'checked',
  'computing',
  'choiceValue',
  'chosenFrom',
  'complete',
  'cookiesOf',
  'created',
  'extraForbidden',
  'formatValue',
  'found',
  'given',
  'handled',
  'hasRepeats',
  'headersOf',
  'integerOf',
  'integerValue',
  'isArray',
  'isDate',
  'isDateTime',
  'isDuration',
  'isEmail',
  'isEqualToOne',
  'isFull',
  'isHostname',
  'isIdnEmail',
  'isIdnHostname',
  'isInteger',
  'isInternetEmail',
  'isIpv4',
  'isIpv6',
  'isIri',
  'isIriReference',
  'isIsoDate',
  'isIsoDateTime',
  'isIsoDuration',
  'isIsoTime',
  'isJsonPointer',
  'isLonger',
  'isMultiple',
  'isNumber',
  'isObject',
  'isOneOf',
  'isRegex',
  'isRelativeJsonPointer',
  'isSettled',
  'isShorter',
  'isTime',
  'isUri',
  'isUriReference',
  'isUriTemplate',
  'isUrl',
  'isUuid',
  'isWhole',
  'isZonedIpv6',
  'jsonBoolean',
  'jsonString',
  'jsonText',
  'keepOthers',
  'last',
  'lastFilled',
  'laxBoolean',
  'laxDate',
  'laxDateTime',
  'laxDuration',
  'laxEmail',
  'laxEnum',
  'laxInteger',
  'laxIpv4',
  'laxIpv6',
  'laxNumber',
  'laxTime',
  'laxUri',
  'laxUuid',
  'listRows',
  'listShape',
  'mergePatchTypes',
  'mergeStored',
  'missing',
  'missingOr',
  'momentValue',
  'namingReferences',
  'namingReferrers',
  'neverRight',
  'newApp',
  'newFit',
  'newKey',
  'newList',
  'noContent',
  'notABoolean',
  'notAbove',
  'notADate',
  'notADateTime',
  'notADictionary',
  'notADuration',
  'notAHostname',
  'notAJsonPointer',
  'notAList',
  'notALiteral',
  'notAMultiple',
  'notAnEmail',
  'notAnIdnEmail',
  'notAnIdnHostname',
  'notAnInteger',
  'notAnIpv4',
  'notAnIpv6',
  'notAnIri',
  'notAnIriReference',
  'notAnObject',
  'notANumber',
  'notARegex',
  'notARelativeJsonPointer',
  'notASet',
  'notAString',
  'notATime',
  'notATuple',
  'notAUri',
  'notAUriReference',
  'notAUriTemplate',
  'notAUuid',
  'notBelow',
  'notInEnum',
  'notNull',
  'now',
  'numberOf',
  'numberValue',
  'objectOf',
  'offerTo',
  'ofAll',
  'ok',
  'okPage',
  'once',
  'own',
  'paramsOf',
  'patternMismatch',
  'preconditions',
  'queryOf',
  'readBinary',
  'readBody',
  'readFiles',
  'readForm',
  'readJson',
  'readList',
  'readMultipart',
  'readText',
  'refuseParts',
  'refuseQuery',
  'refuses',
  'refusesJson',
  'repeatedItems',
  'requireHandlers',
  'rowsOf',
  'saying',
  'setOwn',
  'standardAnswers',
  'storedOf',
  'storedWhenRead',
  'stringTooLong',
  'stringTooShort',
  'tagInvalid',
  'tagNotFound',
  'textsOf',
  'textValue',
  'tooFewItems',
  'tooFewKeys',
  'tooManyItems',
  'tooManyKeys',
  'tooManyTupleItems',
  'takenAsAny',
  'takenAsNumber',
  'takenFields',
  'takenFrom',
  'takenLoosely',
  'tuple',
  'unreadableBoolean',
  'unreadableInteger',
  'unreadableNumber',
  'whereVersion',
  'within',
  'uuidText',
  'uuidValue',
  'withoutRepeats',
  'withOverride',
  'wrongCount',
] as const

/** A name that the runtime exports. */
export type RuntimeName = (typeof runtimeNames)[number]

/** What routes answer with where a request fails: exported by the generated `errors.ts`. */
export const errorAnswerNames = [
  'notAcceptable',
  'notFound',
  'preconditionFailed',
  'preconditionRequired',
  'unprocessable',
] as const

const known: ReadonlySet<string> = new Set([...runtimeNames, ...errorAnswerNames])

/** Whether a name is one that generated code calls. */
export function isRuntimeName(name: string): boolean {
  return known.has(name)
}

/** Makes the scope of a file. */
export function fileScope(): FileScope {
  const modules = new Map<string, { values: Set<string>; types: Set<string> }>()
  const constants = new Map<string, { readonly expression: string; readonly description?: string | undefined }>()
  const moduleOf = (name: string) => {
    const module = modules.get(name) ?? { values: new Set(), types: new Set() }
    modules.set(name, module)
    return module
  }
  const note = (module: string, kind: 'values' | 'types', name: string) => {
    moduleOf(module)[kind].add(name)
    return name
  }
  return {
    runtime: (name) => note(runtime, 'values', name),
    runtimeType: (name) => note(runtime, 'types', name),
    type: (module, name) => note(module, 'types', name),
    value: (module, name) => note(module, 'values', name),
    constant(name, expression, description) {
      let unique = name
      const isTaken = () => constants.has(unique) && constants.get(unique)?.expression !== expression
      for (let count = 2; isTaken(); count++) unique = name + count
      constants.set(unique, { expression, description })
      return unique
    },
    imports(more = '') {
      const sorted = [...modules].toSorted(([a], [b]) => order(a) - order(b) || compare(a, b))
      const printed = sorted.map(([name, module]) => ({ name, text: printImport(name, module) }))
      const own = printed.findIndex(({ name }) => order(name) === 1)
      const texts = printed.map(({ text }) => text)
      return join(own < 0 ? [...texts, more] : [...texts.slice(0, own), more, ...texts.slice(own)])
    },
    constants() {
      const printed = [...constants].map(([name, { expression, description }]) => ({
        description,
        text: `const ${name} = ${expression}`,
      }))
      return blocks(
        join(printed.map(({ description, text }) => description === undefined && text)),
        printed.map(({ description, text }) => description !== undefined && join([comment(description), text])),
      )
    },
  }
}

/** Packages stand before files. */
function order(module: string): number {
  return module.startsWith('.') ? 1 : 0
}

function printImport(
  module: string,
  { values, types }: { values: ReadonlySet<string>; types: ReadonlySet<string> },
): string {
  const named = [...values].toSorted()
  const typed = [...types].filter((name) => !values.has(name)).toSorted()
  // A single name stays on the line, however long it is.
  const [only, ...others] = [...named, ...typed]
  if (only !== undefined && others.length === 0)
    return `import ${named.length === 0 ? 'type ' : ''}{ ${only} } from '${module}'`
  if (named.length === 0) return list('import type { ', typed, ` } from '${module}'`)
  const all = [...named, ...typed.map((name) => `type ${name}`)].toSorted((a, b) => compare(bare(a), bare(b)))
  return list('import { ', all, ` } from '${module}'`)
}

function bare(name: string): string {
  return name.replace(/^type /, '').toLowerCase()
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
