/** Stores: for each resource, a function a standard operation, over the emitted SQL. They answer JSON texts, ready to be sent. */
import type { Api, Operation, Resource, StoredField, Type } from '../model/api.ts'
import { camelCase, withArticle, wordsOf } from '../model/names.ts'
import { queryTypeName } from '../model/operations.ts'
import { converts } from './checks/convert.ts'
import { indent } from './checks/ladder.ts'
import { localNames } from './checks/names.ts'
import { header } from './header.ts'
import { fileScope, type FileScope } from './imports.ts'
import type { Output } from './output.ts'
import { printRowJson, rowJsonName } from './row-json.ts'
import { inserted, mergedFields, name as quoted, writable } from './sqlite.ts'
import { blocks, call, file, key, list, literal, member, signature, takeApart, ts } from './text.ts'
import { membersOf } from './types.ts'

/** Emits the store of a resource. */
export function emitStore(resource: Resource, api: Api): Output {
  const scope = fileScope()
  const kinds = new Set(resource.operations.map(({ kind }) => kind))
  const methods = [
    kinds.has('list') && printList(resource, scope),
    resource.parent !== undefined && (kinds.has('list') || kinds.has('create')) && printHasParent(resource, api),
    kinds.has('get') && printGet(resource),
    kinds.has('create') && printCreate(resource, scope),
    kinds.has('replace') && printReplace(resource, scope),
    kinds.has('patch') && printPatch(resource, api, scope),
    kinds.has('delete') && printDelete(resource),
  ]
  const body = blocks(
    ts`
      /** Reads and writes ${resource.name}. What is not there is answered by undefined. */
      export function ${storeName(resource)}(database: ${scope.runtimeType('Database')}) {
        return {
          ${blocks(methods)}
        }
      }
    `,
    [...kinds].some((kind) => kind !== 'delete') && printRowJson(resource, scope),
  )
  const title = header(`The rows of ${resource.name} in the database.`, resource.source)
  const sql = "import * as sql from './sqlite.ts'"
  return { path: `${resource.name}/store.ts`, text: file(`${title}\n${scope.imports(sql)}`, body) }
}

/** The name of the function that makes a store: `countryStore`. */
export function storeName({ typeName }: Resource): string {
  return `${camelCase(typeName)}Store`
}

/** The parameters that find one row, typed, in the order in which a path has them: `event_id: number, id: number`. */
function finders({ parent, key: own }: Resource): string[] {
  return [...(parent === undefined ? [] : [parent.field]), own].map((name) => localName(name))
}

/** A body of which no field is written is not looked at. */
function bodyName(resource: Resource): string {
  return writable(resource).length === 0 ? '_body' : 'body'
}

function localName(name: string): string {
  return localNames([name]).get(name) ?? name
}

function typed(names: readonly string[]): string[] {
  return names.map((name) => `${name}: number`)
}

/** The same as arguments of a statement, which asks for the key first. */
function keyArguments(resource: Resource): string {
  return keyList(resource).join(', ')
}

function keyList(resource: Resource): string[] {
  return finders(resource).toReversed()
}

function printList(resource: Resource, scope: FileScope): string {
  const operation = resource.operations.find(({ kind, nested }) => kind === 'list' && !nested)
  if (operation === undefined) return ''
  const query = scope.type('./types.ts', queryTypeName(operation))
  const conditions = filtersOf(operation, resource).map((field) => printGiven(field, 'query', scope))
  const order = quoted(resource.key)
  const after = `${scope.runtime('decodeCursor')}(query.cursor)`
  return ts`
    ${signature('async list', [`query: ${query}`], `Promise<${scope.runtimeType('Page')}>`)}
      const where = ${printPieces([...conditions, printPiece(`${order} > ?`, after)], scope)}
      const text = \`\${sql.selectPage}\${where.text(' where ', ' and ')} order by ${order} limit ?\`
      const rows = await database.all(text, [...where.params, query.limit + 1])
      return ${scope.runtime('pageOf')}(rows, query.limit, ${rowJsonName(resource)})
    },
  `
}

function filtersOf({ parameters }: Operation, { fields }: Resource): StoredField[] {
  return fields.filter(({ name }) =>
    parameters.some((parameter) => parameter.in === 'query' && parameter.name === name),
  )
}

/** Prints a piece of SQL with the value that it is used for, when there is one. */
function printGiven(field: StoredField, object: string, scope: FileScope): string {
  return printPiece(`${quoted(field.name)} = ?`, bound(field, object, scope))
}

function printPiece(sql: string, value: string): string {
  return list('[', [literal(sql), value], ']')
}

/** Prints the call that takes those pieces that are given. Two and more stand on lines of their own. */
function printPieces(pieces: readonly string[], scope: FileScope): string {
  const given = scope.runtime('given')
  if (pieces.length < 2) return list(`${given}([`, pieces, '])')
  return `${given}([\n${indent(pieces.map((piece) => `${piece},`).join('\n'))}\n])`
}

function printHasParent({ parent }: Resource, { resources }: Api): string {
  const owner = resources.find(({ name }) => name === parent?.resource)
  if (parent === undefined || owner === undefined) return ''
  const local = localName(parent.field)
  return ts`
    /** Whether there is such ${withArticle(wordsOf(owner.singular).join(' '))}. */
    ${signature('async hasParent', [`${local}: number`], 'Promise<boolean>')}
      return (await database.get(sql.selectParent, [${local}])) !== undefined
    },
  `
}

function printGet(resource: Resource): string {
  return ts`
    ${signature('async get', typed(finders(resource)), `Promise<string | undefined>`)}
      const row = await database.get(sql.selectOne, [${keyArguments(resource)}])
      return row && ${rowJsonName(resource)}(row)
    },
  `
}

function printCreate(resource: Resource, scope: FileScope): string {
  const { parent, shapes } = resource
  const owner = parent === undefined ? [] : [localName(parent.field)]
  const body = `${bodyName(resource)}: ${scope.type('./types.ts', shapes.create)}`
  const result = `${scope.runtimeType('Created')}${parent === undefined ? '' : ' | undefined'}`
  const params = inserted(resource).map((field) =>
    field.readOnly ? literal(stored(field)) : whole(field, 'body', scope),
  )
  return ts`
    ${signature('async create', [...typed(owner), body], `Promise<${result}>`)}
      const row = await ${list('database.get(sql.insert, [', [...params, ...owner], '])')}
      return ${parent === undefined ? '' : 'row && '}${scope.runtime('createdOf')}(row, ${rowJsonName(resource)})
    },
  `
}

function printReplace(resource: Resource, scope: FileScope): string {
  const params = writable(resource).map((field) => whole(field, 'body', scope))
  const body = `${bodyName(resource)}: ${scope.type('./types.ts', resource.shapes.replace)}`
  return ts`
    ${signature('async replace', [...typed(finders(resource)), body], `Promise<string | undefined>`)}
      const params = ${list('[', [...params, ...finders(resource).toReversed()], ']')}
      const row = await database.get(sql.replace, params)
      return row && ${rowJsonName(resource)}(row)
    },
  `
}

function printPatch(resource: Resource, api: Api, scope: FileScope): string {
  const { operations, shapes } = resource
  if (shapes.merged !== undefined) return printMergingPatch(resource, shapes.merged, api, scope)
  const body = `${bodyName(resource)}: ${scope.type('./types.ts', shapes.patch)}`
  const canGet = operations.some(({ kind }) => kind === 'get')
  const unchanged = `if (set.params.length === 0) return this.get(${finders(resource).join(', ')})`
  const idle = printIdle(resource)
  const pieces = writable(resource).map((field) => printGiven(field, 'body', scope))
  return ts`
    ${signature('async patch', [...typed(finders(resource)), body], `Promise<string | undefined>`)}
      const set = ${printPieces(pieces, scope)}
      ${canGet && unchanged}
      const text = \`\${sql.update}\${set.text(' ', ', ')${canGet ? '' : ` || ${idle}`}}\${sql.whereOne}\${sql.returning}\`
      const row = await database.get(text, [...set.params, ${keyArguments(resource)}])
      return row && ${rowJsonName(resource)}(row)
    },
  `
}

/** Prints what is set where nothing is. */
function printIdle({ key: own }: Resource): string {
  return literal(` ${quoted(own)} = ${quoted(own)}`)
}

/** Prints a patch that merges values inside values with what is stored; it starts over when somebody else was faster. */
function printMergingPatch(resource: Resource, merged: string, api: Api, scope: FileScope): string {
  const fields = mergedFields(resource)
  const locals = localNames(fields.map(({ name }) => name))
  const kept = fields.map(({ name }) => locals.get(name) ?? name)
  const doesConvert = converts({ kind: 'object', shape: merged }, api)
  const check = scope.value('./checks.ts', `${doesConvert ? 'read' : 'check'}${merged}`)
  const source = (field: StoredField) => (fields.includes(field) ? (doesConvert ? 'whole' : 'merged') : 'body')
  const pieces = writable(resource).map((field) => printGiven(field, source(field), scope))
  const idle = printIdle(resource)
  const parameters = [
    `body: ${scope.type('./types.ts', resource.shapes.patch)}`,
    `issues: ${scope.runtimeType('Issues')}`,
  ]
  return ts`
    /** What is wrong once values inside values are merged (RFC 7396) is put to the issues. */
    ${signature('async patch', [...typed(finders(resource)), ...parameters], `Promise<string | undefined>`)}
      for (;;) {
        const stored = await database.get(sql.selectMerged, [${keyArguments(resource)}])
        if (stored === undefined) return undefined
        ${takeApart('[', kept, ']', 'stored')}
        const merged = {
          ${fields.map(({ name }) => `${key(name)}: ${call(scope.runtime('mergeStored'), [locals.get(name) ?? '', member('body', name)])},`)}
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
        const text = \`\${sql.update}\${set.text(' ', ', ') || ${idle}}\${sql.whereUnchanged}\${sql.returning}\`
        const row = await database.get(text, ${list('[', ['...set.params', ...keyList(resource), ...kept.map((each) => `${each} ?? null`)], ']')})
        if (row !== undefined) return ${rowJsonName(resource)}(row)
      }
    },
  `
}

function printDelete(resource: Resource): string {
  return ts`
    ${signature('async delete', typed(finders(resource)), `Promise<boolean>`)}
      return (await database.run(sql.remove, [${keyArguments(resource)}])) > 0
    },
  `
}

/** Prints a field as it is bound to a statement; where it is absent, that is undefined. */
function bound({ name, storage }: StoredField, object: string, scope: FileScope): string {
  const value = member(object, name)
  if (storage === 'boolean') return `${scope.runtime('bit')}(${value})`
  return storage === 'json' ? `${scope.runtime('jsonText')}(${value})` : value
}

/** Prints a field of a whole row as it is bound to a statement; where it is absent, that is NULL. */
function whole(field: StoredField, object: string, scope: FileScope): string {
  return bound(field, object, scope) + ((field.optional && field.nullable) || isAny(field.type) ? ' ?? null' : '')
}

function isAny(type: Type): boolean {
  return membersOf(type).includes('unknown')
}

/** A default as it is stored. */
function stored({ storage, default: value }: StoredField): unknown {
  if (storage === 'boolean') return Number(value)
  return storage === 'json' ? JSON.stringify(value) : value
}
