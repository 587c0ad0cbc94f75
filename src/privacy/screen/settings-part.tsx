// How long an opening lasts, how often one may ask, and under which number nothing is published: for data protection to set.
import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { textOf } from '../../kernel/text/text.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { useSession } from '../../web/ask/session.tsx'
import { changeSettings, readSettings, type Settings, settingNames } from '../protection-contract.ts'

const words = {
  title: textOf('Tham số', 'Settings'),
  save: textOf('Lưu', 'Save'),
  saved: textOf('Đã lưu tham số', 'Settings saved'),
  openingHours: textOf('Một lần mở kéo dài (giờ)', 'An opening lasts (hours)'),
  hitMinutes: textOf('Kết quả hỏi dùng được (phút)', 'A hit can be opened for (minutes)'),
  lookUpsAnHour: textOf('Số lần hỏi đơn vị khác mỗi giờ', 'Look-ups in other units an hour'),
  leastShown: textOf('Không công bố số dưới', 'Numbers under this are not published'),
  erasureWaitDays: textOf('Chờ trước khi xóa hẳn (ngày)', 'Wait before erasing (days)'),
}

const bounds = {
  openingHours: [1, 72],
  hitMinutes: [5, 1440],
  lookUpsAnHour: [1, 1000],
  leastShown: [2, 50],
  erasureWaitDays: [1, 90],
} as const

const SettingsForm = ({ settings }: { readonly settings: Settings }) => {
  const t = useText()
  const [typed, setTyped] = useState(settings)
  const change = useTell(changeSettings, { done: words.saved })
  return (
    <section className="card stack settings">
      <h2>{t(words.title)}</h2>
      {settingNames.map((name) => (
        <NumberInput
          key={name}
          label={t(words[name])}
          min={bounds[name][0]}
          max={bounds[name][1]}
          allowDecimal={false}
          value={typed[name]}
          onChange={(value) =>
            setTyped((held) => ({ ...held, [name]: typeof value === 'number' ? value : held[name] }))
          }
        />
      ))}
      <div>
        <Button loading={change.isPending} onClick={() => change.mutate({ body: typed })}>
          {t(words.save)}
        </Button>
      </div>
    </section>
  )
}

/** They hold for the whole installation, and are set by whoever answers for all of it. */
export const SettingsPart = () => {
  const { capabilities, installation } = useSession()
  const may = capabilities['privacy.settings']?.includes(installation.unitKey) ?? false
  const { data } = useAsk(readSettings, {}, { when: may })
  return may && data ? <SettingsForm key={JSON.stringify(data)} settings={data} /> : null
}
