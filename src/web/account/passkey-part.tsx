// The passkeys of the own account: each with its name, added and dropped here.
import { Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { dropPasskey, ownFactors, type OwnFactors } from '../../kernel/access/sign-in/contract.ts'
import { textOf } from '../../kernel/text/text.ts'
import { askKey, useTell } from '../ask/ask.ts'
import { ErrorNote } from '../ask/error-note.tsx'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { momentOf } from '../parts/moment.ts'
import { makePasskey } from './passkey.ts'
import { canUsePasskeys, wasCalledOff } from './passkey-ground.ts'

const text = {
  title: textOf('Khóa truy cập', 'Passkeys'),
  why: textOf(
    'Vào bằng vân tay, khuôn mặt, mã PIN của máy hoặc khóa USB, không cần mật khẩu. Không ai đọc trộm hay lừa lấy được.',
    'Sign in by fingerprint, face, the PIN of the machine or a USB key, without a password. Nobody can read it over your shoulder or trick you out of it.',
  ),
  notHere: textOf(
    'Ở địa chỉ này trình duyệt không dùng được khóa truy cập: cần mở trang bằng tên miền qua https.',
    'The browser cannot use passkeys at this address: open the page by its name over https.',
  ),
  name: textOf('Tên để nhớ', 'A name to remember it by'),
  hint: textOf('ví dụ: Máy ở cơ quan, Điện thoại', 'for example: Office desk, Telephone'),
  add: textOf('Thêm khóa truy cập', 'Add a passkey'),
  added: textOf('Đã thêm khóa truy cập', 'Passkey added'),
  drop: textOf('Bỏ', 'Drop'),
  dropped: textOf('Đã bỏ khóa truy cập', 'Passkey dropped'),
  since: textOf('thêm', 'added'),
  used: textOf('dùng lần cuối', 'last used'),
  never: textOf('chưa dùng', 'not used yet'),
}

type PasskeyPartProps = { readonly factors: OwnFactors; readonly added?: () => void }

export const PasskeyPart = ({ factors, added }: PasskeyPartProps) => {
  const t = useText()
  const client = useQueryClient()
  const drop = useTell(dropPasskey, { quiet: true, done: text.dropped })
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setError(null)
    try {
      client.setQueryData(askKey(ownFactors, {}), await makePasskey(name.trim()))
      notifications.show({ message: t(text.added) })
      setName('')
      added?.()
    } catch (cause) {
      if (!wasCalledOff(cause)) setError(cause)
    } finally {
      setBusy(false)
    }
  }
  const problem = error ?? drop.error
  return (
    <section className="account-part">
      <h2>{t(text.title)}</h2>
      <p className="quiet">{t(text.why)}</p>
      {factors.passkeys.length > 0 && (
        <ul className="account-lines">
          {factors.passkeys.map(({ id, name: called, createdAt, usedAt }) => (
            <li key={id}>
              <Icon name="check" size={18} />
              <div>
                <strong>{called}</strong>
                <div className="quiet">
                  {t(text.since)} {momentOf(createdAt)} ·{' '}
                  {usedAt === null ? t(text.never) : `${t(text.used)} ${momentOf(usedAt)}`}
                </div>
              </div>
              <Button
                variant="default"
                size="xs"
                aria-label={`${t(text.drop)}: ${called}`}
                onClick={() => drop.mutate({ params: { id } })}
              >
                {t(text.drop)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {problem !== null && <ErrorNote error={problem} />}
      {canUsePasskeys() ? (
        <form className="account-add" onSubmit={(event) => void submit(event)}>
          <TextInput
            label={t(text.name)}
            description={t(text.hint)}
            required
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={busy}>
            {t(text.add)}
          </Button>
        </form>
      ) : (
        <p className="note note-question">{t(text.notHere)}</p>
      )}
    </section>
  )
}
