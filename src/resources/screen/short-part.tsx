// Stocks below zero, and what to do about them: of every locality on the screen of supplies, of its own goods beneath a movement.
import { formatDay } from '../../kernel/day/day.ts'
import type { RecordRow } from '../../kernel/register/contract.ts'
import { formatNumber } from '../../kernel/text/number.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useLanguage, useText } from '../../web/language/language.tsx'
import { listAddress } from '../../web/figure/list-address.ts'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { givenText } from '../../web/register/given-values.ts'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import { type ShortSupply, shortSupplies } from '../contract.ts'
import { good as goods } from '../supply-moves.ts'
import { words } from './words.ts'

const labels: Readonly<Record<string, { vi: string; en: string }>> = goods

const ShortLine = ({ line }: { readonly line: ShortSupply }) => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { language } = useLanguage()
  const label = labels[line.good]
  const number = (value: number) => formatNumber(value, {}, language)
  return (
    <li className="card">
      <div>
        <strong className={line.left < 0 ? 'problem' : undefined}>
          {label ? t(label) : line.good}, {units.nameOf(line.unit)}: {t(words.left).toLowerCase()}{' '}
          {number(line.left)}
        </strong>
        <div className="quiet">
          {t(words.since)} {formatDay(line.since)} · {t(words.lowest)} {number(line.lowest)}
        </div>
      </div>
      <div className="page-actions">
        <PlaceLink to={listAddress('supply-moves', { good: [line.good] })} search={{ unit: line.unit }}>
          {t(words.openMoves)}
        </PlaceLink>
        {can('supply-moves.write') && (
          <PlaceLink
            to="/so/supply-moves"
            className="button-link"
            search={{
              mo: 'moi',
              gan: givenText({ homeUnit: line.unit, good: line.good, kind: 'received' }),
            }}
          >
            {t(words.enterReceipt)}
          </PlaceLink>
        )}
      </div>
    </li>
  )
}

const Lines = ({ lines }: { readonly lines: readonly ShortSupply[] }) => {
  const t = useText()
  if (lines.length === 0) return null
  return (
    <section aria-label={t(words.short)}>
      <h2>{t(words.short)}</h2>
      <p className="note note-question">{t(words.shortWhy)}</p>
      <ul className="supply-lines">
        {lines.map((line) => (
          <ShortLine key={`${line.unit} ${line.good}`} line={line} />
        ))}
      </ul>
    </section>
  )
}

export const ShortPart = () => {
  const { view } = useView()
  const { data, error, refetch } = useAsk(
    shortSupplies,
    { query: { unit: view.unit, on: view.to } },
    { keep: true },
  )
  if (error) return <ErrorNote error={error} again={() => void refetch()} />
  return <Lines lines={data?.short ?? []} />
}

/** Beneath a movement: whether its unit has less than nothing of these goods. */
export const ShortOfMove = ({ record }: { readonly record: RecordRow }) => {
  const { view } = useView()
  const { data } = useAsk(shortSupplies, { query: { unit: record.homeUnit, on: view.to } })
  const lines = (data?.short ?? []).filter(
    ({ unit, good }) => unit === record.homeUnit && good === record.values.good,
  )
  return <Lines lines={lines} />
}
