/** What a generated file needs from elsewhere, gathered while it is printed, and printed last. */
import { isRuntimeName, type RuntimeName } from './runtime-names.ts'
import { blocks, comment, isIdentifier, join, list } from './text.ts'

/** The imports and the hoisted constants of one file. */
export interface FileScope {
  /** Notes a name that the runtime exports, and answers it. */
  runtime(name: RuntimeName): string
  /** Notes a type that the runtime exports, and answers it. */
  runtimeType(name: string): string
  /** Notes a type of another generated module, and answers it. */
  type(module: string, name: string): string
  /** Notes a value of another generated module, and answers it; `as` is what it is called here. */
  value(module: string, name: string, as?: string): string
  /** Notes another generated module as a whole, and answers what it is called here. */
  module(module: string, name: string): string
  /** Declares a constant at the head of the file, described where that is worth a comment, and answers its name, which is made unique. */
  constant(name: string, expression: string, description?: string): string
  /** Whether a constant has a name, which a local would hide. */
  isConstant(name: string): boolean
  /** Keeps a name free of constants that are declared later, for a local. */
  keepFree(name: string): void
  /** The import declarations. */
  imports(): string
  /** The hoisted constants. */
  constants(): string
}

const runtime = 'tenon/runtime'

/** What is imported of a module: values and types by name, and the module itself. */
interface Imported {
  readonly values: Set<string>
  readonly types: Set<string>
  readonly wholes: Set<string>
}

/** Makes the scope of a file. */
export function fileScope(): FileScope {
  const modules = new Map<string, Imported>()
  const locals = new Set<string>()
  const constants = new Map<string, { readonly expression: string; readonly description?: string | undefined }>()
  const note = (module: string, kind: keyof Imported, name: string, as = name) => {
    let imported = modules.get(module)
    if (imported === undefined) {
      imported = { values: new Set(), types: new Set(), wholes: new Set() }
      modules.set(module, imported)
    }
    imported[kind].add(as === name ? name : `${name} as ${as}`)
    return as
  }
  return {
    runtime: (name) => note(runtime, 'values', name),
    runtimeType: (name) => note(runtime, 'types', name),
    type: (module, name) => note(module, 'types', name),
    value: (module, name, as) => note(module, 'values', name, as),
    module: (module, name) => note(module, 'wholes', name),
    constant(name, expression, description) {
      const isFree = (each: string) =>
        !locals.has(each) && !isRuntimeName(each) && (constants.get(each)?.expression ?? expression) === expression
      const named = isIdentifier(name) ? name : `value${name}`
      let unique = named
      for (let count = 2; !isFree(unique); count++) unique = named + count
      constants.set(unique, { expression, description })
      return unique
    },
    isConstant: (name) => constants.has(name),
    keepFree: (name) => void locals.add(name),
    imports() {
      const sorted = [...modules].toSorted(([a], [b]) => order(a) - order(b) || compare(a, b))
      return join(sorted.map(([name, imported]) => printImports(name, imported)))
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

function printImports(module: string, { values, types, wholes }: Imported): string {
  return join([[...wholes].map((name) => `import * as ${name} from '${module}'`), printNamed(module, values, types)])
}

function printNamed(module: string, values: ReadonlySet<string>, types: ReadonlySet<string>): string {
  const named = [...values].toSorted()
  const typed = [...types].filter((name) => !values.has(name)).toSorted()
  // A single name stays on the line, however long it is.
  const [only, ...others] = [...named, ...typed]
  if (only === undefined) return ''
  if (others.length === 0) return `import ${named.length === 0 ? 'type ' : ''}{ ${only} } from '${module}'`
  if (named.length === 0) return list('import type { ', typed, ` } from '${module}'`)
  const all = [
    ...named.map((name) => ({ printed: name, order: name.toLowerCase() })),
    ...typed.map((name) => ({ printed: `type ${name}`, order: name.toLowerCase() })),
  ].toSorted((a, b) => compare(a.order, b.order))
  return list(
    'import { ',
    all.map(({ printed }) => printed),
    ` } from '${module}'`,
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
