/** The `package.json` of a new project: a new one, or what one that is there lacks. */
import type { NewProject } from './init-files.ts'

/** The most characters that npm takes. */
export const longestName = 214

/** Whether npm takes it as the name of a package. */
export function isPackageName(name: string): boolean {
  return name.length <= longestName && /^(?:@[a-z0-9][a-z0-9-]*\/)?[a-z0-9][a-z0-9-]*$/.test(name)
}

/** Prints a new one. `tenon` is what npm is to install under that name. */
export function newPackage({ name, database }: NewProject, tenon: string): string {
  return print({
    name,
    version: '0.1.0',
    private: true,
    type: 'module',
    scripts: {
      dev: 'tenon dev --fixtures',
      generate: 'tenon generate',
      start: 'tenon start',
      test: 'tenon generate && node --test',
      check: 'tenon generate --check && tsc',
    },
    dependencies: { ...(database === 'postgres' && { pg: '^8.23.0' }), tenon },
    devDependencies: { '@types/node': '^24.0.0', typescript: '^7.0.0' },
    engines: { node: '>=22.18' },
  })
}

type Fields = Readonly<Record<string, unknown>>

/** The script that `npm init` writes, beside a `type` that nobody has chosen either. */
const placeholder = 'echo "Error: no test specified" && exit 1'

/** What its author has said of a `package.json`: all but what `npm init` has put there. */
function saidIn(found: Fields): Fields {
  const { type, ...others } = found
  const { test, ...scripts } = fieldsOf(found['scripts'])
  return test === placeholder ? { ...others, ...(type === 'commonjs' ? {} : { type }), scripts } : found
}

/**
 * Adds to a `package.json` what it lacks of another, and changes nothing that it has. What it says otherwise, and that matters, is a
 * clash: the kind of its modules, and its scripts.
 */
export function addToPackage(text: string, wanted: string): { readonly text: string; readonly clashes: string[] } {
  const parsed = parse(text)
  if (parsed === undefined) return { text, clashes: ['it is not JSON'] }
  const found = saidIn(parsed)
  const { type, scripts, dependencies, devDependencies, ...rest } = parse(wanted) ?? {}
  const clashes = [
    ...clash('"type"', found['type'], type),
    ...Object.entries(fieldsOf(scripts)).flatMap(([name, script]) =>
      clash(`the script "${name}"`, fieldsOf(found['scripts'])[name], script),
    ),
  ]
  const merged = (name: string, part: unknown) => ({ [name]: { ...fieldsOf(part), ...fieldsOf(found[name]) } })
  const parts = {
    ...merged('scripts', scripts),
    ...merged('dependencies', dependencies),
    ...merged('devDependencies', devDependencies),
  }
  return { text: printLike(text, { ...rest, type, ...found, ...parts }), clashes }
}

/** Prints one as another is indented, and with the ends of lines that it has, as npm does. */
function printLike(text: string, value: object): string {
  const [indent] = /^[\t ]+(?=")/m.exec(text) ?? []
  const printed = print(value, indent)
  return text.includes('\r\n') ? printed.replaceAll('\n', '\r\n') : printed
}

function clash(what: string, found: unknown, wanted: unknown): string[] {
  if (found === undefined || found === wanted) return []
  return [`${what} is ${JSON.stringify(found)}, where ${JSON.stringify(wanted)} is needed`]
}

function parse(text: string): Fields | undefined {
  try {
    // Editors of Windows may have put the mark of Unicode before it.
    return fieldsOf(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    return undefined
  }
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function print(value: object, indent = '  '): string {
  return `${JSON.stringify(value, undefined, indent)}\n`
}
