// Around standard operations: what `before` answers is what they are given. Addresses are kept in lower case, so that one is not
// there in two spellings.
import type { CustomerHandlers } from '../../generated/handlers.ts'

export const customers: CustomerHandlers = {
  create: { before: withLowerCase },
  replace: { before: withLowerCase },
  patch: { before: withLowerCase },
}

function withLowerCase<Request extends { readonly body: { readonly email?: string } }>(request: Request): Request {
  const { email } = request.body
  return email === undefined ? request : { ...request, body: { ...request.body, email: email.toLowerCase() } }
}
