/** How long texts are, in code points. */

/** Whether a text has fewer code points than `length`. */
export function isShorter(text: string, length: number): boolean {
  return text.length < length || (text.length < length * 2 && codePoints(text) < length)
}

/** Whether a text has more code points than `length`. */
export function isLonger(text: string, length: number): boolean {
  return text.length > length && (text.length > length * 2 || codePoints(text) > length)
}

function codePoints(text: string): number {
  let count = text.length
  for (let index = 1; index < text.length; index++) {
    const isPair = (text.charCodeAt(index) & 0xfc00) === 0xdc00 && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800
    if (isPair) count--
  }
  return count
}
