/** What clients are told of a situation: servers send these sentences, and documents show them. They know nothing of who tells them. */

/** 404: what is asked for is not there. */
export function noSuch(noun: string, key: string | number): string {
  return `There is no ${noun} ${key}.`
}

/** 406: there are these media types alone. */
export function answeredAs(mediaTypes: readonly string[]): string {
  return `This is answered as ${mediaTypes.join(' or ')} only.`
}

/** 409: another row has these values; the fields are not always known. */
export function sameValues(fields: readonly string[]): string {
  return fields.length === 0
    ? 'There is one with these values already.'
    : `There is one with the same ${fields.join(' and ')} already.`
}

/** 422: the database cannot keep these fields in the order of its index; they are not always known. */
export function tooLongToIndex(fields: readonly string[]): string {
  return `${fields.length === 0 ? 'a text' : fields.join(' or ')} is longer than the database can index`
}

/** 409: what these fields refer to is not there; they are not always known. */
export function refersToNothing(fields: readonly string[]): string {
  return `${fields.length === 0 ? 'This' : fields.join(' and ')} refers to something that does not exist.`
}

/** 409: rows refer to what is to be deleted; which ones, and by which fields, is not always known. */
export function stillReferredTo(referrer: string | undefined, fields: readonly string[]): string {
  return referrer === undefined
    ? 'Something else still refers to this.'
    : `Some ${referrer} still refer to this by ${fields.join(' and ')}.`
}

/** 409: the first request with a key is not done yet. */
export const stillBeingDone = 'The request with this Idempotency-Key is being done.'

const isOtherVersion = 'This is another version than the request says.'

/** 412: what is read is not of the version that is asked for. */
export const otherVersionToRead = `${isOtherVersion} Leave If-Match out to get the version of now.`

/** 412: what is to be changed is no longer, or not yet, of the version that it is said to be of. */
export const otherVersionToChange = `${isOtherVersion} Get it again, and repeat the change with its ETag.`

/** 413: the body is larger than it may be. */
export function largerThan(bytes: number): string {
  return `The body is larger than ${bytes} bytes`
}

/** 415: the body is encoded. */
export const withoutEncoding = 'The body must be sent without Content-Encoding'

/** 415: the body is not of these media types; `what` says more of it: `JSON in UTF-8`. */
export function sentAs(mediaTypes: readonly string[], what?: string): string {
  return `The body must be ${what === undefined ? '' : `${what}, `}sent with Content-Type: ${mediaTypes.join(' or ')}`
}

/** 415, of a body of JSON. */
export function sentAsJson(mediaTypes: readonly string[]): string {
  return sentAs(mediaTypes, 'JSON in UTF-8')
}

/** 428: a change does not say what it is a change of. */
export const whichVersion = 'Say in If-Match which version this is a change of: the ETag with which it was answered.'

/** 503: the database is not available. */
export const databaseUnavailable = 'The database is not available. Try again in a moment.'

/** 507: the database has no room left. */
export const databaseFull = 'The database has no room left. Nothing was changed.'

/** A request with faults, in the format that says how many there are: these, or `more` of them. */
export function withFaults(count: number, isMore = false): string {
  if (count === 1) return 'The request has a fault.'
  return `The request has ${isMore ? 'at least ' : ''}${count} faults.`
}
