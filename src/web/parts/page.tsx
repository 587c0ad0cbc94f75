// The head of a screen: its name, one line under it, and what can be done there.
import { Skeleton } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import { usePassing } from '../ask/use-passing.ts'

type PageProps = {
  readonly title: string
  /** What the tab is called where the title may not stand in the history of the browser. */
  readonly tab?: string
  readonly under?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export const Page = ({ title, tab = title, under, actions, children }: PageProps) => {
  const passing = usePassing()
  useEffect(() => {
    document.title = `${tab} · Pháo Đài`
  }, [tab])
  return (
    <div className={passing ? 'page passing' : 'page'} aria-busy={passing}>
      <div className="page-head">
        <div className="page-title">
          <h1>{title}</h1>
          {under !== undefined && <div className="quiet">{under}</div>}
        </div>
        {actions !== undefined && <div className="page-actions no-print">{actions}</div>}
      </div>
      {children}
    </div>
  )
}

/** Grey lines where rows are on their way. */
export const Waiting = ({ lines = 8 }: { readonly lines?: number }) => (
  <div className="waiting" aria-busy="true" aria-live="polite">
    {Array.from({ length: lines }, (_, index) => (
      <Skeleton key={index} height={18} width={`${92 - ((index * 17) % 40)}%`} />
    ))}
  </div>
)
