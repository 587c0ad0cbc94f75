// Types of document and their abbreviations: Decree 30/2020, Annex III (D-007), with the types that laws and ministries use.

export type DocumentType = { readonly abbreviation: string; readonly name: string }

/** Administrative documents and their copies, as the decree lists them. */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  { abbreviation: 'NQ', name: 'Nghị quyết' },
  { abbreviation: 'QĐ', name: 'Quyết định' },
  { abbreviation: 'CT', name: 'Chỉ thị' },
  { abbreviation: 'QC', name: 'Quy chế' },
  { abbreviation: 'QyĐ', name: 'Quy định' },
  { abbreviation: 'TC', name: 'Thông cáo' },
  { abbreviation: 'TB', name: 'Thông báo' },
  { abbreviation: 'HD', name: 'Hướng dẫn' },
  { abbreviation: 'CTr', name: 'Chương trình' },
  { abbreviation: 'KH', name: 'Kế hoạch' },
  { abbreviation: 'PA', name: 'Phương án' },
  { abbreviation: 'ĐA', name: 'Đề án' },
  { abbreviation: 'DA', name: 'Dự án' },
  { abbreviation: 'BC', name: 'Báo cáo' },
  { abbreviation: 'BB', name: 'Biên bản' },
  { abbreviation: 'TTr', name: 'Tờ trình' },
  { abbreviation: 'HĐ', name: 'Hợp đồng' },
  { abbreviation: 'CĐ', name: 'Công điện' },
  { abbreviation: 'BGN', name: 'Bản ghi nhớ' },
  { abbreviation: 'BTT', name: 'Bản thỏa thuận' },
  { abbreviation: 'GUQ', name: 'Giấy ủy quyền' },
  { abbreviation: 'GM', name: 'Giấy mời' },
  { abbreviation: 'GGT', name: 'Giấy giới thiệu' },
  { abbreviation: 'GNP', name: 'Giấy nghỉ phép' },
  { abbreviation: 'PG', name: 'Phiếu gửi' },
  { abbreviation: 'PC', name: 'Phiếu chuyển' },
  { abbreviation: 'PB', name: 'Phiếu báo' },
  { abbreviation: 'SY', name: 'Sao y' },
  { abbreviation: 'TrS', name: 'Trích sao' },
  { abbreviation: 'SL', name: 'Sao lục' },
]

/** Types of legal documents, which the decree on office work does not list. */
const LEGAL_TYPES: readonly DocumentType[] = [
  { abbreviation: 'NĐ', name: 'Nghị định' },
  { abbreviation: 'TT', name: 'Thông tư' },
  { abbreviation: 'TTLT', name: 'Thông tư liên tịch' },
  { abbreviation: 'PL', name: 'Pháp lệnh' },
  { abbreviation: 'L', name: 'Lệnh' },
]

const byAbbreviation = new Map([...DOCUMENT_TYPES, ...LEGAL_TYPES].map((type) => [type.abbreviation, type]))

export const findDocumentType = (abbreviation: string): DocumentType | undefined =>
  byAbbreviation.get(abbreviation)
export const typeAbbreviations = (): string[] => [...byAbbreviation.keys()]
