// What a restore of the server came to on this device: what goes again, and what only this device still has.
import { Button } from '@mantine/core'
import type { Phone } from '../../kernel/offline/phone.ts'
import type { Kept, PhoneState } from '../../kernel/offline/phone-state.ts'
import { registerNamed } from '../../registers.ts'
import { useLanguage, useText } from '../language/language.tsx'
import { momentOf } from '../parts/moment.ts'
import { titleOf } from '../register/record-title.ts'
import { shownOn } from './shown-write.ts'
import { words } from './words.ts'

const Lost = ({ kept, state }: { readonly kept: Kept; readonly state: PhoneState }) => {
  const t = useText()
  const { language } = useLanguage()
  const register = registerNamed(kept.register)
  if (!register) return null
  const { record } = kept.row
  const said = Object.entries(register.fields).flatMap(([field, { label }]) => {
    const value = record.values[field] ?? null
    return value === null ? [] : [`${t(label)}: ${shownOn(state, register, field, value, language)}`]
  })
  return (
    <li>
      <span>
        <strong>{titleOf(register, record)}</strong>
        <span className="quiet">
          {' '}
          · {t(register.one)} · {said.join(' · ')}
        </span>
      </span>
    </li>
  )
}

export const RestoredPart = ({ phone, state }: { readonly phone: Phone; readonly state: PhoneState }) => {
  const t = useText()
  const { restored, rows } = state
  if (!restored) return null
  // What another phone has brought back meanwhile is not lost.
  const lost = restored.lost.filter(({ row }) => !rows.has(row.record.id))
  return (
    <section className="account-part" aria-label={t(words.restoredTitle)}>
      <h2>{t(words.restoredTitle)}</h2>
      <p>
        {restored.to === null ? t(words.restoredSome) : `${t(words.restoredTo)} ${momentOf(restored.to)}.`}
      </p>
      {restored.again > 0 && (
        <p className="note">
          <strong>{restored.again}</strong> {t(words.restoredAgain)}
        </p>
      )}
      {lost.length > 0 && (
        <>
          <p className="note">
            <strong>{lost.length}</strong> {t(words.restoredLost)}
          </p>
          <ul className="sync-lines" aria-label={t(words.restoredTitle)}>
            {lost.map((kept) => (
              <Lost key={kept.row.record.id} kept={kept} state={state} />
            ))}
          </ul>
        </>
      )}
      <div>
        <Button variant="default" size="xs" onClick={() => void phone.seenRestored()}>
          {t(words.restoredSeen)}
        </Button>
      </div>
    </section>
  )
}
