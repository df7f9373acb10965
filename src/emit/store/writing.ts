/** The functions of a store that write: each is one statement, which compares and changes at once, but for patches that merge. */
import type { Resource, StoredField } from '../../model/api.ts'
import type { Type } from '../../model/types.ts'
import { holdsUuid } from '../../model/stored-fields.ts'
import { converts } from '../checks/convert.ts'
import { indent } from '../checks/ladder.ts'
import { localNames, storeConstants, storeFunctions } from '../checks/names.ts'
import { hiddenName } from '../hidden.ts'
import type { FileScope } from '../imports.ts'
import { rowJsonName } from '../row-json.ts'
import { referenceName } from '../sql/dialect.ts'
import { postgres } from '../sql/postgres.ts'
import { identifier, inserted, mergedFields, touched, writable } from '../sql/names.ts'
import { assign, call, key, list, literal, member, objects, takeApart, ts } from '../text.ts'
import { membersOf } from '../types.ts'
import { head, localsOf, statement, typed, type Store } from './function.ts'

/** A body of which no field is written is not looked at. */
function bodyParameter({ resource, scope }: Store, shape: string): string {
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
function printWrite(resource: Resource, text: string, scope: FileScope): string {
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
function preconditions(scope: FileScope): string {
  return `conditions?: ${scope.runtimeType('Preconditions')}`
}

function printVersion(scope: FileScope): string {
  return `const version = ${scope.runtime('whereVersion')}(conditions)`
}

function printTouched(resource: Resource, scope: FileScope): string[] {
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

export function printPatch(store: Store): string {
  const { resource, scope, finders } = store
  const { shapes } = resource
  if (shapes.merged !== undefined) return printMergingPatch(store, shapes.merged)
  const pieces = writable(resource).map((field) => printGiven(field, 'body', scope))
  const parameters = [...typed(finders), bodyParameter(store, shapes.patch), preconditions(scope)]
  const params = [...printTouched(resource, scope), '...set.params', '...keys']
  return ts`
    ${head(store, 'patch', parameters, `${scope.runtimeType('Stored')} | undefined`)}
      const set = ${printPieces(pieces, scope)}
      ${printVersion(scope)}
      const keys = ${list('[', [...localsOf(finders), '...version.params'], ']')}
      ${printIdle('version', 'keys', store)}
      const params = ${list('[', params, ']')}
      const text = ${printUpdate('version.sql', store)}
      ${printWrite(resource, 'text', scope)}
      return row && ${scope.runtime('storedOf')}(row, ${rowJsonName(resource)})
    }
  `
}

/** Prints the statement that changes what is given of the row of a version. */
function printUpdate(version: string, store: Store): string {
  const [update, where, returning] = ['update', 'whereOne', 'returning'].map((name) => statement(name, store))
  return `${update} + set.sql + ${where} + ${version} + ${returning}`
}

/** Prints what a patch that changes nothing does: the row stays as it is, and so does its version. */
function printIdle(version: string, keys: string, store: Store): string {
  const { resource, scope } = store
  return ts`
    if (set.params.length === 0) {
      const row = await database.get(${statement('selectOne', store)} + ${version}.sql, ${keys})
      return row && ${scope.runtime('storedOf')}(row, ${rowJsonName(resource)})
    }
  `
}

/** What the function of such a patch calls its own. */
const ownLocals = ['version', 'params', 'allowed', 'keys', 'conditions', 'set', 'write']

/** Prints a patch that merges values inside values with what is stored; it starts over when somebody else was faster. */
function printMergingPatch(store: Store, merged: string): string {
  const { resource, api, scope, finders } = store
  const fields = mergedFields(resource, api)
  const doesConvert = converts({ kind: 'object', shape: merged }, api)
  const check = scope.value('./checks.ts', `${doesConvert ? 'read' : 'check'}${merged}`)
  const named = [rowJsonName(resource), hiddenName(resource), check]
  const used = new Set([...ownLocals, ...storeFunctions, ...storeConstants, ...localsOf(finders), ...named])
  const localOf = localNames(
    fields.map(({ name }) => name),
    { isUsed: (local) => used.has(local) },
  )
  const kept = fields.map(({ name }) => localOf(name))
  const source = (field: StoredField) => (fields.includes(field) ? (doesConvert ? 'whole' : 'merged') : 'body')
  const pieces = writable(resource).map((field) => printGiven(field, source(field), scope))
  const parameters = [
    ...typed(finders),
    bodyParameter(store, resource.shapes.patch),
    `issues: ${scope.runtimeType('Issues')}`,
    preconditions(scope),
  ]
  const params = [...printTouched(resource, scope), '...set.params', ...localsOf(finders), 'version']
  return ts`
    /** What is wrong once values inside values are merged (RFC 7396) is put to the issues. */
    ${head(store, 'patch', parameters, `${scope.runtimeType('Stored')} | undefined`)}
      const allowed = ${scope.runtime('whereVersion')}(conditions)
      const keys = ${list('[', [...localsOf(finders), '...allowed.params'], ']')}
      for (;;) {
        const stored = await database.get(${statement('selectMerged', store)} + allowed.sql, keys)
        if (stored === undefined) return undefined
        ${takeApart('[', [...kept, 'version = null'], ']', 'stored')}
        const merged = {
          ${fields.map(({ name }) => `${key(name)}: ${printMerged(name, localOf(name), store)},`)}
        }
        ${
          doesConvert
            ? ts`
                const whole = ${call(scope.runtime('readBody'), ['merged', check, 'issues'])}
                if (whole === undefined) return undefined
              `
            : `if (!${call(scope.runtime('checkBody'), ['merged', check, 'issues'])}) return undefined`
        }
        const set = ${printPieces(pieces, scope)}
        ${printIdle('allowed', 'keys', store)}
        const params = ${list('[', params, ']')}
        const text = ${printUpdate(statement('ofVersion', store), store)}
        ${printWrite(resource, 'text', scope)}
        if (row !== undefined) return ${scope.runtime('storedOf')}(row, ${rowJsonName(resource)})
      }
    }
  `
}

function printMerged(name: string, local: string, { resource, scope }: Store): string {
  const sets = resource.nulls !== undefined && Object.hasOwn(resource.nulls.fields, name)
  const given = [local, member('body', name), ...(sets ? [literal(name), 'nulls'] : [])]
  return call(scope.runtime('mergeStored'), given)
}

export function printNulls({ resource, scope }: Store): string {
  const { nulls, operations } = resource
  if (nulls === undefined || operations.every(({ kind }) => kind !== 'patch')) return ''
  return ts`
    /** What null sets within values, rather than removes. */
    ${assign(`const nulls: ${scope.runtimeType('NullParts')} =`, nulls)}
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

/** Prints a piece of SQL with the value that it is used for, when there is one. */
function printGiven(field: StoredField, object: string, scope: FileScope): string {
  return list('[', [literal(`${identifier(field.name)} = ?`), bound(field, object, scope)], ']')
}

/** Prints the call that takes those pieces that are given. Two and more stand on lines of their own. */
function printPieces(pieces: readonly string[], scope: FileScope): string {
  const given = scope.runtime('given')
  if (pieces.length < 2) return list(`${given}([`, pieces, '])')
  return `${given}([\n${indent(pieces.map((piece) => `${piece},`).join('\n'))}\n])`
}

/** Prints a field as it is bound to a statement; where it is absent, that is undefined. */
function bound(field: StoredField, object: string, scope: FileScope): string {
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
