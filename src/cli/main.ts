#!/usr/bin/env node
/**
 * The entry of the command line: turns away a Node that is too old, then hands over. Before that it imports only
 * what every Node can load: an old one would fail on other imports before it could be told why.
 */
import { isNode, tooOld } from './node-version.ts'

const refusal = tooOld()

if (refusal === undefined) {
  const { enableCompileCache } = await import('node:module')
  // What was compiled, and stripped of types, is kept in the folder for temporary files: the next start is twice as fast.
  if (isNode) enableCompileCache()
  const { argumentsOf } = await import('./standby.ts')
  const args = await argumentsOf(process.argv.slice(2))
  const { run } = await import('./program.ts')
  process.exitCode = await run(args)
} else {
  console.error(refusal)
  process.exitCode = 1
}
