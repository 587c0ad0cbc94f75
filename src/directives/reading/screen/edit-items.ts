// Changes of what was read, each as what is put and what is dropped: the same form for the server and for undoing.
import type { Named, PlanItem } from '../contract.ts'
import { clausesOf } from '../rules/sentences.ts'

export type Edit = { readonly put: readonly PlanItem[]; readonly drop: readonly string[] }

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** From a capital, without the mark at its end. */
export const titleFrom = (words: string): string => {
  const line = oneLine(words).replace(/^[-+*•–\s]+|[\s.;,:]+$/gu, '')
  return (line.slice(0, 1).toUpperCase() + line.slice(1)).slice(0, 500)
}

const inOrder = (items: readonly PlanItem[]): PlanItem[] =>
  items.toSorted((one, other) => one.start - other.start || one.end - other.end)

export const applyEdit = (items: readonly PlanItem[], { put, drop }: Edit): PlanItem[] => {
  const gone = new Set([...drop, ...put.map(({ id }) => id)])
  return inOrder([...items.filter(({ id }) => !gone.has(id)), ...put])
}

/** What takes the edit back. */
export const reverseOf = (items: readonly PlanItem[], { put, drop }: Edit): Edit => {
  const touched = new Set([...drop, ...put.map(({ id }) => id)])
  const before = items.filter(({ id }) => touched.has(id))
  const known = new Set(before.map(({ id }) => id))
  return { put: before, drop: put.map(({ id }) => id).filter((id) => !known.has(id)) }
}

/** The parts at its semicolons, or null where it has none. */
export const splitItem = (text: string, item: PlanItem): Edit | null => {
  const parts = clausesOf(text, item)
  if (parts.length < 2) return null
  return {
    drop: [item.id],
    put: parts.map(({ start, end }) => ({
      ...item,
      id: `${start}-${end}`,
      start,
      end,
      title: titleFrom(text.slice(start, end)) || item.title,
    })),
  }
}

const together = (one: readonly Named[], other: readonly Named[]): Named[] => [
  ...new Map([...one, ...other].map((named) => [named.key, named])).values(),
]

/** One task of two: both sentences and all that lies between, the earlier deadline. */
export const mergeItems = (one: PlanItem, other: PlanItem): Edit => {
  const start = Math.min(one.start, other.start)
  const end = Math.max(one.end, other.end)
  const due = [one.due, other.due].filter((day) => day !== null).toSorted()[0] ?? null
  return {
    drop: [one.id, other.id],
    put: [
      {
        ...one,
        id: `${start}-${end}`,
        start,
        end,
        title: `${one.title}; ${other.title.slice(0, 1).toLowerCase()}${other.title.slice(1)}`.slice(0, 500),
        bodies: together(one.bodies, other.bodies),
        partners: together(one.partners, other.partners),
        due,
        hour: due === one.due ? one.hour : other.hour,
        figure: one.figure ?? other.figure,
        value: one.figure ? one.value : other.value,
        goal: one.goal ?? other.goal,
      },
    ],
  }
}

/** A stretch that somebody chose in the text; it stands under the bodies of the item before it. */
export const addItem = (text: string, items: readonly PlanItem[], from: number, to: number): Edit | null => {
  const raw = text.slice(from, to)
  const start = from + (raw.length - raw.trimStart().length)
  const end = from + raw.trimEnd().length
  const title = titleFrom(text.slice(start, end))
  if (end <= start || title === '') return null
  const before = inOrder(items).findLast((item) => item.start <= start)
  return {
    drop: [],
    put: [
      {
        id: `${start}-${end}`,
        start,
        end,
        place: before?.place ?? '',
        kind: 'task',
        title,
        bodies: before?.bodies ?? [],
        through: [],
        partners: [],
        role: 'lead',
        from: null,
        due: null,
        hour: null,
        recurrence: 'once',
        event: null,
        figure: null,
        value: null,
        goal: null,
        state: 'accepted',
      },
    ],
  }
}
