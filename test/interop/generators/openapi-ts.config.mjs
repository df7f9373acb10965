/** What @hey-api/openapi-ts makes of the document: functions and types that Node runs as they are. */
export default {
  input: '../../../generated/openapi.json',
  output: { path: 'made/hey-api', module: { extension: '.ts' } },
  plugins: ['@hey-api/client-fetch', '@hey-api/sdk', '@hey-api/typescript'],
}
