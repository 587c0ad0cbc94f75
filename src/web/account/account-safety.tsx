// What an administrator sees and does for the safety of one account: its second factors, where it is signed in, ending both.
import { Button } from '@mantine/core'
import { type Account, changeAccount } from '../../kernel/access/contract.ts'
import { accountSessions, endAccountSession } from '../../kernel/access/sign-in/contract.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'
import { useAsk, useTell } from '../ask/ask.ts'
import { ErrorNote } from '../ask/error-note.tsx'
import { useText } from '../language/language.tsx'
import { SessionList } from './session-list.tsx'
import './account.css'

const text = {
  safety: textOf('An toàn', 'Safety'),
  both: textOf('Mã xác thực, khóa truy cập', 'Codes, passkeys'),
  codes: textOf('Mã xác thực', 'Codes'),
  keys: textOf('Khóa truy cập', 'Passkeys'),
  none: textOf('Chưa có', 'None'),
  factors: textOf('Lớp xác thực thứ hai', 'Second factor'),
  unused: textOf('Mật khẩu dùng một lần chưa được dùng.', 'The one-time password was not used yet.'),
  sessions: textOf('Đang mở ở', 'Signed in at'),
  end: textOf('Kết thúc mọi phiên', 'End all sessions'),
  endedOne: textOf('Đã kết thúc phiên', 'Session ended'),
  ended: textOf('Đã kết thúc mọi phiên', 'All sessions ended'),
  reset: textOf('Gỡ lớp xác thực (mất điện thoại)', 'Take the factors away (telephone lost)'),
} as const

export const factorWords = ({ totp, passkeys }: Account['factors']): Text => {
  if (totp && passkeys > 0) return text.both
  if (totp) return text.codes
  return passkeys > 0 ? text.keys : text.none
}

type AccountSafetyProps = { readonly account: Account; readonly resetFactors: () => void }

export const AccountSafety = ({ account, resetFactors }: AccountSafetyProps) => {
  const t = useText()
  const { data, error } = useAsk(accountSessions, { params: { id: account.id } })
  const end = useTell(changeAccount, { done: text.ended })
  const endOne = useTell(endAccountSession, { done: text.endedOne })
  const protectedTwice = account.factors.totp || account.factors.passkeys > 0
  return (
    <fieldset className="field-group">
      <legend>{t(text.safety)}</legend>
      <p>
        {t(text.factors)}: {t(factorWords(account.factors))}
      </p>
      {account.unused && <p className="quiet">{t(text.unused)}</p>}
      {error && <ErrorNote error={error} />}
      {data && (
        <div>
          <div className="quiet">{t(text.sessions)}</div>
          <SessionList
            sessions={data.sessions}
            end={(session) => endOne.mutate({ params: { id: account.id, session } })}
          />
        </div>
      )}
      <div className="page-actions">
        {data && data.sessions.length > 0 && (
          <Button
            variant="default"
            loading={end.isPending}
            onClick={() => end.mutate({ params: { id: account.id }, body: { endSessions: true } })}
          >
            {t(text.end)}
          </Button>
        )}
        {protectedTwice && (
          <Button variant="default" onClick={resetFactors}>
            {t(text.reset)}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
