// The laws with their days and parameters: what was compared with the text, what is left open, and where a body decided otherwise.
import { formatDay } from '../../kernel/day/day.ts'
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useView } from '../../web/view/view.ts'
import { levelLaws } from '../contract.ts'
import { useDisease } from './use-disease.ts'
import { words } from './words.ts'
import { Pending } from '../../web/ask/pending.tsx'

type Law = ResponseOf<typeof levelLaws>['laws'][number]
type Parameter = Law['parameters'][number]

const useValue = () => {
  const t = useText()
  return ({ choices }: Parameter, value: Parameter['value']): string => {
    if (value === null) return '–'
    const choice = choices.find((one) => one.value === value)
    return choice ? t(choice.label) : String(value)
  }
}

const OneLaw = ({ law }: { readonly law: Law }) => {
  const t = useText()
  const say = useValue()
  return (
    <details className="card level-law" open={law.ofTheDay}>
      <summary>
        <strong>{t(law.title)}</strong>{' '}
        <span className="quiet">
          {t(words.inForceFrom)} {formatDay(law.from)} – {law.to ? formatDay(law.to) : t(words.now)}
          {!law.daysVerified && ` · ${t(words.unverified)}`}
          {law.ofTheDay && ` · ${t(words.ofTheDay)}`}
        </span>
      </summary>
      <div className="level-scroll">
        <table className="level-table">
          <thead>
            <tr>
              <th scope="col">{t(words.parameters)}</th>
              <th scope="col">{t(words.value)}</th>
              <th scope="col">{t(words.clause)}</th>
            </tr>
          </thead>
          <tbody>
            {law.parameters.map((parameter) => (
              <tr key={parameter.name}>
                <th scope="row">
                  {t(parameter.label)}
                  <small className="quiet">{parameter.name}</small>
                </th>
                <td>
                  {parameter.override ? (
                    <>
                      <strong>{say(parameter, parameter.override.value)}</strong>
                      <small className="quiet">
                        {t(words.instead)} {say(parameter, parameter.value)}; {parameter.override.basis}
                      </small>
                    </>
                  ) : (
                    say(parameter, parameter.value)
                  )}
                </td>
                <td>
                  {parameter.clause}
                  <small className="quiet">
                    {parameter.open
                      ? t(words.open)
                      : parameter.verified
                        ? t(words.verified)
                        : t(words.unverified)}
                  </small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

export const Laws = () => {
  const t = useText()
  const can = useCan()
  const { view } = useView()
  const disease = useDisease()
  const asked = useAsk(levelLaws, { query: { unit: view.unit, day: view.to, disease } })
  const { data } = asked
  if (asked.error || !data) return <Pending ask={asked} lines={10} />
  return (
    <>
      {can('rule-parameters.write') && (
        <p>
          <PlaceLink to="/tham-so" className="button-link">
            {t(words.setOtherwise)}
          </PlaceLink>
        </p>
      )}
      {data.laws.toReversed().map((law) => (
        <OneLaw key={law.name} law={law} />
      ))}
    </>
  )
}
