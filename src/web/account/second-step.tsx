// The second step of the sign-in: a code of the app, a recovery code, or a passkey.
import { Button, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { Session } from '../../kernel/access/contract.ts'
import { secondStep } from '../../kernel/access/sign-in/contract.ts'
import { textOf } from '../../kernel/text/text.ts'
import { call } from '../api.ts'
import { ErrorNote } from '../error-note.tsx'
import { useText } from '../language.tsx'
import { signInByPasskey } from './passkey.ts'
import { canUsePasskeys, wasCalledOff } from './passkey-ground.ts'

const text = {
  code: textOf('Mã xác thực', 'Code'),
  hint: textOf(
    '6 số trong ứng dụng xác thực, hoặc một mã dự phòng',
    'Six digits of the authenticator, or a recovery code',
  ),
  enter: textOf('Vào', 'Enter'),
  passkey: textOf('Dùng khóa truy cập', 'Use a passkey'),
  noPasskeyHere: textOf(
    'Tài khoản này vào bằng khóa truy cập, nhưng ở địa chỉ này trình duyệt không dùng được khóa. Mở trang bằng tên miền (https) rồi đăng nhập lại.',
    'This account signs in with a passkey, which the browser cannot use at this address. Open the page by its name (https) and sign in again.',
  ),
  back: textOf('Quay lại mật khẩu', 'Back to the password'),
  lost: textOf(
    'Mất điện thoại và mã dự phòng? Quản trị của đơn vị gỡ lớp xác thực được.',
    'Telephone and recovery codes lost? The administrator of your unit can take the factor away.',
  ),
}

export type Second = { readonly ticket: string; readonly code: boolean; readonly passkey: boolean }

type SecondStepProps = {
  readonly second: Second
  readonly done: (session: Session) => void
  readonly back: () => void
}

export const SecondStep = ({ second, done, back }: SecondStepProps) => {
  const t = useText()
  const [code, setCode] = useState('')
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const enter = async (by: () => Promise<Session>) => {
    setBusy(true)
    setError(null)
    try {
      done(await by())
    } catch (cause) {
      if (!wasCalledOff(cause)) setError(cause)
      setCode('')
      setBusy(false)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void enter(() => call(secondStep, { body: { ticket: second.ticket, code } }))
  }
  const passkeys = canUsePasskeys()
  return (
    <form onSubmit={submit}>
      {second.code && (
        <>
          <TextInput
            label={t(text.code)}
            description={t(text.hint)}
            autoComplete="one-time-code"
            autoCapitalize="none"
            data-autofocus
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the only thing to do here
            autoFocus
            required
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Button type="submit" fullWidth loading={busy}>
            {t(text.enter)}
          </Button>
        </>
      )}
      {second.passkey && passkeys && (
        <Button
          variant={second.code ? 'default' : 'filled'}
          fullWidth
          loading={busy}
          onClick={() => void enter(signInByPasskey)}
        >
          {t(text.passkey)}
        </Button>
      )}
      {second.passkey && !second.code && !passkeys && <p className="problem">{t(text.noPasskeyHere)}</p>}
      {error !== null && <ErrorNote error={error} />}
      <button type="button" className="plain-link" onClick={back}>
        {t(text.back)}
      </button>
      <p className="quiet">{t(text.lost)}</p>
    </form>
  )
}
