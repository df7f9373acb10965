/**
 * Group commit: writes that are done in one transaction, so that the disk is waited for once. Each is answered as if it had been
 * done alone, but not before all are kept.
 */
import { DatabaseUnavailable } from './database-unavailable.ts'
import { bracketed, transaction } from './sqlite-brackets.ts'
import type { Patiently } from './sqlite-busy.ts'
import type { Connection } from './sqlite-connection.ts'
import type { Write } from './write-groups.ts'

/** Does writes and answers each. Throws what is an answer to all of them: that the database cannot be used. */
export async function commitGroup(
  connection: Connection,
  patiently: Patiently,
  group: readonly Write[],
): Promise<void> {
  const answers = group.length === 1 ? undefined : await writeTogether(connection, patiently, group)
  for (const answer of answers ?? []) answer()
  if (answers === undefined) for (const write of group) await writeAlone(patiently, write)
}

/** What tells a write how it has gone. */
type Answer = () => void

/** Answers undefined when one write has undone the others, or their commit: nothing is kept then, and each is to be done alone. */
async function writeTogether(
  connection: Connection,
  patiently: Patiently,
  group: readonly Write[],
): Promise<readonly Answer[] | undefined> {
  try {
    return await patiently(() =>
      bracketed(connection, transaction, () => group.map((write) => writePart(connection, write))),
    )
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error
    return undefined
  }
}

/** Needs no savepoint: a statement that fails is undone as a whole, by itself (https://sqlite.org/lang_conflict.html, ABORT). */
function writePart(connection: Connection, { run, resolve, reject }: Write): Answer {
  try {
    const rows = run()
    return () => resolve(rows)
  } catch (error) {
    // Without room for this one, or without the transaction, there is nothing that the others could be a part of.
    if (error instanceof DatabaseUnavailable || !connection.isInTransaction()) throw error
    return () => reject(error)
  }
}

async function writeAlone(patiently: Patiently, { run, resolve, reject }: Write): Promise<void> {
  try {
    resolve(await patiently(run))
  } catch (error) {
    reject(error)
  }
}
