/** What generated code, and those who write handlers, import: `tenon/runtime`. */
export { checkBody, created, failed, noContent, notFound, ok, okPage, readBody, unprocessable } from './answers.ts'
export { newApp, type AppOptions } from './app.ts'
export { decodeCursor, encodeCursor, isCursor, notACursor } from './cursor.ts'
export { ConstraintError, type Awaitable, type Database, type Row, type SqlValue } from './database.ts'
export { insertFixtures, type FixtureField, type FixtureTarget } from './fixtures.ts'
export * from './format-issue.ts'
export {
  isDate,
  isDateTime,
  isDuration,
  isEmail,
  isHostname,
  isIpv4,
  isIpv6,
  isTime,
  isUri,
  isUuid,
} from './formats.ts'
export { given, type Given } from './given.ts'
export { HttpError } from './http-error.ts'
export { InvalidRequest } from './invalid-request.ts'
export * from './issue.ts'
export { openDatabase } from './open-database.ts'
export { createdOf, pageOf, type Created, type Page } from './page.ts'
export { queryOf, refuseQuery, type Query } from './query.ts'
export { readJson } from './read-json.ts'
export { runUntilSignal, serve } from './serve.ts'
export { StartupError } from './startup-error.ts'
export { createTables, type Table } from './tables.ts'
export { booleanOf, integerOf, numberOf } from './text-values.ts'
export {
  bit,
  complete,
  isArray,
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
} from './values.ts'
