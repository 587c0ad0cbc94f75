// The places among which one is chosen at a desk: the first of them, and where there are more, those found by name at the server.
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { RecordRow } from '../../kernel/register/contract.ts'
import type { Register } from '../../kernel/register/register.ts'
import { compareVietnamese } from '../../kernel/text/search-key.ts'
import { useSource } from '../../web/outbox/field-source.tsx'

export type Places = {
  /** undefined: not here yet. */
  readonly places: readonly RecordRow[] | undefined
  /** There are others, found when their name is typed. */
  readonly more: boolean
  readonly chosen: RecordRow | undefined
  readonly seek: (typed: string) => void
  readonly error: Error | null
  readonly again: () => void
}

export const usePlaces = (
  register: Register,
  unit: string,
  id: string | undefined,
  fits: (place: RecordRow) => boolean,
): Places => {
  const { useRecords } = useSource()
  const [typed, seek] = useState('')
  const [sought] = useDebouncedValue(typed.trim(), 250)
  const first = useRecords(register, { unit })
  const found = useRecords(register, { unit, search: sought, when: first.more && sought !== '' })
  const beyond = first.more && id !== undefined && !first.records?.some((one) => one.id === id)
  const named = useRecords(register, { where: { id: id ?? '' }, when: beyond })
  const all = [...(first.records ?? []), ...(found.records ?? []), ...(named.records ?? [])]
  const places = [...new Map(all.map((one) => [one.id, one])).values()]
    .filter(fits)
    .toSorted((one, other) => compareVietnamese(String(one.values.name), String(other.values.name)))
  const wanted = places.find((one) => one.id === id)
  return {
    places: first.records && places,
    more: first.more,
    chosen: wanted ?? (beyond && !named.records ? undefined : places[0]),
    seek,
    error: first.error ?? found.error ?? named.error,
    again: () => {
      for (const { again } of [first, found, named]) again()
    },
  }
}
