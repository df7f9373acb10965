/** Lists: for each resource that has one, the fields that its lists are filtered by, sorted by and made of. */
import type { Resource, StoredField } from '../model/api.ts'
import type { Type } from '../model/types.ts'
import { comparedType } from '../model/lists.ts'
import { camelCase } from '../model/names.ts'
import { holdsUuid } from '../model/stored-fields.ts'
import { formatNames } from './checks/types/scalars.ts'
import { header } from './header.ts'
import { hiddenPrinter } from './hidden.ts'
import { fileScope, type FileScope } from './imports.ts'
import type { Output } from './output.ts'
import { readable } from './sql/names.ts'
import { file, list, literal, objects, ts } from './text.ts'

/** Emits what lists of a resource can be asked for. */
export function emitList(resource: Resource): Output[] {
  if (!resource.operations.some(({ kind }) => kind === 'list')) return []
  const scope = fileScope()
  const { page } = resource
  const body = ts`
    /** The lists of ${resource.name}: the fields, what they are filtered by, and whether they are sorted by. */
    export const ${listName(resource)} = ${scope.runtime('newList')}({
      table: ${literal(resource.table)},
      key: ${literal(resource.key)},
      page: ${literal({ default: page.default, maximum: page.maximum })},
      refusesUnknown: ${String(resource.refusesUnknownParameters)},
      ${objects(
        'fields: [',
        readable(resource).map((field) => printField(field, resource, scope)),
        ']',
      )},
    })
  `
  const title = header(`What lists of ${resource.name} can be asked for.`, resource.source)
  return [{ path: `${resource.name}/list.ts`, text: file(`${title}\n${scope.imports()}`, body) }]
}

/** The name of the constant: `countryList`. */
export function listName({ typeName }: Resource): string {
  return `${camelCase(typeName)}List`
}

function printField(field: StoredField, resource: Resource, scope: FileScope): string {
  const { filters, sorts } = resource
  const printer = hiddenPrinter(field.name, resource, scope)
  const filter = filters.find((each) => each.field === field.name)
  const properties = [
    `name: ${literal(field.name)}`,
    `storage: ${literal(field.storage)}`,
    field.nullable && `nullable: true`,
    field.omitNull && `omitNull: true`,
    printer !== undefined && `print: ${printer}`,
    filter !== undefined && `read: ${printReader(field, scope)}`,
    filter !== undefined && list('operators: [', filter.operators.map(literal), ']'),
    sorts.includes(field.name) && 'sorts: true',
  ].filter((each) => each !== false)
  return list('{ ', properties, ' }')
}

/** Prints what reads a text that the field is compared with. */
function printReader({ type, role }: StoredField, scope: FileScope): string {
  if (role === 'created' || role === 'updated') return scope.runtime('momentValue')
  return printTypeReader(comparedType(type), scope)
}

function printTypeReader(type: Type, scope: FileScope): string {
  if (type.kind === 'literal' || type.kind === 'enum') {
    return list(`${scope.runtime('choiceValue')}(`, [literal(type.values), literal(type.kind)], ')')
  }
  if (holdsUuid(type)) return scope.runtime('uuidValue')
  if (type.kind === 'string' && type.format !== undefined) {
    const [check, issue] = formatNames[type.format]
    return list(`${scope.runtime('formatValue')}(`, [scope.runtime(check), scope.runtime(issue)], ')')
  }
  const isPlain = type.kind === 'integer' || type.kind === 'number' || type.kind === 'boolean'
  return scope.runtime(isPlain ? plainReaders[type.kind] : 'textValue')
}

const plainReaders = { integer: 'integerValue', number: 'numberValue', boolean: 'booleanValue' } as const
