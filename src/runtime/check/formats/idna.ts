/**
 * What labels of IDNA 2008 consist of: the classes of RFC 5892, made from the properties of Unicode as its section 3 says, the
 * contextual rules of its appendix A, and the Bidi rule of RFC 5893. It never maps a character to another.
 */

/** The code points that are PVALID, CONTEXTJ or CONTEXTO: RFC 5892, section 3. */
const validPattern =
  /^[[[\p{Ll}\p{Lu}\p{Lo}\p{Nd}\p{Lm}\p{Mn}\p{Mc}]--[\p{Changes_When_NFKC_Casefolded}\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Noncharacter_Code_Point}\u20d0-\u20ff\u{1d100}-\u{1d1ff}\u{1d200}-\u{1d24f}\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb\u0640\u07fa\u302e\u302f\u3031-\u3035\u303b]]\-\xdf\u03c2\u06fd\u06fe\u0f0b\u3007\xb7\u0375\u05f3\u05f4\u30fb\u200c\u200d]*$/v

/** The code points of the combining class Virama, as of Unicode 14. */
const virama =
  /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d3b\u0d3c\u0d4d\u0dca\u0e3a\u0eba\u0f84\u1039\u103a\u1714\u1715\u1734\u17d2\u1a60\u1b44\u1baa\u1bab\u1bf2\u1bf3\u2d7f\ua806\ua82c\ua8c4\ua953\ua9c0\uaaf6\uabed\u{10a3f}\u{11046}\u{11070}\u{1107f}\u{110b9}\u{11133}\u{11134}\u{111c0}\u{11235}\u{112ea}\u{1134d}\u{11442}\u{114c2}\u{115bf}\u{1163f}\u{116b6}\u{1172b}\u{11839}\u{1193d}\u{1193e}\u{119e0}\u{11a34}\u{11a47}\u{11a99}\u{11c3f}\u{11d44}\u{11d45}\u{11d97}]/u
    .source

/** Letters that join their neighbours. Which way is no property of regular expressions, so that any may stand here. */
const cursive =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Adlam}]/u.source

/** What the contextual rules forbid: RFC 5892, appendix A. */
const forbiddenPatterns = [
  new RegExp(`(?<!${virama})\\u200d`, 'u'),
  new RegExp(`(?<!${virama}|${cursive}\\p{Mn}*)\\u200c|(?<!${virama})\\u200c(?!\\p{Mn}*${cursive})`, 'u'),
  /(?<!l)\xb7|\xb7(?!l)/,
  /\u0375(?!\p{Script=Greek})/u,
  /(?<!\p{Script=Hebrew})[\u05f3\u05f4]/u,
  /^(?=.*\u30fb)(?!.*[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}])/u,
  /[\u0660-\u0669].*[\u06f0-\u06f9]|[\u06f0-\u06f9].*[\u0660-\u0669]/,
]

/** Whether it is a U-label (RFC 5890, section 2.3.2.1), its length aside. */
export function isUnicodeLabel(label: string): boolean {
  if (label.normalize('NFC') !== label || /^-|^..--|-$|^\p{M}/u.test(label)) return false
  return validPattern.test(label) && !forbiddenPatterns.some((pattern) => pattern.test(label))
}

const rightToLeft =
  /[[[\p{L}\p{Nd}]&&[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]]--[\u0660-\u0669\u06f0-\u06f9\u{10d30}-\u{10d39}]]/v
const arabicNumber = /[\u0660-\u0669\u{10d30}-\u{10d39}]/u
const europeanNumber = /[0-9\u06f0-\u06f9]/
const leftToRight = new RegExp(
  `[[\\p{L}\\p{Nd}\\p{Mc}]--[${rightToLeft.source}${arabicNumber.source}${europeanNumber.source}]]`,
  'v',
)
const endOfRightToLeft = new RegExp(
  `[${rightToLeft.source}${arabicNumber.source}${europeanNumber.source}]\\p{Mn}*$`,
  'v',
)
const endOfLeftToRight = new RegExp(`[${leftToRight.source}${europeanNumber.source}]\\p{Mn}*$`, 'v')

/** Whether labels may stand together in a name: RFC 5893, section 2, once any of them is written from right to left. */
export function isBidiDomain(labels: readonly string[]): boolean {
  const isBidi = labels.some((label) => rightToLeft.test(label) || arabicNumber.test(label))
  return !isBidi || labels.every((label) => isRightToLeftLabel(label) || isLeftToRightLabel(label))
}

function isRightToLeftLabel(label: string): boolean {
  if (label.search(rightToLeft) !== 0 || leftToRight.test(label) || !endOfRightToLeft.test(label)) return false
  return !europeanNumber.test(label) || !arabicNumber.test(label)
}

function isLeftToRightLabel(label: string): boolean {
  if (label.search(leftToRight) !== 0 || !endOfLeftToRight.test(label)) return false
  return !rightToLeft.test(label) && !arabicNumber.test(label)
}
