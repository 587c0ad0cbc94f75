// Vaccination by group and dose: doses given over the people due for that very dose, each its own denominator.
import type { Ask } from '../kernel/figure/figure.ts'
import { FigureNumber } from '../web/figure/figure-number.tsx'
import { useText } from '../web/language/language.tsx'
import { Waiting } from '../web/parts/page.tsx'
import type { FigureAnswer } from '../web/figure/use-figures.ts'
import { coverageAsks, type Looked } from './asks.ts'
import { words } from './words.ts'

type CoverageCardProps = {
  readonly view: Looked
  readonly find: (ask: Ask) => FigureAnswer | undefined
  readonly ready: boolean
}

export const CoverageCard = ({ view, find, ready }: CoverageCardProps) => {
  const t = useText()
  const lines = coverageAsks(view)
    .map((line) => ({ ...line, answer: find(line.share) }))
    .filter(({ answer }) => (answer?.denominator ?? 0) > 0 || (answer?.numerator ?? 0) > 0)
  return (
    <section className="card coverage" aria-label={t(words.coverage)}>
      <h2>{t(words.coverage)}</h2>
      <p className="quiet">{t(words.coverageUnder)}</p>
      {!ready && <Waiting lines={7} />}
      {ready && lines.length === 0 && <p className="quiet">{t(words.noTargets)}</p>}
      {lines.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t(words.group)}</th>
              <th scope="col" className="number">
                {t(words.dose)}
              </th>
              <th scope="col" className="number">
                {t(words.doseShort)}
              </th>
              <th scope="col" className="number">
                {t(words.due)}
              </th>
              <th scope="col" className="number">
                {t(words.share)}
              </th>
              <td className="coverage-bar" />
            </tr>
          </thead>
          <tbody>
            {lines.map(({ group, dose, share, given, due, answer }, index) => (
              <tr key={share.figure} className={lines[index - 1]?.group === group ? undefined : 'first'}>
                <th scope="row">
                  <span className={lines[index - 1]?.group === group ? 'unseen' : undefined}>{t(group)}</span>
                </th>
                <td className="number">{dose}</td>
                <td className="number">
                  <FigureNumber
                    size="inline"
                    ask={given}
                    answer={{ figure: given.figure, value: answer?.numerator ?? null }}
                  />
                </td>
                <td className="number">
                  <FigureNumber
                    size="inline"
                    ask={due}
                    answer={{ figure: due.figure, value: answer?.denominator ?? null }}
                  />
                </td>
                <td className="number">
                  <FigureNumber size="inline" ask={share} answer={answer} />
                </td>
                <td className="coverage-bar" aria-hidden="true">
                  <span className="bar">
                    <span style={{ width: `${Math.min(100, answer?.value ?? 0)}%` }} />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
