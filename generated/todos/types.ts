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
  /** Where to go on: taken from the `Link` header of the page before. */
  cursor?: string
  /** Only todos with this `userId`. */
  userId?: number
  /** Only todos with this `title`. */
  title?: string
  /** Only todos with this `completed`. */
  completed?: boolean
}
