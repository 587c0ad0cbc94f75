// What the period picker holds when it is open: usual periods, days, the moment of knowledge. Loaded when it is first opened.
import { Button } from '@mantine/core'
import { DayInput } from '../parts/day-input.tsx'
import { useText } from '../language/language.tsx'
import { presets } from './period-picker.tsx'
import { useSession } from '../ask/session.tsx'
import { useView } from './view.ts'
import { words } from '../language/words.ts'

export const PeriodChoice = ({ done }: { readonly done: () => void }) => {
  const t = useText()
  const { today } = useSession().installation
  const { view, setView } = useView()
  return (
    <>
      <div className="presets">
        {presets.map((preset) => (
          <Button
            key={preset.label.vi}
            size="xs"
            variant={preset.from(view.to) === view.from ? 'filled' : 'default'}
            onClick={() => setView({ from: preset.from(view.to) })}
          >
            {t(preset.label)}
          </Button>
        ))}
      </div>
      <DayInput
        late
        label={t(words.from)}
        today={today}
        value={view.from}
        onChange={(from) => setView({ from })}
      />
      <DayInput
        late
        label={t(words.to)}
        today={today}
        value={view.to}
        onChange={(to) => setView({ to: to === null || to === today ? undefined : to })}
      />
      <DayInput
        late
        label={t(words.known)}
        hint={t(words.knownHint)}
        today={today}
        value={view.known}
        onChange={(known) => setView({ known })}
      />
      <Button fullWidth mt="sm" onClick={done}>
        {t(words.apply)}
      </Button>
    </>
  )
}
