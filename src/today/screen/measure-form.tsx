// Signs of somebody treated at home, measured at the door: three numbers and how the person feels; what is grave raises its alarm by the rules.
import { useState } from 'react'
import { feeling } from '../../treatment/care-choices.ts'
import { temperatureOf } from '../../treatment/rules/vital-signs.ts'
import { useText } from '../../web/language/language.tsx'
import type { Measured } from './use-today.ts'
import { words } from './words.ts'

type MeasureFormProps = {
  readonly name: string
  readonly keep: (measured: Measured) => Promise<void>
}

const numberIn = (text: string, least: number, most: number): number | null | undefined => {
  if (text.trim() === '') return null
  const value = Number(text.trim().replace('%', ''))
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined
}

export const MeasureForm = ({ name, keep }: MeasureFormProps) => {
  const t = useText()
  const [given, setGiven] = useState({ temperature: '', spo2: '', breath: '', feeling: 'well' })
  const [busy, setBusy] = useState(false)
  const spo2 = numberIn(given.spo2, 30, 100)
  const breath = numberIn(given.breath, 4, 120)
  const warm = given.temperature.trim() === '' || temperatureOf(given.temperature) !== null
  const empty = given.temperature.trim() === '' && spo2 === null && breath === null
  const fields = [
    ['temperature', words.temperature, 'decimal', warm],
    ['spo2', words.spo2, 'numeric', spo2 !== undefined],
    ['breath', words.breath, 'numeric', breath !== undefined],
  ] as const
  return (
    <form
      className="round-measure no-print"
      aria-label={`${t(words.measure)}: ${name}`}
      onSubmit={(event) => {
        event.preventDefault()
        if (empty || !warm || spo2 === undefined || breath === undefined) return
        setBusy(true)
        keep({
          temperature: given.temperature.trim() === '' ? null : given.temperature.trim(),
          spo2,
          breath,
          feeling: given.feeling,
        })
          .catch(() => undefined)
          .finally(() => setBusy(false))
      }}
    >
      {fields.map(([field, label, mode, right]) => (
        <label key={field}>
          <span>{t(label)}</span>
          <input
            inputMode={mode}
            autoComplete="off"
            maxLength={6}
            value={given[field]}
            aria-invalid={!right}
            onChange={(event) => setGiven({ ...given, [field]: event.target.value })}
          />
        </label>
      ))}
      <label className="round-feeling">
        <span>{t(words.feeling)}</span>
        <select
          value={given.feeling}
          onChange={(event) => setGiven({ ...given, feeling: event.target.value })}
        >
          {Object.entries(feeling).map(([key, text]) => (
            <option key={key} value={key}>
              {t(text)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="round-tap round-keep" disabled={empty || busy}>
        {t(words.keep)}
      </button>
      {fields.some(([, , , right]) => !right) && <p className="problem">{t(words.unreadable)}</p>}
    </form>
  )
}
