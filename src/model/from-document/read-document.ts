/**
 * From any OpenAPI document of version 3 to what a client is made of. Whatever has no type in TypeScript becomes `unknown`; what
 * cannot be understood at all is a problem, placed by a JSON pointer.
 */
import type { ClientApi } from '../client-api.ts'
import { branchesOf } from '../client-tree.ts'
import { defined } from '../defined.ts'
import { isSchema, type Schema } from '../keywords.ts'
import { findOperations, findWebhooks } from '../document/operations.ts'
import { pascalCase } from '../names.ts'
import type { Problem } from '../problem.ts'
import { twoSidedIn } from './directions.ts'
import { typeNames } from './names.ts'
import { branchOf, readOperations } from './operations.ts'
import { below, referencesOf, type Report } from '../document/references.ts'
import { schemaReading } from './schemas.ts'
import { tagsIn } from './tags.ts'
import { readWebhooks } from './webhooks.ts'

/** What a client is made of, or what is wrong with the document. */
export type ReadResult = { readonly client: ClientApi } | { readonly problems: readonly Problem[] }

/** Reads a document. `file` is where it is from, for the problems. */
export function readDocument(document: unknown, file: string): ReadResult {
  const problems = new Map<string, Problem>()
  const report: Report = (code, at, message) => {
    problems.set(`${at} ${message}`, { code, file, at, message })
  }
  const client = isSchema(document) && isVersion3(document, report) ? read(document, report) : undefined
  if (!isSchema(document)) report('file_unreadable', '', 'this is no OpenAPI document. It has to be an object.')
  return client === undefined || problems.size > 0 ? { problems: [...problems.values()] } : { client }
}

function isVersion3({ openapi, swagger }: Schema, report: Report): boolean {
  if (typeof openapi === 'string' && openapi.startsWith('3.')) return true
  const message =
    swagger === undefined
      ? 'this is no OpenAPI document of version 3: `openapi` should be `3.0.0` or later.'
      : 'this is a document of Swagger 2. Convert it to OpenAPI 3 first, as `swagger2openapi` does.'
  report('file_unreadable', '', message)
  return false
}

function read(document: Schema, report: Report): ClientApi {
  const references = referencesOf(document, report)
  const names = typeNames()
  const reading = schemaReading(references, names, twoSidedIn(references), tagsIn(document, references))
  const found = findOperations(document, references)
  for (const branch of new Set(found.map(branchOf))) names.claim(`${pascalCase(branch)}Client`)
  const components = isSchema(document['components']) ? document['components']['schemas'] : undefined
  // Before the operations, so that what has a name in the document keeps it.
  for (const [name, schema] of Object.entries(isSchema(components) ? components : {})) {
    reading.refer(below('#/components/schemas', name), schema, 'answered')
  }
  const placed = readOperations(found, names, reading)
  const webhooks = readWebhooks(findWebhooks(document, references), reading)
  const info = isSchema(document['info']) ? document['info'] : {}
  return {
    title: typeof info['title'] === 'string' ? info['title'] : 'the API',
    ...defined({ description: typeof info['description'] === 'string' ? info['description'].trim() : undefined }),
    errorFormat: 'varied',
    shapes: [...reading.shapes.values()],
    aliases: reading.aliases(),
    operations: placed.filter(({ segments }) => segments.length === 0).map(({ operation }) => operation),
    branches: branchesOf(placed, pascalCase),
    webhooks,
  }
}
