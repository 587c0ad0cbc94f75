// The other diseases of a period: each with its cases and deaths as figures, and what was said when it was sent.
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import { figureOfDisease } from '../../surveillance/disease-figures.ts'
import { FigureNumber } from '../../web/figure/figure-number.tsx'
import { useText } from '../../web/language/language.tsx'
import type { readPeriodicReport } from '../contract.ts'
import { words } from './words.ts'

export const OtherDiseases = ({ read }: { readonly read: ResponseOf<typeof readPeriodicReport> }) => {
  const t = useText()
  const { report, others, othersSent } = read
  if (others.length === 0) return null
  const number = (count: 'cases' | 'deaths', disease: string, value: number) => {
    const figure = figureOfDisease(count, disease)
    const ask = { figure, unit: report.homeUnit, from: report.start, to: report.end, knownOn: null }
    return <FigureNumber size="inline" ask={ask} answer={{ figure, value }} />
  }
  return (
    <details open={others.some(({ cases, deaths }) => cases + deaths > 0)}>
      <summary>{t(words.otherDiseases)}</summary>
      {othersSent !== null && (
        <p className="quiet">
          {t(words.atSending)}: {othersSent}
        </p>
      )}
      <table className="report-numbers">
        <thead>
          <tr>
            <th scope="col">{t(words.disease)}</th>
            <th scope="col" className="number">
              {t(words.fell)}
            </th>
            <th scope="col" className="number">
              {t(words.died)}
            </th>
          </tr>
        </thead>
        <tbody>
          {others.map(({ disease, name, cases, deaths }) => (
            <tr key={disease}>
              <th scope="row">{t(name)}</th>
              <td className="number">{number('cases', disease, cases)}</td>
              <td className="number">{number('deaths', disease, deaths)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
