/** The part of a client that writes headers and bodies which are no JSON: the same in every client that has any. */
import { ts } from '../text.ts'

/** Prints the function that adds headers to the options of a request. */
export function printWithHeaders(): string {
  return ts`
    /** Adds headers to the options of a request. What is undefined is left out, a list is one line. */
    function withHeaders(options?: RequestOptions, headers: object = {}): RequestOptions {
      const own: Record<string, string> = {}
      const entries: [string, unknown][] = Object.entries(headers)
      for (const [name, value] of entries) {
        const texts = Array.isArray(value) ? value : [value]
        if (value !== undefined) own[name] = texts.join(', ')
      }
      return { ...options, headers: { ...own, ...options?.headers } }
    }
  `
}

/** Prints the function that writes a form. */
export function printForm(): string {
  return ts`
    /** Writes a form. What is undefined is left out, a list is repeated. */
    function form(body: object): URLSearchParams {
      const fields = new URLSearchParams()
      const entries: [string, unknown][] = Object.entries(body)
      for (const [name, value] of entries) {
        for (const each of Array.isArray(value) ? value : [value]) {
          if (each !== undefined) fields.append(name, String(each))
        }
      }
      return fields
    }
  `
}

/** Prints the function that writes a form with files. */
export function printMultipart(): string {
  return ts`
    /** Writes a form with files. What is undefined is left out, a list is repeated. */
    function multipart(body: object): FormData {
      const fields = new FormData()
      const entries: [string, unknown][] = Object.entries(body)
      for (const [name, value] of entries) {
        for (const each of Array.isArray(value) ? value : [value]) {
          if (each instanceof Blob) fields.append(name, each)
          else if (each !== undefined) fields.append(name, String(each))
        }
      }
      return fields
    }
  `
}

/** Prints the function that says of a text what it is. */
export function printText(): string {
  return ts`
    /** Says of a text of which media type it is. */
    function plain(body: string, mediaType: string): Blob {
      return new Blob([body], { type: \`\${mediaType};charset=utf-8\` })
    }
  `
}
