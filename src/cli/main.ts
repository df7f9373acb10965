#!/usr/bin/env node
/**
 * The entry of the command line: turns away a Node that is too old, then hands over. It imports nothing by itself, because
 * an old Node would fail on the import before it could be told why.
 */

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
// Bun and Deno name the Node that they imitate, which says nothing of what they can do.
const isNode = process.versions['bun'] === undefined && process.versions['deno'] === undefined

if (isNode && (major < 22 || (major === 22 && minor < 18))) {
  console.error(
    `Tenon needs Node 22.18 or newer, and this is Node ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org or with your version manager, then try again.',
  )
  process.exitCode = 1
} else {
  const { enableCompileCache } = await import('node:module')
  // What was compiled, and stripped of types, is kept in the folder for temporary files: the next start is twice as fast.
  if (isNode) enableCompileCache()
  const { argumentsOf } = await import('./standby.ts')
  const args = await argumentsOf(process.argv.slice(2))
  const { run } = await import('./program.ts')
  process.exitCode = await run(args)
}
