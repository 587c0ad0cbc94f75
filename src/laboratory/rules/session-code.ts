// A short code of a session from its place, day and shift: what samplers type when nothing can be scanned.
import type { Day } from '../../kernel/day/day.ts'
import { searchKey } from '../../kernel/text/search-key.ts'

const MOST_LETTERS = 5

/** `Nhà máy gỗ Sahabak`, 03/12, ca 1 → `NMGS0312C1`. */
export const sessionCode = (place: string, day: Day, shift: string | null = null): string => {
  const initials = (text: string) =>
    searchKey(text)
      .split(' ')
      .map((word) => (/^\d+$/.test(word) ? word : word.slice(0, 1)))
      .join('')
      .toUpperCase()
      .replaceAll(/[^A-Z0-9]/g, '')
  const date = `${day.slice(8)}${day.slice(5, 7)}`
  return `${initials(place).slice(0, MOST_LETTERS)}${date}${shift === null ? '' : initials(shift).slice(0, 3)}`
}
