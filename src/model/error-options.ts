/** Reading what an API settles for its errors: their format, what they repeat, and the author's words. */
import type { ApiOptions } from '../define/index.ts'
import type { ErrorSettings } from './api.ts'
import { issueTypes } from './issue-types.ts'
import { isSchema, type Report } from './keywords.ts'
import { nearest } from './names.ts'

const formats: readonly ErrorSettings['format'][] = ['fastapi', 'fastapi-v1', 'problem']

/** Reads the settings of errors, with the defaults filled in. */
export function readErrorOptions(options: ApiOptions, report: Report): ErrorSettings {
  const { errors: format = 'fastapi', echoInput = true, messages = {} } = options
  if (!formats.includes(format)) {
    report('option_invalid', 'api.errors', `must be one of ${formats.map((each) => `'${each}'`).join(', ')}.`)
  }
  if (typeof echoInput !== 'boolean') report('option_invalid', 'api.echoInput', 'must be `true` or `false`.')
  if (isSchema(messages)) {
    for (const [type, message] of Object.entries(messages)) checkMessage(type, message, report)
  } else {
    report('option_invalid', 'api.messages', "must be an object of messages by type: `{ missing: 'Pflichtfeld' }`.")
  }
  return { format, echoInput, messages }
}

function checkMessage(type: string, message: unknown, report: Report): void {
  const at = `api.messages.${type}`
  const placeholders = Object.hasOwn(issueTypes, type) ? issueTypes[type] : undefined
  if (placeholders === undefined) {
    const meant = nearest(type, Object.keys(issueTypes))
    const remedy =
      meant === undefined ? `There are ${Object.keys(issueTypes).join(', ')}.` : `Did you mean \`${meant}\`?`
    report('option_invalid', at, `is not a type of issue. ${remedy}`)
    return
  }
  if (typeof message !== 'string' || message === '') {
    report('option_invalid', at, "must be a sentence: `missing: 'Pflichtfeld'`.")
    return
  }
  for (const [placeholder, name = ''] of message.matchAll(/\{(\w+)\}/g)) {
    if (placeholders.includes(name)) continue
    const known = placeholders.map((each) => `\`{${each}}\``).join(', ')
    const remedy = placeholders.length === 0 ? 'This type has none.' : `There is ${known}.`
    report('option_invalid', at, `\`${placeholder}\` is not a placeholder. ${remedy}`)
  }
}
