/** Finds out which definitions files make while they are loaded, whatever they export. */
import { fileURLToPath } from 'node:url'
import { whileListening } from '../define/definition.ts'

/** A definition, and the files that it was made in: that of the call, and those of what called that. */
export interface MadeDefinition {
  readonly value: object
  readonly files: readonly string[]
}

/** All that were made: a process loads a file once, whoever asks for it again. */
const made: MadeDefinition[] = []

/** Does something, and answers as well what has been defined meanwhile, and before by the same way. */
export async function listenForDefinitions<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly made: readonly MadeDefinition[] }> {
  const listen = (value: object) => made.push({ value, files: filesOf(new Error('made here').stack ?? '') })
  const result = await whileListening(listen, work)
  return { result, made }
}

function filesOf(stack: string): string[] {
  return Array.from(stack.matchAll(/(file:\/\/[^\s)]+?):\d+/g), ([, url = '']) => fileURLToPath(url))
}
