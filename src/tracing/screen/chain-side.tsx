// Beside the picture: how it spreads, who infected many, and what is odd; pressing a case shows where it stands.
import { type ReactNode, useState } from 'react'
import { formatNumber } from '../../kernel/text/number.ts'
import type { Text } from '../../kernel/text/text.ts'
import { Icon } from '../../web/look/icons.tsx'
import { useLanguage, useText } from '../../web/language/language.tsx'
import { colourOf } from '../chains/generation-colours.ts'
import { countOf } from '../chains/generations.ts'
import type { Oddities } from '../chains/oddities.ts'
import { offspringOf, secondaryCasesOf, serialIntervalOf, superspreadingFrom } from '../chains/spread.ts'
import { chainWords as words } from './chain-words.ts'
import type { Drawn } from './use-chain.ts'

const MOST_LISTED = 12

type SideProps = { readonly drawn: Drawn; readonly choose: (id: string) => void }

const useCode = ({ caseOf }: Drawn) => {
  const t = useText()
  return (id: string): string => caseOf.get(id)?.code ?? `${t(words.outside)} ${id.replace('?', '')}`
}

const CaseButton = ({ id, drawn, choose }: SideProps & { readonly id: string }) => {
  const code = useCode(drawn)(id)
  if (!drawn.layout.spots.has(id)) return <span className="quiet">{code}</span>
  return (
    <button type="button" className="case-button" onClick={() => choose(id)}>
      {code}
    </button>
  )
}

export const SpreadPart = ({ drawn, choose }: SideProps) => {
  const t = useText()
  const { language } = useLanguage()
  const secondary = secondaryCasesOf(drawn.chain)
  const { mean, dispersion } = offspringOf(secondary.values())
  const interval = serialIntervalOf(drawn.chain)
  const from = superspreadingFrom(mean)
  const many = [...secondary]
    .filter(([, count]) => count >= from && count > 1)
    .toSorted((one, other) => other[1] - one[1])
    .slice(0, MOST_LISTED)
  const number = (value: number, decimals = 1) => formatNumber(value, { decimals }, language)
  return (
    <section className="card">
      <h2>{t(words.spread)}</h2>
      <h3>{t(words.generations)}</h3>
      <ul className="generation-list">
        {countOf(drawn.generations).map((count, generation) => (
          <li key={generation}>
            <span
              className="generation-dot"
              style={{ background: colourOf(generation) }}
              aria-hidden="true"
            />
            {t(words.generation)} {generation}: <strong>{count}</strong>
          </li>
        ))}
      </ul>
      <dl className="chain-facts">
        <dt>{t(words.mean)}</dt>
        <dd>{number(mean, 2)}</dd>
        <dt>{t(words.dispersion)}</dt>
        <dd>{dispersion === null ? t(words.noDispersion) : number(dispersion, 2)}</dd>
        <dt>{t(words.interval)}</dt>
        <dd>
          {interval.mean === null
            ? t(words.noDispersion)
            : `${number(interval.mean)} (${t(words.median)} ${number(interval.median ?? 0)}, ${t(words.deviation)} ${interval.deviation === null ? '–' : number(interval.deviation)}; ${interval.pairs} ${t(words.pairs)})`}
        </dd>
      </dl>
      {many.length > 0 && (
        <>
          <h3>
            {t(words.super)} <span className="quiet">≥ {from}</span>
          </h3>
          <p className="quiet">{t(words.superWhy)}</p>
          <ul>
            {many.map(([id, count]) => (
              <li key={id}>
                <CaseButton id={id} drawn={drawn} choose={choose} /> {t(words.infected)} {count}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

type UnfoldedProps = {
  readonly summary: ReactNode
  readonly className?: string
  readonly open?: boolean
  readonly children: () => ReactNode
}

/** What is folded away is not made: thousands of rows would be made anew with each layout. */
const Unfolded = ({ summary, className, open: first = false, children }: UnfoldedProps) => {
  const [open, setOpen] = useState(first)
  return (
    <details className={className} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children()}
    </details>
  )
}

type Line = { readonly key: string; readonly ids: readonly string[]; readonly days?: number }

const linesOf = (oddities: Oddities): readonly (readonly [Text, readonly Line[]])[] => {
  const pair = ({ from, to, days }: { from: string; to: string; days?: number }): Line => ({
    key: `${from} ${to}`,
    ids: [from, to],
    ...(days === undefined ? {} : { days }),
  })
  return [
    [words.oddities.circles, oddities.circles.map((ids) => ({ key: ids.join(' '), ids }))],
    [words.oddities.selfLinks, oddities.selfLinks.map(({ from }) => ({ key: from, ids: [from] }))],
    [words.oddities.impossible, oddities.impossible.map(pair)],
    [words.oddities.absent, oddities.absent.map(pair)],
    [words.oddities.long, oddities.long.map(pair)],
    [words.oddities.several, oddities.several.map(({ to, from }) => ({ key: to, ids: [...from, to] }))],
  ]
}

export const OddPart = ({ drawn, choose }: SideProps) => {
  const t = useText()
  const found = linesOf(drawn.oddities).filter(([, lines]) => lines.length > 0)
  return (
    <section className="card">
      <h2>{t(words.odd)}</h2>
      {found.length === 0 && <p className="quiet">{t(words.noOdd)}</p>}
      {found.map(([label, lines]) => (
        <Unfolded
          key={label.en}
          open={lines.length <= MOST_LISTED}
          summary={
            <>
              {t(label)} <strong>{lines.length}</strong>
            </>
          }
        >
          {() => (
            <ul>
              {lines.slice(0, 200).map(({ key, ids, days }) => (
                <li key={key}>
                  {ids.map((id, at) => (
                    <span key={`${key} ${id} ${at}`}>
                      {at > 0 && <Icon name="right" size={14} />}
                      <CaseButton id={id} drawn={drawn} choose={choose} />
                    </span>
                  ))}
                  {days !== undefined && (
                    <span className="quiet">
                      {' '}
                      {days} {t(words.days)}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Unfolded>
      ))}
    </section>
  )
}

export const LinkTable = ({ drawn, choose }: SideProps) => {
  const t = useText()
  return (
    <Unfolded className="chain-table" summary={t(words.table)}>
      {() => (
        <div className="table-box">
          <table className="records">
            <thead>
              <tr>
                <th scope="col">{t(words.source)}</th>
                <th scope="col">{t(words.infectee)}</th>
                <th scope="col">{t(words.by)}</th>
              </tr>
            </thead>
            <tbody>
              {drawn.chain.links.slice(0, 1000).map(({ from, to }) => {
                const by = drawn.byOf.get(`${from} ${to}`)
                return (
                  <tr key={`${from} ${to}`}>
                    <td data-label={t(words.source)}>
                      <CaseButton id={from} drawn={drawn} choose={choose} />
                    </td>
                    <td data-label={t(words.infectee)}>
                      <CaseButton id={to} drawn={drawn} choose={choose} />
                    </td>
                    <td data-label={t(words.by)}>{by ? t(words.byNames[by]) : ''}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </Unfolded>
  )
}
