/** The functions of a store that read: lists, rows, and whether there is one. */
import { withArticle } from '../../model/names.ts'
import { listName } from '../list.ts'
import { rowJsonName } from '../row-json.ts'
import { blocks, call, list, ts } from '../text.ts'
import { head, localsOf, readingHead, statement, typed, type Store } from './function.ts'

export function printList(store: Store): string {
  const { resource, scope, finders } = store
  const rows = [scope.value('./list.ts', listName(resource)), 'query', rowJsonName(resource)]
  const page = scope.runtimeType('Page')
  const query = `query: ${scope.runtimeType('ListQuery')}`
  const all = ts`
    ${readingHead(store, 'list', [query], page)}
      return ${call(scope.runtime('listRows'), ['database', ...rows])}
    }
  `
  const above = finders.slice(1)
  if (above.length === 0) return all
  const within = list(
    '{ ',
    [`sql: ${statement('withinParent', store)}`, `params: [${localsOf(above).join(', ')}]`],
    ' }',
  )
  return blocks(
    all,
    ts`
      ${readingHead(store, 'listWithin', [...typed(above), query], page)}
        const scope = ${within}
        return ${call(scope.runtime('listRows'), ['database', ...rows, 'scope'])}
      }
    `,
  )
}

export function printHasParent(store: Store): string {
  const above = store.finders.slice(1)
  const [parent] = store.resource.ancestors
  return ts`
    /** Whether there is such ${withArticle(parent?.noun ?? '')}. */
    ${head(store, 'hasParent', typed(above), 'boolean')}
      return (await database.get(${statement('selectParent', store)}, [${localsOf(above).join(', ')}])) !== undefined
    }
  `
}

export function printGet(store: Store): string {
  const { resource, scope, finders } = store
  return ts`
    ${readingHead(store, 'get', typed(finders), `${scope.runtimeType('Stored')} | undefined`)}
      const row = database.get(${statement('selectOne', store)}, [${localsOf(finders).join(', ')}])
      return ${scope.runtime('storedWhenRead')}(row, ${rowJsonName(resource)})
    }
  `
}

export function printHas(store: Store): string {
  const { finders } = store
  return ts`
    ${head(store, 'has', typed(finders), 'boolean')}
      return (await database.get(${statement('selectAny', store)}, [${localsOf(finders).join(', ')}])) !== undefined
    }
  `
}
