// The name of the place of teams, shown in the frame.
import { textOf } from '../kernel/text/text.ts'

export const teamWords = { teams: textOf('Tổ và hộ', 'Teams and households') } as const
