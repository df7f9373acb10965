/** Clients that create notes, as many at once as are asked for, and remember what was acknowledged. */

/** The schema of the notes: both fields are to hold the same, so that half a row would be seen. */
export const notesSchema = {
  'schemas/notes.ts': `import { defineResource, Type } from 'tenon'
export const notes = defineResource('notes', { fields: { text: Type.String(), copy: Type.String() }, unique: ['text'] })
`,
}

/** A note as the API answers it. */
export interface Note {
  readonly id: number
  readonly text: string
  readonly copy: string
}

/** What has become of the notes that were sent. */
export interface Load {
  readonly acknowledged: Note[]
  /** The answers that are no success, by status. */
  readonly refused: Map<number, Response[]>
  /** The texts of those that were never answered. */
  readonly unanswered: string[]
}

interface LoadOptions {
  readonly url: string
  readonly count: number
  /** The index of the first. */
  readonly first?: number
  /** Says when no more are to be sent. */
  readonly until?: () => boolean
  readonly clients?: number
  /** Every how manieth note has an `Idempotency-Key`, which is its text. */
  readonly keyEvery?: number
  /** Called after each note that was acknowledged. */
  readonly onAcknowledged?: (count: number) => void
}

/** The text of a note, of a length of its own. */
export function textOf(index: number): string {
  return `${index} ${'é'.repeat((index * 7919) % 2000)}`
}

/** Creates a note, and answers the response. */
export function createNote(url: string, text: string, key?: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(key !== undefined && { 'idempotency-key': key }) }
  return fetch(`${url}/notes`, { method: 'POST', headers, body: JSON.stringify({ text, copy: text }) })
}

/** The key of the note with this index, if it is to have one. */
export function keyOf(index: number, keyEvery = 0): string | undefined {
  return keyEvery > 0 && index % keyEvery === 0 ? `note-${index}` : undefined
}

/** Creates notes until all are sent, or one is not answered. */
export async function createNotes(options: LoadOptions): Promise<Load> {
  const { url, count, first = 0, until = () => false, clients = 32, keyEvery, onAcknowledged } = options
  const load: Load = { acknowledged: [], refused: new Map(), unanswered: [] }
  let sent = 0
  async function createOneAfterAnother(): Promise<void> {
    while (sent < count && !until()) {
      const index = first + sent++
      const note = await create(load, url, index, keyOf(index, keyEvery))
      if (note === undefined) {
        if (load.unanswered.length > 0) return
        continue
      }
      load.acknowledged.push(note)
      onAcknowledged?.(load.acknowledged.length)
    }
  }
  await Promise.all(Array.from({ length: clients }, createOneAfterAnother))
  return load
}

async function create(load: Load, url: string, index: number, key?: string): Promise<Note | undefined> {
  const text = textOf(index)
  try {
    const response = await createNote(url, text, key)
    // The whole answer has to be there.
    const body = await response.text()
    if (response.status === 201) return JSON.parse(body) as Note
    const answer = new Response(body, { status: response.status, headers: response.headers })
    load.refused.set(response.status, [...(load.refused.get(response.status) ?? []), answer])
  } catch {
    load.unanswered.push(text)
  }
  return undefined
}

/** Every note that there is, by id. */
export async function readNotes(url: string): Promise<Map<number, Note>> {
  const notes = new Map<number, Note>()
  for (let next: string | undefined = `${url}/notes?limit=1000`; next !== undefined;) {
    const response = await fetch(next)
    if (response.status !== 200) throw new Error(`The notes cannot be read: ${response.status}`)
    for (const note of (await response.json()) as Note[]) notes.set(note.id, note)
    const link = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1]
    next = link === undefined ? undefined : new URL(link, url).href
  }
  return notes
}
