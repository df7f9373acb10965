/** The recorded exchanges with FastAPI whose schema has scalars alone: converted, checked and worded as there. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import * as runtime from 'tenon/runtime'
import { messageOf } from '../../src/runtime/check/messages.ts'

type Fields = Readonly<Record<string, unknown>>

interface Schema {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
}

interface Entry {
  readonly type: string
  readonly loc: readonly string[]
}

interface Case {
  readonly id: string
  readonly where: string
  readonly options?: object
  readonly schema: Schema
  readonly input: { readonly kind: string; readonly value?: Fields; readonly values?: Fields; readonly raw?: string }
  readonly expect: { readonly status: number; readonly value?: Fields; readonly detail?: readonly Entry[] }
}

interface Kind {
  readonly convert: (value: unknown) => unknown
  readonly accepts: (value: unknown) => boolean
  readonly refuse: (loc: runtime.Location, input: unknown) => runtime.Issue
}

const text = (accepts: (value: string) => boolean) => (value: unknown) => typeof value === 'string' && accepts(value)

const kinds: Readonly<Record<string, Kind>> = {
  integer: { convert: runtime.laxInteger, accepts: runtime.isInteger, refuse: runtime.notAnInteger },
  number: { convert: runtime.laxNumber, accepts: runtime.isNumber, refuse: runtime.notANumber },
  boolean: { convert: runtime.laxBoolean, accepts: (value) => typeof value === 'boolean', refuse: runtime.notABoolean },
  'date-time': { convert: runtime.laxDateTime, accepts: text(runtime.isIsoDateTime), refuse: runtime.notADateTime },
  date: { convert: runtime.laxDate, accepts: text(runtime.isIsoDate), refuse: runtime.notADate },
  time: { convert: runtime.laxTime, accepts: text(runtime.isIsoTime), refuse: runtime.notATime },
  duration: { convert: runtime.laxDuration, accepts: text(runtime.isIsoDuration), refuse: runtime.notADuration },
  uuid: { convert: runtime.laxUuid, accepts: text(runtime.isUuid), refuse: runtime.notAUuid },
  uri: { convert: runtime.laxUri, accepts: text(runtime.isUrl), refuse: runtime.notAUri },
  ipv4: { convert: runtime.laxIpv4, accepts: text(runtime.isIpv4), refuse: runtime.notAnIpv4 },
  ipv6: { convert: runtime.laxIpv6, accepts: text(runtime.isZonedIpv6), refuse: runtime.notAnIpv6 },
  email: { convert: runtime.laxEmail, accepts: text(runtime.isInternetEmail), refuse: runtime.notAnEmail },
}

/** Issues that are not of a kind but of a bound, or of the object around: what makes them is tested elsewhere. */
const ofKinds = /_(?:type|parsing|address|inexact)$|^(?:int_from_float|value_error)$/

const file = new URL('../../../shared/conformance/cases.visible.json', import.meta.url)
const cases = existsSync(fileURLToPath(file)) ? readCases() : []

/** The one cast: what the file holds is its own README's promise. */
function readCases(): Case[] {
  const all = JSON.parse(readFileSync(file, 'utf8')) as Case[]
  return all.filter((each) => receivedOf(each) !== undefined && fieldsOf(each).length > 0)
}

/** The name and the kind of each field that is of a kind above and was sent. */
function fieldsOf({ schema, ...rest }: Case): [string, Kind][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]): [string, Kind][] => {
    const {
      type,
      format,
      enum: values,
    } = field.anyOf?.length === 2 && field.anyOf[1]?.type === 'null' ? (field.anyOf[0] ?? {}) : field
    const kind = values === undefined && !('const' in field) ? kinds[format ?? type ?? ''] : undefined
    const received = receivedOf({ schema, ...rest })?.[name]
    return kind === undefined || received === undefined || (received === null && 'anyOf' in field) ? [] : [[name, kind]]
  })
}

function receivedOf({ input, where, options }: Case): Fields | undefined {
  if (options !== undefined) return undefined
  if (input.kind === 'query') return Object.fromEntries(new URLSearchParams(input.raw))
  const received = input.kind === 'json' ? input.value : where === 'path' ? input.values : undefined
  return runtime.isObject(received) ? received : undefined
}

const reason = cases.length === 0 ? ' (skipped: ../shared/conformance is not there)' : ''

test.skipIf(cases.length === 0)(`there are cases${reason}`, () => {
  expect(cases.length).toBeGreaterThan(70)
})

test.each(cases.map((each) => [each.id, each] as const))('%s', (_id, each) => {
  const { where, expect: answer } = each
  const received = receivedOf(each) ?? {}
  const found: unknown[] = []
  const values: Record<string, unknown> = {}
  for (const [name, { convert, accepts, refuse }] of fieldsOf(each)) {
    const value = convert(received[name])
    values[name] = value
    if (accepts(value)) continue
    const issue = refuse([where, name], received[name])
    found.push({ ...issue, msg: messageOf(issue) })
  }
  const due = (answer.detail ?? []).filter(({ type, loc: [, name = '', ...deeper] }) => {
    return ofKinds.test(type) && deeper.length === 0 && name in values
  })
  expect(found).toEqual(due)
  if (answer.value !== undefined) expect(answer.value).toMatchObject(values)
})
