/** Where types stand: which generated module has the type of a name, as seen from another. */
import type { Api } from '../model/api.ts'

/** Answers the module that has a type, as it is imported from a file in a folder: that of a resource, or `''`, the topmost. */
export function typeModule(name: string, folder: string, api: Pick<Api, 'shapes' | 'aliases' | 'shared'>): string {
  return relative(typeFile(name, api), folder)
}

/** The path of the file that has a type. */
function typeFile(name: string, { shapes, aliases, shared }: Pick<Api, 'shapes' | 'aliases' | 'shared'>): string {
  if (shared.includes(name)) return 'shared-types.ts'
  const type = shapes.find((each) => each.name === name) ?? aliases.find((each) => each.name === name)
  return type?.resource === undefined ? 'operation-types.ts' : `${type.resource}/types.ts`
}

/** How a generated file is imported from another that is in a folder. */
export function relative(path: string, folder: string): string {
  if (folder === '') return `./${path}`
  return path.startsWith(`${folder}/`) ? `.${path.slice(folder.length)}` : `../${path}`
}

/** Answers the module of a file that is noted for a name, as it is imported from a file in a folder; undefined where none is. */
export function moduleIn(files: ReadonlyMap<string, string>, name: string, folder: string): string | undefined {
  const path = files.get(name)
  return path === undefined ? undefined : relative(path, folder)
}
