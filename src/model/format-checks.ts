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

/** The formats of which FastAPI takes more, and so does an API that is lax. */
export const laxFormats: ReadonlySet<Format> = new Set(['date-time', 'time', 'duration', 'email', 'uri'])
