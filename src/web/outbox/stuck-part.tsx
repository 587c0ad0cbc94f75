// One write that a person must decide: what both changed side by side, field by field; what was refused with its reasons.
import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import type { Phone } from '../../kernel/offline/phone.ts'
import type { PhoneState } from '../../kernel/offline/phone-state.ts'
import type { Choices, Queued } from '../../kernel/offline/queue.ts'
import type { Register } from '../../kernel/register/register.ts'
import { useLanguage, useText } from '../language/language.tsx'
import { PlaceLink } from '../frame/place-link.tsx'
import { synchronise } from './outbox.ts'
import { shownOn, writtenAbout } from './shown-write.ts'
import { words } from './words.ts'

type StuckProps = {
  readonly one: Queued
  readonly register: Register
  readonly phone: Phone
  readonly state: PhoneState
}

const Conflict = ({ one, register, phone, state }: StuckProps) => {
  const t = useText()
  const { language } = useLanguage()
  const fields = one.stuck?.kind === 'conflict' ? one.stuck.fields : []
  const [choices, setChoices] = useState<Choices>({})
  const decided = fields.every((field) => choices[field])
  const show = (field: string, values: Queued['write']['values'] | undefined) =>
    shownOn(state, register, field, values?.[field], language)
  const decide = async (chosen: Choices) => {
    await phone.resolve(one.write.id, chosen)
    await synchronise()
  }
  if (one.write.act === 'delete')
    return (
      <div className="sync-acts">
        <Button onClick={() => void decide(Object.fromEntries(fields.map((field) => [field, 'mine'])))}>
          {t(words.keepDelete)}
        </Button>
        <Button variant="default" onClick={() => void decide({})}>
          {t(words.drop)}
        </Button>
      </div>
    )
  return (
    <>
      {fields.map((field) => {
        const label = t(register.fields[field]?.label ?? register.one)
        const sides = [
          ['mine', words.mine, one.write.values],
          ['theirs', words.theirs, one.theirs?.values],
        ] as const
        return (
          <Radio.Group
            key={field}
            label={label}
            description={`${t(words.before)}: ${show(field, one.write.base)}`}
            className="sync-sides"
            value={choices[field] ?? ''}
            onChange={(side) =>
              setChoices((held) => ({ ...held, [field]: side === 'mine' ? 'mine' : 'theirs' }))
            }
          >
            <div>
              {sides.map(([side, name, values]) => (
                <Radio key={side} value={side} label={show(field, values)} description={t(name)} />
              ))}
            </div>
          </Radio.Group>
        )
      })}
      <div className="sync-acts">
        <Button disabled={!decided} onClick={() => void decide(choices)}>
          {t(words.decide)}
        </Button>
      </div>
    </>
  )
}

const Refused = ({ one, register, phone }: StuckProps) => {
  const t = useText()
  const verdict = one.stuck?.kind === 'refused' ? one.stuck : null
  if (!verdict) return null
  const again = async () => {
    await phone.again(one.write.id)
    await synchronise()
  }
  return (
    <>
      <p>{t(verdict.text)}</p>
      {verdict.problems.length > 0 && (
        <ul className="sync-problems">
          {verdict.problems.map(({ field, text }) => (
            <li key={field}>
              <strong>{t(register.fields[field]?.label ?? register.one)}</strong> {t(text)}
            </li>
          ))}
        </ul>
      )}
      <div className="sync-acts">
        {one.write.act !== 'delete' && (
          <PlaceLink to={`/hien-truong/${register.name}?mo=${one.write.recordId}`} className="button-link">
            {t(words.mend)}
          </PlaceLink>
        )}
        <Button variant="default" onClick={() => void again()}>
          {t(words.again)}
        </Button>
        <Button variant="subtle" color="red" onClick={() => void phone.drop(one.write.id)}>
          {t(words.drop)}
        </Button>
      </div>
    </>
  )
}

export const StuckPart = (props: StuckProps) => {
  const t = useText()
  const { one, register, state } = props
  const conflict = one.stuck?.kind === 'conflict'
  return (
    <li className="card">
      <h3>
        {writtenAbout(state, register, one.write)}
        <span className="quiet"> · {t(register.one)}</span>
      </h3>
      <p className="problem">{t(conflict ? words.conflict : words.refused)}</p>
      {conflict ? <Conflict {...props} /> : <Refused {...props} />}
    </li>
  )
}
