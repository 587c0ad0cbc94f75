// One pair of the queue: two persons side by side, why they may be one, and what can be decided.
import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { formatDay, isDay } from '../kernel/day/day.ts'
import type { Values } from '../kernel/register/field.ts'
import { persons } from '../people/persons.ts'
import { useLanguage, useText } from '../web/language/language.tsx'
import { PlaceLink } from '../web/frame/place-link.tsx'
import { shownField } from '../web/register/field-value.ts'
import { titleOf } from '../web/register/record-title.ts'
import { useCan } from '../web/ask/session.tsx'
import { useUnits } from '../web/view/units.ts'
import { fieldsTold } from './choose-values.ts'
import type { DuplicateDoubt } from './contract.ts'
import { Reasons, useChance } from './reasons.tsx'
import { words } from './words.ts'

export type Decision = 'different' | 'later' | 'open'

type PairProps = {
  readonly doubt: DuplicateDoubt
  readonly isCurrent: boolean
  /** All persons that hang together with this pair. */
  readonly group: readonly string[]
  readonly decide: (decision: Decision) => void
  readonly merge: (ids: readonly string[]) => void
  readonly pick: () => void
}

const Sides = ({ doubt }: { readonly doubt: DuplicateDoubt }) => {
  const t = useText()
  const units = useUnits()
  const { language } = useLanguage()
  const sides = [doubt.one, doubt.other]
  const told = sides.flatMap(({ values }) => (values ? [{ values }] : []))
  const shown = (values: Values | null, name: string): string => {
    const value = values?.[name] ?? null
    if (typeof value === 'string' && isDay(value)) return formatDay(value)
    // The households are told by their names in the record itself.
    return persons.fields[name as keyof typeof persons.fields]?.kind === 'link'
      ? ''
      : shownField(persons.fields[name as keyof typeof persons.fields], value, language)
  }
  const differs = (name: string): boolean =>
    told.length === 2 && (told[0]?.values[name] ?? null) !== (told[1]?.values[name] ?? null)
  const fields = fieldsTold(persons, told).filter((name) => name !== 'fullName' && name !== 'household')
  return (
    <table className="pair">
      <thead>
        <tr>
          <td />
          {sides.map(({ id, values }) => (
            <th key={id} scope="col">
              {values ? (
                <PlaceLink to={`/so/${persons.name}/${id}`}>
                  {titleOf(persons, { id, values, subject: null })}
                </PlaceLink>
              ) : (
                <span className="quiet">{t(words.outside)}</span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map((name) => (
          <tr key={name} className={differs(name) ? 'differs' : undefined}>
            <th scope="row">{t(persons.fields[name as keyof typeof persons.fields].label)}</th>
            {sides.map(({ id, values }) => (
              <td key={id}>{shown(values, name)}</td>
            ))}
          </tr>
        ))}
        <tr className={doubt.one.homeUnit === doubt.other.homeUnit ? undefined : 'differs'}>
          <th scope="row">{t(words.unit)}</th>
          {sides.map(({ id, homeUnit }) => (
            <td key={id}>{units.nameOf(homeUnit)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

export const Pair = ({ doubt, isCurrent, group, decide, merge, pick }: PairProps) => {
  const t = useText()
  const can = useCan()
  const chance = useChance()
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <li
      ref={card}
      className={isCurrent ? 'card doubt doubt-current' : 'card doubt'}
      aria-current={isCurrent ? 'true' : undefined}
      onPointerDown={pick}
    >
      <div className="doubt-head">
        <strong>{t(doubt.verdict === 'same' ? words.same : words.likely)}</strong>
        <span className="quiet even">
          {t(words.chance)} {chance(doubt.chance)}
        </span>
      </div>
      <Reasons because={doubt.because} heldBack={doubt.heldBack} />
      <Sides doubt={doubt} />
      {doubt.ask && <p className="note note-question">{t(doubt.ask)}</p>}
      {can('persons.write') && (
        <div className="page-actions doubt-actions">
          {doubt.mayMerge && (
            <Button onClick={() => merge([doubt.one.id, doubt.other.id])}>{t(words.merge)}</Button>
          )}
          {doubt.mayMerge && group.length > 2 && (
            <Button variant="default" onClick={() => merge(group)}>
              {t(words.mergeGroup)} ({group.length})
            </Button>
          )}
          {doubt.mayMerge && doubt.state !== 'different' && (
            <Button variant="default" onClick={() => decide('different')}>
              {t(words.different)}
            </Button>
          )}
          {doubt.state === 'open' ? (
            <Button variant="subtle" onClick={() => decide('later')}>
              {t(words.later)}
            </Button>
          ) : (
            (doubt.mayMerge || doubt.state === 'later') && (
              <Button variant="subtle" onClick={() => decide('open')}>
                {t(words.again)}
              </Button>
            )
          )}
        </div>
      )}
    </li>
  )
}
