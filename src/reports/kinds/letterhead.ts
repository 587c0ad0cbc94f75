// The frame of a report of a steering committee in the State form (Decree 30/2020): issuer, number, place, signature, recipients.
import type { Block, OfficialDocument } from '../../kernel/document/tree.ts'
import type { Issue, ReportUnit, Words } from './scope.ts'

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** `huyện Bạch Thông`, as it stands inside a sentence. */
export const inSentence = (unit: { readonly fullName: string }): string => lowerFirst(unit.fullName)

/** `huyện`; a city under the centre is a `thành phố`. */
const kindWord = (type: string): string => (type.startsWith('Thành phố') ? 'thành phố' : type.toLowerCase())

/** The committee of the Party beside the body; `Đảng ủy` at the level of the commune. */
const partyBody = ({ type, level }: Pick<ReportUnit, 'type' | 'level'>): string => {
  if (type.startsWith('Thành phố')) return 'Thành ủy'
  const named: Readonly<Record<string, string>> = {
    Tỉnh: 'Tỉnh ủy',
    Huyện: 'Huyện ủy',
    Quận: 'Quận ủy',
    'Thị xã': 'Thị ủy',
  }
  return level === 'commune' ? 'Đảng ủy' : (named[type] ?? 'Đảng ủy')
}

/** The health body that the unit above keeps: a district has a centre, a province a department. */
const healthBody = (above: { readonly fullName: string; readonly type: string }): string =>
  ['Huyện', 'Quận', 'Thị xã', 'Thành phố'].includes(above.type)
    ? `Trung tâm Y tế ${inSentence(above)}`
    : `Sở Y tế ${inSentence(above)}`

/** `UBND HUYỆN BẠCH THÔNG` until 30/06/2025, `UBND XÃ …` or `UBND TỈNH …` since: it follows from the unit itself. */
const issuerOf = (unit: ReportUnit): OfficialDocument['issuer'] =>
  unit.level === 'nation'
    ? { name: 'BAN CHỈ ĐẠO QUỐC GIA\nPHÒNG, CHỐNG DỊCH COVID-19' }
    : { parent: `UBND ${unit.fullName.toUpperCase()}`, name: 'BAN CHỈ ĐẠO PHÒNG,\nCHỐNG DỊCH COVID-19' }

const recipientsOf = (unit: ReportUnit): string[] => {
  const kind = kindWord(unit.type)
  const above = unit.above && unit.level !== 'province' ? unit.above : null
  return [
    ...(above
      ? [
          `BCĐ phòng, chống dịch ${inSentence(above)} (b/c)`,
          `UBND ${inSentence(above)} (b/c)`,
          `${healthBody(above)} (b/c)`,
        ]
      : ['Bộ Y tế (b/c)']),
    `TT. ${partyBody(unit)}, HĐND ${kind}`,
    `CT, PCT UBND ${kind}`,
    `Thành viên BCĐ ${kind}`,
    'Lưu: VT',
  ]
}

/** A role may stand in several lines: `KT. TRƯỞNG BAN` above `PHÓ TRƯỞNG BAN THƯỜNG TRỰC`. */
const capacityOf = (role: string): string[] => [
  'TM. BAN CHỈ ĐẠO',
  ...role
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.toUpperCase() !== 'TM. BAN CHỈ ĐẠO'),
]

export const onLetterhead = (
  unit: ReportUnit,
  words: Words,
  issue: Issue,
  about: string,
  body: readonly Block[],
): OfficialDocument => ({
  style: 'state',
  issuer: issuerOf(unit),
  number: issue.number ?? '/BC-BCĐ',
  typeName: 'BÁO CÁO',
  about,
  place: unit.level === 'nation' ? 'Hà Nội' : unit.name,
  day: issue.day,
  body,
  signature: { capacity: capacityOf(words.signerRole), name: words.signerName.trim() || null },
  recipients: recipientsOf(unit),
  ...(issue.draft ? { draft: true } : {}),
})
