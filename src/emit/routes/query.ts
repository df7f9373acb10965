/** How routes read the query, but for what clients say there of who they are: that is for middleware. */
import type { Api } from '../../model/api.ts'
import type { CustomOperation, Operation } from '../../model/operation.ts'
import { parametersIn } from '../../model/parameter-places.ts'
import type { FileScope } from '../imports.ts'
import { list, literal } from '../text.ts'

/** Prints the call that reads the texts of the query, or refuses them where there are to be none. */
export function printQuery(
  reader: 'queryOf' | 'refuseQuery',
  operation: Operation | CustomOperation,
  { document }: Pick<Api, 'document'>,
  scope: FileScope,
): string {
  const own = new Set(parametersIn(operation, 'query').map(({ name }) => name))
  const credentials = Object.values(document.securitySchemes).flatMap((scheme) =>
    scheme.type === 'apiKey' && scheme.in === 'query' && !own.has(scheme.name) ? [scheme.name] : [],
  )
  const names = [...new Set(credentials)].map(literal)
  return `${scope.runtime(reader)}(c, issues${names.length === 0 ? '' : `, ${list('[', names, ']')}`})`
}
