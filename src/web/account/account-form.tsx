// One account: name, duties by unit, closing, a new one-time password (shown once, here).
import { Button, TextInput } from '@mantine/core'
import { useRef, useState, type FormEvent } from 'react'
import { changeAccount, createAccount, type Account } from '../../kernel/access/contract.ts'
import { textOf, type Text } from '../../kernel/text/text.ts'
import { useTell } from '../ask/ask.ts'
import { ErrorNote } from '../ask/error-note.tsx'
import { useText } from '../language/language.tsx'
import { newId } from '../ask/new-id.ts'
import { words as shellWords } from '../language/words.ts'
import { AccountSafety } from './account-safety.tsx'
import { DutiesInput, type DutyAt } from './duties-input.tsx'

const words = {
  fullName: textOf('Họ và tên', 'Full name'),
  name: textOf('Tên tài khoản', 'Account'),
  nameHint: textOf('Chữ thường không dấu, số, dấu chấm; ví dụ: nva.mythanh', 'Small letters, digits, dots'),
  badName: textOf(
    '3 đến 50 ký tự: chữ thường không dấu, số, . _ -',
    '3 to 50 of: small letters, digits, . _ -',
  ),
  needName: textOf('Cần họ tên', 'A name is needed'),
  needDuty: textOf('Cần ít nhất một nhiệm vụ', 'At least one duty is needed'),
  saved: textOf('Đã lưu tài khoản', 'Account saved'),
  close: textOf('Đóng tài khoản', 'Close the account'),
  open: textOf('Mở lại tài khoản', 'Open it again'),
  reset: textOf('Cấp mật khẩu dùng một lần', 'Give a one-time password'),
  once: textOf(
    'Mật khẩu dùng một lần. Ghi lại ngay: đóng ô này là không xem lại được.',
    'One-time password. Write it down now: it cannot be seen again.',
  ),
  done: textOf('Đã ghi lại', 'I have written it down'),
}

type AccountFormProps = {
  readonly account: Account | null
  readonly duties: readonly { readonly duty: string; readonly label: Text }[]
  readonly close: () => void
}

export const AccountForm = ({ account, duties, close }: AccountFormProps) => {
  const t = useText()
  const create = useTell(createAccount, { done: words.saved, quiet: true })
  const change = useTell(changeAccount, { done: words.saved, quiet: true })
  const id = useRef(newId())
  const [name, setName] = useState(account?.name ?? '')
  const [fullName, setFullName] = useState(account?.fullName ?? '')
  const [held, setHeld] = useState<readonly DutyAt[]>(
    account?.duties.map(({ duty, unitKey }) => ({ duty, unitKey })) ?? [{ duty: '', unitKey: '' }],
  )
  const [tried, setTried] = useState(false)
  const [password, setPassword] = useState<string | null>(null)
  const whole = held.filter(({ duty, unitKey }) => duty !== '' && unitKey !== '')
  const badName = account === null && !/^[a-z0-9._-]{3,50}$/.test(name)
  const show = (given: string | null) => (given === null ? close() : setPassword(given))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (badName || fullName.trim() === '' || whole.length === 0) return
    if (account)
      change.mutate(
        { params: { id: account.id }, body: { fullName: fullName.trim(), duties: whole } },
        { onSuccess: (answer) => show(answer.oneTimePassword) },
      )
    else
      create.mutate(
        { body: { id: id.current, name, fullName: fullName.trim(), duties: whole } },
        { onSuccess: (answer) => show(answer.oneTimePassword) },
      )
  }
  if (password !== null)
    return (
      <div className="stack">
        <p>{t(words.once)}</p>
        <p className="one-time">
          <code>{password}</code>
        </p>
        <Button onClick={close}>{t(words.done)}</Button>
      </div>
    )
  const error = create.error ?? change.error
  return (
    <form onSubmit={submit} className="stack" noValidate>
      <TextInput
        label={t(words.fullName)}
        required
        value={fullName}
        error={tried && fullName.trim() === '' ? t(words.needName) : undefined}
        onChange={(event) => setFullName(event.currentTarget.value)}
      />
      <TextInput
        label={t(words.name)}
        description={account ? undefined : t(words.nameHint)}
        required
        readOnly={account !== null}
        autoCapitalize="none"
        value={name}
        error={tried && badName ? t(words.badName) : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <DutiesInput duties={duties} held={held} onChange={setHeld} />
      {tried && whole.length === 0 && <p className="problem">{t(words.needDuty)}</p>}
      {error && <ErrorNote error={error} />}
      <Button type="submit" loading={create.isPending || change.isPending}>
        {t(shellWords.save)}
      </Button>
      {account && (
        <AccountSafety
          account={account}
          resetFactors={() =>
            change.mutate(
              { params: { id: account.id }, body: { resetFactors: true } },
              { onSuccess: (answer) => show(answer.oneTimePassword) },
            )
          }
        />
      )}
      {account && (
        <div className="page-actions">
          <Button
            variant="default"
            onClick={() =>
              change.mutate(
                { params: { id: account.id }, body: { resetPassword: true } },
                { onSuccess: (answer) => show(answer.oneTimePassword) },
              )
            }
          >
            {t(words.reset)}
          </Button>
          <Button
            variant="default"
            onClick={() =>
              change.mutate(
                {
                  params: { id: account.id },
                  body: { state: account.state === 'active' ? 'closed' : 'active' },
                },
                { onSuccess: close },
              )
            }
          >
            {t(account.state === 'active' ? words.close : words.open)}
          </Button>
        </div>
      )}
    </form>
  )
}
