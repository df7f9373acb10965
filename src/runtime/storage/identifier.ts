/** Names of tables and columns as SQL. */

/** Prints a name as an identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** Prints names as a list of identifiers. */
export function identifiers(names: readonly string[]): string {
  return names.map(identifier).join(', ')
}
