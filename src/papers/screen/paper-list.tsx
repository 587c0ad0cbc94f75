// Papers in lines: what waits for a number, what was issued.
import '../../reports/screen/reports.css'
import './papers.css'
import { formatDay } from '../../kernel/day/day.ts'
import { useText } from '../../web/language.tsx'
import { PlaceLink } from '../../web/place-link.tsx'
import type { PaperHead } from '../contract.ts'
import { labelOfKind, PaperState } from './paper-state.tsx'

export const PaperList = ({ papers }: { readonly papers: readonly PaperHead[] }) => {
  const t = useText()
  return (
    <ul className="row-list paper-list">
      {papers.map((paper) => (
        <li key={paper.id}>
          <PlaceLink to={`/van-ban/${paper.id}`} className="row-link">
            <span className="row-main">
              <strong>
                {paper.number === null ? '' : `${paper.number} · `}
                {t(labelOfKind(paper.kind))}
              </strong>
              <span className="quiet">
                {[paper.unitName, formatDay(paper.day), ...(paper.trouble ? [t(paper.trouble)] : [])].join(
                  ' · ',
                )}
              </span>
            </span>
            <PaperState state={paper.state} />
          </PlaceLink>
        </li>
      ))}
    </ul>
  )
}
