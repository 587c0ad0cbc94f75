// Which signs: each a large target, the grave ones marked; each press is kept at once.
import { useText } from '../../web/language/language.tsx'
import {
  redFlags,
  type Sign,
  signChoices,
  signNames,
  signsOfWords,
  wordsOfSigns,
} from '../rules/red-flags.ts'
import { words } from './words.ts'

type SignPickerProps = {
  readonly name: string
  readonly signs: string | null
  readonly choose: (signs: string | null) => void
}

const isRed = (sign: Sign): boolean => redFlags.some((flag) => flag === sign)

export const SignPicker = ({ name, signs, choose }: SignPickerProps) => {
  const t = useText()
  const chosen = signsOfWords(signs)
  return (
    <div className="round-signs no-print" role="group" aria-label={`${t(words.which)} ${name}`}>
      <span className="round-which">{t(words.which)}</span>
      {signNames.map((sign) => {
        const has = chosen.includes(sign)
        const next = has ? chosen.filter((one) => one !== sign) : [...chosen, sign]
        return (
          <button
            key={sign}
            type="button"
            className={`round-sign${isRed(sign) ? ' round-sign-red' : ''}`}
            aria-pressed={has}
            onClick={() => choose(next.length === 0 ? null : wordsOfSigns(next))}
          >
            {t(signChoices[sign])}
          </button>
        )
      })}
    </div>
  )
}
