// No network and nobody signed in: what this device carries opens by its own password.
import { Button, PasswordInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useText } from '../language/language.tsx'
import mark from '../mark.svg'
import { words as shellWords } from '../language/words.ts'
import { type Unlocked, unlock } from './carrying.ts'
import { words } from './words.ts'

const reasons = {
  wrong: words.wrong,
  tooOld: words.tooOld,
  needsNetwork: words.needsNetwork,
} as const satisfies Record<Exclude<Unlocked, 'open'>, unknown>

export const OfflineDoor = () => {
  const t = useText()
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<Unlocked>('open')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setSaid(await unlock(password))
    setPassword('')
    setBusy(false)
  }
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <div className="sign-in-head">
          <img src={mark} alt="" width="40" height="40" />
          <div>
            <h1>{t(shellWords.product)}</h1>
            <p className="quiet">{t(words.openTitle)}</p>
          </div>
        </div>
        <form onSubmit={(event) => void submit(event)}>
          <p className="quiet">{t(words.openWhat)}</p>
          <PasswordInput
            label={t(words.devicePassword)}
            autoComplete="off"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {said !== 'open' && (
            <p className="problem" role="alert">
              {t(reasons[said])}
            </p>
          )}
          <Button type="submit" fullWidth loading={busy}>
            {t(words.open)}
          </Button>
        </form>
      </div>
    </main>
  )
}
