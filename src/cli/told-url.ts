/** URLs as people are told them, in a terminal, a report or a file: without a password or a query, which may be secret. */
export function toldUrl(url: string): string {
  const read = URL.parse(url)
  return read === null ? url : read.origin + read.pathname
}
