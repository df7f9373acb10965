/** Which Node Tenon runs on, and which of the runtimes this is. It imports nothing, so that an old Node can load it. */

/** Whether this is Node itself: Bun and Deno name the one that they imitate, which says nothing of what they can do. */
export const isNode = process.versions['bun'] === undefined && process.versions['deno'] === undefined

/** What a user of a Node that is too old is told; undefined for any other. */
export function tooOld(): string | undefined {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (!isNode || major > 22 || (major === 22 && minor >= 18)) return undefined
  return (
    `Tenon needs Node 22.18 or newer, and this is Node ${process.versions.node}. ` +
    'Install a newer one from https://nodejs.org or with your version manager, then try again.'
  )
}
