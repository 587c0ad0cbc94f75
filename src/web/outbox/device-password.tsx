// The password of the device is asked for: without network, and where a restored server cannot open what lies here.
import { Button, PasswordInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { Session } from '../../kernel/access/contract.ts'
import type { Text } from '../../kernel/text/text.ts'
import { useText } from '../language/language.tsx'
import { type Unlocked, unlock } from './carrying.ts'
import { words } from './words.ts'

const reasons = {
  wrong: words.wrong,
  tooOld: words.tooOld,
  needsNetwork: words.needsNetwork,
} as const satisfies Record<Exclude<Unlocked, 'open'>, unknown>

type Props = { readonly signedIn: Session | null; readonly what: Text }

export const DevicePassword = ({ signedIn, what }: Props) => {
  const t = useText()
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<Unlocked>('open')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setSaid(await unlock(password, signedIn))
    setPassword('')
    setBusy(false)
  }
  const reason = said === 'open' ? null : said === 'needsNetwork' && signedIn ? words.lockGone : reasons[said]
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <p className="quiet">{t(what)}</p>
      <PasswordInput
        label={t(words.devicePassword)}
        autoComplete="off"
        required
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {reason && (
        <p className="problem" role="alert">
          {t(reason)}
        </p>
      )}
      <Button type="submit" fullWidth loading={busy}>
        {t(words.open)}
      </Button>
    </form>
  )
}
