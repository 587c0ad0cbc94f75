// The screens of plans: documents that were read, and one of them with its tasks beside it.
import '../../audit/screen/audit.css'
import './screen/plans.css'
import { Button } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { DocumentArrival } from '../../audit/screen/document-arrival.tsx'
import { formatDay } from '../../kernel/day/day.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { Page, Waiting } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useScreen } from '../../web/view/use-screen.ts'
import { useView } from '../../web/view/view.ts'
import { listPlans, readPlan } from './contract.ts'
import { addItem } from './screen/edit-items.ts'
import { ItemList } from './screen/item-list.tsx'
import { PlanActions, PlanFields } from './screen/plan-head.tsx'
import { PlanHistory } from './screen/plan-history.tsx'
import { PlanText, showSentence } from './screen/plan-text.tsx'
import { useReview } from './screen/use-review.ts'
import { stateWords, words } from './words.ts'
import { Pending } from '../../web/ask/pending.tsx'

export const PlansPage = () => {
  const t = useText()
  const can = useCan()
  const navigate = useNavigate()
  const { view } = useView()
  const asked = useAsk(listPlans, {})
  const { data } = asked
  const tell = useTell(readPlan, { quiet: true })
  const [arriving, setArriving] = useState(false)
  const mayWrite = can('plans.write')
  const plans = data?.plans ?? []
  const arrival = mayWrite && (arriving || (data && plans.length === 0))
  return (
    <Page
      title={t(words.title)}
      under={t(words.under)}
      actions={
        mayWrite &&
        plans.length > 0 && (
          <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setArriving(!arriving)}>
            {t(words.new)}
          </Button>
        )
      }
    >
      <Pending ask={asked} />
      {arrival && (
        <DocumentArrival
          label={words.title}
          act={words.read}
          busy={words.reading}
          send={async (_, document) => {
            const { id } = await tell.mutateAsync({ body: { id: newId(), unit: view.unit, ...document } })
            await navigate({ to: '/doc-van-ban/$id', params: { id } })
          }}
        />
      )}
      {data && plans.length === 0 && (
        <EmptyState title={t(words.none)} icon="audit">
          {t(words.noneNext)}
        </EmptyState>
      )}
      {plans.length > 0 && (
        <ul className="row-list plan-list">
          {plans.map((plan) => (
            <li key={plan.id}>
              <PlaceLink to={`/doc-van-ban/${plan.id}`} className="row-link">
                <span className="row-main">
                  <strong>{plan.title}</strong>
                  <span className="quiet">
                    {[plan.unitName, plan.number, plan.day && formatDay(plan.day)]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <span className="plan-counts">
                  <span>{t(plan.state === 'issued' ? words.issued : words.inReview)}</span>
                  <span className="quiet even">
                    {(['open', 'accepted', 'dropped'] as const)
                      .filter((state) => plan[state] > 0)
                      .map((state) => `${plan[state]} ${t(stateWords[state]).toLowerCase()}`)
                      .join(' · ')}
                  </span>
                </span>
              </PlaceLink>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}

export const PlanPage = () => {
  const t = useText()
  const can = useCan()
  const { id = '' } = useParams({ strict: false })
  const { search, setSearch } = useScreen()
  const review = useReview(id)
  const { plan } = review
  const box = useRef<HTMLDivElement>(null)
  const lit = search.muc ?? null
  const mayWrite = can('plans.write')
  const show = (item: string) => setSearch({ muc: item }, { replace: true })
  const loaded = plan !== undefined
  useEffect(() => {
    if (loaded && lit !== null) showSentence(box.current, lit)
  }, [loaded, lit])
  return (
    <Page
      title={plan?.head.title ?? t(words.title)}
      under={
        plan && (
          <>
            <PlaceLink to="/doc-van-ban">{t(words.title)}</PlaceLink> ·{' '}
            {[
              plan.head.unitName,
              plan.head.number,
              t(plan.head.state === 'issued' ? words.issued : words.inReview),
            ]
              .filter(Boolean)
              .join(' · ')}
          </>
        )
      }
      actions={plan && mayWrite && <PlanActions plan={plan} review={review} />}
    >
      {review.error && <ErrorNote error={review.error} again={review.again} />}
      {!plan && !review.error && <Waiting lines={14} />}
      {plan && (
        <>
          {mayWrite && <PlanFields key={plan.head.id} plan={plan} review={review} />}
          <div className="plan-columns">
            <PlanText
              text={plan.text}
              items={review.items}
              lit={lit}
              box={box}
              press={(item) => {
                show(item)
                document
                  .querySelector(`[data-item="${CSS.escape(item)}"]`)
                  ?.scrollIntoView({ block: 'center', behavior: 'smooth' })
              }}
              add={
                mayWrite
                  ? (from, to) => {
                      const edit = addItem(plan.text, review.items, from, to)
                      if (!edit) return
                      review.change(edit)
                      const [added] = edit.put
                      if (added) show(added.id)
                    }
                  : undefined
              }
            />
            <ItemList plan={plan} review={review} mayWrite={mayWrite} lit={lit} show={show} />
          </div>
          <PlanHistory id={plan.head.id} version={plan.head.version} />
        </>
      )}
    </Page>
  )
}
