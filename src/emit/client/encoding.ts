/** The part of a client that writes paths, queries, headers, and bodies that are no JSON. */
import { oneOfEnding } from '../../model/lists.ts'
import { blocks, literal, ts } from '../text.ts'

/** Prints the function that writes paths. */
export function printPath(): string {
  return ts`
    /** Writes a path with its values encoded. */
    function path(pieces: TemplateStringsArray, ...values: readonly unknown[]): string {
      return String.raw(pieces, ...values.map((value) => segment(encodeURIComponent(String(value)))))
    }
  `
}

/** Prints the function that checks what stands in a path. */
export function printSegment(): string {
  return ts`
    /** Refuses what is no part of a path. A dot segment would be taken for a step to another path (RFC 3986, section 5.2.4). */
    function segment(text: string): string {
      if (text === '' || text === '.' || text === '..') throw new TypeError(\`'\${text}' cannot be part of a path\`)
      return text
    }
  `
}

/** What values the queries and forms of a client have, besides texts and lists of them. */
export interface Values {
  readonly objects: boolean
  readonly nulls: boolean
}

/** Prints the function that writes queries. */
export function printSearch(styled: boolean): string {
  if (styled) return printStyledSearch()
  return ts`
    /** Writes a query string. */
    function search(query: object = {}): string {
      const text = new URLSearchParams(entriesOf(query)).toString()
      return text === '' ? '' : \`?\${text}\`
    }
  `
}

function printStyledSearch(): string {
  return ts`
    /**
     * Writes a query string. What is named in \`separators\` is one text, with that between its values; with \`&\`, each field of an object
     * is a parameter by itself.
     */
    function search(query: object = {}, separators: Readonly<Record<string, string>> = {}): string {
      const known = new Map(Object.entries(separators))
      const entries: [string, unknown][] = Object.entries(query)
      const texts = entries.map(([name, value]) => {
        const separator = known.get(name)
        if (separator === undefined || separator === '&') {
          const own = separator === '&' && isObject(value) ? value : { [name]: value }
          return new URLSearchParams(entriesOf(own)).toString()
        }
        const items = itemsOf(value)
        return items.length === 0 ? '' : \`\${encodeURIComponent(name)}=\${items.join(separator)}\`
      })
      const text = texts.filter((each) => each !== '').join('&')
      return text === '' ? '' : \`?\${text}\`
    }
  `
}

/** Prints the function that makes texts of what a list or an object holds. */
export function printItemsOf(): string {
  return ts`
    /**
     * What a list holds, or an object: the name and the value of each field, in a pair or one after the other. What is undefined or null is
     * left out.
     */
    function itemsOf(value: unknown, isPaired = false, write: (text: string) => string = encodeURIComponent): string[] {
      if (!isObject(value)) return entriesOf({ value }).map(([, text]) => write(text))
      return entriesOf(value).flatMap(([name, text]) =>
        isPaired ? [\`\${write(name)}=\${write(text)}\`] : [write(name), write(text)],
      )
    }

    function isObject(value: unknown): value is object {
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    }
  `
}

/** Prints the function that writes forms. */
export function printForm(): string {
  return ts`
    /** Writes a form. */
    function form(body: object): URLSearchParams {
      return new URLSearchParams(entriesOf(body))
    }
  `
}

/** Prints the function that makes texts of the values of queries and forms. */
export function printEntries({ objects, nulls }: Values): string {
  const nested = objects ? ' The fields of an object stand in brackets.' : ''
  const left = nulls ? 'undefined or null' : 'undefined'
  const isThere = nulls ? 'each !== undefined && each !== null' : 'each !== undefined'
  return blocks(
    ts`
      /** The texts of a query or a form. What is ${left} is left out, a list is repeated.${nested} */
      function entriesOf(values: object): [name: string, text: string][] {
        const entries: [string, unknown][] = Object.entries(values)
        return entries.flatMap(([name, value]): [string, string][] => {
          ${
            objects &&
            ts`
              if (typeof value === 'object' && value !== null && !Array.isArray(value))
                return entriesOf(value).map(([field, text]) => [name + field.replace(/^[^[]*/, '[$&]'), text])
            `
          }
          const items = Array.isArray(value) ? value : [value]
          return items.filter((each) => ${isThere}).map((each) => [name, String(each)])
        })
      }
    `,
  )
}

/** Prints the function that writes filters by one of some values, which lists of an API of Tenon's have, and no others. */
export function printFilters(): string {
  return ts`
    /** The query of a list. A filter by one of some values takes commas in a single text for separators, and an empty one for none. */
    function filters(query: object = {}): object {
      const entries: [string, unknown][] = Object.entries(query)
      return Object.fromEntries(entries.map(([name, value]) => [name, name.endsWith(${literal(oneOfEnding)}) ? oneOf(value) : value]))
    }

    function oneOf(value: unknown): unknown {
      if (!Array.isArray(value) || value.length > 1) return value
      const [only = ''] = value.map(String)
      return value.length === 1 && /^$|,/.test(only) ? [only, only] : [only]
    }
  `
}

/** Prints the function that adds headers to the options of a request. */
export function printWithHeaders(): string {
  return ts`
    /** Adds headers to the options of a request. What is undefined or null is left out, a list is one line. */
    function withHeaders(options?: RequestOptions, headers: object = {}): RequestOptions {
      const own: Record<string, string> = {}
      const entries: [string, unknown][] = Object.entries(headers)
      for (const [name, value] of entries) {
        const items: unknown[] = [value].flat()
        const texts = items.filter((each) => each !== undefined && each !== null).map(String)
        // Items are told apart by commas, and blanks around them and empty ones mean nothing (RFC 9110, section 5.6.1).
        const wrong = Array.isArray(value) ? texts.find((each) => /^$|^\s|,|\s$/.test(each)) : undefined
        if (wrong !== undefined) throw new TypeError(\`'\${wrong}' cannot be an item of the header \${name}\`)
        if (texts.length > 0) own[name] = texts.join(', ')
      }
      return { ...options, headers: { ...own, ...options?.headers } }
    }
  `
}

/** Prints the function that makes sure that a request is done once. */
export function printOnce(): string {
  return ts`
    /** Gives a request that may be sent again a key, by which it is done once. */
    function once(client: ClientState, options: RequestOptions = {}): RequestOptions {
      if (retriesOf(client, options) === 0) return options
      const key = Array.from(crypto.getRandomValues(new Uint32Array(4)), String).join('-')
      return { ...options, headers: { 'Idempotency-Key': key, ...options.headers } }
    }
  `
}

/** Prints the function that writes a form with files. */
export function printMultipart(): string {
  return ts`
    /** Writes a form with files. What is undefined or null is left out, a list is repeated. */
    function multipart(body: object): FormData {
      const fields = new FormData()
      const entries: [string, unknown][] = Object.entries(body)
      for (const [name, value] of entries) {
        for (const each of Array.isArray(value) ? value : [value]) {
          if (each instanceof Blob) fields.append(name, each)
          else if (each !== undefined && each !== null)
            fields.append(name, typeof each === 'object' ? JSON.stringify(each) : String(each))
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
