// One unit's assessment opened: reasons by clause, inputs, other readings, what is missing, what publishing would change, who must be told.
import { formatDay, dayOfMoment } from '../../kernel/day/day.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { Panel } from '../../web/parts/panel.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { givenText } from '../../web/register/given-values.ts'
import { factKinds } from '../facts.ts'
import { type AssessedRow, levelMeasures, levelWeeks } from '../contract.ts'
import { InputList } from './input-list.tsx'
import { LevelMark } from './level-mark.tsx'
import { Reasons } from './reasons.tsx'
import { WeeksStrip } from './weeks-strip.tsx'
import { useDisease } from './use-disease.ts'
import { words } from './words.ts'

type Row = AssessedRow

const Missing = ({ row, day }: { readonly row: Row; readonly day: string }) => {
  const t = useText()
  const can = useCan()
  const disease = useDisease()
  if (row.missing.length === 0) return null
  return (
    <div className="note note-question">
      <strong>{t(words.missing)}</strong>
      <ul>
        {row.missing.map(({ name, label }) => (
          <li key={name}>
            {t(label)}{' '}
            {can('level-facts.write') && name in factKinds && (
              <PlaceLink
                to="/so/level-facts"
                search={{ mo: 'moi', gan: givenText({ homeUnit: row.unit, kind: name, disease, day }) }}
              >
                {t(words.enterFact)}
              </PlaceLink>
            )}
          </li>
        ))}
      </ul>
      {row.possible.length > 0 && (
        <p>
          {t(words.possible)}:{' '}
          {row.possible.map((outcome) => (
            <LevelMark key={outcome} outcome={outcome} />
          ))}
        </p>
      )}
    </div>
  )
}

const Consequences = ({ row }: { readonly row: Row }) => {
  const t = useText()
  return (
    <>
      {row.inForce && row.outcome && (
        <section>
          <h3>{t(words.changes)}</h3>
          {row.changes.length === 0 && <p className="quiet">{t(words.noChanges)}</p>}
          <ul>
            {row.changes.map(({ label, from, to }) => (
              <li key={label.vi}>
                {t(label)}: {t(from)} <Icon name="right" size={14} /> <strong>{t(to)}</strong>
              </li>
            ))}
          </ul>
        </section>
      )}
      {row.told.who.length > 0 && (
        <section>
          <h3>
            {t(words.told)}
            {row.told.hours !== null && ` (${t(words.within)} ${row.told.hours} ${t(words.hours)})`}
          </h3>
          <ul>
            {row.told.who.map((who) => (
              <li key={who.vi}>{t(who)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const Measures = ({ row, day }: { readonly row: Row; readonly day: string }) => {
  const t = useText()
  const outcome = row.inForce?.outcome ?? row.outcome
  const { data } = useAsk(
    levelMeasures,
    { query: { unit: row.unit, day, outcome: outcome ?? 'level1' } },
    { when: outcome !== null },
  )
  if (!data || outcome === null) return null
  return (
    <section>
      <h3>
        {t(words.measures)} <LevelMark outcome={outcome} />
      </h3>
      <dl className="level-pairs">
        {data.measures.map(({ label, degree, verified, decided }) => (
          <div key={label.vi}>
            <dt>{t(label)}</dt>
            <dd>
              {t(degree)}
              {decided && <span className="quiet"> · {t(words.decided)}</span>}
              {!verified && <span className="quiet"> · {t(words.unverified)}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {data.asks.length > 0 && <Reasons reasons={data.asks} />}
    </section>
  )
}

const Weeks = ({ unit, day }: { readonly unit: string; readonly day: string }) => {
  const t = useText()
  const disease = useDisease()
  const { data } = useAsk(levelWeeks, { query: { unit, day, disease, weeks: 26 } })
  const own = data?.units.find((one) => one.unit === unit)
  if (!data || !own) return null
  return (
    <section className="weeks-box">
      <h3>{t(words.weeks)}</h3>
      <p className="quiet">{t(words.computedOnly)}</p>
      <WeeksStrip weeks={data.weeks} line={{ unit, name: own.name, outcomes: own.computed }} />
      {own.official.some((outcome) => outcome !== null) && (
        <>
          <p className="quiet">{t(words.officialOnly)}</p>
          <WeeksStrip weeks={data.weeks} line={{ unit, name: own.name, outcomes: own.official }} />
        </>
      )}
    </section>
  )
}

export const UnitPanel = ({
  row,
  day,
  close,
}: {
  readonly row: Row
  readonly day: string
  readonly close: () => void
}) => {
  const t = useText()
  return (
    <Panel title={row.name} close={close}>
      <div className="level-panel">
        <p className="level-head">
          <LevelMark outcome={row.outcome} long />
        </p>
        {row.inForce && (
          <p>
            {t(words.inForce)}: <LevelMark outcome={row.inForce.outcome} /> {t(words.since)}{' '}
            {formatDay(dayOfMoment(new Date(row.inForce.since)))}
            {row.inForce.number && ` (${row.inForce.number})`}
          </p>
        )}
        <Missing row={row} day={day} />
        {row.reasons.length > 0 && (
          <section>
            <h3>{t(words.because)}</h3>
            <Reasons reasons={row.reasons} />
          </section>
        )}
        {row.others.length > 0 && (
          <section>
            <h3>{t(words.others)}</h3>
            <ul>
              {row.others.map(({ label, reading, outcome }) => (
                <li key={`${label.vi} ${reading.vi}`}>
                  {t(label)}: {t(reading)} <Icon name="right" size={14} /> <LevelMark outcome={outcome} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h3>{t(words.inputs)}</h3>
          <InputList inputs={row.inputs} />
        </section>
        {row.overrides.length > 0 && (
          <section>
            <h3>{t(words.overrides)}</h3>
            <ul>
              {row.overrides.map(({ label, value, basis }) => (
                <li key={label.vi}>
                  {t(label)}: <strong>{t(value)}</strong> ({t(words.basis)} {basis})
                </li>
              ))}
            </ul>
          </section>
        )}
        <Consequences row={row} />
        <Measures row={row} day={day} />
        {row.level === 'commune' && <Weeks unit={row.unit} day={day} />}
      </div>
    </Panel>
  )
}
