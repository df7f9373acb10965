/** The mark by which a definition is told from anything else that a schema file may export. */
export const definition: unique symbol = Symbol.for('tenon.definition')
