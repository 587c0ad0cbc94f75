// Who, with whom, by when, how much: the chips of a task. A name is pressed to say which bodies of the register it means.
import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../../kernel/day/day.ts'
import { Icon } from '../../../web/look/icons.tsx'
import { useText } from '../../../web/language/language.tsx'
import { LinksInput } from '../../../web/register/links-input.tsx'
import { useFaces } from '../../../web/figure/use-figures.ts'
import { recurrences } from '../../task-choices.ts'
import type { Named, Plan, PlanItem } from '../contract.ts'
import { words } from '../words.ts'

type NameChipProps = {
  readonly named: Named
  readonly matches: Plan['matches']
  readonly bodyNames: Plan['bodyNames']
  /** Absent where nothing may be changed. */
  readonly setMeaning: ((ids: readonly string[]) => void) | undefined
  readonly takeAway: (() => void) | undefined
}

const NameChip = ({ named, matches, bodyNames, setMeaning, takeAway }: NameChipProps) => {
  const t = useText()
  const [open, setOpen] = useState(false)
  const ids = matches[named.key] ?? []
  const [only] = ids
  const known =
    ids.length === 0
      ? t(words.notInRegister)
      : ids.length > 1
        ? `${ids.length} ${t(words.times)}`
        : only && bodyNames[only] !== named.name
          ? bodyNames[only]
          : undefined
  const face = (
    <>
      {ids.length === 0 && <Icon name="warning" size={16} />}
      <span>{named.name}</span>
      {known !== undefined && <small>{known}</small>}
    </>
  )
  if (!setMeaning) return <span className="plan-chip">{face}</span>
  return (
    <Popover opened={open} onChange={setOpen} width={340} position="bottom-start" trapFocus withinPortal>
      <Popover.Target>
        <button
          type="button"
          className="plan-chip"
          data-missing={ids.length === 0 || undefined}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {face}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="plan-meaning">
        <strong>{named.name}</strong>
        <LinksInput
          label={t(words.meaning)}
          description={t(words.meaningHint)}
          required={false}
          error={undefined}
          to="bodies"
          value={ids.length === 0 ? null : ids.join(' ')}
          onChange={(value) => setMeaning(value === null ? [] : value.split(' '))}
        />
        {takeAway && (
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            onClick={() => {
              setOpen(false)
              takeAway()
            }}
          >
            {t(words.takeAway)}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

type ItemChipsProps = {
  readonly item: PlanItem
  readonly plan: Plan
  readonly edit: ((item: PlanItem) => void) | undefined
  readonly mean: ((key: string, ids: readonly string[]) => void) | undefined
}

const without = (named: readonly Named[], key: string): Named[] => named.filter((one) => one.key !== key)

export const ItemChips = ({ item, plan, edit, mean }: ItemChipsProps) => {
  const t = useText()
  const faceOf = useFaces()
  const { bodies, partners, from, due, hour, recurrence, event, figure, value, goal } = item
  const face = figure === null ? undefined : faceOf(figure)
  const chip = (named: Named, takeAway: (() => void) | undefined) => (
    <NameChip
      key={named.key}
      named={named}
      matches={plan.matches}
      bodyNames={plan.bodyNames}
      setMeaning={mean && ((ids) => mean(named.key, ids))}
      takeAway={takeAway}
    />
  )
  const days = [
    from !== null && from !== due ? `${t(words.before)} ${formatDay(from)}` : '',
    hour ?? '',
    due === null ? '' : `${t(words.until)} ${formatDay(due)}`,
  ].filter((word) => word !== '')
  const measured = face ? t(face.label) : figure
  return (
    <div className="plan-chips">
      {bodies.length === 0 && (
        <span className="plan-chip" data-missing>
          <Icon name="warning" size={16} />
          <span>{t(words.nobody)}</span>
        </span>
      )}
      {bodies.map((named) =>
        chip(named, edit && (() => edit({ ...item, bodies: without(bodies, named.key) }))),
      )}
      {item.role === 'support' && <span className="quiet">{t(words.supports)}</span>}
      {partners.length > 0 && <span className="quiet">{t(words.partners).toLowerCase()}:</span>}
      {partners.map((named) =>
        chip(named, edit && (() => edit({ ...item, partners: without(partners, named.key) }))),
      )}
      {days.length > 0 && (
        <span className="plan-fact even">
          <Icon name="calendar" size={16} /> {days.join(' ')}
        </span>
      )}
      {recurrence !== 'once' && (
        <span className="plan-fact">
          <Icon name="history" size={16} /> {t(recurrences[recurrence])}
        </span>
      )}
      {event !== null && <span className="plan-fact">{event}</span>}
      {measured ? (
        <span className="plan-fact even">
          <Icon name="target" size={16} /> {measured}
          {value === null
            ? ''
            : `: ${value.toLocaleString('vi-VN')}${face?.measure === 'percent' ? ' %' : ''}`}
        </span>
      ) : (
        goal !== null && (
          <span className="plan-fact">
            <Icon name="target" size={16} /> {goal}
          </span>
        )
      )}
    </div>
  )
}
