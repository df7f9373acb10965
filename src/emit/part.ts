/**
 * What the files of one resource are printed from: of the API, the types that the resource mentions, and no other resource. So a resource
 * takes no longer in a large API than in a small one. It prints nothing.
 */
import type { Api, Resource } from '../model/api.ts'
import { isShape, namesIn, namesOfOperation, reachable, type TypeNamed } from '../model/reached-types.ts'
import type { Alias, Shape } from '../model/types.ts'

/** An API or a part of one, and the files in which its types are checked already, for operations of an author's own. */
export interface ApiPart extends Api {
  /** The file that checks a type for what clients send to standard operations: `countries/checks.ts`. */
  readonly checkFiles: ReadonlyMap<string, string>
  /** The file that reads a type for what handlers of standard operations answer: `countries/answers.ts`. */
  readonly answerFiles: ReadonlyMap<string, string>
}

/** A whole API, and its parts. */
export interface WholeApi extends ApiPart {
  readonly partOf: (resource: Resource) => ApiPart
}

/** Divides an API into parts. */
export function withParts(api: Api): WholeApi {
  const types = new Map([...api.shapes, ...api.aliases].map((type) => [type.name, type]))
  const places = new Map([...types.keys()].map((name, place) => [name, place]))
  const typeNamed: TypeNamed = (name) => types.get(name)
  const owned = Map.groupBy(types.values(), ({ resource }) => resource)
  const shared = new Set(api.shared)
  const whole = { ...api, checkFiles: checkFiles(api, typeNamed), answerFiles: answerFiles(api, typeNamed) }

  function makePart(resource: Resource): ApiPart {
    const own = (owned.get(resource.name) ?? []).map(({ name }) => name)
    const names = [...reachable([...own, ...namesOf(resource)], typeNamed)]
    const mentioned = names
      .toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
      .map(typeNamed)
      .filter((type) => type !== undefined)
    return {
      ...api,
      resources: [resource],
      operations: [],
      shapes: mentioned.filter(isShape),
      aliases: mentioned.filter(isAlias),
      shared: names.filter((name) => shared.has(name)).toSorted(),
      checkFiles: pick(whole.checkFiles, names),
      answerFiles: pick(whole.answerFiles, names),
    }
  }
  // Several emitters ask for the same.
  const parts = new Map(api.resources.map((resource) => [resource, makePart(resource)]))
  return { ...whole, partOf: (resource) => parts.get(resource) ?? makePart(resource) }
}

/** The names of the types that clients send to the standard operations of a resource, apart from what these name in turn. */
export function sentNames({ operations, shapes: { merged } }: Resource): string[] {
  const canPatch = operations.some(({ kind }) => kind === 'patch')
  return [
    ...operations.flatMap(({ body }) => (body === undefined ? [] : [body.shape])),
    ...(merged === undefined || !canPatch ? [] : [merged]),
  ]
}

function checkFiles(api: Api, typeNamed: TypeNamed): Map<string, string> {
  const shared = new Set(api.shared)
  const files = new Map<string, string>()
  for (const resource of api.resources) {
    for (const name of reachable(sentNames(resource), typeNamed)) {
      files.set(name, shared.has(name) ? 'shared-checks.ts' : `${resource.name}/checks.ts`)
    }
  }
  return files
}

function answerFiles(api: Api, typeNamed: TypeNamed): Map<string, string> {
  const files = new Map<string, string>()
  for (const { name: folder, operations, shapes } of api.resources) {
    if (operations.every(({ kind }) => kind === 'delete')) continue
    for (const name of reachable([shapes.read], typeNamed)) files.set(name, `${folder}/answers.ts`)
  }
  return files
}

/** The names of the types that a resource, its operations and its actions mention. */
function namesOf({ fields, shapes, operations, actions }: Resource): string[] {
  return [
    ...Object.values(shapes),
    ...fields.flatMap(({ type }) => namesIn(type)),
    ...[...operations, ...actions].flatMap(namesOfOperation),
  ]
}

function isAlias(type: Shape | Alias): type is Alias {
  return !isShape(type)
}

function pick(files: ReadonlyMap<string, string>, names: readonly string[]): Map<string, string> {
  const picked = new Map<string, string>()
  for (const name of names) {
    const file = files.get(name)
    if (file !== undefined) picked.set(name, file)
  }
  return picked
}
