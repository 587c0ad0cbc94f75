// The time on a Vietnamese clock, as the logs write it.
import { localMoment } from '../../kernel/rule/local-moment.ts'

/** `10:30`. */
export const timeNow = (): string => localMoment(new Date()).slice(11)
