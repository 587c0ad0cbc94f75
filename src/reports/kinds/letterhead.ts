// The frame of a report of a steering committee in the State form (Decree 30/2020): issuer, number, place, signature, recipients.
import type { Block, OfficialDocument } from '../../kernel/document/tree.ts'
import { inSentence, kindWord, type Office, partyBody, placeOf, reportedTo } from '../../papers/office.ts'
import type { Issue, Words } from './scope.ts'

/** `UBND HUYỆN BẠCH THÔNG` until 30/06/2025, `UBND XÃ …` or `UBND TỈNH …` since: it follows from the unit itself. */
const issuerOf = (unit: Office): OfficialDocument['issuer'] =>
  unit.level === 'nation'
    ? { name: 'BAN CHỈ ĐẠO QUỐC GIA\nPHÒNG, CHỐNG DỊCH COVID-19' }
    : { parent: `UBND ${unit.fullName.toUpperCase()}`, name: 'BAN CHỈ ĐẠO PHÒNG,\nCHỐNG DỊCH COVID-19' }

const recipientsOf = (unit: Office): string[] => {
  const kind = kindWord(unit.type)
  const above = unit.above && unit.level !== 'province' ? unit.above : null
  return [
    ...(above ? [`BCĐ phòng, chống dịch ${inSentence(above)} (b/c)`] : []),
    ...reportedTo(unit),
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
  unit: Office,
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
  place: placeOf(unit),
  day: issue.day,
  body,
  signature: { capacity: capacityOf(words.signerRole), name: words.signerName.trim() || null },
  recipients: recipientsOf(unit),
  ...(issue.draft ? { draft: true } : {}),
})
