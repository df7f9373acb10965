/** Where the operations and webhooks of any OpenAPI document of version 3 are, for whoever reads them. It reads none of them itself. */
import { isSchema, type Schema } from '../keywords.ts'
import { below, type Located, type References } from './references.ts'

/** The methods of which a path item may have an operation; OpenAPI 3.2 has added `query`. */
export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'] as const

/** An operation, and where it is. */
export interface Found extends Located {
  readonly path: string
  readonly method: (typeof methods)[number]
  /** The path item that it is in. */
  readonly item: Located
}

/** Finds the operations of a document, in its order. */
export function findOperations(document: Schema, references: References): Found[] {
  return Object.entries(objectOf(document['paths'])).flatMap(([path, each]) => {
    const item = references.follow(each, below('#/paths', path))
    return item === undefined || !path.startsWith('/') ? [] : operationsOf(path, item)
  })
}

function operationsOf(path: string, item: Located): Found[] {
  return methods.flatMap((method): Found[] => {
    const value = item.value[method]
    return isSchema(value) ? [{ value, at: below(item.at, method), path, method, item }] : []
  })
}

/** What an API sends by itself, and where that is said. */
export interface FoundWebhook extends Located {
  readonly name: string
}

/** Finds the webhooks, in the order of the document: those of OpenAPI 3.1, or what documents of 3.0 have in their place. */
export function findWebhooks(document: Schema, references: References): FoundWebhook[] {
  const place = isSchema(document['webhooks']) ? 'webhooks' : 'x-webhooks'
  return Object.entries(objectOf(document[place])).flatMap(([name, each]) => {
    const item = references.follow(each, below('#', place, name))
    const [operation] = item === undefined ? [] : operationsOf('', item)
    return operation === undefined ? [] : [{ name, value: operation.value, at: operation.at }]
  })
}

function objectOf(value: unknown): Schema {
  return isSchema(value) ? value : {}
}
