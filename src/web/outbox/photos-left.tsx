// Photographs that did not go along with their record: the record stands, and they are sent again from here.
import { useState, type ReactNode } from 'react'
import type { NewFile } from '../../kernel/offline/files.ts'
import { textOf } from '../../kernel/text/text.ts'
import { ErrorNote } from '../ask/error-note.tsx'
import { useText } from '../language/language.tsx'
import type { Created, FieldWriter } from './field-source.tsx'

const said = textOf(
  'Bản ghi đã lưu, nhưng ảnh của nó chưa gửi được:',
  'The record is saved, but its photographs were not sent:',
)

type Left = Created & { readonly photos: readonly NewFile[] }

export const usePhotosLeft = ({ attach }: Pick<FieldWriter, 'attach'>) => {
  const t = useText()
  const [all, setAll] = useState<readonly Left[]>([])
  const without = (id: string) => (held: readonly Left[]) => held.filter((one) => one.id !== id)
  const again = async ({ id, photos }: Left) => {
    try {
      await attach(id, photos)
      setAll(without(id))
    } catch (left) {
      setAll((held) => [...without(id)(held), { id, left, photos }])
    }
  }
  const note: ReactNode = all.map((one) => (
    <div key={one.id}>
      <p className="problem">{t(said)}</p>
      <ErrorNote error={one.left} again={() => void again(one)} />
    </div>
  ))
  return { note, keep: (left: Left) => setAll((held) => [...held, left]) }
}
