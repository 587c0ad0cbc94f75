// The list of data quality: every check by its kind, with its definition, its count by unit, and the way to the records.
import { NumberInput } from '@mantine/core'
import { formatDay } from '../kernel/day/day.ts'
import { useText } from '../web/language/language.tsx'
import { Page } from '../web/parts/page.tsx'
import { useUnits } from '../web/view/units.ts'
import { useScreen } from '../web/view/use-screen.ts'
import { useView } from '../web/view/view.ts'
import { words as shellWords } from '../web/language/words.ts'
import { QualityGroup } from './contract.ts'
import { GroupPart } from './group-part.tsx'
import { LOOK_BACK_DAYS, SILENT_DAYS } from './silence-days.ts'
import { words } from './words.ts'
import './quality.css'

export const QualityPage = () => {
  const t = useText()
  const units = useUnits()
  const { view } = useView()
  const { search, setSearch } = useScreen()
  const asked = Number(search.imLang ?? SILENT_DAYS)
  const silentDays = Number.isInteger(asked) && asked >= 1 && asked <= LOOK_BACK_DAYS ? asked : SILENT_DAYS
  return (
    <Page
      title={t(shellWords.quality)}
      under={
        <>
          {units.nameOf(view.unit)} · {t(words.on)} {formatDay(view.to)}
        </>
      }
      actions={
        <NumberInput
          label={t(words.silentDays)}
          min={1}
          max={LOOK_BACK_DAYS}
          allowDecimal={false}
          value={silentDays}
          onChange={(days) => setSearch({ imLang: String(days) }, { replace: true })}
        />
      }
    >
      <p className="quiet quality-intro">{t(words.intro)}</p>
      <div className="quality">
        {QualityGroup.options.map((group) => (
          <GroupPart key={group} group={group} silentDays={silentDays} />
        ))}
      </div>
    </Page>
  )
}
