// Choosing the period and the moment of knowledge for everything on the screen.
import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import { addDays, formatDay, type Day } from '../kernel/day/day.ts'
import type { Text } from '../kernel/text/text.ts'
import { DayInput } from './day-input.tsx'
import { Icon } from './icons.tsx'
import { useText } from './language.tsx'
import { useSession } from './session.tsx'
import { useView, type View } from './view.ts'
import { words } from './words.ts'

type Preset = { readonly label: Text; readonly from: (to: Day) => Day | null }

const presets: readonly Preset[] = [
  { label: words.day, from: (to) => to },
  { label: words.week, from: (to) => addDays(to, -6) },
  { label: words.month, from: (to) => `${to.slice(0, 8)}01` },
  { label: words.beginning, from: () => null },
]

/** `7 ngày đến 14/02/2022`, `01/02/2022 – 14/02/2022`. */
export const usePeriodWords = (): ((period: Pick<View, 'from' | 'to'>) => string) => {
  const t = useText()
  return ({ from, to }) => {
    const preset = presets.find((one) => one.from(to) === from)
    if (preset) return `${t(preset.label)} ${t(words.asOf)} ${formatDay(to)}`
    return `${from === null ? '' : formatDay(from)} – ${formatDay(to)}`
  }
}

export const PeriodPicker = () => {
  const t = useText()
  const { installation } = useSession()
  const { view, setView } = useView()
  const say = usePeriodWords()
  const [open, setOpen] = useState(false)
  const today = installation.today
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={320} trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          className="choice"
          aria-label={`${t(words.period)}: ${say(view)}`}
          onClick={() => setOpen(!open)}
          leftSection={<Icon name="calendar" size={16} />}
          rightSection={<Icon name="down" size={14} />}
        >
          {say(view)}
          {view.known !== null && (
            <span className="known">
              {' · '}
              {t(words.known)} {formatDay(view.known)}
            </span>
          )}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
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
          label={t(words.from)}
          today={today}
          value={view.from}
          onChange={(from) => setView({ from })}
        />
        <DayInput
          label={t(words.to)}
          today={today}
          value={view.to}
          onChange={(to) => setView({ to: to === null || to === today ? undefined : to })}
        />
        <DayInput
          label={t(words.known)}
          hint={t(words.knownHint)}
          today={today}
          value={view.known}
          onChange={(known) => setView({ known })}
        />
        <Button fullWidth mt="sm" onClick={() => setOpen(false)}>
          {t(words.apply)}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
