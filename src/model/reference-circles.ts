/** References that go round in a circle, each of them required: no row of such a circle could ever be the first. */
import type { Resource, StoredField } from './api.ts'
import type { ReportIn } from './definitions.ts'
import { inTableOrder } from './table-order.ts'

type Referring = Pick<Resource, 'name' | 'source' | 'keyKind' | 'fields'>

/** Reports each circle once, where the first of its resources in the order of the tables refers to the next. */
export function reportReferenceCircles(resources: readonly Referring[], reportIn: ReportIn): void {
  const stuck = withoutFirstRow(resources)
  const told = new Set<Referring>()
  for (const start of stuck.values()) {
    const circle = circleFrom(start, stuck)
    if (circle.some(({ resource }) => told.has(resource))) continue
    for (const { resource } of circle) told.add(resource)
    const [first] = circle
    if (first === undefined) continue
    const fields = circle.map(({ resource, field }) => `\`${resource.name}.${field.name}\``)
    const message =
      fields.length === 1
        ? 'refers to a row of its own resource, so that there could never be a first one.'
        : `there could never be a first row, since each of ${fields.join(', ')} needs one of the next.`
    const remedy = `Make ${fields.length === 1 ? 'it' : 'one of them'} optional: \`Type.Optional(reference(…))\`.`
    reportIn(first.resource.source)(
      'reference_circle',
      `${first.resource.name}.${first.field.name}`,
      `${message} ${remedy}`,
    )
  }
}

/** The resources of which no row can be created, by their names: those in a circle, and those that refer to one. */
function withoutFirstRow(resources: readonly Referring[]): Map<string, Referring> {
  const stuck = new Map(inTableOrder(resources).map((each) => [each.name, each]))
  for (let before = Infinity; stuck.size < before;) {
    before = stuck.size
    for (const each of stuck.values()) if (nextOf(each, stuck) === undefined) stuck.delete(each.name)
  }
  return stuck
}

interface Step {
  readonly resource: Referring
  /** What refers to the next. */
  readonly field: StoredField
}

/** The circle that the references of a resource lead to, from where it is entered. */
function circleFrom(start: Referring, stuck: ReadonlyMap<string, Referring>): Step[] {
  const steps: Step[] = []
  for (let resource: Referring | undefined = start; resource !== undefined;) {
    const entered = steps.findIndex((each) => each.resource === resource)
    if (entered >= 0) return steps.slice(entered)
    const field = nextOf(resource, stuck)
    if (field === undefined) return []
    steps.push({ resource, field })
    resource = stuck.get(field.reference?.resource ?? '')
  }
  return []
}

/** The first field of a resource that needs a row of which there can be none. A row whose key is given may refer to itself. */
function nextOf({ name, keyKind, fields }: Referring, stuck: ReadonlyMap<string, Referring>): StoredField | undefined {
  return fields.find(({ reference, nullable }) => {
    if (reference === undefined || nullable || !stuck.has(reference.resource)) return false
    return reference.resource !== name || keyKind !== 'natural'
  })
}
