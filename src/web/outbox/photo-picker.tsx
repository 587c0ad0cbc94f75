// Photographs taken for a record that is being written: shown small, taken back, kept with the record when it is saved.
import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { MOST_FILES, type NewFile } from '../../kernel/offline/files.ts'
import { textOf } from '../../kernel/text/text.ts'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { shrinkPhoto } from './shrink-photo.ts'
import './outbox.css'

const words = {
  take: textOf('Chụp ảnh', 'Take a photograph'),
  away: textOf('Bỏ ảnh', 'Take away'),
  picture: textOf('Ảnh', 'Photograph'),
  unread: textOf(
    'Trình duyệt không đọc được ảnh này. Chụp lại bằng máy ảnh của điện thoại, dạng JPG.',
    'The browser cannot read this picture. Take it again as JPG.',
  ),
  hint: textOf(
    `Ảnh được thu nhỏ, bỏ vị trí chụp, mã hóa trên máy và gửi sau bản ghi. Máy giữ nhiều nhất ${MOST_FILES} ảnh chờ gửi.`,
    `Made smaller, without the place it was taken at, encrypted here and sent after the record. At most ${MOST_FILES} wait on a device.`,
  ),
}

type PhotoPickerProps = {
  readonly photos: readonly NewFile[]
  readonly onChange: (photos: readonly NewFile[]) => void
}

export const PhotoPicker = ({ photos, onChange }: PhotoPickerProps) => {
  const t = useText()
  const [busy, setBusy] = useState(false)
  const [unread, setUnread] = useState(false)
  const add = async (files: readonly File[]) => {
    setBusy(true)
    const small = await Promise.all(files.map(shrinkPhoto))
    setUnread(small.includes(null))
    onChange([...photos, ...small.flatMap((one) => one ?? [])])
    setBusy(false)
  }
  return (
    <div className="photo-picker no-print">
      {photos.length > 0 && (
        <ul>
          {photos.map(({ id, bytes }, at) => (
            <li key={id}>
              <img src={`data:image/jpeg;base64,${bytes}`} alt={`${t(words.picture)} ${at + 1}`} />
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => onChange(photos.filter((one) => one.id !== id))}
              >
                {t(words.away)} {at + 1}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FileButton multiple accept="image/*" capture="environment" onChange={(files) => void add(files)}>
        {(props) => (
          <Button variant="default" loading={busy} leftSection={<Icon name="camera" size={18} />} {...props}>
            {t(words.take)}
          </Button>
        )}
      </FileButton>
      {unread && (
        <p className="problem" role="alert">
          {t(words.unread)}
        </p>
      )}
      <small className="quiet">{t(words.hint)}</small>
    </div>
  )
}
