// Screens of the field from the server: the same endpoints as every list and form.
import { useRef } from 'react'
import { addAttachment } from '../../kernel/attachment/contract.ts'
import { type RecordRow, registerEndpoints } from '../../kernel/register/contract.ts'
import { tell } from '../ask/api.ts'
import { queryClient, useAsk, useTell } from '../ask/ask.ts'
import type { FieldSource } from './field-source.tsx'
import { newId } from '../ask/new-id.ts'

const MOST = 200

export const onLineSource: FieldSource = {
  carried: false,
  useRecords: (register, { from, to, unit, where = {}, subject, search, sort, when = true }) => {
    const filter = Object.fromEntries(Object.entries(where).map(([field, value]) => [field, [value].flat()]))
    const { data, error, refetch } = useAsk(
      registerEndpoints(register).list,
      {
        query: {
          size: MOST,
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
          ...(unit === undefined ? {} : { unit }),
          ...(subject === undefined ? {} : { subjectId: subject }),
          ...(search === undefined ? {} : { search }),
          ...(Object.keys(filter).length === 0 ? {} : { filter: JSON.stringify(filter) }),
          ...(sort === undefined ? {} : { sort, direction: 'desc' }),
        },
      },
      { when },
    )
    const more = data !== undefined && data.total > data.rows.length
    return { records: data?.rows, more, error, again: () => void refetch() }
  },
  useWriter: (register) => {
    const { create, change, remove } = registerEndpoints(register)
    const made = useTell(create, { quiet: true })
    const changed = useTell(change, { quiet: true })
    const removed = useTell(remove, { quiet: true })
    /** What this screen wrote itself: it may take it back before any list has it. */
    const versions = useRef(new Map<string, number>())
    const keep = ({ id, version }: RecordRow): void => {
      versions.current.set(id, version)
    }
    const versionOf = (record: Partial<RecordRow> & Pick<RecordRow, 'id'>): number =>
      versions.current.get(record.id) ?? record.version ?? 1
    const attach = async (id: string, photos: readonly { id: string; name: string; bytes: string }[]) => {
      const params = { register: register.name, id }
      for (const { id: fileId, name, bytes } of photos)
        await tell(addAttachment, { params, body: { id: fileId, name, file: bytes } })
      if (photos.length > 0) await queryClient.invalidateQueries()
    }
    return {
      create: async ({ homeUnit, values, subjectId = null, id = newId(), photos = [] }) => {
        const { record } = await made.mutateAsync({
          body: { id, homeUnit, values, ...(subjectId === null ? {} : { subjectId }) },
        })
        keep(record)
        const left: unknown = await attach(id, photos).then(
          () => null,
          (error: unknown) => error,
        )
        return { id, left }
      },
      attach,
      change: async (record, values, why) => {
        const answer = await changed.mutateAsync({
          params: { id: record.id },
          body: { version: versionOf(record), values, ...(why === undefined ? {} : { why }) },
        })
        keep(answer.record)
      },
      remove: async (record, why) => {
        await removed.mutateAsync({ params: { id: record.id }, body: { version: versionOf(record), why } })
      },
    }
  },
}
