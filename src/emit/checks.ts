/** Checks: for each resource, functions that read what a client sent and note every fault, in the order of the fields. */
import type { Api, Field, Json, Operation, Parameter, Resource, Shape, Type } from '../model/api.ts'
import { camelCase, pascalCase, withArticle } from '../model/names.ts'
import { queryTypeName } from '../model/operations.ts'
import { indent, printLadder, type Rung } from './checks/ladder.ts'
import { isInherited, localNames } from './checks/names.ts'
import { pushIssue, typeRungs, type CheckContext, type Place } from './checks/type-rungs.ts'
import { wordsOf } from './checks/words.ts'
import { header } from './header.ts'
import { fileScope } from './imports.ts'
import type { Output } from './output.ts'
import { blocks, file, hang, key, list, literal, member, ts } from './text.ts'
import { shapesIn } from './types.ts'

/** Emits the checks of a resource. */
export function emitChecks(resource: Resource, api: Api): Output {
  const scope = fileScope()
  const context: CheckContext = { scope, converts: (name) => converts(name, api) }
  const body = blocks(
    inputShapes(resource, api).map((shape) => printShapeCheck(shape, api, context)),
    resource.operations.filter(({ kind }) => kind === 'list').map((operation) => printQueryReader(operation, context)),
    pathParameters(resource).map((parameter) => printPathReader(parameter, resource, context)),
  )
  const title = header(`Checks of what clients send to ${resource.name}.`, resource.source)
  return { path: `${resource.name}/checks.ts`, text: file(`${title}\n${scope.imports()}`, scope.constants(), body) }
}

/** Whether reading a shape makes a new value, because something is filled in or left out, rather than checking the one that came. */
export function converts(name: string, api: Api): boolean {
  const shape = api.shapes.find((each) => each.name === name)
  if (shape === undefined) return false
  return (
    shape.unknownKeys === 'strip' ||
    shape.fields.some(
      ({ type, default: fallback }) => fallback !== undefined || shapesIn(type).some((each) => converts(each, api)),
    )
  )
}

/** The name of the function that reads or checks a shape. */
export function checkName(shape: string, api: Api): string {
  return (converts(shape, api) ? 'read' : 'check') + shape
}

/** The name of the function that reads a path parameter: `readCountryId`. */
export function pathReaderName({ name }: Parameter, { typeName }: Resource): string {
  return `read${typeName}${pascalCase(name)}`
}

/** The path parameters of a resource's operations, each once. */
export function pathParameters({ operations }: Resource): Parameter[] {
  const parameters = operations
    .flatMap((operation) => operation.parameters)
    .filter((parameter) => parameter.in === 'path')
  return [...new Map(parameters.map((parameter) => [parameter.name, parameter])).values()]
}

/** The shapes that clients send to a resource, with those nested in them, in the order of the model. */
function inputShapes(resource: Resource, api: Api): Shape[] {
  const sent = new Set<string>()
  const visit = (name: string): void => {
    if (sent.has(name)) return
    sent.add(name)
    const shape = api.shapes.find((each) => each.name === name)
    for (const { type } of shape?.fields ?? []) shapesIn(type).forEach(visit)
  }
  for (const { body } of resource.operations) if (body !== undefined) visit(body.shape)
  for (const { name, sameAs } of api.shapes) if (sameAs !== undefined && sent.has(name)) visit(sameAs)
  return api.shapes.filter(({ name }) => sent.has(name))
}

function printShapeCheck(shape: Shape, api: Api, context: CheckContext): string {
  const { name, sameAs } = shape
  const doesConvert = context.converts(name)
  const verb = doesConvert ? 'read' : 'check'
  if (sameAs !== undefined) return hang(`export const ${verb}${name} =`, verb + sameAs)
  context.scope.type('./types.ts', name)
  const issues = context.scope.runtimeType('Issues')
  const locals = localNames(
    shape.fields.map((field) => field.name),
    new Set(),
  )
  const keys = context.scope.constant(`${camelCase(keysOwner(shape, api))}Keys`, printKeys(shape.fields))
  const result = doesConvert ? `${name} | undefined` : `input is ${name}`
  return ts`
    /** ${doesConvert ? 'Reads' : 'Checks'} ${withArticle(name).replace(name, `\`${name}\``)}. */
    export function ${verb}${name}(input: unknown, issues: ${issues}): ${result} {
      if (!${context.scope.runtime('isObject')}(input)) {
        issues.push(${context.scope.runtime('notAnObject')}([], input))
        return ${doesConvert ? 'undefined' : 'false'}
      }
      const before = issues.length
      ${doesConvert && `const value: Partial<${name}> = {}`}
      ${printLocals(shape.fields, locals, context)}

    ${indent(blocks(shape.fields.map((field) => printFieldCheck(field, locals.get(field.name) ?? field.name, doesConvert, context))))}

      ${printUnknownKeys(shape, keys, context)}
      return ${doesConvert ? `issues.length === before ? ${context.scope.runtime('complete')}(value) : undefined` : 'issues.length === before'}
    }
  `
}

function printKeys(fields: readonly Field[]): string {
  return list(
    'new Set([',
    fields.map(({ name }) => literal(name)),
    '])',
  )
}

/** What the keys of a shape are named after: a resource for those of what is written to it, which are often the same. */
function keysOwner({ name, resource }: Shape, { resources }: Api): string {
  const owner = resources.find((each) => each.name === resource)
  return owner !== undefined && Object.values(owner.shapes).includes(name) ? owner.typeName : name
}

function printLocals(fields: readonly Field[], locals: ReadonlyMap<string, string>, { scope }: CheckContext): string {
  const plain = fields.filter(({ name }) => !isInherited(name))
  const names = plain.map(({ name }) => (locals.get(name) === name ? name : `${key(name)}: ${locals.get(name)}`))
  return ts`
    ${names.length > 0 && list('const { ', names, ' } = input')}
    ${fields
      .filter(({ name }) => isInherited(name))
      .map(({ name }) => `const ${locals.get(name)} = ${scope.runtime('own')}(input, ${literal(name)})`)}
  `
}

function printFieldCheck(field: Field, local: string, keeps: boolean, context: CheckContext): string {
  const { name, type, required } = field
  const target = member('value', name)
  const place: Place = {
    value: local,
    loc: [literal(name)],
    name: camelCase(name),
    depth: 0,
    ...(keeps ? { keep: (value: string) => `${target} = ${value}` } : {}),
  }
  const rungs = typeRungs(type, place, context)
  const isMissing = `${context.scope.runtime('missing')}([${literal(name)}], input)`
  const absent: Rung = { test: `${local} === undefined`, then: list('issues.push(', [isMissing], ')') }
  return ts`
    ${wordsAbove(field)}
    ${required ? printLadder([absent, ...rungs]) : printOptional(field, local, target, rungs, keeps)}
  `
}

function printOptional(
  { default: fallback }: Field,
  local: string,
  target: string,
  rungs: readonly Rung[],
  keeps: boolean,
): string {
  if (keeps && fallback !== undefined) {
    return printLadder([{ test: `${local} === undefined`, then: `${target} = ${literal(fallback)}` }, ...rungs])
  }
  const [first] = rungs
  if (first === undefined) return ''
  const isPresent = `${local} !== undefined`
  if (rungs.length === 1 && first.isBlock === true && first.test !== undefined) {
    return printLadder([{ ...first, test: `${isPresent} && ${first.test}` }])
  }
  return printLadder([{ test: isPresent, then: printLadder(rungs), isBlock: true }])
}

/** The rule in words, above its ladder. User text stays out of it, but for names, which are quoted where they are odd. */
function wordsAbove({ name, type, required, default: fallback }: Field): string {
  const absent = fallback === undefined ? (required ? '' : 'optional; ') : `${printJson(fallback)} when absent; `
  return `// ${key(name)}: ${absent}${wordsOf(type)}`.replaceAll(/[\r\n\u2028\u2029]/g, ' ')
}

function printJson(value: Json): string {
  return JSON.stringify(value)
}

function printUnknownKeys({ unknownKeys, fields }: Shape, keys: string, context: CheckContext): string {
  const { scope } = context
  if (unknownKeys === 'strip') return ''
  if (unknownKeys === 'keep') {
    const converting = fields.some(({ default: fallback }) => fallback !== undefined)
    return converting ? `${scope.runtime('keepOthers')}(value, input, ${keys})` : ''
  }
  return ts`
    for (const key of Object.keys(input)) {
      if (!${keys}.has(key)) issues.push(${scope.runtime('extraForbidden')}([key], input[key]))
    }
  `
}

function printQueryReader(operation: Operation, context: CheckContext): string {
  const { scope } = context
  const name = queryTypeName(operation)
  const parameters = operation.parameters.filter((parameter) => parameter.in === 'query')
  const locals = localNames(
    parameters.map((parameter) => parameter.name),
    new Set(),
  )
  const keys = scope.constant(`${camelCase(name)}Keys`, printKeys(parameters))
  scope.type('./types.ts', name)
  const extra = `${scope.runtime('extraForbidden')}(['query', key], text)`
  return ts`
    /** Reads the query of \`${operation.id}\`. */
    export function read${name}(query: ${scope.runtimeType('Query')}, issues: ${scope.runtimeType('Issues')}): ${name} | undefined {
      const before = issues.length
      const value: Partial<${name}> = {}

    ${indent(blocks(parameters.map((parameter) => printParameter(parameter, locals.get(parameter.name) ?? '', context))))}

      for (const [key, text] of query) {
        if (!${keys}.has(key)) issues.push(${extra})
      }
      return issues.length === before ? ${scope.runtime('complete')}(value) : undefined
    }
  `
}

function printParameter(parameter: Parameter, local: string, context: CheckContext): string {
  const { name, type, required, default: fallback } = parameter
  const parser = parserOf(type)
  const loc = [literal(parameter.in), literal(name)]
  const target = member('value', name)
  const keep = (value: string) => `${target} = ${value}`
  const place: Place = { value: local, loc, name: camelCase(name), depth: 0, keep }
  const read = `query.get(${literal(name)})`
  const text = parser === undefined ? local : `${local}Text`
  const rungs = parser === undefined ? textRungs(type, place, context) : typeRungs(type, { ...place, text }, context)
  const parsed = parser === undefined ? '' : `const ${local} = ${context.scope.runtime(parser)}(${text})\n`
  const inner = parsed + printLadder(rungs)
  const whenAbsent = required
    ? [{ test: `${text} === undefined`, then: pushIssue(context, 'missing', { ...place, value: 'null' }) }]
    : fallback === undefined
      ? []
      : [{ test: `${text} === undefined`, then: `${target} = ${literal(fallback)}` }]
  const rest: Rung[] = parser === undefined ? rungs : [{ then: inner, isBlock: true }]
  const ladder =
    whenAbsent.length > 0
      ? printLadder([...whenAbsent, ...rest])
      : rungs.length === 1
        ? printLadder([{ test: `${text} !== undefined`, then: inner }])
        : printLadder([{ test: `${text} !== undefined`, then: inner, isBlock: true }])
  return ts`
    ${wordsAbove(parameter)}
    const ${text} = ${read}
    ${ladder}
  `
}

/** The function that makes a value of a text, or undefined where the text is the value. */
function parserOf(type: Type): string | undefined {
  const sample = type.kind === 'literal' || type.kind === 'enum' ? typeof type.values[0] : type.kind
  if (sample === 'integer') return 'integerOf'
  if (sample === 'number') return 'numberOf'
  return sample === 'boolean' ? 'booleanOf' : undefined
}

/** Text needs no rung that asks whether it is text. */
function textRungs(type: Type, place: Place, context: CheckContext): Rung[] {
  const rungs = typeRungs(type, place, context)
  return type.kind === 'string' ? rungs.slice(1) : rungs
}

function printPathReader(parameter: Parameter, resource: Resource, context: CheckContext): string {
  const { scope } = context
  const { type, name } = parameter
  const parser = parserOf(type)
  const local = 'value'
  const loc = [literal('path'), literal(name)]
  const place: Place = {
    value: parser === undefined ? 'text' : local,
    loc,
    name: camelCase(name),
    depth: 0,
    keep: (value) => `return ${value}`,
  }
  const rungs =
    parser === undefined ? textRungs(type, place, context) : typeRungs(type, { ...place, text: 'text' }, context)
  return ts`
    /** Reads the \`${name}\` of a path: ${wordsOf(type)}. */
    export function ${pathReaderName(parameter, resource)}(text: string, issues: ${scope.runtimeType('Issues')}): ${type.kind === 'integer' || type.kind === 'number' ? 'number' : 'string'} | undefined {
      ${parser !== undefined && `const ${local} = ${scope.runtime(parser)}(text)`}
      ${printLadder(rungs)}
      return undefined
    }
  `
}
