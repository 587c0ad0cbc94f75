// The name of the place of the round, shown in the frame.
import { textOf } from '../kernel/text/text.ts'

export const todayWords = { today: textOf('Hôm nay', 'Today') } as const
