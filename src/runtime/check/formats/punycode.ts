/** Punycode (RFC 3492): how labels of any script are written in ASCII. It never says whether a label may be one. */

const base = 36
const digits = 'abcdefghijklmnopqrstuvwxyz0123456789'
const prefix = 'xn--'

/** Writes a label in ASCII, `xn--` before it (RFC 3492, section 6.3). */
export function toAsciiLabel(label: string): string {
  const points = Array.from(label, (character) => character.codePointAt(0) ?? 0)
  const basic = points.filter((point) => point < 128)
  let output = String.fromCharCode(...basic) + (basic.length > 0 ? '-' : '')
  let [point, delta, bias, handled] = [128, 0, 72, basic.length]
  while (handled < points.length) {
    const next = Math.min(...points.filter((each) => each >= point))
    delta += (next - point) * (handled + 1)
    point = next
    for (const each of points) {
      if (each < point) delta++
      if (each !== point) continue
      output += printDelta(delta, bias)
      bias = adapt(delta, handled + 1, handled === basic.length)
      delta = 0
      handled++
    }
    delta++
    point++
  }
  return prefix + output
}

/** Reads a label that begins with `xn--` (RFC 3492, section 6.2); undefined if it is not Punycode. */
export function fromAsciiLabel(label: string): string | undefined {
  const text = label.slice(prefix.length)
  const hyphen = text.lastIndexOf('-')
  const points = Array.from(text.slice(0, Math.max(hyphen, 0)), (character) => character.charCodeAt(0))
  let [point, index, bias, at] = [128, 0, 72, hyphen + 1]
  while (at < text.length) {
    const before = index
    for (let weight = 1, k = base; ; k += base) {
      const digit = digitOf(text.charAt(at++))
      if (digit === undefined) return undefined
      index += digit * weight
      const least = threshold(k, bias)
      if (digit < least) break
      weight *= base - least
    }
    bias = adapt(index - before, points.length + 1, before === 0)
    point += Math.floor(index / (points.length + 1))
    index %= points.length + 1
    if (point > 0x10ffff) return undefined
    points.splice(index++, 0, point)
  }
  return String.fromCodePoint(...points)
}

function printDelta(delta: number, bias: number): string {
  let [text, rest] = ['', delta]
  for (let k = base; ; k += base) {
    const least = threshold(k, bias)
    if (rest < least) return text + digits.charAt(rest)
    text += digits.charAt(least + ((rest - least) % (base - least)))
    rest = Math.floor((rest - least) / (base - least))
  }
}

function digitOf(character: string): number | undefined {
  const digit = digits.indexOf(character.toLowerCase())
  return character === '' || digit === -1 ? undefined : digit
}

function threshold(k: number, bias: number): number {
  return Math.min(Math.max(k - bias, 1), 26)
}

/** The bias for the next delta (RFC 3492, section 6.1). */
function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2))
  rest += Math.floor(rest / length)
  let k = 0
  for (; rest > 455; k += base) rest = Math.floor(rest / 35)
  return k + Math.floor((36 * rest) / (rest + 38))
}
