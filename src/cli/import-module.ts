/** Imports TypeScript of the user's project, natively; it never looks at what the module holds. */
import { pathToFileURL } from 'node:url'

/** Imports a module by its absolute path and answers what it exports. Rejects with whatever the module threw. */
export async function importModule(file: string): Promise<Readonly<Record<string, unknown>>> {
  const namespace: unknown = await import(pathToFileURL(file).href)
  return typeof namespace === 'object' && namespace !== null ? Object.fromEntries(Object.entries(namespace)) : {}
}
