/** The function of a store that patches: with one statement, or, where values are merged with what is stored, until nobody else was faster. */
import type { StoredField } from '../../model/api.ts'
import { converts } from '../checks/convert.ts'
import { indent } from '../checks/ladder.ts'
import { localNames, storeConstants, storeFunctions } from '../checks/names.ts'
import { hiddenName } from '../hidden.ts'
import type { FileScope } from '../imports.ts'
import { rowJsonName } from '../row-json.ts'
import { identifier, mergedFields, writable } from '../sql/names.ts'
import { assign, call, key, list, literal, member, takeApart, ts } from '../text.ts'
import { head, localsOf, statement, typed, type Store } from './function.ts'
import { bodyParameter, bound, preconditions, printTouched, printVersion, printWrite } from './writing.ts'

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
