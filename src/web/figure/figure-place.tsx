// Where the panel of a figure stands when the address names one; it is loaded when a number is first pressed.
import { lazy, Suspense } from 'react'
import { useFigurePanel } from './use-figures.ts'

const FigurePanel = lazy(async () => ({ default: (await import('./figure-panel.tsx')).FigurePanel }))

export const FigurePlace = () => {
  const { ask, close } = useFigurePanel()
  if (!ask) return null
  return (
    <Suspense>
      <FigurePanel key={`${ask.figure} ${ask.unit} ${ask.from} ${ask.to}`} ask={ask} close={close} />
    </Suspense>
  )
}
