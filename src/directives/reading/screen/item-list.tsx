// The tasks that were read, beside their document: filtered, walked by keys, accepted one by one or all that are clear.
import { Button } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { ErrorNote } from '../../../web/ask/error-note.tsx'
import { EmptyState } from '../../../web/parts/empty-state.tsx'
import { useText } from '../../../web/language/language.tsx'
import type { Plan, PlanItem } from '../contract.ts'
import { stateWords, words } from '../words.ts'
import { mergeItems, splitItem } from './edit-items.ts'
import { ItemCard } from './item-card.tsx'
import type { Review } from './use-review.ts'

type Filter = 'all' | PlanItem['state'] | 'unnamed'

export const isClear = (item: PlanItem, matches: Plan['matches']): boolean =>
  item.bodies.some(({ key }) => (matches[key] ?? []).length > 0)

const inFilter = (item: PlanItem, filter: Filter, matches: Plan['matches']): boolean =>
  filter === 'all' ||
  (filter === 'unnamed' ? item.state !== 'dropped' && !isClear(item, matches) : item.state === filter)

type ItemListProps = {
  readonly plan: Plan
  readonly review: Review
  readonly mayWrite: boolean
  readonly lit: string | null
  readonly show: (id: string) => void
}

export const ItemList = ({ plan, review, mayWrite, lit, show }: ItemListProps) => {
  const t = useText()
  const [filter, setFilter] = useState<Filter>('all')
  const [open, setOpen] = useState<string | null>(null)
  const { items, change, undo } = review
  const given = new Set(plan.tasks.map(({ item }) => item))
  const shown = items.filter((item) => item.id === lit || inFilter(item, filter, plan.matches))
  const clear = items.filter(
    (item) => item.state === 'open' && !given.has(item.id) && isClear(item, plan.matches),
  )
  const after = (item: PlanItem): PlanItem | undefined =>
    items.slice(items.indexOf(item) + 1).find(({ id, state }) => state !== 'dropped' && !given.has(id))
  const acts = {
    change,
    setState: (item: PlanItem, state: PlanItem['state']) => change({ put: [{ ...item, state }] }),
    split: (item: PlanItem) => {
      const edit = splitItem(plan.text, item)
      if (edit) change(edit)
    },
    merge: (item: PlanItem) => {
      const next = after(item)
      if (next) change(mergeItems(item, next))
    },
  }
  const move = (by: number) => {
    const at = shown.findIndex(({ id }) => id === lit)
    const next = shown[Math.min(shown.length - 1, Math.max(0, at + by))]
    if (!next) return
    show(next.id)
    document
      .querySelector<HTMLElement>(`[data-item="${CSS.escape(next.id)}"] .plan-press`)
      ?.focus({ preventScroll: false })
  }
  const key = (event: KeyboardEvent) => {
    const { target, key: pressed, ctrlKey, metaKey, altKey } = event
    if (target instanceof HTMLElement && target.closest('input, textarea, [role="dialog"]')) return
    if (altKey || ((ctrlKey || metaKey) && pressed.toLowerCase() !== 'z')) return
    const item = items.find(({ id }) => id === lit)
    const free = mayWrite && item && !given.has(item.id)
    const does: Readonly<Record<string, (() => void) | undefined>> = {
      arrowdown: () => move(1),
      arrowup: () => move(-1),
      a: free ? () => acts.setState(item, 'accepted') : undefined,
      x: free ? () => acts.setState(item, 'dropped') : undefined,
      e: free ? () => setOpen(open === item.id ? null : item.id) : undefined,
      t: free ? () => acts.split(item) : undefined,
      g: free ? () => acts.merge(item) : undefined,
      z: undo ?? undefined,
    }
    const act = does[pressed.toLowerCase()]
    if (!act) return
    event.preventDefault()
    act()
  }
  const count = (one: Filter): number => items.filter((item) => inFilter(item, one, plan.matches)).length
  const names = { all: words.all, ...stateWords, unnamed: words.unnamed }
  return (
    <section className="plan-right" aria-label={t(words.tasks)} onKeyDown={key}>
      <div className="audit-filters no-print" role="group" aria-label={t(words.tasks)}>
        {(['all', 'open', 'accepted', 'dropped', 'unnamed'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="audit-filter"
            aria-pressed={filter === one}
            onClick={() => setFilter(one)}
          >
            {t(names[one])} <span className="even">{count(one)}</span>
          </button>
        ))}
      </div>
      {mayWrite && (
        <div className="plan-tools no-print">
          <Button
            size="compact-sm"
            variant="default"
            disabled={clear.length === 0}
            onClick={() => change({ put: clear.map((item) => ({ ...item, state: 'accepted' })) })}
          >
            {t(words.acceptAll)} ({clear.length})
          </Button>
          <Button size="compact-sm" variant="subtle" disabled={!undo} onClick={() => undo?.()}>
            {t(words.undo)}
          </Button>
          <span className="quiet" role="status">
            {t(review.stopped ? words.unsaved : review.saving ? words.saving : words.saved)}
          </span>
          <span className="quiet plan-keys">{t(words.keys)}</span>
        </div>
      )}
      {review.stopped && <ErrorNote {...review.stopped} />}
      {items.length === 0 && (
        <EmptyState title={t(words.nothing)} icon="audit">
          {t(words.nothingWhy)}
        </EmptyState>
      )}
      {items.length > 0 && shown.length === 0 && <p className="quiet">{t(words.noneHere)}</p>}
      <ol className="plan-items">
        {shown.map((item) => (
          <ItemCard
            key={item.id}
            item={item}
            plan={plan}
            lit={item.id === lit}
            open={item.id === open}
            press={() => show(item.id)}
            toggle={() => {
              show(item.id)
              setOpen(open === item.id ? null : item.id)
            }}
            acts={mayWrite && !given.has(item.id) ? acts : undefined}
            maySplit={splitItem(plan.text, item) !== null}
            mayMerge={after(item) !== undefined}
          />
        ))}
      </ol>
    </section>
  )
}
