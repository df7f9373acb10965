/** The mark by which a definition is told from anything else that a schema file may export. */
export const definition: unique symbol = Symbol.for('tenon.definition')

/** Who is told of definitions as they are made, if anybody: of the whole process, since schemas may import another copy of Tenon. */
const listener: unique symbol = Symbol.for('tenon.listener')

/** Takes a definition that has just been made. */
export type Listener = (made: object) => void

/** Answers a definition that has just been made, and tells whoever listens. */
export function made<T extends object>(value: T): T {
  const listen: unknown = Reflect.get(globalThis, listener)
  if (isListener(listen)) listen(value)
  return value
}

function isListener(value: unknown): value is Listener {
  return typeof value === 'function'
}

/** Listens to what is defined while something is done, and to nothing afterwards. */
export async function whileListening<T>(listen: Listener, work: () => Promise<T>): Promise<T> {
  Reflect.set(globalThis, listener, listen)
  try {
    return await work()
  } finally {
    Reflect.deleteProperty(globalThis, listener)
  }
}
