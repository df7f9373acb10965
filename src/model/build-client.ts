/** What the client of an `Api` is made of. Its branches follow the paths: `api.events.guests` is under `/events/{event_id}/guests`. */
import type { Api } from './api.ts'
import type { Branch, ClientAnswer, ClientApi, ClientBody, ClientOperation } from './client-api.ts'
import { branchesOf } from './client-tree.ts'
import { defined } from './defined.ts'
import { capitalized, pascalCase } from './names.ts'
import type { AnyOperation, Parameter, RequestBody, Response } from './operation.ts'
import { toldTypes } from './reached-types.ts'
import type { Type } from './types.ts'

/** Answers an API as its clients see it. */
export function buildClient(api: Api): ClientApi {
  const { title, description, errors } = api
  return {
    title,
    ...defined({ description }),
    errorFormat: errors.format,
    // Errors are read by their types, whatever operations there are.
    ...toldTypes(api, ['ErrorAnswer', 'InvalidAnswer']),
    operations: api.operations.map(operationOf),
    branches: clientBranches(api),
    webhooks: api.webhooks,
  }
}

/** The branches of the client of an API. */
export function clientBranches({ prefix, resources }: Api): Branch[] {
  const fixedSegments = (path: string) =>
    path
      .slice(prefix.length)
      .split('/')
      .filter((segment) => segment !== '' && !segment.startsWith('{'))
  const placed = resources.flatMap(({ name, ancestors, operations, actions }) => [
    ...operations.map((each) => ({ operation: operationOf(each), segments: fixedSegments(each.path) })),
    // An action stands beside the standard operations, wherever its path leads.
    ...actions.map((each) => ({
      operation: operationOf(each),
      segments: [...ancestors.map(({ resource }) => resource).toReversed(), name],
    })),
  ])
  const typeNames = new Map(resources.map(({ name, typeName }) => [name, typeName]))
  return branchesOf(placed, (segment) => typeNames.get(segment) ?? pascalCase(segment))
}

function operationOf(operation: AnyOperation): ClientOperation {
  const { kind, id, method, path, summary, description, parameters, responses } = operation
  const successes = responses.filter(({ status }) => status < 300)
  return {
    id,
    name: kind === 'custom' ? operation.name : kind,
    typeName: kind === 'custom' ? operation.typeName : capitalized(id),
    method,
    path,
    summary,
    ...defined({ description, deprecated: kind === 'custom' ? operation.deprecated : undefined }),
    parameters: parameters.map(withoutCommas),
    ...defined({ body: kind === 'custom' ? operation.body : jsonOf(operation.body), rows: rowsOf(operation) }),
    answers: successes.map(contentOf),
    errors: responses
      .filter(({ status }) => status >= 400)
      .map(({ status, body }) => ({ status, ...defined({ body }) })),
  }
}

/** The server takes a list in a query either way; only one that is repeated has no value that is mistaken for two. */
function withoutCommas(parameter: Parameter): Parameter {
  if (parameter.isCommaSeparated === undefined || parameter.in !== 'query') return parameter
  const { isCommaSeparated: _, ...repeated } = parameter
  return repeated
}

function jsonOf(body: RequestBody | undefined): ClientBody | undefined {
  return body === undefined ? undefined : { kind: 'json', type: { kind: 'object', shape: body.shape } }
}

function contentOf({ body, content, mediaType }: Response): ClientAnswer {
  if (body === undefined) return { kind: 'empty' }
  if (content === 'binary') return { kind: 'binary' }
  if (content === 'events') return { kind: 'events', type: body }
  return mediaType === undefined ? { kind: 'json', type: body } : { kind: 'text' }
}

function rowsOf({ kind, parameters, responses }: AnyOperation): Type | undefined {
  const body = responses.find(({ status }) => status === 200)?.body
  const isPaged = kind === 'list' && parameters.some(({ name }) => name === 'cursor')
  return isPaged && body?.kind === 'array' ? body.items : undefined
}
