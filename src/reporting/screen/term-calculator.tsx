// Until when something must be reported: the law of the day decides, in the browser as on the server.
import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Text, textOf } from '../../kernel/text/text.ts'
import { timeOfDay } from '../../kernel/rule/local-moment.ts'
import { diseaseNames, diseaseRows, MAIN_DISEASE } from '../../surveillance/diseases.ts'
import { reportingClock } from '../../surveillance/rules/reporting-law.ts'
import type { Act } from '../../surveillance/rules/terms.ts'
import { DayInput } from '../../web/parts/day-input.tsx'
import { useOptions, useText } from '../../web/language/language.tsx'
import { useSession } from '../../web/ask/session.tsx'
import { useView } from '../../web/view/view.ts'
import { momentText, words } from './words.ts'

const acts: Readonly<Record<Act, Text>> = {
  case: textOf('Chẩn đoán một ca bệnh', 'A case was diagnosed'),
  suspected: textOf('Phát hiện người nghi mắc', 'Somebody is suspected to be ill'),
  caseUpdate: textOf('Ca bệnh thay đổi: xét nghiệm, ra viện, chuyển viện', 'A case changed'),
  caseForwarded: textOf('Cấp trên nhận báo cáo ca bệnh', 'A report of a case was received above'),
  facilityDeath: textOf('Tử vong tại cơ sở khám chữa bệnh', 'A death in a health facility'),
  communityDeath: textOf('Xác minh xong tử vong tại cộng đồng', 'A death in the community was verified'),
  investigation: textOf('Nhận tin ca bệnh phải điều tra', 'A case is to be investigated'),
  outbreakFound: textOf('Phát hiện ổ dịch', 'An outbreak was found'),
  outbreakDay: textOf('Một ngày của ổ dịch', 'A day of an outbreak'),
  outbreakEnded: textOf('Ổ dịch kết thúc', 'An outbreak ended'),
}

export const TermCalculator = () => {
  const t = useText()
  const options = useOptions()
  const { view } = useView()
  const { today } = useSession().installation
  const [act, setAct] = useState<Act>('case')
  const [about, setAbout] = useState<string>(MAIN_DISEASE)
  const [day, setDay] = useState<string | null>(view.to)
  const [time, setTime] = useState('08:00')
  const hour = timeOfDay(time)
  const clock = day === null || hour === null ? null : reportingClock(act, `${day}T${hour}`, about)
  return (
    <details className="card calculator">
      <summary>{t(words.calculator)}</summary>
      <div className="calculator-inputs">
        <Select
          label={t(words.disease)}
          value={about}
          allowDeselect={false}
          onChange={(value) => value !== null && setAbout(value)}
          data={diseaseNames.map((value) => ({ value, label: t(diseaseRows[value]) }))}
        />
        <Select
          label={t(words.act)}
          data={options(acts)}
          value={act}
          allowDeselect={false}
          onChange={(value) => setAct((Object.keys(acts) as Act[]).find((one) => one === value) ?? 'case')}
        />
        <DayInput label={t(words.day)} value={day} onChange={setDay} today={today} />
        <TextInput
          label={t(words.hour)}
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
      </div>
      <p aria-live="polite">
        {clock === null ? (
          t(words.noTerm)
        ) : (
          <>
            {t(words.mustBy)} <strong>{momentText(clock.due)}</strong>{' '}
            <span className="quiet">
              {clock.because.clause}: {t(clock.because.text)}
              {clock.because.verified ? '' : ` (${t(words.unverified)})`}
            </span>
          </>
        )}
      </p>
    </details>
  )
}
