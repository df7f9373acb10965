/** Hidden parts: for each resource that has any, what prints its values without the `writeOnly` fields within. */
import type { Resource } from '../model/api.ts'
import { camelCase } from '../model/names.ts'
import { header } from './header.ts'
import { fileScope, type FileScope } from './imports.ts'
import type { Output } from './output.ts'
import { assign, call, file, key, literal, member, ts } from './text.ts'

/** Emits what prints values without what is never answered of them, where there is such. */
export function emitHidden(resource: Resource): Output[] {
  const { name, source, hidden } = resource
  if (hidden === undefined) return []
  const scope = fileScope()
  const printers = Object.entries(hidden.fields).map(
    ([field, part]) => `${key(field)}: ${call(scope.runtime('answeredJson'), [literal(part), 'types'])},`,
  )
  const body = [
    ts`
      /** What is never answered of the values within, by their types. */
      ${assign(`const types: ${scope.runtimeType('HiddenTypes')} =`, hidden.types)}
    `,
    ts`
      /** Print what is stored in a field as JSON, without what is never answered of it. */
      export const ${hiddenName(resource)} = {
        ${printers}
      }
    `,
  ]
  const title = header(`What is never answered of the values of ${name}.`, source)
  return [{ path: `${name}/hidden.ts`, text: file(`${title}\n${scope.imports()}`, body) }]
}

/** The name of the constant: `countryHidden`. */
export function hiddenName({ typeName }: Pick<Resource, 'typeName'>): string {
  return `${camelCase(typeName)}Hidden`
}

/** Prints what prints a field without its hidden part; undefined where it has none. */
export function hiddenPrinter(name: string, resource: Resource, scope: FileScope): string | undefined {
  if (resource.hidden === undefined || !Object.hasOwn(resource.hidden.fields, name)) return undefined
  return member(scope.value('./hidden.ts', hiddenName(resource)), name)
}
