// Screens of the field from what this device carries: its store answers and its queue takes, network or not.
import { useMemo, type ReactNode } from 'react'
import type { FieldSource, Shown } from './field-source.tsx'
import { searchKey } from '../../kernel/text/search-key.ts'
import { textOf } from '../../kernel/text/text.ts'
import { LackingNote } from './lacking-note.tsx'
import { synchronise } from './outbox.ts'
import { titleOf } from '../register/record-title.ts'
import { useFieldRecords, useFieldWrite } from './use-field.ts'
import { useOnItsWay } from './use-on-its-way.ts'

const lacks = textOf('Những gì ở đây có thể còn thiếu.', 'Something may be missing here.')

const source: FieldSource = {
  carried: true,
  useRecords: (register, { from, to, where = {}, subject, search, sort, when = true }): Shown => {
    const { records, ready, error } = useFieldRecords(register)
    const wanted = JSON.stringify(where)
    const found = useMemo(() => {
      if (!when) return []
      const day = register.mainDay
      const asked = Object.entries(JSON.parse(wanted) as Record<string, string | string[]>)
      const fits = records.filter((record) => {
        const { values, subjectId } = record
        return (
          (subject === undefined || subjectId === subject) &&
          (search === undefined || searchKey(titleOf(register, record)).includes(searchKey(search))) &&
          (from === undefined || day === undefined || String(values[day] ?? '') >= from) &&
          (to === undefined || day === undefined || String(values[day] ?? '') <= to) &&
          asked.every(([field, value]) => [value].flat().includes(String(values[field] ?? '')))
        )
      })
      return sort === undefined
        ? fits
        : fits.toSorted((one, other) =>
            String(other.values[sort] ?? '').localeCompare(String(one.values[sort] ?? '')),
          )
    }, [records, register, from, to, wanted, subject, search, sort, when])
    return {
      // Half of a list is shown: what is written here must be seen at once.
      records: ready || found.length > 0 ? found : undefined,
      more: false,
      error: ready ? null : error,
      again: () => void synchronise(),
    }
  },
  useWriter: useFieldWrite,
}

type FromDeviceProps = { readonly provide: (source: FieldSource) => ReactNode }

export const FromDevice = ({ provide }: FromDeviceProps) => {
  const onItsWay = useOnItsWay()
  const says = onItsWay.shut !== null || onItsWay.missing.length > 0
  return (
    <>
      {says && <LackingNote {...onItsWay} lacks={lacks} />}
      {provide(source)}
    </>
  )
}
