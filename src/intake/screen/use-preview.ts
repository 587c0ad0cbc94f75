// The preview of a run and its corrections, sent one after another so that none overtakes and undoes another.
import { useRef, useState } from 'react'
import { askKey, queryClient, useAsk, useTell } from '../../web/ask/ask.ts'
import { adjustImport, previewImport, type Preview } from '../contract.ts'
import { takeTogether, type Adjustment } from './adjustment.ts'

export type PreviewTools = {
  readonly preview: Preview | undefined
  readonly error: Error | null
  readonly again: () => void
  readonly adjust: (change: Adjustment) => void
  /** Corrections are on their way. */
  readonly busy: boolean
  /** Forget what is held and ask anew: the run has changed elsewhere. */
  readonly forget: () => void
}

export const usePreview = (id: string, when: boolean): PreviewTools => {
  // The answer to a correction is the newest preview: having the sheet read once more for it would be waste.
  const [held, setHeld] = useState<Preview | null>(null)
  const [busy, setBusy] = useState(false)
  const waiting = useRef<readonly Adjustment[]>([])
  const sending = useRef(false)
  const input = { params: { id } }
  const ask = useAsk(previewImport, input, { when: when && held === null, keep: true })
  const tell = useTell(adjustImport)
  const send = async (): Promise<void> => {
    if (sending.current) return
    sending.current = true
    for (;;) {
      const { next, rest } = takeTogether(waiting.current)
      waiting.current = rest
      if (next === null) break
      try {
        const preview = await tell.mutateAsync({ ...input, body: next })
        queryClient.setQueryData(askKey(previewImport, input), preview)
        setHeld(preview)
      } catch {
        // Said in a notification by useTell; the preview stays as it was.
      }
    }
    sending.current = false
    setBusy(false)
  }
  return {
    preview: held ?? ask.data,
    error: held ? null : ask.error,
    again: () => void ask.refetch(),
    adjust: (change) => {
      waiting.current = [...waiting.current, change]
      setBusy(true)
      setHeld(held ?? ask.data ?? null)
      void send()
    },
    busy,
    forget: () => setHeld(null),
  }
}
