/** What an example of a rule is, and the parts that examples are made of: text of schemas and of handlers. */
import type { RuleName } from '../../../src/model/changes/rules.ts'

/** An example. Both sides are text of TypeScript, the definition in schemas and what the handler does. */
export interface Example {
  readonly rule: RuleName
  /** What it is called: unique, and the name of its operation or resource unless the definition says otherwise. */
  readonly name: string
  readonly before: Side
  readonly after: Side
  /** The body of a function of `api`, the client. It throws when it is not served as before. */
  readonly program: string
  /** The types of the client that the program names. */
  readonly types?: readonly string[]
  /** What else it takes from the client. */
  readonly values?: readonly string[]
}

/** One side: definitions, and handlers, middleware and webhooks as entries of objects. None of them where there is nothing. */
export interface Side {
  readonly definition: string
  readonly handler: string
  readonly middleware?: string
  readonly webhook?: string
}

/** No operation. */
export const nothing: Side = { definition: '', handler: '' }

/** An operation, its options beside its path, and the value that it answers with. */
export function operation(name: string, given: string, answer: string, path = `/${name}`): Side {
  return {
    definition: `export const ${name} = defineOperation('${name}', { path: '${path}', ${given} })`,
    handler: `${name}: (request: unknown) => (${answer}),`,
  }
}

/** What most of them answer. */
export const done = '{ status: 200, body: { done: true } }'
/** How that is declared. */
export const responses = 'responses: { 200: Type.Object({ done: Type.Boolean() }) }'

/** An operation that takes a body with a field `a`, beside `b`. */
export function taking(name: string, a: string, more = ''): Side {
  const fields = `{ ${a === '' ? '' : `a: ${a}, `}b: Type.Optional(Type.String()) }`
  return operation(name, `method: 'post', body: Type.Object(${fields}${more}), ${responses}`, done)
}

/** An operation that answers with a field `a` of a type, beside `b`. */
export function answering(name: string, a: string, answer: string): Side {
  const fields = `{ ${a === '' ? '' : `a: ${a}, `}b: Type.String() }`
  return operation(
    name,
    `method: 'get', responses: { 200: Type.Object(${fields}) }`,
    `{ status: 200, body: { ${answer === '' ? '' : `a: ${answer}, `}b: 'b' } }`,
  )
}

/** An operation with options, which answers that it is done. */
export function doing(name: string, given: string, path?: string): Side {
  return operation(name, `method: 'get', ${given === '' ? '' : `${given}, `}${responses}`, done, path)
}

/** What is sent without being asked for. */
export function sending(name: string, more = ''): Side {
  return { ...nothing, webhook: `${name}: { ${more}body: Type.Object({ b: Type.String() }) },` }
}

/** An operation that lets in who has the token of {@link token}, and nobody else. */
export function secured(name: string): Side {
  const refuse = `c.req.header('authorization') === '${token}' ? next() : c.json({ detail: 'Unauthorized' }, 401)`
  return { ...doing(name, 'security: [{ bearer: [] }]'), middleware: `${name}: [(c, next) => ${refuse}],` }
}

/** What is sent for `bearer`. */
export const token = 'Bearer secret'

/** A field of what is sent changes. */
export function request(
  rule: RuleName,
  before: string,
  after: string,
  sent: string,
  [open, closed] = ['', ''],
): Example {
  const name = camelCase(rule)
  const program = `await api.${name}({ ${sent} })`
  return { rule, name, before: taking(name, before, open), after: taking(name, after, closed), program }
}

/** A field of what is read changes. */
export function response(rule: RuleName, before: [string, string], after: [string, string], use: string): Example {
  const name = camelCase(rule)
  const program = `const { a } = await api.${name}()\n  ${use}`
  return { rule, name, before: answering(name, ...before), after: answering(name, ...after), program }
}

/** What is said of an operation besides its body changes. */
export function options(rule: RuleName, before: string, after: string, program: string): Example {
  const name = camelCase(rule)
  return {
    rule,
    name,
    before: doing(name, before),
    after: doing(name, after),
    program: `await api.${name}(${program})`,
  }
}

/** Two in one. */
export function both(one: Side, other: Side): Side {
  return { definition: `${one.definition}\n${other.definition}`, handler: `${one.handler}\n${other.handler}` }
}

/** The name of an example of a rule. */
export function camelCase(rule: string): string {
  return rule.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** The sides of an example that differ in one text. */
export function sidesOf(
  side: (value: string) => Side,
): (before: string, after: string) => Pick<Example, 'before' | 'after'> {
  return (before, after) => ({ before: side(before), after: side(after) })
}

/** A resource. */
export function resource(name: string, given: string): Side {
  return { definition: `export const ${name} = defineResource('${name}', { ${given} })`, handler: '' }
}

/** Text that may be left out. */
export const optional = 'Type.Optional(Type.String())'
/** One of some letters. */
export const letters = (...each: readonly string[]) =>
  `Type.Union([${each.map((letter) => `Type.Literal('${letter}')`).join(', ')}])`
