// The page as it will be printed, on the screen: every number can be pressed and opens what it is made of.
// Latin first: of faces without a range the later one is asked first, and only the Vietnamese one has ễ, ỹ, ị whole.
import '@fontsource/tinos/latin-400.css'
import '@fontsource/tinos/latin-400-italic.css'
import '@fontsource/tinos/latin-700.css'
import '@fontsource/tinos/latin-700-italic.css'
import '@fontsource/tinos/vietnamese-400.css'
import '@fontsource/tinos/vietnamese-400-italic.css'
import '@fontsource/tinos/vietnamese-700.css'
import '@fontsource/tinos/vietnamese-700-italic.css'
import { useMemo, type MouseEvent } from 'react'
import { dayOfMoment } from '../../kernel/day/day.ts'
import { useText } from '../../web/language/language.tsx'
import { styleNonce } from '../../web/look/style-nonce.ts'
import { useFigurePanel } from '../../web/figure/use-figures.ts'
import type { Report } from '../contract.ts'
import { markedHtml } from './marks.ts'
import { words } from './words.ts'

/** Where the page's element stands, so that a check can scroll to its number. */
export const sheetId = 'report-sheet'

/** Scrolls to the first of the numbers that is on the page, and lights them up for a moment. */
export const showOnSheet = (ids: readonly string[]): void => {
  const sheet = document.getElementById(sheetId)
  const found = ids.flatMap((id) => [
    ...(sheet?.querySelectorAll<HTMLElement>(`[data-figure="${CSS.escape(id)}"]`) ?? []),
  ])
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  found[0]?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
  for (const element of found) {
    element.dataset['lit'] = ''
    setTimeout(() => delete element.dataset['lit'], 2500)
  }
}

export const Sheet = ({ report }: { readonly report: Report }) => {
  const t = useText()
  const { open } = useFigurePanel()
  const late = t(words.lateMark)
  // The server escaped every word of it; the marks add attributes of our own only.
  const inside = useMemo(() => ({ __html: markedHtml(report, late) }), [report, late])
  const press = ({ target }: MouseEvent) => {
    const id =
      target instanceof Element ? target.closest<HTMLElement>('[data-figure]')?.dataset['figure'] : undefined
    const figure = report.figures.find((one) => one.id === id)
    if (!figure) return
    const { figure: name, unit, from, to } = figure
    const knownOn = report.head.cutOff === null ? null : dayOfMoment(new Date(report.head.cutOff))
    open({ figure: name, unit, from, to, knownOn })
  }
  return (
    <section className="report-sheet" aria-label={t(words.page)}>
      <style nonce={styleNonce()}>{report.css}</style>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- the buttons inside are pressed */}
      <div id={sheetId} onClick={press} dangerouslySetInnerHTML={inside} />
    </section>
  )
}
