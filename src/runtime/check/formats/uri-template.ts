/** The format of URI templates, as a predicate on a whole text. It never says why a text is refused. */

const literalPattern = /^(?:%[0-9A-Fa-f]{2}|[^\0-\x20"%<>\\^`{|}\x7f-\x9f\ud800-\udfff])*$/u
const variablePattern =
  /^(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2})(?:\.?(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2}))*(?:\*|:[1-9]\d{0,3})?$/

/** Whether it is a `URI-Template` of RFC 6570, section 2. The operators that it reserves are refused. */
export function isUriTemplate(text: string): boolean {
  const [first = '', ...others] = text.split('{')
  return literalPattern.test(first) && others.every(isExpressionAndLiteral)
}

function isExpressionAndLiteral(text: string): boolean {
  const end = text.indexOf('}')
  if (end === -1 || !literalPattern.test(text.slice(end + 1))) return false
  const list = text.slice(0, end).replace(/^[+#./;?&]/, '')
  return list.split(',').every((variable) => variablePattern.test(variable))
}
