// Choosing the period and the moment of knowledge for everything on the screen.
import { Button } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { addDays, formatDay, type Day } from '../../kernel/day/day.ts'
import type { Text } from '../../kernel/text/text.ts'
import { DropBox } from '../parts/drop.tsx'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { useView, type View } from './view.ts'
import { words } from '../language/words.ts'

type Preset = { readonly label: Text; readonly from: (to: Day) => Day | null }

export const presets: readonly Preset[] = [
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

const PeriodChoice = lazy(async () => ({ default: (await import('./period-choice.tsx')).PeriodChoice }))

export const PeriodPicker = () => {
  const t = useText()
  const { view } = useView()
  const say = usePeriodWords()
  return (
    <DropBox
      position="bottom-start"
      width={320}
      target={
        <Button
          variant="default"
          className="choice"
          aria-label={`${t(words.period)}: ${say(view)}`}
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
      }
    >
      {(close) => (
        <Suspense>
          <PeriodChoice done={close} />
        </Suspense>
      )}
    </DropBox>
  )
}
