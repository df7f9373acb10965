/** Security schemes as OpenAPI has them: what each type must say and may say. They are declared, and nothing is enforced by them. */
import { isSchema, type Report } from './keywords.ts'
import { checkNames } from './option-names.ts'
import { checkTexts, type Texts } from './text-options.ts'
import { checkChoice } from './type-options.ts'

const schemeTexts: Readonly<Record<string, Texts>> = {
  apiKey: { required: ['in', 'name'], example: "{ type: 'apiKey', in: 'header', name: 'X-Api-Key' }" },
  http: { required: ['scheme'], optional: ['bearerFormat'], example: "{ type: 'http', scheme: 'bearer' }" },
  openIdConnect: {
    required: ['openIdConnectUrl'],
    example: "{ type: 'openIdConnect', openIdConnectUrl: 'https://id.example.com/.well-known/openid-configuration' }",
  },
  oauth2: {
    example:
      "{ type: 'oauth2', flows: { clientCredentials: { tokenUrl: 'https://id.example.com/token', scopes: {} } } }",
  },
}

/** Reports whatever of the schemes is not as OpenAPI has it. */
export function checkSecuritySchemes(schemes: unknown, report: Report): void {
  if (isSchema(schemes)) {
    for (const [name, scheme] of Object.entries(schemes)) checkSecurityScheme(name, scheme, report)
  } else {
    const example = "{ bearer: { type: 'http', scheme: 'bearer' } }"
    report('option_invalid', 'api.securitySchemes', `must be an object with a scheme for each name: \`${example}\`.`)
  }
}

function checkSecurityScheme(name: string, scheme: unknown, report: Report): void {
  const at = `api.securitySchemes.${name}`
  if (!/^[\w.-]+$/.test(name)) report('name_invalid', at, 'must be letters, digits, `.`, `-` and `_`: `bearer`.')
  const { type, flows, ...others } = isSchema(scheme) ? scheme : {}
  if (!isSchema(scheme) || typeof type !== 'string' || !Object.hasOwn(schemeTexts, type)) {
    const types = Object.keys(schemeTexts).map((each) => `'${each}'`)
    report(
      'option_invalid',
      at,
      `must have a \`type\`, one of ${types.join(', ')}: \`${schemeTexts['http']?.example}\`.`,
    )
    return
  }
  const { required = [], optional = [], example = '' } = schemeTexts[type] ?? {}
  checkTexts(others, { required, optional: [...optional, 'description'], example }, at, report)
  if (type === 'apiKey' && typeof others['in'] === 'string')
    checkChoice(others['in'], ['header', 'query', 'cookie'], `${at}.in`, report)
  if (type === 'apiKey' && others['in'] !== 'query' && typeof others['name'] === 'string' && !isToken(others['name']))
    report('option_invalid', `${at}.name`, "must be a name that a header or a cookie may have: `'X-Api-Key'`.")
  if (type === 'http' && typeof others['scheme'] === 'string' && !/^[\w.-]+$/.test(others['scheme']))
    report('option_invalid', `${at}.scheme`, "must be the name of a scheme of HTTP: `'bearer'`.")
  if (type === 'oauth2') checkFlows(flows, example, at, report)
  else if (flows !== undefined) report('option_invalid', `${at}.flows`, "is for the type 'oauth2'. Leave it out.")
}

/** Whether a text is what HTTP calls a token (RFC 9110, section 5.6.2): anything else, headers cannot even be asked for. */
export function isToken(text: string): boolean {
  return /^[!#$%&'*+.^_`|~\w-]+$/.test(text)
}

const flowTexts: Readonly<Record<string, readonly string[]>> = {
  authorizationCode: ['authorizationUrl', 'tokenUrl'],
  clientCredentials: ['tokenUrl'],
  implicit: ['authorizationUrl'],
  password: ['tokenUrl'],
}

function checkFlows(flows: unknown, example: string, at: string, report: Report): void {
  if (!isSchema(flows) || Object.keys(flows).length === 0) {
    report('option_invalid', at, `must have \`flows\`: \`${example}\`.`)
    return
  }
  checkNames(flows, Object.keys(flowTexts), `${at}.flows`, report)
  for (const [name, required = []] of Object.entries(flowTexts)) {
    const flow = flows[name]
    if (flow === undefined) continue
    const place = `${at}.flows.${name}`
    const { scopes, ...texts } = isSchema(flow) ? flow : {}
    const urls = [...required.map((url) => `${url}: 'https://...'`), 'scopes: {}'].join(', ')
    checkTexts(
      isSchema(flow) ? texts : flow,
      { required, optional: ['refreshUrl'], example: `{ ${urls} }` },
      place,
      report,
    )
    if (!isSchema(scopes) || !Object.values(scopes).every((each) => typeof each === 'string'))
      report(
        'option_invalid',
        `${place}.scopes`,
        "must be an object of scopes, each with a few words: `{ read: 'Reads.' }`.",
      )
  }
}
