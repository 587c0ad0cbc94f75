// Writes records of one register one after the other: what is pressed twice quickly is kept in the order of the presses, each knowing the version before it.
import { useRef, useState } from 'react'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import type { Values } from '../../kernel/register/field.ts'
import type { Register } from '../../kernel/register/register.ts'
import { useTell } from '../../web/ask/ask.ts'
import { newId } from '../../web/ask/new-id.ts'
import { turns } from '../../web/ask/taps.ts'
import { PENDING } from '../rules/taps.ts'

export type Kept = { readonly id: string; readonly version: number }

export type Wanted = {
  /** What this record is of: presses of one key wait for each other. */
  readonly key: string
  readonly homeUnit: string
  readonly subjectId: string | null
  /** What stood when the list was read. */
  readonly stood: Kept | null
  /** null takes the record away. */
  readonly values: Values | null
  readonly why: string
}

export type WriteRecord = (wanted: Wanted) => Promise<void>

const quiet = { leave: true } as const

export const useRecordWriter = (register: Register): WriteRecord => {
  const endpoints = registerEndpoints(register)
  const create = useTell(endpoints.create, quiet)
  const change = useTell(endpoints.change, quiet)
  const remove = useTell(endpoints.remove, quiet)
  const known = useRef(new Map<string, Kept | null>())
  const [inTurn] = useState(turns)

  const write = async ({ key, homeUnit, subjectId, stood, values, why }: Wanted): Promise<void> => {
    const before = known.current.has(key) ? known.current.get(key) : stood?.id === PENDING ? null : stood
    if (values === null) {
      if (before)
        await remove.mutateAsync({ params: { id: before.id }, body: { version: before.version, why } })
      known.current.set(key, null)
      return
    }
    const { record } = before
      ? await change.mutateAsync({ params: { id: before.id }, body: { version: before.version, values } })
      : await create.mutateAsync({
          body: { id: newId(), homeUnit, values, ...(subjectId === null ? {} : { subjectId }) },
        })
    known.current.set(key, { id: record.id, version: record.version })
  }

  return (wanted) =>
    inTurn(wanted.key, () =>
      write(wanted).catch((refusal: unknown) => {
        // What stands is asked anew with the list.
        known.current.delete(wanted.key)
        throw refusal
      }),
    )
}
