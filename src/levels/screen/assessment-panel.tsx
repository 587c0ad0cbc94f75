// One assessment exactly as it was proposed: reasons, inputs, what it changes, whether its seal still fits.
import { useAsk } from '../../web/ask/ask.ts'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { Waiting } from '../../web/parts/page.tsx'
import { Panel } from '../../web/parts/panel.tsx'
import { readAssessment } from '../assessment-contract.ts'
import { InputList } from './input-list.tsx'
import { LevelMark } from './level-mark.tsx'
import { Reasons } from './reasons.tsx'
import { words } from './words.ts'

export const AssessmentPanel = ({ id, close }: { readonly id: string; readonly close: () => void }) => {
  const t = useText()
  const { data } = useAsk(readAssessment, { params: { id } })
  const { name, disease } = data?.assessment ?? { name: t(words.title), disease: null }
  const title = disease === null ? name : `${name} · ${t(disease)}`
  return (
    <Panel title={title} close={close}>
      {!data && <Waiting lines={6} />}
      {data && (
        <div className="level-panel">
          <p className="level-head">
            {data.assessment.before && (
              <>
                <LevelMark outcome={data.assessment.before} /> <Icon name="right" size={14} />{' '}
              </>
            )}
            <LevelMark outcome={data.assessment.outcome} long />
          </p>
          <section>
            <h3>{t(words.because)}</h3>
            <Reasons reasons={data.reasons} />
          </section>
          <section>
            <h3>{t(words.inputs)}</h3>
            <InputList inputs={data.inputs} />
          </section>
          {data.assessment.before && (
            <section>
              <h3>{t(words.changes)}</h3>
              {data.changes.length === 0 && <p className="quiet">{t(words.noChanges)}</p>}
              <ul>
                {data.changes.map(({ label, from, to }) => (
                  <li key={label.vi}>
                    {t(label)}: {t(from)} <Icon name="right" size={14} /> <strong>{t(to)}</strong>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {data.told.who.length > 0 && (
            <section>
              <h3>{t(words.told)}</h3>
              <ul>
                {data.told.who.map((who) => (
                  <li key={who.vi}>{t(who)}</li>
                ))}
              </ul>
            </section>
          )}
          <p className={data.sealed ? 'quiet' : 'problem'}>
            {t(data.sealed ? words.sealed : words.broken)}: <code>{data.assessment.hash.slice(0, 16)}</code>
          </p>
        </div>
      )}
    </Panel>
  )
}
