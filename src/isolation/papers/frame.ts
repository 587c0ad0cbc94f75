// What papers about isolation share: on which grounds, by whose authority on that day, about whom, and who is told.
import { type Day, formatDay } from '../../kernel/day/day.ts'
import type { OfficialDocument, Paragraph } from '../../kernel/document/tree.ts'
import { bold, paragraph } from '../../kernel/document/tree.ts'
import type { Values } from '../../kernel/register/field.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'
import { inSentence, type Office, reportedTo } from '../../papers/office.ts'
import type { PaperContext, PaperLaw, PaperPage } from '../../papers/paper-kind.ts'
import type { Head } from '../../papers/rules/nd-30-2020.ts'
import type { NumberSymbol } from '../../papers/series.ts'
import { isForeigner } from '../rules/foreigner.ts'
import { isolationOrders } from '../isolation-orders.ts'

/** From this day the chair of the commune decides by NĐ 165/2026; before, the head of the steering committee by NĐ 101/2010. */
export const CHAIR_FROM: Day = '2026-07-01'
const OLD_LAW_FROM: Day = '2010-11-15'

const isChair = (day: Day): boolean => day >= CHAIR_FROM

/** `form` is that of the new decree, whose annexes were not at hand: the layout is ours. */
export const lawOn =
  (old: string, article: string, form: string | null) =>
  (day: Day): PaperLaw | null =>
    isChair(day)
      ? { source: 'NĐ 165/2026/NĐ-CP', clause: article, form, layout: 'ours' }
      : day >= OLD_LAW_FROM
        ? { source: 'NĐ 101/2010/NĐ-CP', clause: old, form: null, layout: 'ours' }
        : null

export type Authority = {
  readonly issuer: OfficialDocument['issuer']
  readonly head: Head
  /** `CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MỸ THANH`, above the grounds. */
  readonly decides: string
  readonly symbol: NumberSymbol
}

const authorityOn = (office: Office, day: Day): Authority => {
  const place = office.fullName.toUpperCase()
  return isChair(day)
    ? {
        issuer: { name: `ỦY BAN NHÂN DÂN\n${place}` },
        head: { title: 'CHỦ TỊCH', deputy: 'PHÓ CHỦ TỊCH' },
        decides: `CHỦ TỊCH ỦY BAN NHÂN DÂN ${place}`,
        symbol: { style: 'state', type: 'QĐ', issuer: 'UBND' },
      }
    : {
        issuer: { parent: `UBND ${place}`, name: 'BAN CHỈ ĐẠO PHÒNG,\nCHỐNG DỊCH BỆNH' },
        head: { title: 'TRƯỞNG BAN', deputy: 'PHÓ TRƯỞNG BAN' },
        decides: `TRƯỞNG BAN CHỈ ĐẠO PHÒNG, CHỐNG DỊCH BỆNH ${place}`,
        symbol: { style: 'state', type: 'QĐ', issuer: 'BCĐ' },
      }
}

const italics = (text: string): Paragraph => paragraph([{ text, italic: true }])

const groundsOn = (day: Day, proposedBy: string): Paragraph[] =>
  [
    ...(isChair(day)
      ? [
          'Căn cứ Luật Phòng bệnh số 114/2025/QH15;',
          'Căn cứ Nghị định số 165/2026/NĐ-CP của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng bệnh;',
        ]
      : [
          'Căn cứ Luật Phòng, chống bệnh truyền nhiễm số 03/2007/QH12;',
          'Căn cứ Nghị định số 101/2010/NĐ-CP ngày 30 tháng 9 năm 2010 của Chính phủ về áp dụng biện pháp cách ly y tế, cưỡng chế cách ly y tế;',
        ]),
    `Theo đề nghị của ${proposedBy}.`,
  ].map(italics)

export const stationOf = (office: Office): string => `Trạm Y tế ${inSentence(office)}`

export const decisionSymbol = ({ office, day }: PaperContext): NumberSymbol => authorityOn(office, day).symbol

type Decision = {
  readonly about: string
  /** The health station, unless another proposed it. */
  readonly proposedBy?: string
  /** Who decides, where it is not the office of the commune. */
  readonly authority?: Authority
  /** Each with its paragraphs. */
  readonly articles: readonly (readonly string[])[]
  readonly recipients: readonly string[]
}

/** A decision: who decides on that day, on which grounds, its articles, who is told. */
export const decisionPage = (
  { office, day }: PaperContext,
  { about, proposedBy = stationOf(office), authority, articles, recipients }: Decision,
): PaperPage => {
  const { issuer, head, decides } = authority ?? authorityOn(office, day)
  return {
    issuer,
    head,
    typeName: 'QUYẾT ĐỊNH',
    about,
    body: [
      paragraph(bold(decides), 'center'),
      ...groundsOn(day, proposedBy),
      paragraph(bold('QUYẾT ĐỊNH:'), 'center'),
      ...articles.flatMap(([first = '', ...more], index) => [
        paragraph([bold(`Điều ${index + 1}. `), first]),
        ...more.map((line) => paragraph(line)),
      ]),
    ],
    recipients,
  }
}

export const word = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null
export const dayWord = (value: unknown): string => (typeof value === 'string' ? formatDay(value) : '…')

/** `ông (bà) Nguyễn Văn A, sinh năm 1980; nơi cư trú: thôn Nà Đinh`: enough to know who is meant, and no number of a card. */
export const personOf = ({ record, office }: PaperContext, within = true): string => {
  const subject = record?.subject ?? {}
  const born =
    typeof subject.birthDay === 'string'
      ? `, sinh ngày ${formatDay(subject.birthDay)}`
      : typeof subject.birthYear === 'number'
        ? `, sinh năm ${subject.birthYear}`
        : ''
  const home = [word(subject.address), word(subject.village)].filter((part) => part !== null)
  const lives = [...new Set(home), ...(within || home.length === 0 ? [inSentence(office)] : [])].join(', ')
  return `ông (bà) ${word(subject.fullName) ?? '…'}${born}; nơi cư trú: ${lives}`
}

const CONSULAR = 'Cục Lãnh sự, Bộ Ngoại giao (người được cách ly là người nước ngoài)'

export const recipientsOf = ({ office, record }: PaperContext, article: number): string[] => [
  `Như Điều ${article}`,
  ...reportedTo(office),
  stationOf(office),
  `Công an ${inSentence(office)}`,
  ...(isForeigner(record?.subject?.nationality) ? [CONSULAR] : []),
  'Lưu: VT',
]

/** Who is told of what the head of a facility or a gate decided: the commune where the person lives, not the unit of the head. */
export const toldByHead = ({ record }: PaperContext, article: number): string[] => [
  `Như Điều ${article}`,
  'UBND, Trạm Y tế cấp xã nơi cư trú',
  ...(isForeigner(record?.subject?.nationality) ? [CONSULAR] : []),
  'Lưu: VT',
]

/** Why a paper cannot be made of an isolation that is over, or of nobody. */
export const notOpen = ({ record }: PaperContext): Text | null => {
  if (record === null)
    return textOf('Chưa nói về trường hợp cách ly nào.', 'It does not say which isolation.')
  if (record.subject === null || word(record.subject.fullName) === null)
    return textOf('Trường hợp này chưa gắn với người nào.', 'This isolation is about nobody yet.')
  return record.values.status !== null && record.values.status !== 'open'
    ? textOf('Trường hợp này không còn đang cách ly.', 'This isolation is no longer open.')
    : null
}

/** Still open, and under a decision or not yet. */
export const isOpen =
  (decided: boolean) =>
  ({ status, decisionNumber }: Values): boolean =>
    (status ?? 'open') === 'open' && (word(decisionNumber) !== null) === decided

export const aboutIsolation = { register: isolationOrders, issuedWith: 'papers.issue' } as const
