/** Webhooks: what an API sends to those who have asked for it, as the document says. Who is sent it, and when, is the author's. */
import type { ApiOptions } from '../define/index.ts'
import type { Webhook } from './api.ts'
import { namedType, type Surroundings } from './custom/custom-operations.ts'
import { readNamed } from './custom/reading.ts'
import type { Alias, Shape } from './types.ts'
import { defined } from './defined.ts'
import { isSchema, type Report } from './keywords.ts'
import { capitalized, pascalCase, wordsOf } from './names.ts'
import { checkNames } from './option-names.ts'
import type { TypeOptions } from './type-options.ts'
import { typeReading } from './type-reading.ts'

/** Webhooks, and the types that were made for them. */
export interface BuiltWebhooks {
  readonly webhooks: readonly Webhook[]
  readonly shapes: readonly Shape[]
  readonly aliases: readonly Alias[]
}

/** Builds the webhooks, in the author's order. `known` are the types that there are already. */
export function buildWebhooks(
  given: ApiOptions['webhooks'] = {},
  around: TypeOptions & Pick<Surroundings, 'named'>,
  known: readonly (Shape | Alias)[],
  report: Report,
): BuiltWebhooks {
  if (!isSchema(given)) {
    report('option_invalid', 'api.webhooks', `must be an object with a webhook for each name: \`${example}\`.`)
    return { webhooks: [], shapes: [], aliases: [] }
  }
  const named = (name: string) => namedType(name, around, 'api.webhooks', report)
  const types = typeReading({ ...around, report, named })
  const webhooks = Object.entries(given).flatMap(([name, webhook]): Webhook[] => {
    const at = `api.webhooks.${name}`
    if (!/^[a-z][A-Za-z0-9]*$/.test(name))
      report('name_invalid', at, 'must be letters and digits, a small letter first: `orderShipped`.')
    if (!isSchema(webhook) || webhook.body === undefined) {
      report('option_invalid', at, `must have a \`body\`: \`${example}\`.`)
      return []
    }
    checkNames(webhook, ['summary', 'description', 'deprecated', 'tag', 'body'], at, report)
    const { summary = sentenceOf(name), description, deprecated, tag, body } = webhook
    const typeName = `${pascalCase(name)}Webhook`
    const type = readNamed(body, { name: typeName, part: 'body', direction: 'output' }, { at, typeName, report, types })
    return [
      { name, summary, ...defined({ description, tag }), ...(deprecated === true ? { deprecated } : {}), body: type },
    ]
  })
  const isNew = (type: Shape | Alias) => isUnknown(type, known, report)
  return {
    webhooks,
    shapes: [...types.shapes.values()].filter(isNew),
    aliases: [...types.aliases.values()].filter(isNew),
  }
}

const example = "{ orderShipped: { body: Type.Ref('Order') } }"

/** Whether there is no such type yet; one of the same name that is another is reported. */
function isUnknown(type: Shape | Alias, known: readonly (Shape | Alias)[], report: Report): boolean {
  const same = known.find(({ name }) => name === type.name)
  if (same !== undefined && textOf(same) !== textOf(type)) {
    const message = `have a type called ${type.name}, as is a different one elsewhere. Give one a \`title\` of its own.`
    report('name_clash', 'api.webhooks', message)
  }
  return same === undefined
}

function textOf(type: Shape | Alias): string {
  return JSON.stringify({ ...type, resource: undefined, operation: undefined })
}

function sentenceOf(name: string): string {
  return capitalized(wordsOf(name).join(' '))
}
