/** Examples of operations: what becomes of them, of their parameters, bodies and statuses. */
import {
  both,
  camelCase,
  doing,
  done,
  nothing,
  operation,
  optional,
  options,
  taking,
  responses,
  secured,
  sending,
  token,
  type Example,
} from './example.ts'

/** All of them. */
export const operationExamples: readonly Example[] = [
  {
    rule: 'operation-added',
    name: 'operationAdded',
    before: doing('operationAddedBeside', ''),
    after: both(doing('operationAddedBeside', ''), doing('operationAdded', '')),
    program: 'await api.operationAddedBeside()',
  },
  {
    rule: 'operation-removed',
    name: 'operationRemoved',
    before: doing('operationRemoved', ''),
    after: nothing,
    program: 'await api.operationRemoved()',
  },
  {
    rule: 'operation-moved',
    name: 'operationMoved',
    before: doing('operationMoved', '', '/here'),
    after: doing('operationMoved', '', '/there'),
    program: 'await api.operationMoved()',
  },
  {
    rule: 'operation-renamed',
    name: 'operationRenamed',
    before: doing('operationRenamed', '', '/renamed'),
    after: doing('operationCalledAnew', '', '/renamed'),
    program: 'await api.operationRenamed()',
  },
  options('operation-deprecated', '', 'deprecated: true', ''),
  options('parameter-added', `query: { a: ${optional} }`, `query: { a: ${optional}, b: ${optional} }`, `{ a: 'a' }`),
  options(
    'required-parameter-added',
    `query: { a: ${optional} }`,
    `query: { a: ${optional}, b: Type.String() }`,
    `{ a: 'a' }`,
  ),
  options('parameter-removed', `query: { a: ${optional}, b: ${optional} }`, `query: { a: ${optional} }`, `{ b: 'b' }`),
  options(
    'parameter-required',
    `query: { a: ${optional}, b: ${optional} }`,
    `query: { a: Type.String(), b: ${optional} }`,
    `{ b: 'b' }`,
  ),
  options('parameter-optional', 'query: { a: Type.String() }', `query: { a: ${optional} }`, `{ a: 'a' }`),
  options('arguments-moved', '', `query: { a: ${optional} }`, '{ retries: 0 }'),
  {
    rule: 'webhook-added',
    name: 'webhookAdded',
    before: nothing,
    after: sending('webhookAdded'),
    program: 'same(1, 1)',
  },
  {
    rule: 'webhook-removed',
    name: 'webhookRemoved',
    before: sending('webhookRemoved'),
    after: nothing,
    program: `same({ b: 'b' } satisfies Webhooks['webhookRemoved'], { b: 'b' })`,
    types: ['Webhooks'],
  },
  {
    rule: 'webhook-deprecated',
    name: 'webhookDeprecated',
    before: sending('webhookDeprecated'),
    after: sending('webhookDeprecated', 'deprecated: true, '),
    program: `same({ b: 'b' } satisfies Webhooks['webhookDeprecated'], { b: 'b' })`,
    types: ['Webhooks'],
  },
  {
    rule: 'security-added',
    name: 'securityAdded',
    before: doing('securityAdded', ''),
    after: secured('securityAdded'),
    program: 'await api.securityAdded()',
  },
  {
    rule: 'security-removed',
    name: 'securityRemoved',
    before: secured('securityRemoved'),
    after: doing('securityRemoved', 'security: []'),
    program: `await api.securityRemoved({ headers: { Authorization: '${token}' } })`,
  },
  {
    rule: 'body-required',
    name: 'bodyRequired',
    before: operation('bodyRequired', `method: 'post', ${responses}`, done),
    after: taking('bodyRequired', optional),
    program: 'await api.bodyRequired()',
  },
  {
    rule: 'body-removed',
    name: 'bodyRemoved',
    before: taking('bodyRemoved', optional),
    after: operation('bodyRemoved', `method: 'post', ${responses}`, done),
    program: `await api.bodyRemoved({ a: 'a' })`,
  },
  ...(['added', 'removed'] as const).map((what): Example => {
    const name = camelCase(`request-media-type-${what}`)
    const side = (...types: readonly string[]) =>
      operation(name, `method: 'post', body: binary({ mediaTypes: ${JSON.stringify(types)} }), ${responses}`, done)
    const [one, two] = [side('image/png'), side('image/png', 'image/gif')]
    const sent = `new Blob(['a'], { type: 'image/${what === 'added' ? 'png' : 'gif'}' })`
    const sides = what === 'added' ? { before: one, after: two } : { before: two, after: one }
    return { rule: `request-media-type-${what}`, name, ...sides, program: `await api.${name}(${sent})` }
  }),
  ...(['added', 'removed'] as const).map((what): Example => {
    const name = camelCase(`error-status-${what}`)
    const side = (more: string) =>
      operation(name, `method: 'get', responses: { 200: Type.Object({ done: Type.Boolean() })${more} }`, done)
    const [one, two] = [side(''), side(", 410: 'It is gone.'")]
    const sides = what === 'added' ? { before: one, after: two } : { before: two, after: one }
    return { rule: `error-status-${what}`, name, ...sides, program: `await api.${name}()` }
  }),
]
