// The files beside a record: pictures shown small, others by name; added and taken away by whoever may write the record.
import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { addAttachment, dropAttachment, listAttachments } from '../../kernel/attachment/contract.ts'
import { textOf } from '../../kernel/text/text.ts'
import { tell } from '../ask/api.ts'
import { askKey, queryClient, useAsk, useTell } from '../ask/ask.ts'
import { base64Of } from '../parts/base64.ts'
import { ErrorNote } from '../ask/error-note.tsx'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { newId } from '../ask/new-id.ts'
import './register.css'

const words = {
  files: textOf('Tệp đính kèm', 'Files'),
  add: textOf('Thêm ảnh, tệp', 'Add a file'),
  drop: textOf('Bỏ tệp', 'Take away'),
  dropped: textOf('Đã bỏ tệp', 'The file was taken away'),
  accepted: textOf('Ảnh, PDF, Word, Excel đến 10 MB', 'Pictures, PDF, Word, Excel up to 10 MB'),
}

export const ACCEPTED = 'image/jpeg,image/png,image/webp,.pdf,.docx,.xlsx'

/** Its answers are noted as readings, so that it is asked again for this alone. */
const askAgain = async (params: { readonly register: string; readonly id: string }): Promise<void> => {
  const queryKey = askKey(listAttachments, { params })
  // A first question under way is not asked again, and was perhaps answered before the change was there.
  await queryClient.cancelQueries({ queryKey })
  await queryClient.invalidateQueries({ queryKey })
}

/** One after the other; what stands beside the record is asked again at the end, also where one of them failed. */
export const sendFiles = async (register: string, id: string, files: readonly File[]): Promise<void> => {
  const params = { register, id }
  try {
    for (const file of files)
      await tell(addAttachment, {
        params,
        body: { id: newId(), name: file.name.slice(-255) || 'tep', file: await base64Of(file) },
      })
  } finally {
    await askAgain(params)
  }
}

type AttachmentsProps = { readonly register: string; readonly id: string; readonly title?: boolean }

export const Attachments = ({ register, id, title = true }: AttachmentsProps) => {
  const t = useText()
  const { data } = useAsk(listAttachments, { params: { register, id } })
  const drop = useTell(dropAttachment, { done: words.dropped })
  const [error, setError] = useState<Error | null>(null)
  const [sending, setSending] = useState(false)
  const send = async (files: readonly File[]) => {
    setSending(true)
    setError(null)
    try {
      await sendFiles(register, id, files)
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)))
    }
    setSending(false)
  }
  if (!data || (data.files.length === 0 && !data.mayAdd)) return null
  return (
    <section className="attachments">
      {title && <h3>{t(words.files)}</h3>}
      <ul>
        {data.files.map((file) => (
          <li key={file.id}>
            <a href={`/api/attachments/${file.id}`} target="_blank" rel="noreferrer">
              {file.seen ? (
                <img src={`/api/attachments/${file.id}`} alt={file.name} loading="lazy" />
              ) : (
                <span className="attachment-name">
                  <Icon name="report" size={18} /> {file.name}
                </span>
              )}
            </a>
            {data.mayAdd && (
              <button
                type="button"
                className="attachment-drop no-print"
                aria-label={`${t(words.drop)}: ${file.name}`}
                onClick={() =>
                  drop.mutate(
                    { params: { id: file.id } },
                    { onSuccess: () => void askAgain({ register, id }) },
                  )
                }
              >
                <Icon name="close" size={14} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {error && <ErrorNote error={error} />}
      {data.mayAdd && (
        <div className="no-print">
          <FileButton multiple accept={ACCEPTED} onChange={(files) => void send(files)}>
            {(props) => (
              <Button variant="default" size="xs" loading={sending} {...props}>
                {t(words.add)}
              </Button>
            )}
          </FileButton>{' '}
          <small className="quiet">{t(words.accepted)}</small>
        </div>
      )}
    </section>
  )
}
