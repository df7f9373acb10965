// `tables` has the rows of every resource, typed. A handler answers with a status that its schema declares, and with what goes with it.
import type { CountryHandlers } from '../../generated/handlers.ts'

export const countries: CountryHandlers = {
  async export({ query: { separator } }, { tables }) {
    const rows = await tables.countries.find({}, { sort: ['name'] })
    const lines = [['name', 'capital', 'area'], ...rows.map(({ name, capital, area }) => [name, capital, String(area)])]
    return {
      status: 200,
      headers: { 'Content-Disposition': 'attachment; filename="countries.csv"' },
      body: lines.map((values) => `${values.map(quote).join(separator)}\r\n`).join(''),
    }
  },
}

/** A value as CSV has it (RFC 4180). */
function quote(value: string): string {
  return /["\r\n,;]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
