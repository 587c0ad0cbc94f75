// A paper as it will be printed, on the screen.
import '../../reports/screen/reports.css'
import '@fontsource/tinos/latin-400.css'
import '@fontsource/tinos/latin-400-italic.css'
import '@fontsource/tinos/latin-700.css'
import '@fontsource/tinos/vietnamese-400.css'
import '@fontsource/tinos/vietnamese-400-italic.css'
import '@fontsource/tinos/vietnamese-700.css'
import { useMemo } from 'react'
import { useText } from '../../web/language/language.tsx'
import { styleNonce } from '../../web/look/style-nonce.ts'
import type { Paper } from '../contract.ts'
import { words } from './words.ts'

export const PaperSheet = ({ paper }: { readonly paper: Paper }) => {
  const t = useText()
  // The server escaped every word of it.
  const inside = useMemo(() => ({ __html: paper.html }), [paper.html])
  return (
    <section className="report-sheet" aria-label={t(words.page)}>
      <style nonce={styleNonce()}>{paper.css}</style>
      <div dangerouslySetInnerHTML={inside} />
    </section>
  )
}
