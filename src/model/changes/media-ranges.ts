/** Media types and ranges of them (RFC 9110, section 12.5.1). */

/** Whether a media type or range is within another: `image/png` is within `image/*`. */
export function isWithin(type: string, range: string): boolean {
  return range === type || range === '*/*' || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)))
}
