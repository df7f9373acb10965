/** Server-sent events as a client reads them (WHATWG HTML, section 9.2). */

/** An event: what it holds, a line of text, and its id. */
export interface StreamEvent {
  readonly data: string
  readonly id?: string
}

/** Reads the events of an answer, comments left out. Whoever ends the loop leaves the stream. */
export async function* eventsOf({ body }: Response): AsyncGenerator<StreamEvent> {
  const decoder = new TextDecoder()
  let text = ''
  const chunks: AsyncIterable<Uint8Array> = body ?? new Blob([]).stream()
  for await (const chunk of chunks) {
    const blocks = (text + decoder.decode(chunk, { stream: true })).split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const [, id] = /^id: (.*)$/m.exec(block) ?? []
      const [, data] = /^data: (.*)$/m.exec(block) ?? []
      if (data !== undefined) yield { data, ...(id === undefined ? {} : { id }) }
    }
  }
}
