/** A process that stands by: it has loaded what a command needs before it is told to run it, so that a save is served sooner. */

import type { StandbyCommand } from './child-process.ts'
import { beginWaiting } from './time-waited.ts'

/** What a command needs, as far as it is not the user's. */
const needed = {
  async generate() {
    await Promise.all([import('./program.ts'), import('./generate.ts'), import('../define/index.ts')])
    // What judges patterns is loaded with the first of them, and takes as long as all the rest.
    const { whyUnsafe } = await import('../model/safe-pattern.ts')
    whyUnsafe('(?:a|b)*')
  },
  start: () => Promise.all([import('./program.ts'), import('./start.ts'), import('../runtime/index.ts')]),
} satisfies Readonly<Record<StandbyCommand, () => Promise<unknown>>>

/** Answers the arguments to run: those of this process or, after `standby COMMAND`, those that its parent sends in time. */
export async function argumentsOf(args: readonly string[]): Promise<readonly string[]> {
  const [word, command] = args
  if (word !== 'standby' || process.channel === undefined || (command !== 'generate' && command !== 'start'))
    return args
  process.once('disconnect', exit)
  const told = new Promise<unknown>((resolve) => {
    process.once('message', (message) => {
      beginWaiting()
      resolve(message)
    })
  })
  await needed[command]()
  const sent = await told
  process.off('disconnect', exit)
  return Array.isArray(sent) ? sent.map(String) : args
}

/** Nobody is left to tell what to run. */
function exit(): void {
  process.exit()
}
