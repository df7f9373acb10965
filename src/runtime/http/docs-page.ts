/**
 * The page of the docs as text: its HTML, the script that starts Swagger UI, and a style beside its own. It knows nothing of where they are
 * served.
 */

/** What the page is told. Addresses are relative to the page, so that it works behind a proxy and below a path. */
export interface DocsPage {
  readonly title: string
  /** The address of the folder of assets: `docs/`. */
  readonly assets: string
  /** The address of the OpenAPI document: `openapi.json`. */
  readonly document: string
}

/** Prints the page, with nothing inline. */
export function printDocsPage(page: DocsPage): string {
  const title = escapeHtml(page.title)
  const assets = escapeHtml(page.assets)
  const document = escapeHtml(page.document)
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title}</title>
    <link rel="icon" type="image/png" sizes="32x32" href="${assets}favicon-32x32.png" />
    <link rel="stylesheet" href="${assets}swagger-ui.css" />
    <link rel="stylesheet" href="${assets}index.css" />
    <link rel="stylesheet" href="${assets}docs.css" />
  </head>
  <body>
    <div id="docs" data-document="${document}"></div>
    <noscript>These docs need JavaScript. The OpenAPI document itself is at <a href="${document}">${document}</a>.</noscript>
    <script src="${assets}swagger-ui-bundle.js"></script>
    <script src="${assets}start.js"></script>
  </body>
</html>
`
}

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities.get(character) ?? character)
}

/** The script that starts Swagger UI on the page: no validator of another host, and dark where the reader's system is. */
export const startScript = `const docs = document.getElementById('docs')

const dark = window.matchMedia('(prefers-color-scheme: dark)')
const applyColorScheme = () => document.documentElement.classList.toggle('dark-mode', dark.matches)
dark.addEventListener('change', applyColorScheme)
applyColorScheme()

// A stream of events need not end, and would be waited for: what comes in the first seconds is shown.
const fetchStart = async (url, request) => {
  const response = await fetch(url, request)
  const type = response.headers.get('content-type') ?? ''
  if (response.body === null || !type.startsWith('text/event-stream')) return response
  const reader = response.body.getReader()
  setTimeout(() => reader.cancel(), 2000)
  const decoder = new TextDecoder()
  let text = ''
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    text += decoder.decode(read.value, { stream: true })
  }
  return new Response(text, response)
}

window.ui = SwaggerUIBundle({
  url: new URL(docs.dataset.document, document.baseURI).href,
  domNode: docs,
  deepLinking: true,
  filter: true,
  displayRequestDuration: true,
  persistAuthorization: true,
  oauth2RedirectUrl: new URL('oauth2-redirect.html', document.currentScript.src).href,
  tryItOutEnabled: true,
  validatorUrl: null,
  requestInterceptor: (request) => Object.assign(request, { userFetch: fetchStart }),
})

// A code by itself is of no use to others who come by it (RFC 7636).
window.ui.initOAuth({ usePkceWithAuthorizationCodeGrant: true })
`

/** What Swagger UI's own style leaves to be wished for: headers that can be read in the dark, and no word where there is no link. */
export const docsStyle = `html.dark-mode body {
  background: #1c2022;
}

html.dark-mode .swagger-ui table.headers td,
html.dark-mode .swagger-ui .tab li {
  color: #e4e6e6;
}

.swagger-ui .response-col_links > i {
  visibility: hidden;
}
`
