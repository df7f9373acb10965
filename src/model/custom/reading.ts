/** What the parts of a custom operation are read with: where problems are told, and how types are read and named. */
import type { AliasType, ObjectType, Type } from '../types.ts'
import type { Report } from '../keywords.ts'
import type { Direction } from '../read-fields.ts'
import type { TypeReading } from '../type-reading.ts'

/** How an operation is read. */
export interface OperationReading {
  /** Its place in the file: `transactions.refund`. */
  readonly at: string
  /** What the names of its types begin with. */
  readonly typeName: string
  readonly report: Report
  readonly types: TypeReading
}

/** What a schema is of an operation. */
interface Role {
  /** The name of its type where it has none. */
  readonly name: string
  /** Its place in the operation: `responses.200`. */
  readonly part: string
  readonly direction: Direction
}

/** Reads a schema as a type that has a name, so that there is a function which checks its values. */
export function readNamed(
  schema: unknown,
  { name, part, direction }: Role,
  { at, types }: OperationReading,
): ObjectType | AliasType {
  const type = types.read(schema, { at: `${at}.${part}`, typeName: name }, direction)
  if (type.kind === 'object' || type.kind === 'alias') return type
  return nameType(type, name, types)
}

/** Gives a type a name. */
export function nameType(type: Type, name: string, { aliases }: TypeReading): AliasType {
  aliases.set(name, { name, type })
  return { kind: 'alias', name }
}
