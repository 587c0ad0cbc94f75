// The types of document that offices keep apart, and the abbreviation in a number that tells each (Decree 30/2020, Annex III).
import type { Choice } from '../kernel/register/field.ts'

export const documentTypes = {
  decision: { vi: 'Quyết định', en: 'Decision', words: ['qđ'] },
  plan: { vi: 'Kế hoạch', en: 'Plan', words: ['kh'] },
  scheme: { vi: 'Phương án', en: 'Scheme', words: ['pa'] },
  notice: { vi: 'Thông báo', en: 'Notice', words: ['tb'] },
  directive: { vi: 'Chỉ thị', en: 'Directive', words: ['ct'] },
  letter: { vi: 'Công văn', en: 'Official letter', words: ['cv', 'công văn'] },
  telegram: { vi: 'Công điện', en: 'Official telegram', words: ['cđ'] },
  report: { vi: 'Báo cáo', en: 'Report', words: ['bc'] },
  proposal: { vi: 'Tờ trình', en: 'Proposal', words: ['ttr'] },
  resolution: { vi: 'Nghị quyết', en: 'Resolution', words: ['nq'] },
  guidance: { vi: 'Hướng dẫn', en: 'Guidance', words: ['hd'] },
  programme: { vi: 'Chương trình', en: 'Programme', words: ['ctr'] },
  minutes: { vi: 'Biên bản', en: 'Minutes', words: ['bb'] },
  invitation: { vi: 'Giấy mời', en: 'Invitation', words: ['gm'] },
  information: { vi: 'Thông tin', en: 'Information' },
  certificate: { vi: 'Giấy xác nhận', en: 'Certificate' },
  law: { vi: 'Luật', en: 'Law' },
  decree: { vi: 'Nghị định', en: 'Decree', words: ['nđ'] },
  circular: { vi: 'Thông tư', en: 'Circular', words: ['tt'] },
  other: { vi: 'Khác', en: 'Other' },
} as const satisfies Record<string, Choice>

export type DocumentTypeName = keyof typeof documentTypes

const byAbbreviation: Readonly<Record<string, DocumentTypeName>> = {
  QĐ: 'decision',
  KH: 'plan',
  PA: 'scheme',
  TB: 'notice',
  CT: 'directive',
  CĐ: 'telegram',
  BC: 'report',
  TTr: 'proposal',
  NQ: 'resolution',
  HD: 'guidance',
  CTr: 'programme',
  BB: 'minutes',
  GM: 'invitation',
  NĐ: 'decree',
  TT: 'circular',
}

/** A number without a type is that of a công văn; a type that offices rarely write is `other`. */
export const typeOfAbbreviation = (abbreviation: string | null): DocumentTypeName =>
  abbreviation === null ? 'letter' : (byAbbreviation[abbreviation] ?? 'other')
