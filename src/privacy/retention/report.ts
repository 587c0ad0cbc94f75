// The report of an erasure in the form of Decree 30/2020: what was erased, by whom, on whose approval; nobody is named of whom it was.
import type { Transaction } from '../../kernel/database/transaction.ts'
import { dayOfMoment, formatDay } from '../../kernel/day/day.ts'
import { cell, column, type OfficialDocument, paragraph, table } from '../../kernel/document/tree.ts'
import { formatNumber } from '../../kernel/text/number.ts'
import type { Product } from '../../kernel/register/product.ts'
import { onLetterhead, placeOf } from '../letters.ts'
import { isTermKind, termKinds } from '../rules/retention-terms.ts'
import type { Erasure } from './contract.ts'
import { termsIn } from './cut-offs.ts'

const say = (value: number): string => formatNumber(value, {}, 'vi')

const dayOf = (moment: string | null): string =>
  moment === null ? '…' : formatDay(dayOfMoment(new Date(moment)))

/** On what it rests: the term of the day on which it was asked for. */
const basisOf = async (tx: Transaction, { kind, unit, asOf }: Erasure): Promise<string> => {
  if (!isTermKind(kind)) return 'theo yêu cầu đã được chấp thuận của người có dữ liệu'
  const [term] = await termsIn(tx, unit, [kind], asOf)
  const source = term?.source ?? 'mức mặc định của hệ thống'
  const unsure = term?.verified ? '' : ', chưa đối chiếu văn bản'
  return `đã quá thời hạn lưu giữ ${term?.months ?? '…'} tháng (${source}${unsure})`
}

export const erasureReport = async (
  tx: Transaction,
  product: Product,
  erasure: Erasure,
): Promise<OfficialDocument> => {
  const place = await placeOf(tx, erasure.unit)
  const { result, kind } = erasure
  const label = isTermKind(kind) ? termKinds[kind].vi.toLowerCase() : 'dữ liệu của một người theo yêu cầu'
  const rows = Object.entries(result?.records ?? {}).map(([name, count]) => [
    cell(product.register(name)?.many.vi ?? termKinds.importFiles.vi),
    cell(say(count)),
  ])
  return onLetterhead(place, {
    number: '/BB-UBND',
    typeName: 'BIÊN BẢN',
    about: 'Về việc xóa dữ liệu cá nhân',
    addressees: [],
    body: [
      paragraph(
        `Căn cứ Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, UBND ${place?.full_name ?? ''} đã xóa ${label}, ${await basisOf(tx, erasure)}.`,
      ),
      paragraph(
        `Đợt xóa do ${erasure.askedBy} lập ngày ${dayOf(erasure.askedAt)}, ${erasure.approvedBy ?? '…'} duyệt ngày ${dayOf(erasure.approvedAt)}, chờ đến ngày ${dayOf(erasure.notBefore)}, do ${erasure.ranBy ?? '…'} thực hiện, xong ngày ${dayOf(erasure.doneAt)}.`,
      ),
      table(
        [column(0.65), column(0.35)],
        [[cell('Sổ'), cell('Số bản ghi đã xóa danh tính hoặc xóa hẳn')]],
        rows,
      ),
      paragraph(
        `Giá trị cũ trong ${say(result?.entries ?? 0)} mục nhật ký đã được xóa; việc ai đã làm gì, lúc nào vẫn còn và chuỗi nhật ký vẫn kiểm tra được. ${say(result?.spared ?? 0)} bản ghi được giữ lại vì khi xóa không còn đến hạn hoặc đang có lệnh giữ.`,
      ),
      paragraph(
        'Số liệu đã công bố không thay đổi. Các bản sao lưu làm trước ngày xóa còn chứa dữ liệu đến khi hết vòng sao lưu; bản nào được phục hồi thì phải xóa lại theo sổ xóa./.',
      ),
    ],
  })
}
