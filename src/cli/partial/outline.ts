/** Whether a change of a part of an API is one that the rest of it does not see. */
import { isDeepStrictEqual } from 'node:util'
import type { Api, Resource, StoredField } from '../../model/api.ts'
import type { Operation } from '../../model/operation.ts'
import { reachable } from '../../model/reached-types.ts'
import { mentionedBy } from './dependencies.ts'

/**
 * Whether two versions of a part look the same from outside: only what resources hold has changed, and how they are listed. No name is new
 * or gone, so that nothing can clash; `borrowed` types, which something else uses as well, are what they were.
 */
export function looksTheSame(before: Api, after: Api, borrowed: readonly string[]): boolean {
  return isDeepStrictEqual(outlineOf(before, borrowed), outlineOf(after, borrowed))
}

function outlineOf({ resources, shapes, aliases, ...whole }: Api, borrowed: readonly string[]): object {
  const known = new Set([...whole.shared, ...borrowed])
  const named = new Map([...shapes, ...aliases].map((type) => [type.name, type]))
  return {
    ...whole,
    resources: resources.map((resource) => ({ ...outlineOfResource(resource), uses: usedBy(resource) })),
    types: [...shapes, ...aliases].map((type) => (isKnown(type) ? type : { name: type.name, owner: type.resource })),
  }

  /** A type belongs to a resource as long as no other one has it too. */
  function usedBy(resource: Resource): string[] {
    const used = reachable(mentionedBy(resource), (name) => named.get(name))
    return [...used].filter((name) => known.has(name)).toSorted()
  }

  function isKnown({ name, resource }: { readonly name: string; readonly resource?: string }): boolean {
    return resource === undefined || known.has(name)
  }
}

function outlineOfResource({
  description: _description,
  fields,
  hidden: _hidden,
  nulls: _nulls,
  page: _page,
  filters: _filters,
  sorts: _sorts,
  operations,
  ...others
}: Resource): object {
  return {
    ...others,
    fields: fields.filter((field) => isSeen(field, others)),
    operations: operations.map(outlineOfOperation),
  }
}

/** Whether a field is part of what others refer to, or refers to something itself. */
function isSeen({ name, role, reference }: StoredField, { key, unique }: Pick<Resource, 'key' | 'unique'>): boolean {
  return name === key || role !== 'plain' || reference !== undefined || unique.some((names) => names.includes(name))
}

/** What lists are filtered by, and what is said of that, no one else depends on. */
function outlineOfOperation({ parameters, ...operation }: Operation): object {
  return { ...operation, parameters: parameters.filter((parameter) => parameter.in !== 'query') }
}
