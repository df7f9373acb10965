/** What members of unions are called in locations, as FastAPI has it. */
import type { Type } from '../../model/types.ts'

/** Names a member of a union. */
export function labelOf(type: Type): string {
  switch (type.kind) {
    case 'string':
      return type.format === undefined ? constrained('str', type) : formatLabel(type.format)
    case 'integer':
      return constrained('int', type)
    case 'number':
      return constrained('float', type)
    case 'boolean':
      return 'bool'
    case 'null':
      return 'none'
    case 'literal':
      return `literal[${type.values.map(printLiteral).join(',')}]`
    case 'nullable':
      return `nullable[${labelOf(type.of)}]`
    case 'array':
      return `${type.uniqueItems === true ? 'set' : 'list'}[${labelOf(type.items)}]`
    case 'tuple':
      return `tuple[${type.items.map(labelOf).join(', ')}]`
    case 'record':
      return `dict[${type.keys === undefined ? 'str' : 'constrained-str'},${labelOf(type.values)}]`
    case 'object':
      return nameLabel(type.shape)
    case 'alias':
      return nameLabel(type.name)
    case 'union':
      return `union[${type.members.map(labelOf).join(',')}]`
    case 'tagged':
      return `tagged-union[${type.variants.map(({ shape }) => nameLabel(shape)).join(',')}]`
    case 'enum':
    case 'all':
    case 'by-kind':
    case 'any':
    case 'never':
      return type.kind
  }
}

function nameLabel(name: string): string {
  return name.replace(/Input$/, '')
}

/** A type with more to it than its kind is said to be constrained. */
function constrained(label: string, type: Type): string {
  const isPlain = Object.keys(type).every((name) => name === 'kind' || name === 'notes' || name === 'errorMessage')
  return isPlain ? label : `constrained-${label}`
}

/** Prints a value as Python would. */
function printLiteral(value: unknown): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value !== 'string') return JSON.stringify(value)
  const inner = JSON.stringify(value)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"')
  return value.includes("'") && !value.includes('"') ? `"${inner}"` : `'${inner.replaceAll("'", String.raw`\'`)}'`
}

function formatLabel(format: string): string {
  const labels: Readonly<Record<string, string>> = { 'date-time': 'datetime', duration: 'timedelta', uri: 'url' }
  return labels[format] ?? format
}
