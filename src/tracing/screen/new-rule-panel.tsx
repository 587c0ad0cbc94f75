// A new rule over those who are followed: first who would be followed until when, then it is applied, and can be taken back.
import { Button } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { formatDay, type Day } from '../../kernel/day/day.ts'
import { useTell } from '../../web/ask/ask.ts'
import { DayInput } from '../../web/parts/day-input.tsx'
import { isDayOrNone } from '../../web/parts/read-day.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { Waiting } from '../../web/parts/page.tsx'
import { Panel } from '../../web/parts/panel.tsx'
import { useView } from '../../web/view/view.ts'
import { applyNewRule } from '../contract.ts'
import { ruleWords } from './rule-words.ts'

export const NewRulePanel = ({ close, done }: { readonly close: () => void; readonly done: () => void }) => {
  const t = useText()
  const { view } = useView()
  const [rule, setRule] = useState<Day | null>(view.to)
  const preview = useTell(applyNewRule, { quiet: true, leave: true })
  const save = useTell(applyNewRule, { quiet: true, done: ruleWords.applied })
  const input = (tryOnly: boolean) => ({ body: { unit: view.unit, on: view.to, rule, tryOnly } })
  const look = useEffectEvent(() => preview.mutate(input(true)))
  const known = isDayOrNone(rule)
  useEffect(() => {
    if (known) look()
  }, [rule, known])
  const found = preview.data
  return (
    <Panel title={t(ruleWords.title)} close={close}>
      <div className="stack">
        <p className="quiet">{t(ruleWords.how)}</p>
        <DayInput
          label={t(ruleWords.day)}
          hint={t(ruleWords.blank)}
          value={rule}
          onChange={setRule}
          unread={setRule}
          today={view.to}
        />
        {preview.error && <ErrorNote error={preview.error} />}
        {save.error && <ErrorNote error={save.error} />}
        {!found && !preview.error && <Waiting lines={4} />}
        {found && (
          <section aria-label={t(ruleWords.moves)}>
            <h3>
              {found.source ?? t(ruleWords.ofTheList)}: {found.moves.length} {t(ruleWords.people)}
            </h3>
            {found.moves.length === 0 && <p className="quiet">{t(ruleWords.nobody)}</p>}
            {found.more && <p className="problem">{t(ruleWords.more)}</p>}
            <ul className="moves-whole">
              {found.moves.map((move) => (
                <li key={move.id}>
                  <strong>{move.name}</strong> {move.level.toUpperCase()}{' '}
                  {move.from === null ? '—' : formatDay(move.from)} <Icon name="right" size={14} />{' '}
                  {formatDay(move.to)}
                  {move.to < view.to && <span className="quiet"> ({t(ruleWords.over)})</span>}
                </li>
              ))}
            </ul>
          </section>
        )}
        <div>
          <Button
            disabled={!known || !found || found.moves.length === 0}
            loading={save.isPending}
            onClick={() => save.mutate(input(false), { onSuccess: done })}
          >
            {t(rule === null ? ruleWords.back : ruleWords.apply)}
          </Button>
        </div>
      </div>
    </Panel>
  )
}
