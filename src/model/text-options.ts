/** Options that are objects of texts: each is there if it must be, and is text. It knows no option by name. */
import { isSchema, type Report } from './keywords.ts'
import { checkNames } from './option-names.ts'

/** The texts of an object, and what one looks like. */
export interface Texts {
  readonly required?: readonly string[]
  readonly optional?: readonly string[]
  readonly example: string
}

/** Reports whatever of an object is not as expected. */
export function checkTexts(value: unknown, texts: Texts, at: string, report: Report): void {
  const { required = [], optional = [], example } = texts
  if (!isSchema(value)) {
    report('option_invalid', at, `must be an object: \`${example}\`.`)
    return
  }
  checkNames(value, [...required, ...optional], at, report)
  for (const name of required) {
    if (value[name] === undefined) report('option_invalid', at, `must have \`${name}\`: \`${example}\`.`)
  }
  for (const name of [...required, ...optional]) {
    if (value[name] !== undefined && typeof value[name] !== 'string')
      report('option_invalid', `${at}.${name}`, 'must be a string.')
  }
}
