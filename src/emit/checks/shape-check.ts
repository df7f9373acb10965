/** The check of a shape: a function that goes through its fields in their order, a ladder each, and then through the other keys. */
import type { Api, Field, Shape, Type } from '../../model/api.ts'
import { camelCase, withArticle } from '../../model/names.ts'
import { assign, blocks, call, hang, key, list, literal, member, signature, takeApart, ts, when } from '../text.ts'
import { indent, printLadder, type Rung } from './ladder.ts'
import { isInherited, localNames } from './names.ts'
import { typeRungs, type CheckContext, type Place } from './type-rungs.ts'
import { wordsOf } from './words.ts'

/** Prints the function that checks a shape, or reads it where reading makes a new value. */
export function printShapeCheck(shape: Shape, api: Api, context: CheckContext): string {
  const { name, sameAs } = shape
  const doesConvert = context.converts(name)
  const verb = doesConvert ? 'read' : 'check'
  if (sameAs !== undefined) return hang(`export const ${verb}${name} =`, verb + sameAs)
  context.scope.type('./types.ts', name)
  const issues = context.scope.runtimeType('Issues')
  const locals = localNames(shape.fields.map((field) => field.name))
  // Anything is right where any value is, or none.
  const looked = shape.fields.filter((field) => doesConvert || field.required || !isAny(field.type))
  const result = doesConvert ? `${name} | undefined` : `input is ${name}`
  return ts`
    /** ${doesConvert ? 'Reads' : 'Checks'} ${withArticle(name).replace(name, `\`${name}\``)}. */
    ${signature(`export function ${verb}${name}`, ['input: unknown', `issues: ${issues}`], result)}
      if (!${context.scope.runtime('isObject')}(input)) {
        issues.push(${context.scope.runtime('notAnObject')}([], input))
        return ${doesConvert ? 'undefined' : 'false'}
      }
      const before = issues.length
      ${doesConvert && `const value: Partial<${name}> = {}`}
      ${printLocals(looked, locals, context)}

    ${indent(blocks(looked.map((field) => printFieldCheck(field, locals.get(field.name) ?? field.name, doesConvert, context))))}

      ${printUnknownKeys(shape, api, context)}
      return ${doesConvert ? `issues.length === before ? ${context.scope.runtime('complete')}(value) : undefined` : 'issues.length === before'}
    }
  `
}

/** Prints the set of the names of fields. */
export function printKeys(fields: readonly Pick<Field, 'name'>[]): string {
  if (fields.length === 0) return 'new Set<string>()'
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
    ${names.length > 0 && takeApart('{ ', names, ' }', 'input')}
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
  return ts`
    ${wordsAbove(field)}
    ${required ? printLadder([missingRung(name, local, context), ...rungs]) : printOptional(field, local, target, rungs, keeps)}
  `
}

function missingRung(name: string, local: string, { scope }: CheckContext): Rung {
  const issue = `${scope.runtime('missing')}([${literal(name)}], input)`
  return { test: `${local} === undefined`, body: call('issues.push', [issue]) }
}

function printOptional(
  { default: fallback }: Field,
  local: string,
  target: string,
  rungs: readonly Rung[],
  keeps: boolean,
): string {
  if (keeps && fallback !== undefined) {
    return printLadder([{ test: `${local} === undefined`, body: assign(`${target} =`, fallback) }, ...rungs])
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
  return `// ${key(name)}: ${absent}${wordsOf(type)}`.replaceAll(/[\r\n\u2028\u2029]/g, ' ')
}

function isAny(type: Type): boolean {
  return type.kind === 'any' || (type.kind === 'nullable' && isAny(type.of))
}

function printUnknownKeys(shape: Shape, api: Api, context: CheckContext): string {
  const { scope } = context
  const { unknownKeys, name, fields } = shape
  const keys = () => scope.constant(`${camelCase(keysOwner(shape, api))}Keys`, printKeys(fields))
  if (unknownKeys === 'strip') return ''
  if (unknownKeys === 'keep') {
    return context.converts(name) ? `${scope.runtime('keepOthers')}(value, input, ${keys()})` : ''
  }
  return ts`
    for (const key of Object.keys(input)) {
      ${when([`!${keys()}.has(key)`], '&&', call('issues.push', [`${scope.runtime('extraForbidden')}([key], input[key])`]))}
    }
  `
}
