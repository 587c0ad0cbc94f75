// What a list shows, read from the address and written to it: conditions, search, order, page.
import type { z } from 'zod'
import type { ListQuery } from '../../kernel/register/contract.ts'
import type { Day } from '../../kernel/day/day.ts'
import type { Register } from '../../kernel/register/register.ts'
import type { ScreenSearch } from '../frame/search-params.ts'
import type { View } from '../view/view.ts'

/** `{"outcome":["died"],"subject.sex":["male"]}`; null stands for "not known". */
export type Filter = Readonly<Record<string, readonly (string | null)[]>>

export type Query = Omit<z.input<typeof ListQuery>, 'page' | 'size'> & {
  readonly page: number
  readonly size: number
}

export const pageSize = 50

/** The parameters of the address that make a list what it is (a saved view keeps these). */
export const listKeys = [
  'filter',
  'search',
  'sort',
  'direction',
  'questions',
  'state',
  'importId',
  'batchId',
  'check',
  'on',
] as const

export const readFilter = (text: string | undefined): Filter => {
  if (text === undefined || text === '') return {}
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read !== 'object' || read === null) return {}
    return Object.fromEntries(
      Object.entries(read).flatMap(([key, values]) =>
        Array.isArray(values)
          ? [
              [
                key,
                values.filter((value): value is string | null => value === null || typeof value === 'string'),
              ],
            ]
          : [],
      ),
    )
  } catch {
    return {}
  }
}

export const writeFilter = (filter: Filter): string | undefined => {
  const kept = Object.entries(filter).filter(([, values]) => values.length > 0)
  return kept.length === 0 ? undefined : JSON.stringify(Object.fromEntries(kept))
}

/** From the beginning up to today is all there is, also what bears no day or one to come. */
export const queryOf = (register: Register, search: ScreenSearch, view: View, today: Day): Query => {
  const { from, to } = view
  const page = Number(search.page ?? 1)
  const order = search.sort ?? register.mainDay
  return {
    unit: view.unit,
    ...(register.mainDay === undefined
      ? {}
      : { from: from ?? undefined, to: from === null && to === today ? undefined : to }),
    search: search.search,
    filter: writeFilter(readFilter(search.filter)),
    state: search.state === 'deleted' ? 'deleted' : undefined,
    importId: search.importId,
    batchId: search.batchId,
    check: search.check,
    on: search.check === undefined ? undefined : search.on,
    questions: search.questions === 'true' ? 'true' : undefined,
    sort: order,
    direction:
      search.direction === 'asc' || search.direction === 'desc'
        ? search.direction
        : order
          ? 'desc'
          : undefined,
    page: Number.isInteger(page) && page > 0 ? page : 1,
    size: pageSize,
  }
}
