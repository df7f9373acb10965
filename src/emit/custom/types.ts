/** The types of what custom operations read of a request, apart from the shapes of bodies: parameters, forms, files. */
import type { CustomOperation, FileField, FormBody, MultipartBody } from '../../model/operation.ts'
import { parametersIn } from '../../model/parameter-places.ts'
import type { Field } from '../../model/types.ts'
import { comment, join, key, ts } from '../text.ts'
import { namesPrinted, printField, printGroup, type View } from '../types.ts'
import { places } from './group.ts'

/** The names of the types that the parameters of an operation mention. */
export function namesOfParameters(operation: CustomOperation): string[] {
  const { body } = operation
  const fields: readonly (Field | FileField)[] = body !== undefined && 'fields' in body ? body.fields : []
  return [...operation.parameters, ...fields.filter(isText)].flatMap(({ type }) => namesPrinted(type))
}

/** What the types of a request are made of. */
export interface Requested extends Pick<CustomOperation, 'id' | 'typeName' | 'parameters'> {
  readonly body?: FormBody | MultipartBody | { readonly kind: 'json' | 'text' | 'binary' }
}

/**
 * Prints the types of an operation's parameters, and of its body where that is a form. A client sets no parameters of the path by name.
 * `fileType` answers what a file is.
 */
export function printRequestTypes(operation: Requested, view: View, fileType: () => string): string[] {
  const { id, typeName, body } = operation
  const groups = places
    .filter((place) => view === 'server' || place.in === 'query' || place.in === 'header')
    .flatMap((place) => {
      const parameters = parametersIn(operation, place.in)
      if (parameters.length === 0) return []
      return [printGroup(typeName + place.type, parameters, view, comment(`The ${place.value} of \`${id}\`.`))]
    })
  if (body?.kind === 'form')
    groups.push(printGroup(`${typeName}Body`, body.fields, view, comment(`The body of \`${id}\`: a form.`)))
  if (body?.kind === 'multipart') {
    const texts = body.fields.filter(isText)
    if (view === 'server' && texts.length > 0)
      groups.push(
        printGroup(`${typeName}Fields`, texts, view, comment(`The fields of the body of \`${id}\` that are text.`)),
      )
    groups.push(printMultipart(operation, body.fields, view, fileType))
  }
  return groups
}

function printMultipart(
  { id, typeName }: Pick<CustomOperation, 'id' | 'typeName'>,
  fields: readonly (Field | FileField)[],
  view: View,
  fileType: () => string,
): string {
  const lines = fields.map((field) => {
    if (isText(field)) return printField(field, view)
    const isThere = field.required || (view === 'server' && field.default !== undefined)
    return ts`
      ${comment(field.description)}
      ${key(field.name)}${isThere ? '' : '?'}: ${fileType()}${field.many === undefined ? '' : '[]'}
    `
  })
  const described = comment(`The body of \`${id}\`: a form with files.`)
  if (fields.length === 0) return join([described, `export type ${typeName}Body = Record<string, unknown>`])
  return ts`
    ${described}
    export interface ${typeName}Body {
      ${lines}
    }
  `
}

/** Whether a field of a form is text. */
export function isText(field: Field | FileField): field is Field {
  return 'type' in field
}

/** Whether a field of a form is a file, or a list of files. */
export function isFile(field: Field | FileField): field is FileField {
  return !isText(field)
}
