// A moment given on the command line: a day and a time in Việt Nam, or with an offset of its own.

import { textOf } from '../kernel/text/text.ts'
import { readDayOption } from './read-day.ts'
import { UsageProblem } from './usage-problem.ts'

const MOMENT = /^(\S+?)[ T](\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)\s*(Z|[+-]\d{2}:?\d{2})?$/i

/** `2026-11-27 10:15`, `27/11/2026 10:15:30`, `2026-11-27T03:15:00Z`. */
export const readMomentOption = (name: string, text: string): Date => {
  const [, day, time = '', offset = '+07:00'] = MOMENT.exec(text.trim()) ?? []
  if (day !== undefined) {
    const moment = new Date(
      `${readDayOption(name, day)}T${time.padStart(time.indexOf(':') === 1 ? time.length + 1 : 0, '0')}${offset.toUpperCase()}`,
    )
    if (!Number.isNaN(moment.getTime())) return moment
  }
  throw new UsageProblem(
    textOf(
      `${name} phải là một lúc có thật, dạng "2026-11-27 10:15" (giờ Việt Nam): ${text}`,
      `${name} must be a moment that exists, as "2026-11-27 10:15" (time of Việt Nam): ${text}`,
    ),
  )
}
