// Papers in lines: what waits for a number, what was issued; those that were made together stand in one line.
import '../../reports/screen/reports.css'
import './papers.css'
import { formatDay } from '../../kernel/day/day.ts'
import { formatNumber } from '../../kernel/text/number.ts'
import { useLanguage, useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import type { PaperHead } from '../contract.ts'
import { labelOfKind, PaperState } from './paper-state.tsx'
import { words } from './words.ts'

type Line = { readonly first: PaperHead; readonly count: number; readonly last: PaperHead }

/** In the order of the papers; a batch stands where its first one stands. */
const linesOf = (papers: readonly PaperHead[]): Line[] =>
  [...Map.groupBy(papers, ({ id, batch }) => batch ?? id).values()].flatMap((group) => {
    const [first] = group
    const last = group.at(-1)
    return first && last ? [{ first, last, count: group.length }] : []
  })

type PaperListProps = {
  readonly papers: readonly PaperHead[]
  /** Each by itself, also those of one batch. */
  readonly apart?: boolean
}

export const PaperList = ({ papers, apart = false }: PaperListProps) => {
  const t = useText()
  const { language } = useLanguage()
  const lines = apart ? papers.map((paper) => ({ first: paper, last: paper, count: 1 })) : linesOf(papers)
  return (
    <ul className="row-list paper-list">
      {lines.map(({ first, last, count }) => {
        const many = count > 1
        const numbers =
          first.number === null
            ? ''
            : many
              ? `${first.number} – ${last.number ?? ''} · `
              : `${first.number} · `
        return (
          <li key={first.id}>
            <PlaceLink
              to={many ? `/van-ban-dot/${first.batch ?? ''}` : `/van-ban/${first.id}`}
              className="row-link"
            >
              <span className="row-main">
                <strong>
                  {numbers}
                  {many && `${t(words.batchOf)} ${formatNumber(count, {}, language)} · `}
                  {t(labelOfKind(first.kind))}
                </strong>
                <span className="quiet">
                  {[
                    first.unitName,
                    formatDay(first.day),
                    ...(first.trouble && !many ? [t(first.trouble)] : []),
                  ].join(' · ')}
                </span>
              </span>
              <PaperState state={first.state} />
            </PlaceLink>
          </li>
        )
      })}
    </ul>
  )
}
