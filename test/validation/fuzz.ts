/** Hostile requests: what a client may put into a body, a path, a query, headers or a request line to bring a server down. */
import { request, type Agent } from 'node:http'
import { connect } from 'node:net'

/** A request as it is sent, byte by byte. */
export interface HostileRequest {
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** What came of it: the status, and how long that took in milliseconds. */
export interface Outcome {
  readonly status: number
  readonly time: number
}

/** Sends a request and takes the answer in whole; of a stream of events, which has no end, the beginning. */
export function attempt(
  url: string,
  { method, path, headers = {}, body }: HostileRequest,
  agent: Agent,
): Promise<Outcome> {
  const { hostname, port } = new URL(url)
  const started = performance.now()
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, agent, headers: { ...headers } }, (answer) => {
      const done = () => resolve({ status: answer.statusCode ?? 0, time: performance.now() - started })
      answer.resume().once('end', done)
      if (answer.headers['content-type'] !== 'text/event-stream') return
      done()
      answer.destroy()
    })
    sent.once('error', reject).end(body)
  })
}

/** Sends bytes as they are, and waits for the first of the answer, or for the end: then there is no status. */
export function attemptBytes(url: string, bytes: Uint8Array): Promise<Partial<Outcome>> {
  const { hostname, port } = new URL(url)
  const started = performance.now()
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname)
    let text = ''
    socket.on('data', (data) => {
      text += data.toString('latin1')
      socket.destroy()
    })
    // A connection that is reset tells as much as one that is closed.
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1]
      resolve({ time: performance.now() - started, ...(status === undefined ? {} : { status: Number(status) }) })
    })
    socket.write(bytes)
  })
}

/** Requests that no client of HTTP lets one send, a character a byte. */
export const hostileHeads: readonly string[] = [
  'GET /countries?\xff=\xfe HTTP/1.1\r\nHost: x',
  'GET /countries/\xe9 HTTP/1.1\r\nHost: x',
  'GET /\xc0\xaf HTTP/1.1\r\nHost: x',
  'GET //countries HTTP/1.1\r\nHost: x',
  'GET /countries#a HTTP/1.1\r\nHost: x',
  'GET http://other.example/countries HTTP/1.1\r\nHost: x',
  'GET http:// HTTP/1.1\r\nHost: x',
  'GET http://[::1/countries HTTP/1.1\r\nHost: x',
  'GET ? HTTP/1.1\r\nHost: x',
  'OPTIONS * HTTP/1.1\r\nHost: x',
  'CONNECT x:1 HTTP/1.1\r\nHost: x',
  'GET /countries HTTP/1.0',
  'GET /countries HTTP/1.1',
  'GET /countries HTTP/1.1\r\nHost: \xff',
  'GET /countries HTTP/1.1\r\nHost: a b',
  'GET /countries HTTP/1.1\r\nHost: x:99999',
  'GET /countries HTTP/1.1\r\nHost: x\r\nHost: y',
  'GET /countries HTTP/1.1\r\nHost: x\r\nIf-None-Match: \xff\xfe',
  'GET /countries HTTP/1.1\r\nHost: x\r\nUpgrade: h2c\r\nConnection: upgrade',
  'POST /countries HTTP/1.1\r\nHost: x\r\nContent-Type: \xff/\xfe\r\nContent-Length: 0',
  'POST /countries HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: -1',
  'POST /countries HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99999999999',
  'POST /countries HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked',
  'POST /countries HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2',
  `GET /countries HTTP/1.1\r\nHost: x${'\r\nX: y'.repeat(1000)}`,
]

/** Bodies that are JSON, or nearly, or not at all; `field` is one that the operation knows. */
export function hostileBodies(field: string): Readonly<Record<string, string | Uint8Array>> {
  const name = JSON.stringify(field)
  return {
    ...Object.fromEntries(values.map((value) => [`the value ${value.slice(0, 40)}`, `{${name}:${value}}`])),
    ...Object.fromEntries(values.map((value) => [`the body ${value.slice(0, 40)}`, value])),
    ...Object.fromEntries(keys.map((key) => [`the key ${JSON.stringify(key)}`, `{${JSON.stringify(key)}:{"a":1}}`])),
    'a key twice': `{${name}:1,${name}:"two"}`,
    'a key a thousand times': `{${Array.from({ length: 1000 }, () => `${name}:1`).join()}}`,
    'a polluting constructor': '{"constructor":{"prototype":{"polluted":true}},"__proto__":{"polluted":true}}',
    'objects within objects': `${`{${name}:`.repeat(150)}1${'}'.repeat(150)}`,
    'lists within lists, 10,000 deep': `{${name}:${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    'a byte order mark': `\ufeff{${name}:1}`,
    'two byte order marks': `\ufeff\ufeff{${name}:1}`,
    ...Object.fromEntries(Object.entries(encodings).map(([title, bytes]) => [title, around(bytes, name)])),
    'UTF-16, little-endian': Buffer.from(`\ufeff{${name}:1}`, 'utf16le'),
    'UTF-16, big-endian': Buffer.from(`\ufeff{${name}:1}`, 'utf16le').swap16(),
    'UTF-32': Buffer.from(Array.from(`{${name}:1}`, (each) => [each.charCodeAt(0), 0, 0, 0]).flat()),
    'zero bytes': new Uint8Array(100),
    'random bytes': Uint8Array.from({ length: 500 }, (_, index) => (index * 7919) % 256),
  }
}

const values: readonly string[] = [
  ...'NaN Infinity -Infinity -NaN undefined 1e999 -1e999 1e-999 -0 -0.0 0e0 1E400 1e309 5e-324'.split(' '),
  ...'9007199254740993 -9007199254740993 01 +1 .5 1. 0x10 1_000 1n None True null true'.split(' '),
  ...String.raw`[] {} "" [[]] 'a' "\ud800" "\udfff\ud800" "\u0000" "\x41" "\u12" {"a":1,} [1,] [,1] {a:1}`.split(' '),
  ...'{"a"} {"a":} // /**/1 " { [ } ] , : {"toString":1} {"length":1e9} {"then":1} {"toJSON":1}'.split(' '),
  ...'[null] [{"__proto__":null}]'.split(' '),
  '1 2',
  '"a\nb"',
  '"\u0000"',
  '9'.repeat(400),
  `0.${'0'.repeat(400)}1`,
  `1e${'9'.repeat(50)}`,
  '',
]

const keys: readonly string[] = [
  ...'__proto__ constructor prototype toString valueOf hasOwnProperty toJSON then $ref a.b a[b] 0 -1 💥'.split(' '),
  '',
  ' ',
  '\u0000',
  '\ufeff',
  'k'.repeat(10_000),
]

/** Bytes that are no UTF-8, as part of a text. */
const encodings: Readonly<Record<string, readonly number[]>> = {
  'an overlong slash': [0xc0, 0xaf],
  'an overlong zero': [0xe0, 0x80, 0x80],
  'a surrogate in UTF-8': [0xed, 0xa0, 0x80],
  'a character beyond Unicode': [0xf4, 0x90, 0x80, 0x80],
  'a character that is cut off': [0xe2, 0x82],
  'a stray continuation': [0x80],
  'bytes that are never UTF-8': [0xfe, 0xff],
  'Latin-1': [0xe9],
}

function around(bytes: readonly number[], name: string): Uint8Array {
  return Buffer.concat([Buffer.from(`{${name}:"`), Buffer.from(bytes), Buffer.from('"}')])
}

/** Bodies as large as may be, and a little larger. */
export function largeBodies(field: string, limit: number): Readonly<Record<string, string>> {
  const name = JSON.stringify(field)
  const fill = (head: string, each: string, tail: string) =>
    head + each.repeat(Math.floor((limit - head.length - tail.length) / each.length)) + tail
  return {
    'a string up to the limit': fill(`{${name}:"`, 'a', '"}'),
    'a string of pairs of surrogates': fill(`{${name}:"`, '😀', '"}').slice(0, limit / 3),
    'a key up to the limit': fill('{"', 'k', '":1}'),
    'a list up to the limit': fill(`{${name}:[0`, ',0', ']}'),
    'a list of objects up to the limit': fill(`{${name}:[{}`, ',{}', ']}'),
    'a list of lists up to the limit': fill(`{${name}:[[]`, ',[]', ']}'),
    'a number up to the limit': fill(`{${name}:`, '9', '}'),
    'escapes up to the limit': fill(`{${name}:"`, String.raw`\u0061`, '"}'),
    'a byte too many': `{${name}:"${'a'.repeat(limit)}"}`,
  }
}

/** Forms with files that are odd, made of the media type and the text of one that is right. */
export function hostileForms(type: string, text: string): readonly Pick<HostileRequest, 'headers' | 'body'>[] {
  const headers = { 'content-type': type }
  const [, boundary = ''] = type.split('boundary=')
  const bodies = [
    '',
    boundary,
    `--${boundary}`,
    `--${boundary}--`,
    `--${boundary}\r\n\r\n`,
    `--${boundary}\r\nContent-Disposition: form-data\r\n\r\nx\r\n--${boundary}--\r\n`,
    text.slice(0, text.length / 2),
    text.replaceAll('\r\n', '\n'),
    text.replaceAll('"', ''),
    text.replaceAll('text/csv', 'text/csv; charset=utf-16'),
    text.replaceAll('text/csv', '\u0000'),
    text.replaceAll('statement', '__proto__'),
    text.replaceAll('filename=', "filename*=UTF-8''%ff%00"),
    text.replaceAll('Lunch', '\u0000'),
    text.replaceAll('Lunch', 'x'.repeat(100_000)),
    text.replaceAll('12.5,EUR,Lunch', ','.repeat(100_000)),
    text.replaceAll('12.5,EUR,Lunch', '\n'.repeat(400_000)),
    text.replaceAll('12.5,EUR,Lunch', '1e999,EUR,\n'.repeat(20_000)),
    text + text.repeat(50),
    `--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n`.repeat(10_000),
  ]
  return [
    ...bodies.map((body) => ({ headers, body })),
    { headers: { 'content-type': 'multipart/form-data' }, body: text },
    { headers: { 'content-type': 'multipart/form-data; boundary=' }, body: text },
    { headers: { 'content-type': `multipart/form-data; boundary=${'b'.repeat(5000)}` }, body: text },
    { headers, body: Uint8Array.from(Buffer.from(text), (byte) => byte ^ 0x80) },
  ]
}

/** Headers that go with a body that is right. */
export const hostileHeaders: readonly Readonly<Record<string, string>>[] = [
  {},
  { 'content-type': '' },
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'application/json; charset=' },
  { 'content-type': `application/json; ${'a=b;'.repeat(1000)}` },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'multipart/form-data' },
  { 'content-type': 'multipart/form-data; boundary=----------' },
  { 'content-type': 'application/json', 'content-encoding': 'gzip' },
  { 'content-type': 'application/json', 'content-encoding': 'identity, br' },
  { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
  { 'content-type': 'application/json', expect: '100-continue' },
  { 'content-type': 'application/json', 'if-match': '"\\"', 'if-none-match': '*, W/"' },
  {
    'content-type': 'application/json',
    accept: 'x/y;q=9',
    'accept-language': '*;q=x',
    cookie: '=; a; b=%ff; __proto__=1',
  },
  { 'content-type': 'application/json', range: 'bytes=9-1', origin: 'null', prefer: ';;=,' },
  {
    'content-type': 'application/json',
    'x-http-method-override': 'DELETE',
    forwarded: 'for="[',
    'x-forwarded-host': 'a b',
  },
  { 'content-type': 'application/json', 'x-long': 'a'.repeat(10_000) },
  { 'content-type': 'application/json', host: '' },
  { 'content-type': 'application/json', host: '[::1' },
  { 'content-type': 'application/json', host: 'a/../b?c#d' },
]

/** Queries; `?` is put before them. */
export const hostileQueries: readonly string[] = [
  Array.from({ length: 1000 }, (_, index) => `p${index}=${index}`).join('&'),
  Array.from({ length: 1000 }, () => 'limit=1').join('&'),
  ...'%00 %00=%00 %ff %ff=%ff limit=%ff cursor=%ff cursor=%00 % %=% %zz=1 limit=% %c0%af=1 %ed%a0%80=1'.split(' '),
  ...'a[]=1 a[]=1&a[]=2 a[b][c]=1 limit[]=1 limit[gte]=1 [] [ __proto__=1 __proto__[a]=1 constructor=1'.split(' '),
  ...'= == & &&&& ? ?? # ; a;b + +=+ toString=1 limit=+1 limit=1e1 limit=0x1 limit=-0 limit=1e999 limit=NaN'.split(' '),
  ...'cursor=bnVsbA cursor=e30 cursor=WzFd cursor=W251bGxd cursor==== sort=- sort=id,-id fields=, fields=id,id'.split(
    ' ',
  ),
  'limit=99999999999999999999',
  'cursor=Wzk5OTk5OTk5OTk5OTk5OTk5OTk5XQ',
  `limit=${'9'.repeat(5000)}`,
  `cursor=${'A'.repeat(8000)}`,
  `${'k'.repeat(8000)}=1`,
  `sort=${','.repeat(5000)}`,
]

/** What may stand for a path parameter. */
export const hostileSegments: readonly string[] = [
  ...'0 -1 1e1 0x1 %201 1%20 +1 01 1.0 NaN 9007199254740993 9223372036854775808 {id} :id * []'.split(' '),
  ...'%00 %ff %c0%af %ed%a0%80 % %zz %2f %2e%2e .. . ... %5c ~ __proto__ constructor toString'.split(' '),
  ...`1'-- 1;drop %27%20or%201=1 %F0%9F%92%A5`.split(' '),
  '9'.repeat(2000),
  'a'.repeat(4000),
]

/** Methods that a path may lack, or that nobody has. */
export const oddMethods: readonly string[] =
  'HEAD OPTIONS TRACE PROPFIND PURGE SEARCH MERGE QUERY LINK M-SEARCH LOCK'.split(' ')
