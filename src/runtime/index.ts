/** What generated code, and those who write handlers, import: `tenon/runtime`. */
export type { Context, Hono, MiddlewareHandler } from 'hono'
export { refuses, refusesJson } from './http/accept.ts'
export { changed, checkBody, created, found, noContent, ok, readBody } from './http/answers.ts'
export { newApp, type AppOptions } from './app.ts'
export { andThen } from './storage/and-then.ts'
export { readBinary } from './request/body/binary.ts'
export { readFiles, readMultipart, refuseParts, textsOf, type UploadedFile } from './request/body/multipart.ts'
export { readForm, readText } from './request/body/text.ts'
export type { HonoRoutes } from './http/routes.ts'
export { ConstraintError, type Awaitable, type Database, type Row, type SqlValue } from './storage/database.ts'
export { DatabaseUnavailable } from './storage/database-unavailable.ts'
export { errorAnswers, type ErrorAnswers, type ErrorSettings } from './http/error-answers.ts'
export { insertFixtures, type Fixtures, type FixtureTarget } from './storage/fixtures.ts'
export {
  chosenFrom,
  isSettled,
  newFit,
  offerTo,
  takenAsAny,
  takenAsNumber,
  takenFields,
  takenFrom,
  takenLoosely,
  type Choice,
  type Fit,
} from './check/fit.ts'
export * from './check/format-issue.ts'
export { isDate, isDateTime, isDuration, isTime } from './check/formats/date-time.ts'
export { isEmail, isIdnEmail } from './check/formats/email.ts'
export { isHostname, isIdnHostname } from './check/formats/hostname.ts'
export { isIpv4, isIpv6 } from './check/formats/ip-address.ts'
export { isJsonPointer, isRelativeJsonPointer } from './check/formats/json-pointer.ts'
export { isRegex } from './check/formats/regex.ts'
export { isUriTemplate } from './check/formats/uri-template.ts'
export { isIri, isIriReference, isUri, isUriReference } from './check/formats/uri.ts'
export { isUuid } from './check/formats/uuid.ts'
export { given } from './storage/given.ts'
export { isKeepable } from './storage/keepable.ts'
export { AnswerError } from './handlers/answer-error.ts'
export { ServerSentEvent, type Events } from './handlers/events.ts'
export { handled, type Handler, type HandlerContext, type Handling, type Run } from './handlers/handler.ts'
export { addRoutes } from './handlers/middleware.ts'
export { withOverride, type Override, type OverrideContext } from './handlers/override.ts'
export { requireHandlers, type HandledOperation } from './handlers/require-handlers.ts'
export {
  checked,
  listShape,
  standardAnswers,
  type Answers,
  type AnyAnswer,
  type EmptySuccess,
  type Failure,
  type Success,
} from './handlers/respond.ts'
export { HttpError } from './http/http-error.ts'
export { once } from './http/idempotency.ts'
export { InvalidRequest } from './http/invalid-request.ts'
export * from './check/compound-issue.ts'
export * from './check/issue.ts'
export { checkOnce, readOnce } from './check/once.ts'
export { isIsoDate, isIsoDateTime, isIsoTime, laxDate, laxDateTime, laxTime } from './check/lax/date-time.ts'
export { isIsoDuration, laxDuration } from './check/lax/duration.ts'
export { laxBoolean, laxEnum, laxInteger, laxNumber } from './check/lax/scalar.ts'
export { newKey, now } from './storage/keys.ts'
export { isInternetEmail, laxEmail } from './check/lax/email.ts'
export { isUrl, isZonedIpv6, laxIpv4, laxIpv6, laxUri, laxUuid } from './check/lax/text.ts'
export { newList, type List, type ListField, type ListSpec } from './list/list.ts'
export { listRows } from './list/list-rows.ts'
export { okPage, type Page } from './list/page.ts'
export { readList, type ListQuery } from './list/read-list.ts'
export {
  booleanValue,
  choiceValue,
  formatValue,
  integerValue,
  momentValue,
  numberValue,
  textValue,
  type TextReader,
  uuidValue,
} from './list/value-readers.ts'
export { idempotencyTables } from './storage/idempotency-keys.ts'
export { mergeStored, type NullParts } from './storage/merge-patch.ts'
export { openDatabase } from './storage/open-database.ts'
export { cookiesOf, headersOf, paramsOf } from './request/parameters.ts'
export { preconditions } from './http/preconditions.ts'
export { clientAddress, publicPath, publicUrl } from './http/public-path.ts'
export { gather, last, lastFilled, objectOf, queryOf, refuseQuery, type Query } from './request/query.ts'
export { mergePatchTypes, readJson } from './request/read-json.ts'
export { computing } from './storage/computing.ts'
export { namingReferences, namingReferrers, type TableReference, type TableReferrer } from './storage/references.ts'
export { rowsOf, type FindOptions, type Rows, type Where } from './storage/rows.ts'
export { runUntilSignal, serve } from './serve.ts'
export { StartupError } from './startup-error.ts'
export { storedOf, storedWhenRead, type Stored } from './storage/stored.ts'
export type { TableField, TableFields } from './storage/table-fields.ts'
export { createTables, type Table, type Tables } from './storage/tables.ts'
export { booleanOf, integerOf, numberOf } from './check/text-values.ts'
export { answerWithin } from './storage/transaction.ts'
export { whereVersion, type Preconditions } from './storage/versions.ts'
export { answerUnrouted, closePaths } from './http/unrouted.ts'
export { hasRepeats, isEqualToOne, isOneOf, withoutRepeats } from './check/keywords/equality.ts'
export { answeredJson, type HiddenTypes } from './check/hidden.ts'
export { isArray, isObject } from './check/keywords/kinds.ts'
export { isInteger, isMultiple, isNumber, isWhole } from './check/keywords/numbers.ts'
export { isLonger, isShorter } from './check/keywords/texts.ts'
export {
  bit,
  complete,
  jsonBoolean,
  jsonString,
  jsonText,
  keepOthers,
  own,
  ofAll,
  ofType,
  setOwn,
  tuple,
  uuidText,
} from './check/values.ts'
