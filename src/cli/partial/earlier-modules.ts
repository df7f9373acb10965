/** Imports files as they were: the texts that they had earlier, in place of those that they have. */
import { realpathSync } from 'node:fs'
import nodeModule from 'node:module'
import { pathToFileURL } from 'node:url'
import { importModule } from '../import-module.ts'

/** Is at the end of the address of a file as it was. */
const mark = '?earlier'

/**
 * Imports files and answers what each exports. `texts` are those of files that were others, by path: whatever imports these is one of
 * them too. Rejects with whatever a file throws.
 */
export async function importEarlier(
  paths: readonly string[],
  texts: ReadonlyMap<string, string>,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const sources = new Map([...texts].map(([path, text]) => [addressOf(path), text]))
  // What runs in place of Node may not have it, which is a rejection too.
  const hooks = nodeModule.registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context)
      const isWithin = context.parentURL?.endsWith(mark) === true
      return isWithin && sources.has(resolved.url) ? { ...resolved, url: resolved.url + mark } : resolved
    },
    load(url, context, next) {
      const source = url.endsWith(mark) ? sources.get(url.slice(0, -mark.length)) : undefined
      return source === undefined ? next(url, context) : { format: 'module-typescript', source, shortCircuit: true }
    },
  })
  try {
    return await Promise.all(paths.map((path) => importModule(path, sources.has(addressOf(path)) ? mark : '')))
  } finally {
    hooks.deregister()
  }
}

function addressOf(path: string): string {
  return pathToFileURL(realpathSync(path)).href
}
