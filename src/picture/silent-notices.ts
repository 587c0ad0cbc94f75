// Communes that have fallen silent, in words: by name where they are few, in one line where they are many.
import { type Day, daysBetween, formatDay } from '../kernel/day/day.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import { LOOK_BACK_DAYS, SILENT_DAYS } from '../quality/silence-days.ts'
import { type Heard, silentUnits } from '../quality/silence.ts'
import type { Notice } from './contract.ts'

const since = ({ last }: Heard, to: Day): Text =>
  last === null
    ? textOf(`hơn ${LOOK_BACK_DAYS} ngày`, `for more than ${LOOK_BACK_DAYS} days`)
    : textOf(
        `từ ${formatDay(last)} (${daysBetween(last, to)} ngày)`,
        `since ${formatDay(last)} (${daysBetween(last, to)} days)`,
      )

export const silentNotices = (heard: readonly Heard[], unit: string, to: Day): Notice[] => {
  const silent = silentUnits(heard, to)
  if (silent.length <= 3)
    return silent.map((one) => {
      const when = since(one, to)
      return {
        kind: 'silentUnit',
        severity: 'warning',
        text: textOf(
          `${one.name}: không có ca, mẫu hay báo cáo mới ${when.vi}, trong khi nơi khác vẫn báo`,
          `${one.name}: no new case, specimen or report ${when.en}, while others report`,
        ),
        count: 1,
        href: `/?unit=${one.key}`,
      }
    })
  const names = silent.slice(0, 6).map(({ name }) => name)
  const more = silent.length - names.length
  return [
    {
      kind: 'silentUnit',
      severity: 'warning',
      text: textOf(
        `xã không có ca, mẫu hay báo cáo mới từ ${SILENT_DAYS} ngày trở lên: ${names.join(', ')}${more > 0 ? ` và ${more} xã khác` : ''}`,
        `communes without a new case, specimen or report for ${SILENT_DAYS} days or more: ${names.join(', ')}${more > 0 ? ` and ${more} others` : ''}`,
      ),
      count: silent.length,
      href: `/?unit=${unit}`,
    },
  ]
}
