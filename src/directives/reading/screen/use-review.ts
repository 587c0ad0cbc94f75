// The review of one plan: what is pressed stands at once, is saved in the order in which it was done, and can be taken back.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { askKey, useAsk, useTell } from '../../../web/ask/ask.ts'
import type { ApiRefusal } from '../../../web/ask/api.ts'
import { changePlan, getPlan, type Plan, type PlanItem } from '../contract.ts'
import { applyEdit, type Edit, reverseOf } from './edit-items.ts'

/** What the head of the plan may be changed to, and what a name means. */
export type Change = Partial<Edit> & {
  readonly title?: string
  readonly number?: string | null
  readonly day?: string | null
  readonly matches?: Plan['matches']
}

export type Review = {
  readonly plan: Plan | undefined
  readonly items: readonly PlanItem[]
  readonly error: ApiRefusal | null
  readonly again: () => void
  readonly change: (change: Change) => void
  readonly undo: (() => void) | null
  readonly saving: boolean
  /** What was done last was not answered: it waits with all that follows. */
  readonly stopped: { readonly error: ApiRefusal; readonly again: () => void } | null
  /** The plan as it came back from an act that is no change of its items. */
  readonly take: (plan: Plan) => void
}

const asEdit = ({ put = [], drop = [] }: Change): Edit => ({ put, drop })

export const useReview = (id: string): Review => {
  const client = useQueryClient()
  const { data: plan, error, refetch } = useAsk(getPlan, { params: { id } }, { lasting: true })
  const tell = useTell(changePlan, { leave: true, drops: true })
  const [waiting, setWaiting] = useState<readonly Change[]>([])
  const [unanswered, setUnanswered] = useState<ApiRefusal | null>(null)
  const [back, setBack] = useState<readonly Edit[]>([])
  const items = waiting.reduce<readonly PlanItem[]>(
    (so, change) => applyEdit(so, asEdit(change)),
    plan?.items ?? [],
  )
  const take = (fresh: Plan) => client.setQueryData(askKey(getPlan, { params: { id } }), fresh)
  const [next] = waiting
  const save = useEffectEvent(({ put, drop, ...head }: Change, version: number) =>
    tell.mutate(
      {
        params: { id },
        body: { ...head, version, ...(put ? { put: [...put] } : {}), ...(drop ? { drop: [...drop] } : {}) },
      },
      {
        onSuccess: (fresh) => {
          take(fresh)
          setWaiting((all) => all.slice(1))
        },
        onError: (refusal) => {
          if (refusal.isUndecided) return setUnanswered(refusal)
          // Somebody else has changed it meanwhile, or it cannot be: what stands on the server is shown again.
          setWaiting([])
          setBack([])
          void refetch()
        },
      },
    ),
  )
  const { isPending } = tell
  const version = plan?.head.version
  useEffect(() => {
    if (next && version !== undefined && !isPending && !unanswered) save(next, version)
  }, [next, version, isPending, unanswered])
  const goOn = () => setUnanswered(null)
  const change = (wanted: Change) => {
    const edit = asEdit(wanted)
    if (edit.put.length + edit.drop.length > 0) setBack((all) => [...all.slice(-99), reverseOf(items, edit)])
    setWaiting((all) => [...all, wanted])
    goOn()
  }
  const last = back.at(-1)
  return {
    plan,
    items,
    error,
    again: () => void refetch(),
    change,
    undo: last
      ? () => {
          setBack((all) => all.slice(0, -1))
          setWaiting((all) => [...all, last])
          goOn()
        }
      : null,
    saving: waiting.length > 0,
    stopped: unanswered && { error: unanswered, again: goOn },
    // What has become a task is changed there and no longer here.
    take: (fresh) => {
      setBack([])
      take(fresh)
    },
  }
}
