/** The rules by which a change of an API is judged: whom it breaks, why, and what to do instead. Data; nothing is compared here. */

/** A rule. */
export interface Rule {
  /** What of a client breaks: a program that runs already, or its types when it is compiled with a client that is generated anew. */
  readonly breaks: readonly ('calls' | 'types')[]
  /** Whom it concerns, and what becomes of them. A sentence. */
  readonly reason: string
  /** What to do instead. A sentence; only of what breaks clients. */
  readonly remedy?: string
}

const both = ['calls', 'types'] as const
const calls = ['calls'] as const
const types = ['types'] as const
const nothing = [] as const

const deprecate = 'Keep it and mark it `deprecated`, until nobody uses it.'
const keepLoose = 'Accept what was accepted, or add an operation with the new rule.'
const addBeside = 'Keep it as it is, and add a field of the new kind beside it.'

/** Every rule, by what has changed. `request` is what clients send, `response` what they read. */
export const rules = {
  'operation-added': { breaks: nothing, reason: 'Nobody calls it yet.' },
  'operation-removed': {
    breaks: both,
    reason: 'Clients that call it are answered 404 or 405, and no longer compile.',
    remedy: deprecate,
  },
  'operation-moved': {
    breaks: calls,
    reason: 'Clients that call it where it was are answered 404 or 405, until they are generated anew.',
    remedy: 'Keep the old path beside the new one.',
  },
  'operation-renamed': {
    breaks: types,
    reason: 'Programs that name it, or its types, no longer compile with a client that is generated anew.',
    remedy: 'Keep its name.',
  },
  'operation-deprecated': { breaks: nothing, reason: 'Clients go on as before, and are told that it will go.' },
  'webhook-added': { breaks: nothing, reason: 'Nobody waits for it yet.' },
  'webhook-removed': {
    breaks: types,
    reason:
      'Programs that wait for it are sent nothing more, and no longer compile with a client that is generated anew.',
    remedy: deprecate,
  },
  'webhook-deprecated': { breaks: nothing, reason: 'Clients are sent it as before, and are told that it will go.' },
  'parameter-added': { breaks: nothing, reason: 'Clients may leave it out.' },
  'required-parameter-added': {
    breaks: both,
    reason: 'Clients that do not send it are answered 422 or 428, and no longer compile.',
    remedy: 'Make it optional, or give it a default.',
  },
  'parameter-removed': {
    breaks: both,
    reason: 'Clients that send it are answered 422 or no longer heeded, and no longer compile.',
    remedy: deprecate,
  },
  'parameter-required': {
    breaks: both,
    reason: 'Clients that leave it out are answered 422 or 428, and no longer compile.',
    remedy: 'Leave it optional, or give it a default.',
  },
  'parameter-style-changed': {
    breaks: calls,
    reason: 'Clients that write it as it was are answered 422, or are not understood.',
    remedy: 'Go on reading it in the old way.',
  },
  'arguments-moved': {
    breaks: types,
    reason:
      'Programs that pass what has moved, options for one, no longer compile with a client that is generated anew.',
    remedy: 'Add another operation, or allow this rule if your clients were told to expect it.',
  },
  'precondition-required': {
    breaks: calls,
    reason: 'Clients that do not say in If-Match what they change are answered 428.',
    remedy: 'Leave it optional.',
  },
  'parameter-optional': { breaks: nothing, reason: 'Clients that send it go on as before.' },
  'body-required': {
    breaks: both,
    reason: 'Clients that send no body are refused, and no longer compile.',
    remedy: 'Add another operation that takes a body.',
  },
  'body-optional': { breaks: nothing, reason: 'Clients go on as before, with a body or without.' },
  'body-removed': {
    breaks: types,
    reason: 'Clients that send a body are no longer heeded, and no longer compile.',
    remedy: 'Go on taking it.',
  },
  'request-media-type-added': { breaks: nothing, reason: 'Clients go on sending what they did.' },
  'request-media-type-removed': {
    breaks: calls,
    reason: 'Clients that send it are answered 415.',
    remedy: 'Accept the old media type beside the new one.',
  },
  'request-field-added': { breaks: nothing, reason: 'Clients may leave it out.' },
  'request-required-field-added': {
    breaks: both,
    reason: 'Clients that do not send it are answered 422, and no longer compile.',
    remedy: 'Make it optional, or give it a default.',
  },
  'request-field-removed': {
    breaks: both,
    reason: 'Clients that send it are answered 422 where unknown fields are refused, and no longer compile.',
    remedy: deprecate,
  },
  'request-field-required': {
    breaks: both,
    reason: 'Clients that leave it out are answered 422, and no longer compile.',
    remedy: 'Leave it optional, or give it a default.',
  },
  'request-field-optional': { breaks: nothing, reason: 'Clients that send it go on as before.' },
  'request-null-accepted': { breaks: nothing, reason: 'Clients that send a value go on as before.' },
  'request-null-refused': {
    breaks: both,
    reason: 'Clients that send null are answered 422, and no longer compile.',
    remedy: keepLoose,
  },
  'request-value-added': { breaks: nothing, reason: 'Clients go on sending the values that they know.' },
  'request-value-removed': {
    breaks: both,
    reason: 'Clients that send it are answered 422, and no longer compile.',
    remedy: keepLoose,
  },
  'request-type-widened': { breaks: nothing, reason: 'What clients send fits still.' },
  'request-type-narrowed': {
    breaks: both,
    reason: 'Clients that send what no longer fits are answered 422, and no longer compile.',
    remedy: keepLoose,
  },
  'request-type-changed': {
    breaks: both,
    reason: 'Clients that send it as it was are answered 422, and no longer compile.',
    remedy: addBeside,
  },
  'request-limit-narrowed': {
    breaks: calls,
    reason: 'Clients that send what no longer fits are answered 422.',
    remedy: keepLoose,
  },
  'request-limit-widened': { breaks: nothing, reason: 'What clients send fits still.' },
  'request-format-changed': {
    breaks: calls,
    reason: 'Clients that send it in the old format are answered 422.',
    remedy: addBeside,
  },
  'request-format-removed': { breaks: nothing, reason: 'What clients send fits still.' },
  'request-default-added': { breaks: nothing, reason: 'Clients that leave it out may go on doing so.' },
  'request-default-changed': {
    breaks: calls,
    reason: 'Clients that leave it out are served something else than before, and are not told.',
    remedy: 'Keep the default.',
  },
  'request-unknown-fields-refused': {
    breaks: calls,
    reason: 'Clients that send other fields are answered 422.',
    remedy: 'Keep `unknownKeys` as it was.',
  },
  'request-unknown-fields-accepted': { breaks: nothing, reason: 'What clients send fits still.' },
  'request-deprecated': { breaks: nothing, reason: 'Clients go on as before, and are told that it will go.' },
  'status-added': {
    breaks: both,
    reason: 'Clients read another success than those that they know.',
    remedy: 'Answer with the status that there was.',
  },
  'status-removed': {
    breaks: calls,
    reason: 'Clients that wait for this status never see it.',
    remedy: 'Answer with the status that there was.',
  },
  'error-status-added': { breaks: nothing, reason: 'Clients are told of an error, as of others before.' },
  'error-status-removed': { breaks: nothing, reason: 'Clients do not meet it any more.' },
  'response-media-type-added': { breaks: nothing, reason: 'Clients go on reading what they did.' },
  'response-media-type-removed': {
    breaks: calls,
    reason: 'Clients that read it are answered in another media type, or 406.',
    remedy: 'Answer in the old media type too.',
  },
  'response-header-added': { breaks: nothing, reason: 'Nobody reads it yet.' },
  'response-header-removed': { breaks: calls, reason: 'Clients that read it find none.', remedy: 'Go on sending it.' },
  'response-header-optional': {
    breaks: calls,
    reason: 'Clients that rely on it find none at times.',
    remedy: 'Go on sending it with every answer.',
  },
  'response-header-required': { breaks: nothing, reason: 'Clients that read it find it every time.' },
  'response-field-added': { breaks: nothing, reason: 'Nobody reads it yet.' },
  'response-required-field-added': { breaks: nothing, reason: 'Nobody reads it yet.' },
  'response-field-removed': {
    breaks: both,
    reason: 'Clients that read it find nothing there, and no longer compile.',
    remedy: deprecate,
  },
  'response-field-required': { breaks: nothing, reason: 'Clients that read it find it every time.' },
  'response-field-optional': {
    breaks: both,
    reason: 'Clients that rely on it find nothing there at times, and no longer compile.',
    remedy: 'Go on answering with it every time.',
  },
  'response-null-accepted': {
    breaks: both,
    reason: 'Clients that read it meet null, and no longer compile.',
    remedy: 'Go on answering with a value every time.',
  },
  'response-null-refused': { breaks: nothing, reason: 'Clients that read it find a value every time.' },
  'response-value-added': {
    breaks: both,
    reason: 'Clients that tell all values apart meet one that they do not know, and no longer compile.',
    remedy: 'Answer with values that there were, or allow this rule if your clients were told to expect new ones.',
  },
  'response-value-removed': { breaks: nothing, reason: 'Clients do not meet it any more.' },
  'response-type-widened': {
    breaks: both,
    reason: 'Clients that read it meet values of a type that they do not know, and no longer compile.',
    remedy: addBeside,
  },
  'response-type-narrowed': { breaks: nothing, reason: 'What clients read is what it might have been before.' },
  'response-type-changed': {
    breaks: both,
    reason: 'Clients that read it as it was meet another type, and no longer compile.',
    remedy: addBeside,
  },
  'response-limit-narrowed': { breaks: nothing, reason: 'What clients read is what it might have been before.' },
  'response-limit-widened': { breaks: nothing, reason: 'Clients read what they did, and do not check it.' },
  'response-format-changed': {
    breaks: calls,
    reason: 'Clients that take the text apart find another format.',
    remedy: addBeside,
  },
  'response-format-removed': {
    breaks: calls,
    reason: 'Clients that take the text apart find other texts too.',
    remedy: addBeside,
  },
  'response-deprecated': { breaks: nothing, reason: 'Clients go on as before, and are told that it will go.' },
  'security-added': {
    breaks: calls,
    reason: 'Clients that were let in are answered 401 or 403.',
    remedy: 'Accept the old way beside the new one.',
  },
  'security-removed': { breaks: nothing, reason: 'Clients that were let in are let in still.' },
  'type-renamed': {
    breaks: types,
    reason: 'Programs that name it no longer compile with a client that is generated anew.',
    remedy: 'Keep the name.',
  },
} as const satisfies Record<string, Rule>

/** The name of a rule. */
export type RuleName = keyof typeof rules

/** Something that has changed. */
export interface Finding {
  readonly rule: RuleName
  /** `Country.area`, `listCountries query.limit` */
  readonly place: string
  /** `removed`, `maxLength 50, was 100` */
  readonly what: string
}

/** Answers whether there is a rule of this name. */
export function isRuleName(name: string): name is RuleName {
  return Object.hasOwn(rules, name)
}

/** The rule of a name. */
export function ruleOf(name: RuleName): Rule {
  return rules[name]
}
