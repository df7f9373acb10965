/** Building the custom operations of an API: those of its resources, and those that belong to none. */
import type { OperationDefinition, ResourceDefinition } from '../../define/index.ts'
import type { CustomOperation, Operation } from '../operation.ts'
import type { Alias, Shape, Type } from '../types.ts'
import type { Built } from '../build-resource.ts'
import type { Found } from '../definitions.ts'
import type { Report } from '../keywords.ts'
import { reportClashes } from './clashes.ts'
import { buildActions, buildOperation, type BuiltOperation, type Surroundings } from './custom-operations.ts'
import { bySpecificity } from './paths.ts'

/** What custom operations are built from, and beside. */
export interface Surrounding extends Omit<Surroundings, 'named'> {
  readonly definitions: readonly Found<ResourceDefinition>[]
  readonly standalone: readonly Found<OperationDefinition>[]
  /** The resources, in alphabetical order. */
  readonly built: readonly Built[]
  /** The standard operations of a resource. */
  readonly operationsOf: (resource: string) => readonly Operation[]
}

/** Custom operations, and the types that were made for them, each once. */
export interface CustomGroup {
  readonly operations: readonly CustomOperation[]
  readonly shapes: readonly Shape[]
  readonly aliases: readonly Alias[]
}

/** The custom operations of an API. */
export interface BuiltCustom {
  /** Those of each resource, in the order of the resources and of their authors. */
  readonly actions: readonly CustomGroup[]
  /** Those that belong to none, in alphabetical order. */
  readonly standalone: CustomGroup
}

/** Builds the custom operations, reporting all that is wrong with them. */
export function buildCustom(surrounding: Surrounding, reportIn: (file: string) => Report): BuiltCustom {
  const { definitions, standalone, built, operationsOf, unknownKeys } = surrounding
  const around: Surroundings = { ...surrounding, named: namedTypes(built) }
  const options = new Map(definitions.toReversed().map(({ value }) => [value.name, value.options]))
  const actions = built.map(({ resource, security }) => {
    const given = options.get(resource.name)
    const usual = { unknownKeys: given?.unknownKeys ?? unknownKeys, security: security.custom }
    return buildActions(given?.actions, resource, usual, around, reportIn(resource.source))
  })
  const alone = standalone
    .flatMap(({ file, value }) => buildOperation(value, file, around, reportIn(file)))
    .toSorted((a, b) => (a.operation.id < b.operation.id ? -1 : 1))
  const all = [...alone, ...actions.flat()]
  const taken = {
    resources: built.map(({ resource }) => ({ ...resource, operations: operationsOf(resource.name) })),
    shapes: [...built, ...all].flatMap((each) => each.shapes),
    aliases: [...built, ...all].flatMap((each) => each.aliases),
  }
  reportClashes([alone, ...actions].flatMap(inOrder), taken, reportIn)
  reportTypeClashes(all, built, reportIn)
  return { actions: actions.map(groupOf), standalone: groupOf(alone) }
}

function groupOf(operations: readonly BuiltOperation[]): CustomGroup {
  return {
    operations: operations.map(({ operation }) => operation),
    shapes: once(operations.flatMap(({ shapes }) => shapes)),
    aliases: once(operations.flatMap(({ aliases }) => aliases)),
  }
}

/** The types of resources that may be referred to, by name. */
export function namedTypes(built: readonly Built[]): ReadonlyMap<string, Type> {
  const shapes = built.flatMap((each) => each.shapes).filter(({ isInternal }) => isInternal !== true)
  const aliases = built.flatMap((each) => each.aliases)
  return new Map<string, Type>([
    ...shapes.map(({ name }) => [name, { kind: 'object', shape: name }] as const),
    ...aliases.map(({ name }) => [name, { kind: 'alias', name }] as const),
  ])
}

/** The order in which routes are added. */
function inOrder(operations: readonly BuiltOperation[]): BuiltOperation[] {
  return operations.toSorted((a, b) => bySpecificity(a.operation.path, b.operation.path))
}

/** A type that stands in several places is one type. */
export function once<T extends Shape | Alias>(types: readonly T[]): T[] {
  const first = new Map<string, T>()
  for (const type of types) if (!first.has(type.name)) first.set(type.name, type)
  return [...first.values()]
}

/** Reports types of operations that are called as different ones are. */
function reportTypeClashes(
  operations: readonly BuiltOperation[],
  built: readonly Built[],
  reportIn: (file: string) => Report,
): void {
  const seen = new Map(built.flatMap((each) => [...each.shapes, ...each.aliases]).map((type) => [type.name, type]))
  for (const { operation, at, shapes, aliases, sent } of operations) {
    for (const type of [...shapes, ...aliases]) {
      const known = seen.get(type.name)
      if (known !== undefined && textOf(known) !== textOf(type)) {
        // Within an operation, the one that was seen before is sent, and this one is answered.
        const whole = known.operation === type.operation ? sent.get(type.name) : undefined
        const [other, one] =
          whole === undefined ? ['is a different one elsewhere', 'one'] : [`what is sent of ${whole} is`, 'the other']
        const message = `has a type called ${type.name}, as ${other}. Give ${one} a \`title\` of its own.`
        reportIn(operation.source)('name_clash', at, message)
      }
      seen.set(type.name, type)
    }
  }
}

function textOf(type: Shape | Alias): string {
  return JSON.stringify({ ...type, resource: undefined, operation: undefined })
}
