/** Schemas of as many resources as are asked for, as their authors would write them: text of files, and nothing that runs them. */

const adjectives = (
  'active amber annual ancient blue brief bright broad calm central classic clear coastal cold common daily deep digital distant ' +
  'early eastern empty famous final fine foreign formal former frozen general gentle giant global golden grand green heavy ' +
  'hidden internal junior kind large late legal light local'
).split(' ')
const nouns = (
  'accounts books bookings branches campaigns categories chapters cities comments companies contracts coupons courses ' +
  'customers deliveries devices documents employees events invoices'
).split(' ')

/** The name of one of the resources: `active_accounts`, and after a thousand of them `active_accounts_2`. */
export function resourceName(index: number): string {
  const round = Math.floor(index / (adjectives.length * nouns.length))
  const name = `${adjectives[index % adjectives.length]}_${nouns[Math.floor(index / adjectives.length) % nouns.length]}`
  return round === 0 ? name : `${name}_${round + 1}`
}

/** The kinds of fields that resources have by turns. */
const fields: readonly string[] = [
  'name: Type.String({ minLength: 1, maxLength: 100 })',
  "email: Type.String({ format: 'email', maxLength: 254 })",
  "status: Type.Union([Type.Literal('draft'), Type.Literal('open'), Type.Literal('closed')], { default: 'draft' })",
  "starts_on: Type.Optional(Type.String({ format: 'date' }))",
  'price: Type.Number({ minimum: 0 })',
  "quantity: Type.Integer({ minimum: 1, maximum: 1000, default: 1, description: 'How many there are.' })",
  'visible: Type.Boolean({ default: true })',
  'notes: Type.Optional(Type.String({ maxLength: 2000 }))',
  "code: Type.String({ pattern: '^[A-Z]{3}-[0-9]{4}$' })",
  'rating: Type.Union([Type.Number({ minimum: 0, maximum: 5 }), Type.Null()])',
  'tags: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20 })',
  'address: Type.Object({ street: Type.String({ maxLength: 200 }), city: Type.String({ maxLength: 100 }) })',
  "website: Type.Optional(Type.String({ format: 'uri', maxLength: 500 }))",
  'created_at: createdAt()',
]

/** How many fields a resource has besides a reference. */
const fieldCount = 7

/** One resource: of ten, the last is nested under the first, three others refer to one before; of twenty, one has an action. */
interface Resource {
  readonly name: string
  readonly parent?: string
  readonly text: string
}

/** A resource; `revision` changes the length of its first text. */
function resource(index: number, revision: number): Resource {
  const name = resourceName(index)
  const parent = index % 10 === 9 ? resourceName(index - 9) : undefined
  const own = Array.from({ length: fieldCount }, (_, at) => fields[(index + at) % fields.length] ?? '')
  const reference = index % 10 > 6 && index % 10 < 9 ? [`related_id: reference('${resourceName(index - 5)}')`] : []
  const all = [`title: Type.String({ maxLength: ${200 + revision} })`, ...own, ...reference]
  const action =
    index % 20 === 3
      ? `
  actions: {
    archive: {
      method: 'post',
      path: '/{id}/archive',
      body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500 }) }),
      responses: { 200: Type.Object({ archived: Type.Boolean() }), 404: 'There is no such row.' },
    },
  },`
      : ''
  const text = `export const ${name} = defineResource('${name}', {${parent === undefined ? '' : `\n  parent: ${parent},`}
  fields: {
${all.map((field) => `    ${field},`).join('\n')}
  },${action}
})
`
  return { name, text, ...(parent !== undefined && { parent }) }
}

/** The import of what a text uses. */
function head(text: string): string {
  const used = ['createdAt', 'defineResource', 'reference', 'Type'].filter((name) =>
    new RegExp(`\\b${name}[.(]`).test(text),
  )
  return `import { ${used.join(', ')} } from 'tenon'\n`
}

/** A file a resource, by path; the resource at `changed` is another than before, where there is one. */
export function schemaFiles(count: number, changed = -1): Record<string, string> {
  const files = Array.from({ length: count }, (_, index) => {
    const { name, parent, text } = resource(index, index === changed ? 1 : 0)
    const imported = parent === undefined ? '' : `import { ${parent} } from './${parent}.ts'\n`
    return [`schemas/${name}.ts`, `${head(text)}${imported}\n${text}`] as const
  })
  return Object.fromEntries(files)
}

/** The same resources in one file. */
export function schemaFile(count: number, changed = -1): Record<string, string> {
  const texts = Array.from({ length: count }, (_, index) => resource(index, index === changed ? 1 : 0).text)
  return { 'schemas/all.ts': [head(texts.join('')), ...texts].join('\n') }
}

/** The handlers that the actions need. */
export function handlersFile(count: number): Record<string, string> {
  const owners = Array.from({ length: count }, (_, index) => index).filter((index) => index % 20 === 3)
  const lines = owners.map((index) => {
    const name = resourceName(index).replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
    return `  ${name}: { archive: () => ({ status: 200, body: { archived: true } }) },`
  })
  const text = `import type { Handlers } from '../generated/handlers.ts'\n\nexport const handlers: Handlers = {\n${lines.join('\n')}\n}\n`
  return owners.length === 0 ? {} : { 'schemas/handlers.ts': text }
}
