/** The check of a shape: a function that goes through its fields in their order, a ladder each, and then through the other keys. */
import { defined } from '../../model/defined.ts'
import type { Alias, Field, Json, Shape, Type } from '../../model/types.ts'
import { camelCase } from '../../model/names.ts'
import { blocks, call, hang, join, key, lineComment, literal, member, signature, takeApart, ts, when } from '../text.ts'
import { introduce, receivedName } from './convert.ts'
import { printFallback } from './fallback.ts'
import { notesFit } from './fit.ts'
import { indent, printLadder, type Rung } from './ladder.ts'
import { fieldNames, isInherited } from './names.ts'
import { keysConstant, printOtherKeys, whole } from './other-keys.ts'
import { pushIssue, type CheckContext, type Place } from './place.ts'
import { typeRungs } from './type-rungs.ts'
import { aNamed, wordsOf } from './words.ts'

/** Prints the function that checks a shape, or reads it where reading makes a new value. */
export function printShapeCheck(shape: Shape, context: CheckContext): string {
  const { name, sameAs, fields } = shape
  const { scope } = context
  const doesConvert = context.converts({ kind: 'object', shape: name })
  const verb = doesConvert ? 'read' : 'check'
  if (sameAs !== undefined) return hang(`export const ${verb}${name} =`, context.functionOf(verb, sameAs))
  scope.type(context.moduleOf(name), name)
  const localOf = fieldNames(
    fields.map((field) => field.name),
    context,
  )
  // Anything is right where any value is, or none.
  const looked = fields.filter((field) => doesConvert || field.required || field.type.kind !== 'any')
  const received = looked.map((field) => ({ field, local: localOf(field.name) }))
  const result = doesConvert ? `${name} | undefined` : `input is ${name}`
  const isRight = 'issues.length === before'
  const fit = notesFit({ kind: 'object', shape: name }, context) ? 'fit' : undefined
  return ts`
    /** ${doesConvert ? 'Reads' : 'Checks'} ${aNamed(name)}. */
    ${signature(`export function ${verb}${name}`, parametersOf(fit, context), result)}
      if (!${scope.runtime('isObject')}(input)) {
        issues.push(${scope.runtime('notAnObject')}([], input))
        return ${doesConvert ? 'undefined' : 'false'}
      }
      const before = issues.length
      ${doesConvert && `const value: Partial<${name}> = {}`}
      ${printLocals(received, context)}

    ${indent(blocks(received.map(({ field, local }) => printFieldCheck(field, local, doesConvert, fit, context))))}

      ${printOtherKeys(shape, doesConvert, fit, context)}
      ${printSize(shape, context)}
      ${
        fit === undefined
          ? `return ${doesConvert ? `${isRight} ? ${scope.runtime('complete')}(value) : undefined` : isRight}`
          : printFitted(shape, fit, context)
      }
    }
  `
}

/** The parameters of a function that checks or reads a type. */
function parametersOf(fit: string | undefined, { scope }: CheckContext): string[] {
  const fits = fit === undefined ? [] : [`${fit}?: ${scope.runtimeType('Fit')}`]
  return ['input: unknown', `issues: ${scope.runtimeType('Issues')}`, ...fits]
}

/** Prints the end of a function that notes how well an object was taken. */
function printFitted(shape: Shape, fit: string, context: CheckContext): string {
  const { scope } = context
  return ts`
    if (issues.length > before) return undefined
    ${call(scope.runtime('takenFields'), ['input', keysConstant(shape, context), fit])}
    return ${scope.runtime('complete')}(value)
  `
}

/** Prints the function that checks a type that has a name, or reads it. */
export function printAliasCheck({ name, type }: Alias, context: CheckContext): string {
  const { scope } = context
  const doesConvert = context.converts({ kind: 'alias', name })
  scope.type(context.moduleOf(name), name)
  const fit = notesFit({ kind: 'alias', name }, context) ? 'fit' : undefined
  const parameters = parametersOf(fit, context)
  const described = aNamed(name)
  const place: Place = {
    ...whole,
    ...(doesConvert ? { keep: (value: string) => `return ${value}`, isAnswer: true } : {}),
    ...defined({ fit }),
  }
  const introduced = introduce(type, { ...place, value: 'converted' }, 'input', context)
  const ladder = printLadder(typeRungs(type, introduced.place, context))
  if (doesConvert) {
    return ts`
      /** Reads ${described}. */
      ${signature(`export function read${name}`, parameters, `${name} | undefined`)}
        ${introduced.declaration}
        ${ladder}
        return undefined
      }
    `
  }
  if (ladder === '') {
    return ts`
      /** Checks ${described}: any value is. */
      ${signature(`export function check${name}`, ['_input: unknown', `_issues: ${scope.runtimeType('Issues')}`], `_input is ${name}`)}
        return true
      }
    `
  }
  return ts`
    /** Checks ${described}. */
    ${signature(`export function check${name}`, parameters, `input is ${name}`)}
      const before = issues.length
      ${ladder}
      return issues.length === before
    }
  `
}

/** A field that is looked at, and the local that holds its value. */
interface Looked {
  readonly field: Field
  readonly local: string
}

function printLocals(looked: readonly Looked[], context: CheckContext): string {
  const named = looked.map(({ field, local }) => ({
    name: field.name,
    local: receivedName(field.type, local, 'json', context),
  }))
  const names = named
    .filter(({ name }) => !isInherited(name))
    .map(({ name, local }) => (local === name ? name : `${key(name)}: ${local}`))
  const inherited = named.filter(({ name }) => isInherited(name))
  return join([
    names.length > 0 && takeApart('{ ', names, ' }', 'input'),
    ...inherited.map(({ name, local }) => `const ${local} = ${context.scope.runtime('own')}(input, ${literal(name)})`),
  ])
}

function printFieldCheck(
  field: Field,
  local: string,
  keeps: boolean,
  fit: string | undefined,
  context: CheckContext,
): string {
  const { name, type, required } = field
  const put = printerOfPut(field, context)
  const place: Place = {
    ...whole,
    value: local,
    loc: [literal(name)],
    name: camelCase(name),
    ...(required && refusesAbsence(type) ? { owner: 'input' } : {}),
    ...(keeps ? { keep: put.value } : {}),
    ...defined({ fit }),
  }
  const received = receivedName(type, local, 'json', context)
  const introduced = introduce(type, place, received, context)
  const rungs = typeRungs(type, introduced.place, context)
  return ts`
    ${wordsAbove(field)}
    ${introduced.declaration}
    ${required ? printLadder([...missingRungs(field, introduced.place, context), ...rungs]) : printOptional(field, local, keeps ? put : undefined, rungs)}
  `
}

/** How a field is put into the value that is read: one that is printed, or one that stands in for it. */
interface Put {
  readonly value: (printed: string) => string
  readonly fallback: (value: Json) => string
}

function printerOfPut({ name, type }: Field, context: CheckContext): Put {
  if (name === '__proto__') {
    const value = (printed: string) => call(context.scope.runtime('setOwn'), ['value', literal(name), printed])
    return { value, fallback: (fallback) => value(literal(fallback)) }
  }
  const target = member('value', name)
  return {
    value: (printed) => `${target} = ${printed}`,
    fallback: (fallback) => printFallback(target, fallback, type, context),
  }
}

function missingRungs({ name, type }: Field, { value, owner }: Place, context: CheckContext): Rung[] {
  if (owner !== undefined) return []
  const said = type.errorMessage === undefined ? {} : { errorMessage: type.errorMessage }
  const body = pushIssue(context, 'missing', { ...whole, ...said, loc: [literal(name)] })
  return [{ test: `${value} === undefined`, body }]
}

/** Whether the rung that asks for the kind of a value refuses one that is absent, too: a rung less, for every request. */
function refusesAbsence(type: Type): boolean {
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'integer':
    case 'boolean':
    case 'null':
    case 'literal':
    case 'enum':
    case 'array':
    case 'tuple':
    case 'record':
    case 'tagged':
      return true
    case 'nullable':
      return refusesAbsence(type.of)
    case 'object':
    case 'alias':
    case 'union':
    case 'all':
    case 'by-kind':
    case 'never':
    case 'any':
      return false
  }
}

function printOptional(
  { default: fallback }: Field,
  local: string,
  put: Put | undefined,
  rungs: readonly Rung[],
): string {
  if (put !== undefined && fallback !== undefined) {
    return printLadder([{ test: `${local} === undefined`, body: put.fallback(fallback) }, ...rungs])
  }
  const [first] = rungs
  if (first === undefined) return ''
  const isPresent = `${local} !== undefined`
  if (rungs.length === 1 && first.isBlock === true && first.test !== undefined) {
    return printLadder([{ ...first, test: `${isPresent} && ${first.test}` }])
  }
  return printLadder([{ test: isPresent, body: printLadder(rungs), isBlock: true }])
}

/** The rule in words, above its ladder. User text stays out of it, but for names, which are quoted where they are odd. */
export function wordsAbove({ name, type, required, default: fallback }: Field): string {
  const absent = fallback === undefined ? (required ? '' : 'optional; ') : `${JSON.stringify(fallback)} when absent; `
  return lineComment(`${key(name)}: ${absent}${wordsOf(type)}`)
}

function printSize({ minProperties = 0, maxProperties }: Shape, context: CheckContext): string {
  const size = 'Object.keys(input).length'
  return join([
    minProperties > 0 &&
      when([`${size} < ${minProperties}`], '&&', pushIssue(context, 'tooFewKeys', whole, String(minProperties))),
    maxProperties !== undefined &&
      when([`${size} > ${maxProperties}`], '&&', pushIssue(context, 'tooManyKeys', whole, String(maxProperties))),
  ])
}
