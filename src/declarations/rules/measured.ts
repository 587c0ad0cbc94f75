// The temperature that staff measure where they take a declaration down (rules.md P-005): from a limit on it asks for a look, as symptoms do.
import { type Text, textOf } from '../../kernel/text/text.ts'
import type { Answered } from './questionnaire.ts'

/** In tenths of a degree. The limit is the usual one of checkpoints, from memory: no text was read (verified: false). */
export const temperature = { field: 'temperature', lookFrom: 375, least: 300, most: 440 } as const

export const measuredWords = {
  label: textOf('Nhiệt độ đo được (°C)', 'Temperature measured (°C)'),
  hint: textOf(
    'Để trống nếu không đo; từ 37,5 °C thì báo trạm y tế',
    'Empty where it was not measured; from 37.5 °C the station is told',
  ),
  unread: textOf('Không đọc được nhiệt độ: ghi như 37,5', 'The temperature cannot be read: write 37.5'),
} as const satisfies Record<string, Text>

/** `37,5`, `37.5`, `38` in tenths; null where it is no temperature of a living person. */
export const readTemperature = (typed: string): number | null => {
  const [, whole = '', tenth = '0'] = /^(\d{2})(?:[.,](\d))?$/u.exec(typed.trim()) ?? []
  const tenths = whole === '' ? Number.NaN : Number(`${whole}${tenth}`)
  return tenths >= temperature.least && tenths <= temperature.most ? tenths : null
}

/** It stands among the answers, so that it is read with them. */
export const withTemperature = (answered: Answered, tenths: number): Answered => ({
  ...answered,
  text: `${answered.text}\n${measuredWords.label.vi}: ${Math.floor(tenths / 10)},${tenths % 10}`,
  means: { ...answered.means, symptoms: answered.means.symptoms || tenths >= temperature.lookFrom },
})
