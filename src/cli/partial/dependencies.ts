/** Which files of schemas others need, to be understood without all the rest, and which types are used by others than their owners. */
import type { Api, Resource } from '../../model/api.ts'
import { namesIn, namesOfOperation, reachable } from '../../model/reached-types.ts'

/** How the files of an API depend on one another. */
export interface Dependencies {
  /** The files that define what a file refers to, by the path of that one. */
  readonly needs: Readonly<Record<string, readonly string[]>>
  /** The names of the types of a resource that something else mentions, in alphabetical order. */
  readonly borrowed: readonly string[]
}

/** Finds them; `apiFile` is the file that defines what holds for the whole API, if there is one. */
export function dependenciesOf(api: Api, apiFile: string | undefined): Dependencies {
  const types = new Map([...api.shapes, ...api.aliases].map((type) => [type.name, type]))
  const files = new Map(api.resources.map(({ name, source }) => [name, source]))
  const needs = new Map<string, Set<string>>()
  const borrowed = new Set<string>()

  function note(file: string, names: Iterable<string>, owner?: string, others: readonly string[] = []): void {
    const needed = needs.get(file) ?? new Set()
    needs.set(file, needed)
    const owners = [...others]
    for (const name of reachable([...names], (each) => types.get(each))) {
      const of = types.get(name)?.resource
      if (of === undefined || of === owner) continue
      borrowed.add(name)
      owners.push(of)
    }
    for (const each of owners) {
      const needing = files.get(each)
      if (needing !== undefined && needing !== file) needed.add(needing)
    }
  }
  for (const resource of api.resources) note(resource.source, mentionedBy(resource), resource.name, relatedTo(resource))
  for (const operation of api.operations) note(operation.source, namesOfOperation(operation))
  for (const { body } of api.webhooks) note(apiFile ?? '', namesIn(body))
  return {
    needs: Object.fromEntries([...needs].map(([file, needed]) => [file, [...needed].toSorted()])),
    borrowed: [...borrowed].toSorted(),
  }
}

/** The resources that a resource refers to. */
function relatedTo({ ancestors, fields }: Resource): string[] {
  const referred = fields.flatMap(({ reference }) => (reference === undefined ? [] : [reference.resource]))
  return [...ancestors.map(({ resource }) => resource), ...referred]
}

/** The names of the types that a resource mentions, apart from what these mention in turn. */
export function mentionedBy({ shapes, fields, operations, actions }: Resource): string[] {
  return [
    ...Object.values(shapes),
    ...fields.flatMap(({ type }) => namesIn(type)),
    ...[...operations, ...actions].flatMap((operation) => namesOfOperation(operation)),
  ]
}
