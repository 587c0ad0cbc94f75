// Photographs on this device that are not on the server yet: of what, how many are left, and those that a person must decide.
import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { WaitingFile } from '../../kernel/offline/files.ts'
import type { Phone } from '../../kernel/offline/phone.ts'
import type { PhoneState } from '../../kernel/offline/phone-state.ts'
import { textOf } from '../../kernel/text/text.ts'
import { registerNamed } from '../../registers.ts'
import { useText } from '../language/language.tsx'
import { momentOf } from '../parts/moment.ts'
import { titleOf } from '../register/record-title.ts'
import { synchronise } from './outbox.ts'
import { words as outboxWords } from './words.ts'

const words = {
  title: textOf('Ảnh chờ gửi', 'Photographs to be sent'),
  sending: textOf(
    'Đang gửi từng ảnh; giữ mạng đến khi hết',
    'Sending one by one; keep the network until none is left',
  ),
  left: textOf('còn', 'left'),
  drop: textOf('Bỏ ảnh này', 'Drop it'),
  photograph: textOf('Ảnh', 'Photograph'),
}

const aboutOf = ({ rows, queue }: PhoneState, { register: name, recordId }: WaitingFile): string => {
  const register = registerNamed(name)
  const kept = rows.get(recordId)?.row.record
  const born = queue.find(({ write }) => write.recordId === recordId)?.write.values
  const values = { ...kept?.values, ...born }
  return register ? titleOf(register, { id: recordId, values, subject: kept?.subject ?? null }) : name
}

const Picture = ({ phone, id }: { readonly phone: Phone; readonly id: string }) => {
  const t = useText()
  const [bytes, setBytes] = useState<string | null>(null)
  useEffect(() => {
    let left = false
    void phone.bytesOf(id).then((found) => {
      if (!left) setBytes(found)
    })
    return () => {
      left = true
    }
  }, [phone, id])
  return bytes === null ? null : <img src={`data:image/jpeg;base64,${bytes}`} alt={t(words.photograph)} />
}

type WaitingFilesProps = {
  readonly phone: Phone
  readonly state: PhoneState
  readonly syncing: boolean
}

export const WaitingFiles = ({ phone, state, syncing }: WaitingFilesProps) => {
  const t = useText()
  const { files } = state
  if (files.length === 0) return null
  const again = async (id: string) => {
    await phone.againFile(id)
    await synchronise()
  }
  return (
    <section className="account-part" aria-label={t(words.title)}>
      <h2>
        {t(words.title)} · {t(words.left)} {files.length}
      </h2>
      {syncing && <p className="quiet">{t(words.sending)}</p>}
      <ul className="waiting-files">
        {files.map((file) => (
          <li key={file.id}>
            <Picture phone={phone} id={file.id} />
            <span>
              {aboutOf(state, file)}
              <span className="quiet"> · {momentOf(file.madeAt)}</span>
              {file.stuck && (
                <>
                  <span className="problem"> {t(file.stuck.text)}</span>
                  <span className="sync-acts">
                    <Button size="compact-sm" variant="default" onClick={() => void again(file.id)}>
                      {t(outboxWords.again)}
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      color="red"
                      onClick={() => void phone.dropFile(file.id)}
                    >
                      {t(words.drop)}
                    </Button>
                  </span>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
