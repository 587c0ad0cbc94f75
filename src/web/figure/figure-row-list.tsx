// The records that a number counts, a page at a time; pressing one opens the record.
import { formatDay } from '../../kernel/day/day.ts'
import type { RecordRow } from '../../kernel/register/contract.ts'
import type { Register } from '../../kernel/register/register.ts'
import { useCounted } from './counted.tsx'
import { figureWords } from './figure-words.ts'
import { useText } from '../language/language.tsx'
import { Pager } from '../parts/pager.tsx'
import { PlaceLink } from '../frame/place-link.tsx'
import { stateWords, titleOf } from '../register/record-title.ts'
import { useUnits } from '../view/units.ts'

type FigureRowListProps = {
  readonly register: Register
  readonly rows: readonly RecordRow[]
  readonly total: number
  readonly more: boolean
  readonly page: number
  readonly size: number
  readonly setPage: (page: number) => void
}

export const FigureRowList = ({ register, rows, total, more, page, size, setPage }: FigureRowListProps) => {
  const t = useText()
  const counted = useCounted()
  const units = useUnits()
  const dayOf = (row: RecordRow): string => {
    const day = register.mainDay === undefined ? null : row.values[register.mainDay]
    return typeof day === 'string' ? formatDay(day) : ''
  }
  return (
    <section>
      <h3>
        {t(figureWords.rows)} <span className="quiet">{counted({ total, more })}</span>
      </h3>
      {total === 0 && <p className="quiet">{t(figureWords.noRows)}</p>}
      <ul className="row-list">
        {rows.map((row) => (
          <li key={row.id}>
            <PlaceLink to={`/so/${register.name}/${row.id}`} className="row-link">
              <span className="row-main">
                <strong>{titleOf(register, row)}</strong>
                <span className="quiet">
                  {[...stateWords(register, row).map(t), units.nameOf(row.homeUnit)].join(' · ')}
                </span>
              </span>
              <span className="row-day">{dayOf(row)}</span>
            </PlaceLink>
          </li>
        ))}
      </ul>
      <Pager page={page} size={size} total={total} more={more} setPage={setPage} />
    </section>
  )
}
