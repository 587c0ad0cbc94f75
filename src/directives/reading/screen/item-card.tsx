// One task that was read: where it stands, what is asked of whom by when, and what to do with it.
import { Button } from '@mantine/core'
import { Icon } from '../../../web/look/icons.tsx'
import { useText } from '../../../web/language/language.tsx'
import { PlaceLink } from '../../../web/frame/place-link.tsx'
import type { Plan, PlanItem } from '../contract.ts'
import { stateWords, words } from '../words.ts'
import { ItemChips } from './item-chips.tsx'
import { ItemForm } from './item-form.tsx'
import type { Change } from './use-review.ts'

export type ItemActs = {
  readonly setState: (item: PlanItem, state: PlanItem['state']) => void
  readonly split: (item: PlanItem) => void
  readonly merge: (item: PlanItem) => void
  readonly change: (change: Change) => void
}

type ItemCardProps = {
  readonly item: PlanItem
  readonly plan: Plan
  readonly lit: boolean
  readonly open: boolean
  readonly press: () => void
  readonly toggle: () => void
  /** Absent where the reader may only look, or the task was given. */
  readonly acts: ItemActs | undefined
  readonly maySplit: boolean
  readonly mayMerge: boolean
}

export const ItemCard = ({
  item,
  plan,
  lit,
  open,
  press,
  toggle,
  acts,
  maySplit,
  mayMerge,
}: ItemCardProps) => {
  const t = useText()
  const { id, place, state, title, kind, through } = item
  const given = plan.tasks.filter((task) => task.item === id)
  const edit = acts && ((next: PlanItem) => acts.change({ put: [next] }))
  const mean =
    acts && ((key: string, ids: readonly string[]) => acts.change({ matches: { [key]: [...ids] } }))
  return (
    <li className={`plan-item plan-item-${state}`} data-item={id} data-lit={lit || undefined}>
      <div className="plan-item-head">
        <span className="quiet even">{place}</span>
        {kind === 'target' && <span className="plan-kind">{t(words.target)}</span>}
        <span className="plan-state">
          <Icon name={state === 'accepted' ? 'check' : state === 'dropped' ? 'close' : 'dots'} size={16} />{' '}
          {t(given.length > 0 ? words.issued : stateWords[state])}
        </span>
      </div>
      <button type="button" className="plan-press" aria-current={lit || undefined} onClick={press}>
        {title}
      </button>
      {through.length > 0 && (
        <p className="quiet">
          {t(words.through)}: {through.map(({ name }) => name).join(', ')}
        </p>
      )}
      <q className="plan-sentence">{plan.text.slice(item.start, item.end).replace(/\s+/gu, ' ')}</q>
      <ItemChips item={item} plan={plan} edit={edit} mean={mean} />
      {open && acts && <ItemForm key={id} item={item} plan={plan} change={acts.change} />}
      {given.length > 0 && (
        <p className="plan-given">
          {given.slice(0, 30).map(({ task, body }) => (
            <PlaceLink key={task} to={`/so/tasks/${task}`}>
              {t(words.task)}: {plan.bodyNames[body] ?? ''}
            </PlaceLink>
          ))}
        </p>
      )}
      {acts && (
        <div className="plan-item-acts no-print">
          {state === 'accepted' ? null : (
            <Button
              size="compact-sm"
              leftSection={<Icon name="check" size={16} />}
              onClick={() => acts.setState(item, 'accepted')}
            >
              {t(words.accept)}
            </Button>
          )}
          {state === 'open' ? null : (
            <Button size="compact-sm" variant="default" onClick={() => acts.setState(item, 'open')}>
              {t(words.reopen)}
            </Button>
          )}
          {state === 'dropped' ? null : (
            <Button size="compact-sm" variant="default" onClick={() => acts.setState(item, 'dropped')}>
              {t(words.drop)}
            </Button>
          )}
          <Button size="compact-sm" variant="default" aria-expanded={open} onClick={toggle}>
            {t(open ? words.close : words.edit)}
          </Button>
          {maySplit && (
            <Button size="compact-sm" variant="subtle" onClick={() => acts.split(item)}>
              {t(words.split)}
            </Button>
          )}
          {mayMerge && (
            <Button size="compact-sm" variant="subtle" onClick={() => acts.merge(item)}>
              {t(words.merge)}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
