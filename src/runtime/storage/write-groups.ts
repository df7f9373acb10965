/** Groups of writes: those that come while others still do, or wait for the same work, are done together. It does none. */
import type { Row } from './database.ts'
import type { Turns } from './turns.ts'

/** A write that somebody waits for. */
export interface Write {
  readonly run: () => Row[]
  readonly resolve: (rows: Row[]) => void
  readonly reject: (error: unknown) => void
}

/** How many turns of the event loop a group goes on growing at most. */
const mostTurns = 8

/**
 * Makes what takes writes, and has each group of them done by `commit`, which answers them. A group has the turn of its first write;
 * what `commit` throws is the answer to each that it has not answered.
 */
export function newWriteGroups(
  turns: Turns,
  commit: (group: readonly Write[]) => Promise<void>,
): (run: () => Row[]) => Promise<Row[]> {
  /** The group that takes more. */
  let open: Write[] | undefined

  async function settle(group: Write[]): Promise<void> {
    try {
      await turns.hold(async () => {
        await gather(group)
        open = undefined
        await commit(group)
      })
    } catch (error) {
      if (open === group) open = undefined
      for (const { reject } of group) reject(error)
    }
  }

  return (run) =>
    new Promise((resolve, reject) => {
      turns.guard()
      const write: Write = { run, resolve, reject }
      if (open !== undefined) {
        open.push(write)
        return
      }
      open = [write]
      void settle(open)
    })
}

/** Waits for what else has arrived by now, and on while each turn of the event loop brings more: who is alone waits for nobody. */
async function gather(group: readonly Write[]): Promise<void> {
  for (let turn = 0; turn < mostTurns; turn++) {
    const { length } = group
    await new Promise((resolve) => setImmediate(resolve))
    if (group.length === length) return
  }
}
