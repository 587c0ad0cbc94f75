// The preview of a run and its corrections, sent one after another so that none overtakes and undoes another.
import { useRef, useState } from 'react'
import type { ApiRefusal } from '../../web/ask/api.ts'
import { askKey, queryClient, useAsk, useTell } from '../../web/ask/ask.ts'
import { adjustImport, previewImport, type Preview } from '../contract.ts'
import type { Adjustment } from './adjustment.ts'
import { type Line, sendWaiting } from './send-waiting.ts'

export type PreviewTools = {
  readonly preview: Preview | undefined
  readonly error: Error | null
  readonly again: () => void
  readonly adjust: (change: Adjustment) => void
  /** Corrections are on their way, or wait to be sent again. */
  readonly busy: boolean
  /** Forget what is held and ask anew: the run has changed elsewhere. */
  readonly forget: () => void
}

export const usePreview = (id: string, when: boolean): PreviewTools => {
  // The answer to a correction is the newest preview: having the sheet read once more for it would be waste.
  const [held, setHeld] = useState<Preview | null>(null)
  const [busy, setBusy] = useState(false)
  const [unanswered, setUnanswered] = useState<ApiRefusal | null>(null)
  const line = useRef<Line>({ waiting: [] })
  const sending = useRef(false)
  const input = { params: { id } }
  const ask = useAsk(previewImport, input, { when: when && held === null, keep: true })
  const tell = useTell(adjustImport, { drops: true })
  const send = async (): Promise<void> => {
    if (sending.current) return
    sending.current = true
    setUnanswered(null)
    const stopped = await sendWaiting(line.current, async (next) => {
      const preview = await tell.mutateAsync({ ...input, body: next })
      queryClient.setQueryData(askKey(previewImport, input), preview)
      setHeld(preview)
    })
    sending.current = false
    setUnanswered(stopped)
    setBusy(stopped !== null)
  }
  return {
    preview: held ?? ask.data,
    error: unanswered ?? (held ? null : ask.error),
    again: () => void (unanswered ? send() : ask.refetch()),
    adjust: (change) => {
      line.current.waiting = [...line.current.waiting, change]
      setBusy(true)
      setHeld(held ?? ask.data ?? null)
      void send()
    },
    busy,
    forget: () => setHeld(null),
  }
}
