// A duty demands a second factor and there is none yet: it is added here, and nothing else can be done before.
import { useQueryClient } from '@tanstack/react-query'
import { ownSession } from '../../kernel/access/contract.ts'
import { ownFactors } from '../../kernel/access/sign-in/contract.ts'
import { textOf } from '../../kernel/text/text.ts'
import { askKey, useAsk } from '../ask/ask.ts'
import { useText } from '../language/language.tsx'
import { words } from '../language/words.ts'
import { PasskeyPart } from './passkey-part.tsx'
import { TotpPart } from './totp-part.tsx'
import { useSignOut } from './use-sign-out.ts'
import './account.css'
import { Pending } from '../ask/pending.tsx'

const text = {
  title: textOf('Thêm lớp xác thực thứ hai', 'Add a second factor'),
  why: textOf(
    'Nhiệm vụ của bạn mở được nhiều thứ, nên mật khẩu thôi chưa đủ. Chọn một trong hai cách dưới đây; mất khoảng một phút và chỉ làm một lần.',
    'Your duty opens much, so a password is not enough. Choose one of the two ways below; it takes a minute and is done once.',
  ),
}

export const EnrolFirst = () => {
  const t = useText()
  const client = useQueryClient()
  const asked = useAsk(ownFactors, {})
  const { data } = asked
  const goOn = () => void client.invalidateQueries({ queryKey: askKey(ownSession, {}) })
  const leave = useSignOut()
  return (
    <main className="sign-in">
      <div className="sign-in-card account-wide">
        <h1>{t(text.title)}</h1>
        <p>{t(text.why)}</p>
        <Pending ask={asked} lines={4} />
        {data && <TotpPart factors={data} added={goOn} />}
        {data && <PasskeyPart factors={data} added={goOn} />}
        <button type="button" className="plain-link" onClick={() => void leave()}>
          {t(words.signOut)}
        </button>
      </div>
    </main>
  )
}
