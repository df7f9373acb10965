/** Finds out which definitions files make while they are loaded, whatever they export. */
import { fileURLToPath } from 'node:url'
import { whileListening } from '../define/definition.ts'

/** A definition, and the files that it was made in: that of the call, and those of what called that. */
export interface MadeDefinition {
  readonly value: object
  readonly files: readonly string[]
}

/** Does something, and answers what was defined meanwhile as well. */
export async function listenForDefinitions<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly made: readonly MadeDefinition[] }> {
  const made: MadeDefinition[] = []
  const listen = (value: object) => made.push({ value, files: filesOf(new Error('made here').stack ?? '') })
  const result = await whileListening(listen, work)
  return { result, made }
}

function filesOf(stack: string): string[] {
  return Array.from(stack.matchAll(/(file:\/\/[^\s)]+?):\d+/g), ([, url = '']) => fileURLToPath(url))
}
