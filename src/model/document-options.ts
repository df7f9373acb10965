/** Reading what only the OpenAPI document says of an API: whom to ask, where more is to be read, how clients prove who they are. */
import type { ApiOptions, Server, Tag } from '../define/index.ts'
import type { DocumentSettings } from './api.ts'
import { defined } from './defined.ts'
import { isSchema, type Report } from './keywords.ts'
import { nearest } from './names.ts'
import { checkSecurity } from './security.ts'
import { checkSecuritySchemes } from './security-schemes.ts'
import { checkTexts } from './text-options.ts'

/** Reads the options. */
export function readDocumentOptions(options: ApiOptions, report: Report): DocumentSettings {
  const { contact, license, termsOfService, externalDocs, servers = [], tags = [] } = options
  const { securitySchemes = {}, security = [] } = options
  if (contact !== undefined) checkTexts(contact, contactTexts, 'api.contact', report)
  if (license !== undefined) checkTexts(license, licenseTexts, 'api.license', report)
  if (isSchema(license) && license.identifier !== undefined && license.url !== undefined)
    report('option_invalid', 'api.license', 'has both `identifier` and `url`, of which OpenAPI allows one.')
  if (termsOfService !== undefined && typeof termsOfService !== 'string')
    report('option_invalid', 'api.termsOfService', "must be an address: `'https://example.com/terms'`.")
  if (externalDocs !== undefined) checkTexts(externalDocs, externalDocsTexts, 'api.externalDocs', report)
  checkServers(servers, report)
  checkTags(tags, report)
  checkSecuritySchemes(securitySchemes, report)
  const isSecure = checkSecurity(security, isSchema(securitySchemes) ? securitySchemes : {}, 'api.security', report)
  return {
    ...defined({ contact, license, termsOfService, externalDocs }),
    servers,
    tags,
    securitySchemes,
    security: isSecure ? security : [],
  }
}

const contactTexts = { optional: ['name', 'url', 'email'], example: "{ name: 'Support', email: 'help@example.com' }" }
const licenseTexts = {
  required: ['name'],
  optional: ['identifier', 'url'],
  example: "{ name: 'MIT', identifier: 'MIT' }",
}
const externalDocsTexts = {
  required: ['url'],
  optional: ['description'],
  example: "{ url: 'https://example.com/guide' }",
}
const serverTexts = { required: ['url'], optional: ['description'], example: "{ url: 'https://api.example.com' }" }

function checkServers(servers: readonly Server[], report: Report): void {
  if (!Array.isArray(servers)) report('option_invalid', 'api.servers', "must be a list of `{ url: 'https://...' }`.")
  else for (const [index, server] of servers.entries()) checkTexts(server, serverTexts, `api.servers.${index}`, report)
}

function checkTags(tags: readonly Tag[], report: Report): void {
  if (!Array.isArray(tags)) {
    report('option_invalid', 'api.tags', "must be a list of `{ name: 'countries', description: '...' }`.")
    return
  }
  for (const [index, tag] of tags.entries()) {
    const at = `api.tags.${index}`
    const { externalDocs, ...texts }: Partial<Tag> = isSchema(tag) ? tag : {}
    const expected = {
      required: ['name'],
      optional: ['description'],
      example: "{ name: 'countries', description: '...' }",
    }
    checkTexts(isSchema(tag) ? texts : tag, expected, at, report)
    if (externalDocs !== undefined) checkTexts(externalDocs, externalDocsTexts, `${at}.externalDocs`, report)
  }
}

/** Reports the tags that nothing has. `known` are those that something has. */
export function reportUnusedTags({ tags }: DocumentSettings, known: readonly string[], report: Report): void {
  for (const [index, { name }] of tags.entries()) {
    if (known.includes(name)) continue
    const meant = nearest(name, known)
    const remedy = meant === undefined ? `There are ${[...new Set(known)].join(', ')}.` : `Did you mean \`${meant}\`?`
    report('option_invalid', `api.tags.${index}`, `\`${name}\` is the tag of no operation. ${remedy}`)
  }
}
