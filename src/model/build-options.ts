/** Reading the options of definitions: those that the editor would refuse are refused here too, for authors without types. */
import type { ApiOptions } from '../define/index.ts'
import type { Api } from './api.ts'
import { readDocumentOptions } from './document-options.ts'
import { readErrorOptions } from './error-options.ts'
import { readHttpOptions } from './http-options.ts'
import { defined } from './defined.ts'
import type { Report } from './keywords.ts'
import { checkNames } from './option-names.ts'

export { checkNames } from './option-names.ts'

const apiOptions = [
  'title',
  'version',
  'description',
  'contact',
  'license',
  'termsOfService',
  'externalDocs',
  'servers',
  'tags',
  'webhooks',
  'securitySchemes',
  'security',
  'prefix',
  'bodyLimit',
  'idempotencyExpiry',
  'coercion',
  'unknownKeys',
  'formats',
  'errors',
  'echoInput',
  'messages',
  'cors',
  'compress',
  'trustProxy',
  'root',
  'health',
  'openapi',
  'docs',
] as const

/** Reads what holds for the whole API, with the defaults filled in. */
export function readApiOptions(
  options: ApiOptions,
  report: Report,
): Omit<Api, 'resources' | 'operations' | 'shapes' | 'aliases' | 'coercion' | 'unknownKeys' | 'shared' | 'webhooks'> {
  checkNames(options, apiOptions, 'api', report)
  const { title = 'API', version = '0.1.0', description, prefix = '', bodyLimit = 1_048_576 } = options
  for (const [name, value] of Object.entries(defined({ title, version, description }))) {
    if (typeof value !== 'string') report('option_invalid', `api.${name}`, 'must be a string.')
  }
  if (typeof prefix !== 'string' || !/^(?:\/[\w.~-]+)*$/.test(prefix)) {
    report('option_invalid', 'api.prefix', "must start with a slash and not end with one: `prefix: '/v1'`.")
  }
  const { idempotencyExpiry = 86_400 } = options
  if (!Number.isSafeInteger(idempotencyExpiry) || idempotencyExpiry < 1) {
    report(
      'option_invalid',
      'api.idempotencyExpiry',
      'must be a number of seconds, 1 or more: `idempotencyExpiry: 86_400`.',
    )
  }
  if (!Number.isSafeInteger(bodyLimit) || bodyLimit < 1) {
    report('option_invalid', 'api.bodyLimit', 'must be a number of bytes, 1 or more: `bodyLimit: 1_048_576`.')
  }
  return {
    title,
    version,
    ...defined({ description }),
    prefix,
    bodyLimit,
    idempotencyExpiry,
    errors: readErrorOptions(options, report),
    http: readHttpOptions(options, report),
    document: readDocumentOptions(options, report),
  }
}
