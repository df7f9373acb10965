/** What keeps a server from starting and its operator can put right. The message says what is wrong and what to do; no stack is needed. */
export class StartupError extends Error {
  override readonly name = 'StartupError'
}
