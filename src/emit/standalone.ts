/** Checks of types alone, in one file that imports nothing but the runtime: for tests, and for tools that have no resources. */
import type { Parameter } from '../model/operation.ts'
import { conversionsIn } from './checks/convert.ts'
import { printGroupReader, type ParameterGroup } from './checks/parameter-readers.ts'
import type { CheckContext, NamedTypes } from './checks/place.ts'
import { typeRungs } from './checks/type-rungs.ts'
import { printNamedChecks } from './checks.ts'
import { fileScope } from './imports.ts'
import { file } from './text.ts'
import { printAlias, printGroup, printShape } from './types.ts'

/**
 * Prints a module with a function for each alias: `checkName(input, issues)` where values are checked as they come, else
 * `readName(input, issues)`, which answers the value or undefined; and a function `readGroup(values, issues)` for each group.
 */
export function printStandalone(types: NamedTypes, groups: readonly ParameterGroup[] = []): string {
  const scope = fileScope()
  // The types stand in the same file.
  const context: CheckContext = {
    scope: { ...scope, type: (_, name) => name },
    types,
    converts: conversionsIn(types),
    moduleOf: () => '',
    functionOf: (verb, name) => verb + name,
    rungs: typeRungs,
  }
  const names = [...types.aliases, ...types.shapes].map(({ name }) => name)
  const checks = printNamedChecks(names, context)
  const readers = groups.map((group) => printGroupReader(group, `\`${group.name}\``, context))
  return file(
    scope.imports(),
    scope.constants(),
    types.shapes.map((shape) => printShape(shape, 'server')),
    types.aliases.map(printAlias),
    groups.map(({ name, parameters }) => printGroup(name, parameters)),
    checks,
    readers,
  )
}

export type { Parameter, ParameterGroup }
