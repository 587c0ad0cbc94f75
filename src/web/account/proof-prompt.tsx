// Before a dangerous act: proves again who it is, then the act goes on by itself.
import { lazy, Suspense, useEffect, useState } from 'react'
import { textOf } from '../../kernel/text/text.ts'
import { onProofWanted } from '../ask/api.ts'
import { useText } from '../language/language.tsx'
import { Panel } from '../parts/panel.tsx'

const ProofForm = lazy(async () => ({ default: (await import('./proof-form.tsx')).ProofForm }))

const title = textOf('Xác nhận là chính bạn', 'Prove that it is you')

type Waiter = { readonly answer: (proved: boolean) => void }

export const ProofPrompt = () => {
  const t = useText()
  const [waiter, setWaiter] = useState<Waiter | null>(null)
  useEffect(() => {
    onProofWanted(() => new Promise<boolean>((resolve) => setWaiter({ answer: resolve })))
    return () => onProofWanted(() => Promise.resolve(false))
  }, [])
  if (!waiter) return null
  const end = (proved: boolean) => {
    setWaiter(null)
    waiter.answer(proved)
  }
  return (
    <Panel title={t(title)} close={() => end(false)} over>
      <Suspense>
        <ProofForm end={end} />
      </Suspense>
    </Panel>
  )
}
