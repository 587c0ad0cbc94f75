// Duties as people read them: each once, with its units.
import type { Text } from '../../kernel/text/text.ts'

type Duty = { readonly duty: string; readonly label: Text; readonly unitName: string }

/** `Cán bộ dịch tễ: Huyện Bạch Thông, Xã Phủ Thông`. */
export const dutyLines = (duties: readonly Duty[], t: (text: Text) => string): string[] =>
  [...Map.groupBy(duties, ({ duty }) => duty).values()].map(
    (same) => `${same[0] ? t(same[0].label) : ''}: ${same.map(({ unitName }) => unitName).join(', ')}`,
  )
