// No network and nobody signed in: what this device carries opens by its own password.
import { useText } from '../language/language.tsx'
import mark from '../mark.svg'
import { words as shellWords } from '../language/words.ts'
import { DevicePassword } from './device-password.tsx'
import { words } from './words.ts'

export const OfflineDoor = () => {
  const t = useText()
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
        <DevicePassword signedIn={null} what={words.openWhat} />
      </div>
    </main>
  )
}
