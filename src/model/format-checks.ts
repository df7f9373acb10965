/** What the formats accept, as a server checks it: for the defaults and examples of an author. It has no grammar of its own. */
import { isDate, isDateTime, isDuration, isTime } from '../runtime/check/formats/date-time.ts'
import { isEmail, isIdnEmail } from '../runtime/check/formats/email.ts'
import { isHostname, isIdnHostname } from '../runtime/check/formats/hostname.ts'
import { isIpv4, isIpv6 } from '../runtime/check/formats/ip-address.ts'
import { isJsonPointer, isRelativeJsonPointer } from '../runtime/check/formats/json-pointer.ts'
import { isRegex } from '../runtime/check/formats/regex.ts'
import { isUriTemplate } from '../runtime/check/formats/uri-template.ts'
import { isIri, isIriReference, isUri, isUriReference } from '../runtime/check/formats/uri.ts'
import { isUuid } from '../runtime/check/formats/uuid.ts'
import { isIsoDate, isIsoDateTime, isIsoTime, laxDate, laxDateTime, laxTime } from '../runtime/check/lax/date-time.ts'
import { isIsoDuration, laxDuration } from '../runtime/check/lax/duration.ts'
import { isInternetEmail, laxEmail } from '../runtime/check/lax/email.ts'
import { isUrl, isZonedIpv6, laxIpv4, laxIpv6, laxUri, laxUuid } from '../runtime/check/lax/text.ts'
import type { Format } from './types.ts'

/** Whether a text is of a format. */
export const formatChecks: Readonly<Record<Format, (text: string) => boolean>> = {
  'date-time': isDateTime,
  date: isDate,
  time: isTime,
  duration: isDuration,
  email: isEmail,
  'idn-email': isIdnEmail,
  hostname: isHostname,
  'idn-hostname': isIdnHostname,
  ipv4: isIpv4,
  ipv6: isIpv6,
  uri: isUri,
  'uri-reference': isUriReference,
  'uri-template': isUriTemplate,
  iri: isIri,
  'iri-reference': isIriReference,
  uuid: isUuid,
  'json-pointer': isJsonPointer,
  'relative-json-pointer': isRelativeJsonPointer,
  regex: isRegex,
}

/** What an API that is lax makes of a text of a format, as FastAPI does, and what it then accepts. */
export const laxFormats: Readonly<Partial<Record<Format, LaxFormat>>> = {
  'date-time': { convert: laxDateTime, check: isIsoDateTime },
  date: { convert: laxDate, check: isIsoDate },
  time: { convert: laxTime, check: isIsoTime },
  duration: { convert: laxDuration, check: isIsoDuration },
  email: { convert: laxEmail, check: isInternetEmail },
  uri: { convert: laxUri, check: isUrl },
  ipv4: { convert: laxIpv4, check: isIpv4 },
  ipv6: { convert: laxIpv6, check: isZonedIpv6 },
  uuid: { convert: laxUuid, check: isUuid },
}

interface LaxFormat {
  readonly convert: (value: unknown) => unknown
  readonly check: (text: string) => boolean
}
