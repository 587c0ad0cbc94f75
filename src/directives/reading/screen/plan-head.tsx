// What the document is: its title, number and day, which may be mended; and the act that makes tasks of what was accepted.
import { Button, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTell } from '../../../web/ask/ask.ts'
import { DayInput } from '../../../web/parts/day-input.tsx'
import { Icon } from '../../../web/look/icons.tsx'
import { useText } from '../../../web/language/language.tsx'
import { PlaceLink } from '../../../web/frame/place-link.tsx'
import { useView } from '../../../web/view/view.ts'
import { issuePlan, type Plan, undoPlan } from '../contract.ts'
import { words } from '../words.ts'
import { isClear } from './item-list.tsx'
import { PlanDocument } from './plan-document.tsx'
import type { Review } from './use-review.ts'

type PartProps = { readonly plan: Plan; readonly review: Review }

export const PlanFields = ({ plan, review }: PartProps) => {
  const t = useText()
  const { view } = useView()
  const wide = useMediaQuery('(min-width: 62em)', window.innerWidth >= 992)
  const [title, setTitle] = useState(plan.head.title)
  const [number, setNumber] = useState(plan.head.number ?? '')
  return (
    <details className="plan-about no-print" open={wide}>
      <summary>{t(words.fields)}</summary>
      <div className="plan-fields">
        <TextInput
          label={t(words.documentTitle)}
          maxLength={400}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onBlur={() => {
            if (title.trim() === '') setTitle(plan.head.title)
            else if (title !== plan.head.title) review.change({ title })
          }}
        />
        <TextInput
          label={t(words.number)}
          maxLength={60}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          onBlur={() => {
            const typed = number.trim() === '' ? null : number.trim()
            if (typed !== plan.head.number) review.change({ number: typed })
          }}
        />
        <DayInput
          late
          label={t(words.day)}
          value={plan.head.day}
          today={view.to}
          onChange={(day) => review.change({ day })}
        />
      </div>
      <PlanDocument plan={plan} />
    </details>
  )
}

/** How many tasks the accepted items would make that are not made yet. */
const waitingTasks = ({ matches, tasks }: Plan, items: Review['items']): number => {
  const made = new Set(tasks.map(({ item, body }) => `${item} ${body}`))
  return items
    .filter(({ state }) => state === 'accepted')
    .flatMap(({ id, bodies }) =>
      [...new Set(bodies.flatMap(({ key }) => matches[key] ?? []))].map((body) => `${id} ${body}`),
    )
    .filter((pair) => !made.has(pair)).length
}

export const PlanActions = ({ plan, review }: PartProps) => {
  const t = useText()
  const issue = useTell(issuePlan)
  const undo = useTell(undoPlan)
  const { id, version, number, state } = plan.head
  const waiting = waitingTasks(plan, review.items)
  const unclear = review.items.filter(
    (item) => item.state === 'accepted' && !isClear(item, plan.matches),
  ).length
  const say = (message: string) => notifications.show({ message })
  return (
    <>
      {plan.tasks.length > 0 && (
        <PlaceLink to={number ? `/so/tasks?search=${encodeURIComponent(number)}` : '/so/tasks'}>
          {t(words.toTasks)}
        </PlaceLink>
      )}
      {state === 'issued' && plan.tasks.length > 0 && (
        <Button
          variant="default"
          loading={undo.isPending}
          disabled={review.saving}
          onClick={() =>
            undo.mutate(
              { params: { id }, body: { version } },
              {
                onSuccess: ({ undone, kept, plan: fresh }) => {
                  review.take(fresh)
                  say(`${undone} ${t(words.takenBack)}${kept > 0 ? `; ${kept} ${t(words.kept)}` : ''}`)
                },
              },
            )
          }
        >
          {t(words.takeBack)}
        </Button>
      )}
      <Button
        leftSection={<Icon name="check" size={16} />}
        loading={issue.isPending}
        disabled={waiting === 0 || unclear > 0 || review.saving}
        title={unclear > 0 ? `${unclear} × ${t(words.unnamed)}` : undefined}
        onClick={() =>
          issue.mutate(
            { params: { id }, body: { version } },
            {
              onSuccess: ({ made, plan: fresh }) => {
                review.take(fresh)
                say(`${made} ${t(words.issuedDone)}`)
              },
            },
          )
        }
      >
        {t(words.issue)} ({waiting})
      </Button>
    </>
  )
}
