/**
 * The types of todos, as they are once checked.
 *
 * Generated from schemas/todos.ts by `tenon generate`: change it there.
 */

export interface Todo {
  id: number
  userId: number
  title: string
  completed: boolean
}

export interface TodoCreate {
  userId: number
  title: string
  completed: boolean
}

export type TodoReplace = TodoCreate

export interface TodoPatch {
  userId?: number
  title?: string
  completed?: boolean
}

/** The query of `listTodos`. */
export interface ListTodosQuery {
  /** How many to answer with at most. */
  limit: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'userId' | '-userId' | 'title' | '-title' | 'completed' | '-completed')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: ('id' | 'userId' | 'title' | 'completed')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only todos with this `id`. */
  id?: number
  /** Only todos without this `id`. */
  'id[ne]'?: number
  /** Only todos with one of these `id`, and none where the list is empty. */
  'id[in]'?: number[]
  /** Only todos whose `id` is above this. */
  'id[gt]'?: number
  /** Only todos whose `id` is this or above. */
  'id[gte]'?: number
  /** Only todos whose `id` is below this. */
  'id[lt]'?: number
  /** Only todos whose `id` is this or below. */
  'id[lte]'?: number
  /** Only todos with this `userId`. */
  userId?: number
  /** Only todos without this `userId`. */
  'userId[ne]'?: number
  /** Only todos with one of these `userId`, and none where the list is empty. */
  'userId[in]'?: number[]
  /** Only todos whose `userId` is above this. */
  'userId[gt]'?: number
  /** Only todos whose `userId` is this or above. */
  'userId[gte]'?: number
  /** Only todos whose `userId` is below this. */
  'userId[lt]'?: number
  /** Only todos whose `userId` is this or below. */
  'userId[lte]'?: number
  /** Only todos with this `title`. */
  title?: string
  /** Only todos without this `title`. */
  'title[ne]'?: string
  /** Only todos with one of these `title`, and none where the list is empty. */
  'title[in]'?: string[]
  /** Only todos whose `title` contains this. */
  'title[contains]'?: string
  /** Only todos whose `title` starts with this. */
  'title[startsWith]'?: string
  /** Only todos with this `completed`. */
  completed?: boolean
}
