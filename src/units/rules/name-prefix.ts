// The kind of unit that stands before a name as offices write it: "TT Phủ Thông", "P. 8", "H.Bạch Thông", "tp Huế".
import type { Level, UnitType } from '../unit.ts'

export type Prefix = { readonly levels: readonly Level[]; readonly types: readonly UnitType[] }

const prefix = (levels: Level[], ...types: UnitType[]): Prefix => ({ levels, types })

/** Written with or without diacritics; a single letter needs a point or a blank (or a number) after it. */
const PREFIXES: readonly [pattern: RegExp, prefix: Prefix][] = [
  [/^(?:thị trấn|thi tran|t\.\s?t\.?|tt)(?:\.\s*|\s+)?/iu, prefix(['commune'], 'Thị trấn')],
  [/^(?:thị xã|thi xa|t\.\s?x\.?|tx)(?:\.\s*|\s+)?/iu, prefix(['district'], 'Thị xã')],
  [
    /^(?:thành phố|thanh pho|t\.\s?p\.?|tp)(?:\.\s*|\s+)?/iu,
    prefix(['district', 'province'], 'Thành phố', 'Thành phố trực thuộc trung ương'),
  ],
  [/^(?:tổ dân phố|to dan pho|tdp)[.\s]+/iu, prefix(['village'], 'Tổ dân phố')],
  [/^(?:khu phố|khu pho|kp)[.\s]+/iu, prefix(['village'], 'Khu phố')],
  [/^(?:đặc khu|dac khu|đk)[.\s]+/iu, prefix(['commune'], 'Đặc khu')],
  [/^(?:phường|phuong|p\.|p(?=[\s\d]))\s*/iu, prefix(['commune'], 'Phường')],
  [/^(?:huyện|huyen|h\.|h(?=\s))\s*/iu, prefix(['district'], 'Huyện')],
  [/^(?:quận|quan|q\.|q(?=[\s\d]))\s*/iu, prefix(['district'], 'Quận')],
  [/^(?:tỉnh|tinh|t\.|t(?=\s))\s*/iu, prefix(['province'], 'Tỉnh')],
  [/^(?:thôn|thon)\s+/iu, prefix(['village'], 'Thôn')],
  [/^(?:xóm|xom)\s+/iu, prefix(['village'], 'Xóm')],
  [/^(?:xã|xa|x\.|x(?=\s))\s*/iu, prefix(['commune'], 'Xã')],
]

export type Reading = { readonly name: string; readonly prefix: Prefix | null }

/** Every way to read a text: as it stands (Xa Dung is a name), and with the kind taken off. */
export const readingsOf = (text: string): Reading[] => {
  const whole: Reading = { name: text.normalize('NFC').trim(), prefix: null }
  const read = PREFIXES.flatMap(([pattern, kind]): Reading[] => {
    const name = whole.name.replace(pattern, '')
    return name === whole.name || name === '' ? [] : [{ name, prefix: kind }]
  })
  return [...read, whole]
}
