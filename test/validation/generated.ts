/** Turns schemas into the code that the product generates for them, and loads it. It never checks a value by itself. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { printStandalone } from '../../src/emit/standalone.ts'
import { buildTypes } from '../../src/model/build-types.ts'
import type { Problem } from '../../src/model/problem.ts'
import type { TypeOptions } from '../../src/model/type-options.ts'
import type { Issues } from '../../src/runtime/check/issue.ts'
import type { Query } from '../../src/runtime/request/query.ts'
import { isObject } from '../../src/runtime/check/keywords/kinds.ts'

/** A generated function that checks a value (true or false), or reads it (the value, or undefined). */
export type Check = (input: unknown, issues: Issues) => unknown

/** The functions of a generated module, by name. */
export type Module = Readonly<Record<string, unknown>>

/** A folder for generated modules, in which `tenon/runtime` is the runtime of this checkout. */
export interface Workspace {
  /** Writes a module and loads it. */
  load(text: string): Promise<Module>
  readonly remove: () => void
}

/** Makes a folder for generated modules. */
export function openWorkspace(): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'tenon-validation-'))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(join(import.meta.dirname, '../..'), join(folder, 'node_modules/tenon'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  let count = 0
  return {
    async load(text) {
      const path = join(folder, `checks-${count++}.ts`)
      writeFileSync(path, text)
      const module: unknown = await import(/* @vite-ignore */ pathToFileURL(path).href)
      return isObject(module) ? module : {}
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** A generated function that reads parameters. */
export type GroupReader = (values: Query, issues: Issues) => unknown

/** Takes the function that reads a group of parameters out of a module. */
export function groupReaderOf(module: Module, name: string): GroupReader {
  return functionOf<GroupReader>(module, [`read${name}`])
}

/** Takes a generated function out of a module: the one that reads a type, or else the one that checks it. */
export function checkOf(module: Module, name: string): Check {
  return functionOf<Check>(module, [`read${name}`, `check${name}`])
}

/** Takes a generated function out of a module that answers the value of a type, or undefined: one that is only checked, as it came. */
export function readerOf(module: Module, name: string): Check {
  const check = checkOf(module, name)
  if (`read${name}` in module) return check
  return (input, issues) => (check(input, issues) === true ? input : undefined)
}

function functionOf<T>(module: Module, names: readonly string[]): T {
  const found = names.map((name) => module[name]).find((each) => typeof each === 'function')
  if (found === undefined) throw new Error(`The module has no function ${names.join(' or ')}.`)
  // A module that is loaded by its path has no types.
  return found as T
}

/** The generated check of a schema, or why there is none. */
export type Judged =
  | { readonly accepts: (value: unknown) => boolean; readonly text: string }
  | { readonly problems: readonly Problem[] }

/** Makes a check of each schema. */
export async function judgeSchemas(
  schemas: readonly unknown[],
  options: TypeOptions,
  workspace: Workspace,
): Promise<Judged[]> {
  const judged: Judged[] = []
  for (const schema of schemas) {
    const built = buildTypes({ Body: schema }, options)
    if ('problems' in built) {
      judged.push(built)
      continue
    }
    const text = printStandalone(built.types)
    const read = readerOf(await workspace.load(text), 'Body')
    judged.push({ accepts: (value) => isAccepted(read, value), text })
  }
  return judged
}

function isAccepted(read: Check, value: unknown): boolean {
  const issues: Issues = []
  const isRight = read(value, issues) !== undefined
  if (isRight !== (issues.length === 0)) throw new Error(`It answers ${String(isRight)} with ${issues.length} issues.`)
  return isRight
}

/** Reads a file of JSON, of which the caller knows what it holds. */
export function readJsonFile<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T
}
