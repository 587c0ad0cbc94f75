// Which watched disease a free text names, as "nghi bệnh" of a signal does. Pure.
import type { Value } from '../../kernel/register/field.ts'
import { searchKey } from '../../kernel/text/search-key.ts'
import { disease as diseases } from '../case-choices.ts'

const named = new Map(
  Object.entries(diseases).flatMap(([name, { vi, en, words = [] }]) =>
    [vi, en, ...words].map((word) => [searchKey(word), name] as const),
  ),
)

/** Only where the whole text is one disease's name: "Cúm gia cầm" is no influenza A, "COVID-19 hoặc cúm" is not known yet. */
export const diseaseNamed = (said: Value | undefined): string | null =>
  typeof said === 'string' ? (named.get(searchKey(said)) ?? null) : null
