// The form of a new proof: password and code, or a passkey.
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { prove } from '../../kernel/access/sign-in/contract.ts'
import { textOf } from '../../kernel/text/text.ts'
import { ApiRefusal, call } from '../ask/api.ts'
import { ErrorNote } from '../ask/error-note.tsx'
import { type Second, secondIn } from '../door/told.ts'
import { useText } from '../language/language.tsx'
import { proveByPasskey } from './passkey.ts'
import { canUsePasskeys, wasCalledOff } from './passkey-ground.ts'

const text = {
  why: textOf(
    'Việc vừa chọn ảnh hưởng đến an toàn của tài khoản. Xác nhận xong, việc được làm tiếp ngay.',
    'What you chose concerns the safety of accounts. Once proved, it goes on by itself.',
  ),
  password: textOf('Mật khẩu của bạn', 'Your password'),
  code: textOf('Mã xác thực', 'Code'),
  goOn: textOf('Xác nhận và làm tiếp', 'Prove and go on'),
  passkey: textOf('Dùng khóa truy cập', 'Use a passkey'),
  byPasskey: textOf(
    'Mật khẩu đúng. Tài khoản này còn cần khóa truy cập.',
    'The password is right. This account needs its passkey too.',
  ),
  noPasskeyHere: textOf(
    'Tài khoản này xác nhận bằng khóa truy cập, nhưng ở địa chỉ này trình duyệt không dùng được khóa. Mở trang bằng tên miền (https) rồi làm lại.',
    'This account proves by a passkey, which the browser cannot use at this address. Open the page by its name (https) and try again.',
  ),
}

export const ProofForm = ({ end }: { readonly end: (proved: boolean) => void }) => {
  const t = useText()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [second, setSecond] = useState<Second | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const show = async (by: () => Promise<unknown>) => {
    setBusy(true)
    setError(null)
    try {
      await by()
      end(true)
    } catch (cause) {
      setBusy(false)
      if (cause instanceof ApiRefusal && cause.code === 'secondStep') setSecond(secondIn(cause.details))
      else if (!wasCalledOff(cause)) setError(cause)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void show(() => call(prove, { body: { password, ...(code === '' ? {} : { code }) } }))
  }
  const onlyPasskey = second !== null && !second.code
  return (
    <form className="stack" onSubmit={submit}>
      <p>{t(text.why)}</p>
      {!onlyPasskey && (
        <PasswordInput
          label={t(text.password)}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      )}
      {second?.code && (
        <TextInput
          label={t(text.code)}
          autoComplete="one-time-code"
          autoCapitalize="none"
          required
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      )}
      {onlyPasskey && <p role="status">{t(canUsePasskeys() ? text.byPasskey : text.noPasskeyHere)}</p>}
      {error !== null && <ErrorNote error={error} />}
      {!onlyPasskey && (
        <Button type="submit" loading={busy}>
          {t(text.goOn)}
        </Button>
      )}
      {canUsePasskeys() && (
        <Button
          key={String(onlyPasskey)}
          variant={onlyPasskey ? 'filled' : 'default'}
          autoFocus={onlyPasskey}
          disabled={busy}
          onClick={() => void show(proveByPasskey)}
        >
          {t(text.passkey)}
        </Button>
      )}
    </form>
  )
}
