/** The functions of a store that write whole rows, or delete them: each is one statement, which compares and changes at once. */
import type { Resource, StoredField } from '../../model/api.ts'
import type { Type } from '../../model/types.ts'
import { holdsUuid } from '../../model/stored-fields.ts'
import type { FileScope } from '../imports.ts'
import { rowJsonName } from '../row-json.ts'
import { referenceName } from '../sql/dialect.ts'
import { postgres } from '../sql/postgres.ts'
import { inserted, touched, writable } from '../sql/names.ts'
import { call, key, list, literal, member, objects, ts } from '../text.ts'
import { membersOf } from '../types.ts'
import { head, localsOf, statement, typed, type Store } from './function.ts'

/** A body of which no field is written is not looked at. */
export function bodyParameter({ resource, scope }: Store, shape: string): string {
  const isRead = writable(resource).length > 0 || (shape === resource.shapes.create && resource.keyKind === 'natural')
  return `${isRead ? 'body' : '_body'}: ${scope.type('./types.ts', shape)}`
}

export function printCreate(store: Store): string {
  const { resource, scope, finders } = store
  const above = finders.slice(1)
  const values = inserted(resource).map((field) => printInserted(field, resource, scope))
  const params = [...values, ...localsOf(above)]
  // The compiler knows no type for what is in an empty list.
  const type = params.length === 0 ? `: readonly ${scope.runtimeType('SqlValue')}[]` : ''
  const result = scope.runtimeType('Stored') + (above.length === 0 ? '' : ' | undefined')
  const answer = `${scope.runtime('storedOf')}(row, ${rowJsonName(resource)})`
  return ts`
    ${head(store, 'create', [...typed(above), bodyParameter(store, resource.shapes.create)], result)}
      ${inserted(resource).some(isMoment) && `const moment = ${scope.runtime('now')}()`}
      const params${type} = ${list('[', params, ']')}
      ${printWrite(resource, statement('insert', store), scope)}
      return ${above.length === 0 ? answer : `row && ${answer}`}
    }
  `
}

/** Whether the server sets it to the moment of the request, which is one for all such fields of a new row. */
function isMoment({ role }: StoredField): boolean {
  return role === 'created' || role === 'updated'
}

function printInserted(field: StoredField, { keyKind }: Resource, scope: FileScope): string {
  const { role } = field
  if (isMoment(field)) return 'moment'
  if (role === 'key' && keyKind !== 'natural') return `${scope.runtime('newKey')}(${literal(keyKind)})`
  return field.readOnly && role === 'plain' ? literal(stored(field)) : whole(field, 'body', scope)
}

/** Prints the statement that writes a row. A violated reference is told by its name, and values of which nothing can be computed. */
export function printWrite(resource: Resource, text: string, scope: FileScope): string {
  const fields = referring(resource)
  const computed = resource.fields.filter(({ role }) => role === 'computed').map(({ name }) => name)
  const written = `database.write(${text}, params)`
  if (fields.length === 0 && computed.length === 0) return `const [row] = await ${written}`
  const compute = (write: string) => call(scope.runtime('computing'), [literal(computed), write])
  if (fields.length === 0) {
    return ts`
      const write = () => ${written}
      const [row] = await ${compute('write')}
    `
  }
  const values = list(
    '{ ',
    fields.map((field) => `${key(field.name)}: ${bound(field, 'body', scope)}`),
    ' }',
  )
  return ts`
    const write = () => ${computed.length === 0 ? written : compute(`() => ${written}`)}
    const [row] = await ${call(scope.runtime('namingReferences'), ['database', 'references', values, 'write'])}
  `
}

/** The fields of the author's that refer to other resources. */
function referring(resource: Resource): StoredField[] {
  return writable(resource).filter(({ reference }) => reference !== undefined)
}

export function printReferences({ resource, scope }: Store): string {
  const fields = referring(resource)
  const writes = resource.operations.some(({ kind }) => kind === 'create' || kind === 'replace' || kind === 'patch')
  if (fields.length === 0 || !writes) return ''
  const items = fields.map(({ name, reference }) =>
    literal({ field: name, table: reference?.table ?? '', key: reference?.key ?? '' }),
  )
  return ts`
    /** What rows of ${resource.name} refer to. */
    ${objects(`const references: readonly ${scope.runtimeType('TableReference')}[] = [`, items, ']')}
  `
}

export function printReferrers({ resource, scope }: Store): string {
  const { name: called, referrers, operations } = resource
  if (referrers.length === 0 || operations.every(({ kind }) => kind !== 'delete')) return ''
  const items = referrers.map((each) =>
    literal({ ...each, reference: referenceName(each.table, each.field, postgres) }),
  )
  return ts`
    /** What keeps rows of ${called} from being deleted. */
    ${objects(`const referrers: readonly ${scope.runtimeType('TableReferrer')}[] = [`, items, ']')}
  `
}

/** Prints the parameter and the condition by which a change is made to one version alone. */
export function preconditions(scope: FileScope): string {
  return `conditions?: ${scope.runtimeType('Preconditions')}`
}

export function printVersion(scope: FileScope): string {
  return `const version = ${scope.runtime('whereVersion')}(conditions)`
}

export function printTouched(resource: Resource, scope: FileScope): string[] {
  return touched(resource).map(() => `${scope.runtime('now')}()`)
}

export function printReplace(store: Store): string {
  const { resource, scope, finders } = store
  const values = writable(resource).map((field) => whole(field, 'body', scope))
  const parameters = [...typed(finders), bodyParameter(store, resource.shapes.replace), preconditions(scope)]
  const params = [...printTouched(resource, scope), ...values, ...localsOf(finders), '...version.params']
  return ts`
    ${head(store, 'replace', parameters, `${scope.runtimeType('Stored')} | undefined`)}
      ${printVersion(scope)}
      const params = ${list('[', params, ']')}
      const text = ${statement('replace', store)} + version.sql + ${statement('returning', store)}
      ${printWrite(resource, 'text', scope)}
      return row && ${scope.runtime('storedOf')}(row, ${rowJsonName(resource)})
    }
  `
}

export function printDelete(store: Store): string {
  const { resource, scope, finders } = store
  const [own = ''] = localsOf(finders)
  const written = 'database.write(text, params)'
  return ts`
    /** Deletes a row, and answers whether there was one. */
    ${head(store, 'remove', [...typed(finders), preconditions(scope)], 'boolean')}
      ${printVersion(scope)}
      const params = ${list('[', [...localsOf(finders), '...version.params'], ']')}
      const text = ${statement('remove', store)} + version.sql + ${statement('returningAny', store)}
      ${
        resource.referrers.length === 0
          ? `const rows = await ${written}`
          : ts`
              const write = () => ${written}
              const rows = await ${call(scope.runtime('namingReferrers'), ['database', 'referrers', own, 'write'])}
            `
      }
      return rows.length > 0
    }
  `
}

/** Prints a field as it is bound to a statement; where it is absent, that is undefined. */
export function bound(field: StoredField, object: string, scope: FileScope): string {
  const { name, storage } = field
  const value = member(object, name)
  if (holdsUuid(field.type)) return `${scope.runtime('uuidText')}(${value})`
  if (storage === 'boolean') return `${scope.runtime('bit')}(${value})`
  return storage === 'json' ? `${scope.runtime('jsonText')}(${value})` : value
}

/** Prints a field of a whole row as it is bound to a statement; where it is absent, that is NULL. */
function whole(field: StoredField, object: string, scope: FileScope): string {
  const mayBeAbsent = (field.nullable && (field.optional || isNamed(field.type))) || isAny(field.type)
  return bound(field, object, scope) + (mayBeAbsent ? ' ?? null' : '')
}

function isAny(type: Type): boolean {
  return membersOf(type).includes('unknown')
}

/** Whether a type is told by a name, which may stand for any value, and so for none. */
function isNamed(type: Type): boolean {
  return type.kind === 'alias' || (type.kind === 'nullable' && isNamed(type.of))
}

/** A default as it is stored. */
function stored({ storage, default: value }: StoredField): unknown {
  if (value === null) return null
  if (storage === 'boolean') return Number(value)
  return storage === 'json' ? JSON.stringify(value) : value
}
