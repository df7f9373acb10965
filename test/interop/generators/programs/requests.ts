/** A `fetch` that notes what was asked for and how it was answered. */

/** What was asked for: `GET /books 200`. */
export const requests: string[] = []

/** Sends a request, and notes it. */
export async function notedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init)
  const response = await fetch(request)
  requests.push(`${request.method} ${new URL(request.url).pathname} ${response.status}`)
  return response
}
