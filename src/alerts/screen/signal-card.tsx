// One signal that waits: what was heard, how long ago, and the verdict of whoever looked.
import { Button, SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import { useTell } from '../../web/ask/ask.ts'
import { Icon } from '../../web/look/icons.tsx'
import { useOptions, useText } from '../../web/language/language.tsx'
import { LongText } from '../../web/parts/long-text.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { disease as diseaseChoices } from '../../surveillance/case-choices.ts'
import { signalSource } from '../../surveillance/event-choices.ts'
import { type SignalLine, verifySignal } from '../contract.ts'
import '../../reporting/screen/standing.css'
import { whenText, words } from './words.ts'

const standing = { late: words.late, soon: words.soon, open: words.open } as const
const verdicts = { event: words.isEvent, joined: words.isSame, discarded: words.isNothing } as const
type Verdict = keyof typeof verdicts

const sourceOf = (name: string) => Object.entries(signalSource).find(([key]) => key === name)?.[1]

const Verifying = ({
  signal,
  others,
  done,
}: {
  readonly signal: SignalLine
  readonly others: readonly SignalLine[]
  readonly done: () => void
}) => {
  const t = useText()
  const options = useOptions()
  const [verdict, setVerdict] = useState<Verdict>('event')
  const [verification, setVerification] = useState('')
  const [sameAs, setSameAs] = useState<string | null>(null)
  const [disease, setDisease] = useState(signal.disease)
  const tell = useTell(verifySignal, { done: words.verified })
  const lacks = verification.trim().length < 5 || (verdict === 'joined' && sameAs === null)
  return (
    <div className="stack">
      <SegmentedControl
        value={verdict}
        aria-label={t(words.verify)}
        onChange={setVerdict}
        data={(Object.keys(verdicts) as Verdict[])
          .filter((one) => one !== 'joined' || others.length > 0)
          .map((value) => ({ value, label: t(verdicts[value]) }))}
      />
      {verdict === 'event' && (
        <Select
          label={t(words.disease)}
          placeholder={t(words.unknownDisease)}
          clearable
          value={disease}
          onChange={setDisease}
          data={options(diseaseChoices)}
        />
      )}
      {verdict === 'joined' && (
        <Select
          label={t(words.sameAs)}
          value={sameAs}
          onChange={setSameAs}
          data={others.map(({ id, title, heard }) => ({ value: id, label: `${title} (${whenText(heard)})` }))}
        />
      )}
      <LongText
        label={t(words.verification)}
        maxLength={5000}
        value={verification}
        onChange={setVerification}
      />
      <div className="page-actions">
        <Button
          disabled={lacks}
          loading={tell.isPending}
          onClick={() =>
            tell.mutate({
              params: { id: signal.id },
              body: {
                verdict,
                verification: verification.trim(),
                ...(verdict === 'event' ? { disease } : {}),
                ...(verdict === 'joined' && sameAs !== null ? { sameAs } : {}),
              },
            })
          }
        >
          {t(words.save)}
        </Button>
        <Button variant="subtle" onClick={done}>
          {t(words.cancel)}
        </Button>
      </div>
    </div>
  )
}

export const SignalCard = ({
  signal,
  others,
}: {
  readonly signal: SignalLine
  readonly others: readonly SignalLine[]
}) => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const [verifying, setVerifying] = useState(false)
  const source = sourceOf(signal.source)
  return (
    <li className={`card alert alert-${signal.standing}`}>
      <strong>
        <PlaceLink to={`/so/signals/${signal.id}`}>{signal.title}</PlaceLink>
      </strong>
      <p className="quiet">
        {[units.nameOf(signal.homeUnit), signal.village, signal.place, source ? t(source) : null]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <p>
        <span className={`standing standing-${signal.standing === 'late' ? 'missing' : signal.standing}`}>
          <Icon name={signal.standing === 'late' ? 'warning' : 'calendar'} size={14} />{' '}
          {t(standing[signal.standing])}
        </span>{' '}
        <span className="quiet">
          {t(words.heard)} {whenText(signal.heard)} · {t(words.verifyBy)} {whenText(signal.due)}
          {signal.sick !== null && ` · ${signal.sick} ${t(words.sick)}`}
          {signal.suspected !== null && ` · ${signal.suspected}`}
        </span>
      </p>
      {verifying ? (
        <Verifying signal={signal} others={others} done={() => setVerifying(false)} />
      ) : (
        can('signals.write') && (
          <div>
            <Button variant="default" onClick={() => setVerifying(true)}>
              {t(words.verify)}
            </Button>
          </div>
        )
      )}
    </li>
  )
}
