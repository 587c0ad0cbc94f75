// Changing the own password; the first sign-in with a one-time password starts here and goes nowhere else.
import { Button, PasswordInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState, type FormEvent } from 'react'
import { changePassword } from '../../kernel/access/contract.ts'
import { textOf } from '../../kernel/text/text.ts'
import { useTell } from '../ask/ask.ts'
import { ErrorNote } from '../ask/error-note.tsx'
import { useText } from '../language/language.tsx'

const text = {
  title: textOf('Đặt mật khẩu của mình', 'Set your own password'),
  why: textOf(
    'Mật khẩu vừa dùng chỉ để vào lần đầu. Đặt mật khẩu riêng để tiếp tục.',
    'The password you used is for the first time only. Set your own to go on.',
  ),
  current: textOf('Mật khẩu đang dùng', 'Current password'),
  next: textOf('Mật khẩu mới', 'New password'),
  hint: textOf('Ít nhất 10 ký tự; một câu dễ nhớ là tốt nhất', 'At least 10 characters; a sentence is best'),
  repeat: textOf('Nhập lại mật khẩu mới', 'New password again'),
  differ: textOf('Hai lần nhập khác nhau', 'The two differ'),
  short: textOf('Chưa đủ 10 ký tự', 'Fewer than 10 characters'),
  save: textOf('Đổi mật khẩu', 'Change password'),
  done: textOf('Đã đổi mật khẩu', 'Password changed'),
}

type ChangePasswordProps = { readonly close: () => void; readonly first?: boolean }

export const ChangePassword = ({ close, first = false }: ChangePasswordProps) => {
  const t = useText()
  const tell = useTell(changePassword, { quiet: true })
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [repeat, setRepeat] = useState('')
  const [tried, setTried] = useState(false)
  const short = next.length < 10
  const differ = next !== repeat
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (short || differ) return
    tell.mutate(
      { body: { current, next } },
      {
        onSuccess: () => {
          notifications.show({ message: t(text.done) })
          close()
        },
      },
    )
  }
  const form = (
    <form onSubmit={submit} className="stack">
      {first && <p>{t(text.why)}</p>}
      <PasswordInput
        label={t(text.current)}
        autoComplete="current-password"
        required
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
      />
      <PasswordInput
        label={t(text.next)}
        description={t(text.hint)}
        autoComplete="new-password"
        required
        value={next}
        error={tried && short ? t(text.short) : undefined}
        onChange={(event) => setNext(event.currentTarget.value)}
      />
      <PasswordInput
        label={t(text.repeat)}
        autoComplete="new-password"
        required
        value={repeat}
        error={tried && !short && differ ? t(text.differ) : undefined}
        onChange={(event) => setRepeat(event.currentTarget.value)}
      />
      {tell.error && <ErrorNote error={tell.error} />}
      <Button type="submit" loading={tell.isPending}>
        {t(text.save)}
      </Button>
    </form>
  )
  if (!first) return form
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <h1>{t(text.title)}</h1>
        {form}
      </div>
    </main>
  )
}
