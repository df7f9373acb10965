/** Error answers: every response that is no success, in the format of the API. What that is, is settled once, not by request. */
import { fastapi } from './error-formats/fastapi.ts'
import { fastapiV1 } from './error-formats/fastapi-v1.ts'
import type { ErrorFormat } from './error-formats/error-format.ts'
import { problem } from './error-formats/problem.ts'
import { mostIssues, type Issue } from '../check/issue.ts'
import { wordsOf } from '../check/messages.ts'
import { onePerValue } from '../check/one-per-value.ts'
import { answeredAs, noSuch, otherVersionToChange, whichVersion } from './words/sentences.ts'
import { tellInput, tellNoInput, type Secrets } from '../check/told.ts'

const formats = { fastapi, 'fastapi-v1': fastapiV1, problem } satisfies Readonly<Record<string, ErrorFormat>>

/** What an API settles for all of its errors. */
export interface ErrorSettings {
  readonly format: keyof typeof formats
  /** Whether entries repeat the value that they are about. */
  readonly echoInput: boolean
  /** The author's words by type of issue, as templates: `At least {min_length} characters`. */
  readonly messages: Readonly<Record<string, string>>
}

/** The answers to what cannot be done, as functions that need no object. */
export interface ErrorAnswers {
  /** An error with a sentence for the client. */
  readonly failed: (status: number, detail: string, headers?: Readonly<Record<string, string>>) => Response
  /** 406, naming the media types that there are: JSON when left out. */
  readonly notAcceptable: (mediaTypes?: readonly string[]) => Response
  /** 404 for something that is named: `There is no country 7.` */
  readonly notFound: (noun: string, key: string | number) => Response
  /** 412: what is to be changed is no longer, or not yet, as the request says. */
  readonly preconditionFailed: () => Response
  /** 428: a change has to say what it is a change of (RFC 6585). */
  readonly preconditionRequired: () => Response
  /** An invalid request, with an entry for each of the first issues, of which none tells a secret. */
  readonly invalid: (status: 400 | 422, issues: readonly Issue[], secrets?: Secrets) => Response
  /** 422 with an entry for each of the first issues, of which none tells a secret. */
  readonly unprocessable: (issues: readonly Issue[], secrets?: Secrets) => Response
}

/**
 * How long the entries of an answer may be, in characters, before they repeat no more of what was sent; when they are twice as long, no
 * more faults are named. Each may repeat the whole body, or a key as long as it.
 */
const longest = 1_000_000

/** Makes the error answers of an API. */
export function errorAnswers({ format, echoInput, messages }: ErrorSettings): ErrorAnswers {
  const { mediaType, error, entry, ...bodies }: ErrorFormat = formats[format]
  const tell = echoInput ? tellInput : tellNoInput
  const authorsWords = wordsOf(messages)

  function answer(status: number, json: string, headers?: Readonly<Record<string, string>>): Response {
    return new Response(json, { status, headers: { 'content-type': mediaType, ...headers } })
  }

  function failed(status: number, detail: string, headers?: Readonly<Record<string, string>>): Response {
    return answer(status, JSON.stringify(error(status, detail)), headers)
  }

  function invalid(status: 400 | 422, issues: readonly Issue[], secrets?: Secrets): Response {
    const body = JSON.stringify(bodies.invalid(status, issues.length)).slice(0, -1)
    const entries = `"${bodies.entries}":[${entriesOf(issues, secrets).join(',')}]`
    return answer(status, `${body}${body === '{' ? '' : ','}${entries}}`)
  }

  /** The entries of issues, each as JSON. */
  function entriesOf(issues: readonly Issue[], secrets?: Secrets): string[] {
    const entries: string[] = []
    let length = 0
    for (const issue of issues.slice(0, mostIssues)) {
      if (length > longest * 2) break
      const told = (length > longest ? tellNoInput : tell)(issue, secrets, authorsWords)
      const json = JSON.stringify(entry(told))
      length += json.length
      entries.push(json)
    }
    return entries
  }

  return {
    failed,
    notAcceptable: (mediaTypes = ['application/json']) => failed(406, answeredAs(mediaTypes)),
    notFound: (noun, key) => failed(404, noSuch(noun, key)),
    preconditionFailed: () => failed(412, otherVersionToChange),
    preconditionRequired: () => failed(428, whichVersion),
    invalid,
    unprocessable: (issues, secrets) => invalid(422, onePerValue(issues), secrets),
  }
}
