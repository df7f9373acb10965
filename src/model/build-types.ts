/** Building types alone, without a resource: each schema under its name, with what it names. */
import type { Api } from './api.ts'
import type { Alias } from './types.ts'
import type { Problem } from './problem.ts'
import type { TypeOptions } from './type-options.ts'
import { typeReading } from './type-reading.ts'
import { markRevisited } from './revisited-types.ts'
import { markUnionMembers } from './union-members.ts'

/** What types are built into, or what is wrong with them. */
export type BuiltTypes =
  | { readonly types: Pick<Api, 'shapes' | 'aliases' | 'coercion' | 'unknownKeys'> }
  | { readonly problems: readonly Problem[] }

/** Builds an alias for each schema, as what clients send. Names begin with a capital. */
export function buildTypes(schemas: Readonly<Record<string, unknown>>, options: TypeOptions): BuiltTypes {
  const problems: Problem[] = []
  const report = (code: Problem['code'], at: string, message: string) =>
    void problems.push({ code, file: '', at, message })
  const reading = typeReading({ ...options, report })
  const aliases = Object.entries(schemas).map(([name, schema]): Alias => {
    return { name, type: reading.read(schema, { at: name, typeName: `${name}Value` }, 'input') }
  })
  if (problems.length > 0) return { problems }
  const { coercion, unknownKeys } = options
  const all = markRevisited({
    shapes: [...reading.shapes.values()],
    aliases: [...aliases, ...reading.aliases.values()],
  })
  return { types: { ...(coercion === 'lax' ? markUnionMembers(all) : all), coercion, unknownKeys } }
}
