// The preview of a run and its corrections, sent one after another so that none overtakes and undoes another.
import { useRef, useState } from 'react'
import type { BodyOf } from '../../kernel/contract/endpoint.ts'
import { askKey, queryClient, useAsk, useTell } from '../../web/ask.ts'
import { adjustImport, previewImport, type Preview } from '../contract.ts'

export type Adjustment = BodyOf<typeof adjustImport>

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
  // The answer to a correction is the newest preview: reading the sheet once more for it would be waste.
  const [held, setHeld] = useState<Preview | null>(null)
  const [waiting, setWaiting] = useState(0)
  const last = useRef<Promise<void>>(Promise.resolve())
  const input = { params: { id } }
  const ask = useAsk(previewImport, input, { when: when && held === null, keep: true })
  const tell = useTell(adjustImport)
  const send = async (change: Adjustment): Promise<void> => {
    try {
      const preview = await tell.mutateAsync({ ...input, body: change })
      queryClient.setQueryData(askKey(previewImport, input), preview)
      setHeld(preview)
    } catch {
      // Said in a notification by useTell; the preview stays as it was.
    } finally {
      setWaiting((count) => count - 1)
    }
  }
  return {
    preview: held ?? ask.data,
    error: held ? null : ask.error,
    again: () => void ask.refetch(),
    adjust: (change) => {
      setWaiting((count) => count + 1)
      last.current = last.current.then(() => send(change))
    },
    busy: waiting > 0,
    forget: () => setHeld(null),
  }
}
