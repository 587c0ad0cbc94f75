// Beneath a seroprevalence survey: its share with the interval, and what it is when the test errs.
import type { RecordRow } from '../../kernel/register/contract.ts'
import { formatNumber } from '../../kernel/text/number.ts'
import { useLanguage, useText } from '../../web/language/language.tsx'
import { corrected, type Interval, wilson } from '../rules/interval.ts'
import { surveyWords as words } from './virus-words.ts'

export const SurveyPart = ({ record }: { readonly record: RecordRow }) => {
  const t = useText()
  const { language } = useLanguage()
  const { tested, positive, sensitivity, specificity } = record.values
  if (typeof tested !== 'number' || typeof positive !== 'number') return null
  const seen = wilson(positive, tested)
  if (!seen) return <p className="problem">{t(words.wrong)}</p>
  const rate = (value: unknown) => (typeof value === 'number' ? value / 1000 : 1)
  const errs = typeof sensitivity === 'number' || typeof specificity === 'number'
  const better = errs ? corrected(seen, rate(sensitivity), rate(specificity)) : null
  const percent = (share: number) => formatNumber(Math.round(share * 1000) / 10, { decimals: 1 }, language)
  const said = ({ share, low, high }: Interval) =>
    `${percent(share)} % (${t(words.interval)} ${percent(low)}–${percent(high)} %)`
  return (
    <section className="card" aria-label={t(words.title)}>
      <h2>{t(words.title)}</h2>
      <p>
        {t(words.seen)}: <strong>{said(seen)}</strong>
      </p>
      {better && (
        <p>
          {t(words.corrected)}: <strong>{said(better)}</strong>
        </p>
      )}
      <p className="quiet">{t(words.method)}</p>
    </section>
  )
}
