/** Rows as JSON: the function, in a store, that prints a row of the database as the text of an answer. */
import type { Resource, StoredField } from '../model/api.ts'
import { camelCase } from '../model/names.ts'
import { indent } from './checks/ladder.ts'
import { localNames, storeConstants, storeFunctions } from './checks/names.ts'
import { aNamed } from './checks/words.ts'
import { hiddenName, hiddenPrinter } from './hidden.ts'
import type { FileScope } from './imports.ts'
import { readable } from './sql/names.ts'
import { takeApart, ts } from './text.ts'

/** The name of the function that prints a row as JSON: `countryJson`. */
export function rowJsonName({ typeName }: Resource): string {
  return `${camelCase(typeName)}Json`
}

/** Prints the function that prints a row as JSON: the text of the keys is fixed, and no object is built. */
export function printRowJson(resource: Resource, scope: FileScope): string {
  const fields = readable(resource)
  const used = new Set([rowJsonName(resource), hiddenName(resource), ...storeFunctions, ...storeConstants])
  const localOf = localNames(
    fields.map(({ name }) => name),
    { isUsed: (local) => used.has(local) },
  )
  const parts = fields.map((field, index) => {
    const local = localOf(field.name)
    const printer = hiddenPrinter(field.name, resource, scope)
    const value = printer === undefined ? printValue(field, local, scope) : `${printer}(${local})`
    return printMember(field, local, value, index === 0)
  })
  return ts`
    /** Prints a row as ${aNamed(resource.typeName)} in JSON. */
    function ${rowJsonName(resource)}(row: ${scope.runtimeType('Row')}): string {
      ${takeApart(
        '[',
        fields.map(({ name }) => localOf(name)),
        ']',
        'row',
      )}
      ${printSum(parts)}
    }
  `
}

/** Prints the texts as one template where that fits a line, else a line each. */
function printSum(parts: readonly Member[]): string {
  const flat = `return \`${parts.map(({ within }) => within).join('')}}\``
  if (flat.length <= 116) return flat
  const lines = [...parts.map(({ alone }) => alone), "'}'"]
  return `return (\n${indent(lines.join(' +\n'))}\n)`
}

/** The text of a member of a JSON object: within a template, and as an expression of its own. */
interface Member {
  readonly within: string
  readonly alone: string
}

function printMember(field: StoredField, local: string, value: string, isFirst: boolean): Member {
  const label = `${isFirst ? '{' : ','}${JSON.stringify(field.name)}:`
  const text = `${label}\${${value}}`
  if (!field.omitNull) return { within: text, alone: `\`${text}\`` }
  const choice = `${local} === null ? '' : \`${text}\``
  return { within: `\${${choice}}`, alone: `(${choice})` }
}

function printValue({ storage }: StoredField, local: string, scope: FileScope): string {
  if (storage === 'text') return `${scope.runtime('jsonString')}(${local})`
  return storage === 'boolean' ? `${scope.runtime('jsonBoolean')}(${local})` : local
}
