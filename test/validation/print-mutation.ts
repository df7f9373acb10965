/** Prints the score of the mutation check, and every mutant that nothing found out. */
import { openWorkspace } from './generated.ts'
import { scoreMutants } from './mutation.ts'

const workspace = openWorkspace()
try {
  const { total, survivors } = await scoreMutants(workspace)
  for (const survivor of survivors) console.log(survivor)
  const found = total - survivors.length
  console.log(`${found} of ${total} mutants found out: ${((found / total) * 100).toFixed(1)} %`)
} finally {
  workspace.remove()
}
