/** Reading the operations of a document: what each is called, takes and answers. */
import type { ClientError, ClientOperation } from '../client-api.ts'
import type { Placed } from '../client-tree.ts'
import type { Found } from '../document/operations.ts'
import { below, lastOf } from '../document/references.ts'
import { defined } from '../defined.ts'
import { isSchema } from '../keywords.ts'
import { readAnswer, readBody } from './contents.ts'
import { camelName, firstFree, pascalName, type TypeNames } from './names.ts'
import { readParameters } from './parameters.ts'
import type { Place } from './reader.ts'
import type { SchemaReading } from './schemas.ts'

/** The branch that an operation belongs to: its first tag. Empty where it has none. */
export function branchOf({ value: { tags } }: Found): string {
  const first: unknown = Array.isArray(tags) ? tags[0] : undefined
  // The name of its type is made of its words, of which the first has to begin with a letter.
  return typeof first === 'string' ? camelName(first).replace(/^_/, 'tag') : ''
}

/** The types that may be made for an operation. */
const suffixes = ['Query', 'Headers', 'Body']

/** Reads operations, each with the branch that it belongs to. */
export function readOperations(found: readonly Found[], names: TypeNames, reading: SchemaReading): Placed[] {
  const branches = new Set(found.map(branchOf))
  /** What operations are called, with their branch. */
  const taken = new Set<string>()
  return found.map((each) => {
    const branch = branchOf(each)
    const name = firstFree(nameOf(each, branch), (wanted) => {
      return !taken.has(`${branch}.${wanted}`) && !(branch === '' && branches.has(wanted))
    })
    taken.add(`${branch}.${name}`)
    return { operation: readOperation(each, name, names, reading), segments: branch === '' ? [] : [branch] }
  })
}

function idOf({ value: { operationId }, method, path }: Found): string {
  if (typeof operationId === 'string' && /[A-Za-z]/.test(operationId)) return operationId
  return `${method} ${path.replaceAll(/\{([^}]*)\}/g, 'by $1')}`
}

/** What an operation is called in its branch: its id, less the name of the branch at the beginning. */
function nameOf(found: Found, branch: string): string {
  const name = camelName(idOf(found))
  const rest = branch !== '' && name.toLowerCase().startsWith(branch.toLowerCase()) ? name.slice(branch.length) : ''
  return /^[A-Z]/.test(rest) ? camelName(rest) : name
}

function readOperation(found: Found, name: string, names: TypeNames, reading: SchemaReading): ClientOperation {
  const { value, at, method, item } = found
  const id = idOf(found)
  const typeName = names.claimAll(pascalName(id), suffixes)
  const place = { at, typeName, direction: 'sent' } as const
  const lists = [item, found].map((each) => ({ list: each.value['parameters'], at: below(each.at, 'parameters') }))
  const { path, parameters } = readParameters(found.path, lists, place, reading)
  const body = reading.references.follow(value['requestBody'], below(at, 'requestBody'))
  const { summary, description, deprecated } = value
  return {
    id,
    name,
    typeName,
    method,
    path,
    ...defined({
      summary: textOf(summary),
      description: textOf(description),
      deprecated: deprecated === true ? (true as const) : undefined,
      body: body && readBody(body.value, bodyPlace(body.at, typeName), reading),
    }),
    parameters,
    ...readResponses(found, typeName, reading),
  }
}

/** Where a body is: the name of one is taken already, with those of the operation. */
function bodyPlace(at: string, typeName: string): Place {
  const own = sharedName(at)
  return own === undefined
    ? { at, typeName: `${typeName}Body`, direction: 'sent', isNamed: true }
    : { at, typeName: own, direction: 'sent' }
}

/** What is called after itself, and not after an operation: what several have in common. */
function sharedName(at: string): string | undefined {
  return at.startsWith('#/components/') ? pascalName(lastOf(at)) : undefined
}

/** A text that says something. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function readResponses(
  { value, at }: Found,
  typeName: string,
  reading: SchemaReading,
): Pick<ClientOperation, 'answers' | 'errors'> {
  const responses = Object.entries(isSchema(value['responses']) ? value['responses'] : {}).flatMap(([status, each]) => {
    const response = reading.references.follow(each, below(at, 'responses', status))
    return response === undefined ? [] : [{ status: status.toUpperCase(), ...response }]
  })
  const answers = responses.filter(({ status }) => status.startsWith('2'))
  const others = responses.filter(({ status }) => !/^[123]/.test(status))
  const isRedirect = responses.some(({ status }) => status.startsWith('3'))
  // A default that stands alone is the success, too.
  const successes = answers.length > 0 || isRedirect ? answers : others.filter(({ status }) => status === 'DEFAULT')
  const read = (response: (typeof responses)[number], wanted: string) =>
    readAnswer(
      response.value,
      { at: response.at, typeName: sharedName(response.at) ?? wanted, direction: 'answered' },
      reading,
    )
  const errors = others.map((each): ClientError => {
    const content = read(each, `${typeName}Error`)
    const status = /^\d+$/.test(each.status) ? Number(each.status) : 'default'
    return { status, ...defined({ body: content.kind === 'json' ? content.type : undefined }) }
  })
  return {
    // Where a redirect leads, there is something that the document says nothing of.
    answers:
      successes.length === 0 && isRedirect
        ? [{ kind: 'binary' }]
        : successes.map((each) => read(each, `${typeName}Answer`)),
    errors,
  }
}
