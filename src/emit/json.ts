/** Prints JSON that people read and compare: a line for each thing that one may change, however much is in it. */

/**
 * Prints a value. What it holds stands on lines of its own, indented, down to a depth of `levels`; what is deeper, and a list of values
 * without parts, stands on one.
 */
export function printJson(value: unknown, levels: number, indent = ''): string {
  if (levels === 0 || !hasParts(value)) return JSON.stringify(value)
  const within = `${indent}  `
  if (Array.isArray(value)) {
    const items = value.map((each) => `${within}${printJson(each, levels - 1, within)}`)
    return `[\n${items.join(',\n')}\n${indent}]`
  }
  const members: string[] = []
  for (const [name, each] of Object.entries(value)) {
    if (each !== undefined) members.push(`${within}${JSON.stringify(name)}: ${printJson(each, levels - 1, within)}`)
  }
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`
}

/** Whether a value is an object that holds something, or a list of such. */
function hasParts(value: unknown): value is object {
  if (Array.isArray(value)) return value.some((each) => typeof each === 'object' && each !== null)
  return typeof value === 'object' && value !== null
}
