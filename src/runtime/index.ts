/** What generated code, and those who write handlers, import: `tenon/runtime`. */
export type { Hono } from 'hono'
export { checkBody, created, noContent, ok, okPage, readBody } from './answers.ts'
export { newApp, type AppOptions } from './app.ts'
export { decodeCursor, encodeCursor, isCursor, notACursor } from './cursor.ts'
export { ConstraintError, type Awaitable, type Database, type Row, type SqlValue } from './database.ts'
export { errorAnswers, type ErrorAnswers, type ErrorSettings } from './error-answers.ts'
export { insertFixtures, type FixtureField, type FixtureTarget } from './fixtures.ts'
export * from './format-issue.ts'
export { isDate, isDateTime, isDuration, isTime } from './formats/date-time.ts'
export { isEmail, isIdnEmail } from './formats/email.ts'
export { isHostname, isIdnHostname } from './formats/hostname.ts'
export { isIpv4, isIpv6 } from './formats/ip-address.ts'
export { isJsonPointer, isRelativeJsonPointer } from './formats/json-pointer.ts'
export { isRegex } from './formats/regex.ts'
export { isUriTemplate } from './formats/uri-template.ts'
export { isIri, isIriReference, isUri, isUriReference } from './formats/uri.ts'
export { isUuid } from './formats/uuid.ts'
export { given, type Given } from './given.ts'
export { HttpError } from './http-error.ts'
export { InvalidRequest } from './invalid-request.ts'
export * from './compound-issue.ts'
export * from './issue.ts'
export { isIsoDateTime, isIsoTime, laxDate, laxDateTime, laxTime } from './lax/date-time.ts'
export { isIsoDuration, laxDuration } from './lax/duration.ts'
export { laxBoolean, laxEnum, laxInteger, laxNumber } from './lax/scalar.ts'
export { isInternetEmail, isUrl, laxEmail, laxIpv4, laxIpv6, laxUri, laxUuid } from './lax/text.ts'
export { mergeStored } from './merge-patch.ts'
export { openDatabase } from './open-database.ts'
export { createdOf, pageOf, type Created, type Page } from './page.ts'
export { formOf, gather, last, objectOf, queryOf, refuseQuery, type Query } from './query.ts'
export { readJson } from './read-json.ts'
export { runUntilSignal, serve } from './serve.ts'
export { StartupError } from './startup-error.ts'
export { createTables, type Table } from './tables.ts'
export { booleanOf, integerOf, numberOf } from './text-values.ts'
export {
  bit,
  complete,
  hasRepeats,
  isArray,
  isEqual,
  isEqualToOne,
  isInteger,
  isLonger,
  isMultiple,
  isNumber,
  isObject,
  isOneOf,
  isShorter,
  jsonBoolean,
  jsonString,
  jsonText,
  keepOthers,
  own,
  setOwn,
  tuple,
  withoutRepeats,
} from './values.ts'
