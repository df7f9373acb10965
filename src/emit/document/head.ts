/** The head of the document: what it says of the API as a whole. */
import type { InfoObject, SecurityRequirementObject, TagObject } from 'openapi3-ts/oas31'
import { allOperations } from '../../model/all-operations.ts'
import type { Api, DocumentSettings } from '../../model/api.ts'
import { defined } from '../../model/defined.ts'

/** Prints who offers the API, and on which terms. */
export function printInfo({ title, version, description, document }: Api): InfoObject {
  const { termsOfService, contact, license } = document
  return {
    title,
    version,
    ...defined({ description, termsOfService, contact: contact && { ...contact }, license: license && { ...license } }),
  }
}

/** Prints a tag for each that an operation has, those first that the author has put in order. */
export function printTags(api: Api): TagObject[] {
  const told = new Map(
    api.document.tags.map(({ externalDocs, ...tag }): [string, TagObject] => [
      tag.name,
      { ...tag, ...(externalDocs === undefined ? {} : { externalDocs: { ...externalDocs } }) },
    ]),
  )
  const described = new Map(api.resources.map((resource) => [resource.name, resource.description]))
  const used = [...allOperations(api), ...api.webhooks].flatMap(({ tag }) => (tag === undefined ? [] : [tag]))
  const names = new Set([...told.keys(), ...used])
  return [...names].map((name) => ({ name, ...defined({ description: described.get(name) }), ...told.get(name) }))
}

/** Prints what clients need to be let in. */
export function printSecurity(security: DocumentSettings['security']): SecurityRequirementObject[] {
  return security.map((each) =>
    Object.fromEntries(Object.entries(each).map(([scheme, scopes]) => [scheme, [...scopes]])),
  )
}
