// Photographs that did not go along with their record: the record stands, and they are sent again from here.
import { Button } from '@mantine/core'
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

const letGo = textOf('Bỏ các ảnh này', 'Let these go')

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
  const drop = (id: string) => setAll(without(id))
  const note: ReactNode = all.map((one) => (
    <div key={one.id}>
      <p className="problem">{t(said)}</p>
      <ErrorNote error={one.left} again={() => void again(one)} />
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => drop(one.id)}>
        {t(letGo)}
      </Button>
    </div>
  ))
  /** `drop` where the record itself is taken back. */
  return { note, keep: (left: Left) => setAll((held) => [...held, left]), drop }
}
