// The own account: password, second factors, passkeys, and where one is signed in.
import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  endOtherSessions,
  endSession,
  ownFactors,
  ownSessions,
} from '../../kernel/access/sign-in/contract.ts'
import { textOf } from '../../kernel/text/text.ts'
import { useAsk, useTell } from '../ask/ask.ts'
import { useText } from '../language/language.tsx'
import { Page } from '../parts/page.tsx'
import { useSession } from '../ask/session.tsx'
import { words } from '../language/words.ts'
import { ChangePassword } from './change-password.tsx'
import { OwnIdentities } from './own-identities.tsx'
import { PasskeyPart } from './passkey-part.tsx'
import { SessionList } from './session-list.tsx'
import { TotpPart } from './totp-part.tsx'
import './account.css'
import { Pending } from '../ask/pending.tsx'

const text = {
  password: textOf('Mật khẩu', 'Password'),
  passwordEnds: textOf(
    'Đổi mật khẩu sẽ kết thúc các phiên khác của bạn.',
    'Changing the password ends your other sessions.',
  ),
  sessions: textOf('Phiên làm việc của tôi', 'My sessions'),
  strange: textOf(
    'Thấy máy lạ? Kết thúc phiên đó rồi đổi mật khẩu.',
    'A device you do not know? End that session, then change the password.',
  ),
  endOthers: textOf('Kết thúc mọi phiên khác', 'End all other sessions'),
  ended: textOf('Đã kết thúc', 'Ended'),
}

const Sessions = () => {
  const t = useText()
  const asked = useAsk(ownSessions, {})
  const { data } = asked
  const end = useTell(endSession, { done: text.ended })
  const endOthers = useTell(endOtherSessions, { done: text.ended })
  return (
    <section className="account-part" aria-label={t(text.sessions)}>
      <h2>{t(text.sessions)}</h2>
      <p className="quiet">{t(text.strange)}</p>
      <Pending ask={asked} lines={3} />
      {data && <SessionList sessions={data.sessions} end={(id) => end.mutate({ params: { id } })} />}
      {data && data.sessions.length > 1 && (
        <div>
          <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate({})}>
            {t(text.endOthers)}
          </Button>
        </div>
      )}
    </section>
  )
}

export const OwnAccountPage = () => {
  const t = useText()
  const { account } = useSession()
  const [changes, setChanges] = useState(0)
  const asked = useAsk(ownFactors, {})
  const { data } = asked
  return (
    <Page title={t(words.ownAccount)} under={`${account.fullName} · ${account.name}`}>
      <div className="account-parts">
        <section className="account-part">
          <h2>{t(text.password)}</h2>
          <p className="quiet">{t(text.passwordEnds)}</p>
          <ChangePassword key={changes} close={() => setChanges(changes + 1)} />
        </section>
        <Pending ask={asked} lines={4} />
        {data && <TotpPart factors={data} />}
        {data && <PasskeyPart factors={data} />}
        {data && <OwnIdentities identities={data.identities} />}
        <Sessions />
      </div>
    </Page>
  )
}
