// Bodies by what they did in the period: due, on time, late, overdue, and the band by the rule of the day.
import { formatNumber } from '../../kernel/text/number.ts'
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import { useLanguage, useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useScreen } from '../../web/view/use-screen.ts'
import type { scoreBodies } from '../contract.ts'
import { bandWords } from '../rules/body-score.ts'
import { words } from './words.ts'

type Scores = ResponseOf<typeof scoreBodies>

export const ScoresPart = ({ scores: { bodies, rule } }: { readonly scores: Scores }) => {
  const t = useText()
  const can = useCan()
  const { language } = useLanguage()
  const { search, setSearch } = useScreen()
  const say = (value: number) => formatNumber(value, {}, language)
  const bands = t(words.rule).replace('{good}', say(rule.goodFrom)).replace('{fair}', say(rule.fairFrom))
  return (
    <section className="card task-scores" aria-label={t(words.scores)}>
      <h2>{t(words.scores)}</h2>
      <div className="table-scroll">
        <table className="scores">
          <thead>
            <tr>
              <th scope="col">{t(words.body)}</th>
              <th scope="col">{t(words.overdue)}</th>
              <th scope="col">{t(words.due)}</th>
              <th scope="col">{t(words.onTime)}</th>
              <th scope="col">{t(words.share)}</th>
              <th scope="col">{t(words.timesAnswered)}</th>
            </tr>
          </thead>
          <tbody>
            {bodies.map((one) => (
              <tr key={one.body} aria-selected={one.body !== null && one.body === search.coquan}>
                <th scope="row">
                  <button type="button" onClick={() => setSearch({ coquan: one.body ?? undefined })}>
                    {one.name}
                  </button>
                </th>
                <td className={one.overdue > 0 ? 'problem' : 'quiet'}>{say(one.overdue)}</td>
                <td>{say(one.due)}</td>
                <td>{say(one.onTime)}</td>
                <td>
                  {one.share === null ? '–' : formatNumber(one.share, { decimals: 1 }, language)}
                  {one.share !== null && ' %'} <small className="quiet">{t(bandWords[one.band])}</small>
                </td>
                <td className={one.timesAnswered < one.times ? 'problem' : 'quiet'}>
                  {one.times === 0 ? '–' : `${say(one.timesAnswered)}/${say(one.times)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">
        {bands} · {rule.source}
        {!rule.verified && ` (${t(words.unverified)})`}{' '}
        {can('score-rules.write') && <PlaceLink to="/so/score-rules">{t(words.changeRule)}</PlaceLink>}
      </p>
    </section>
  )
}
