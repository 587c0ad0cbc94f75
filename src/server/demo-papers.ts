// One draft of the committee's office that waits for its number, so that the page of papers shows what a draft is.
import { findRow, type Transaction } from '../kernel/database/transaction.ts'
import { noteDrafted } from '../papers/draft.ts'
import { urgingLetter } from '../papers/kinds/urging-letter.ts'
import { insertPapers } from '../papers/store.ts'

export const draftDemoPapers = async (tx: Transaction, unit: string, day: string): Promise<void> => {
  const office = await findRow<{ id: string }>(tx, "select id from account where name = 'vanphong'")
  if (!office) return
  const asOffice = { ...tx, accountId: office.id }
  const paper = {
    id: crypto.randomUUID(),
    unit_key: unit,
    kind: urgingLetter.name,
    register: null,
    record_id: null,
    day,
    words: {
      addressee: 'UBND các xã, thị trấn\nTrung tâm Y tế huyện',
      basis: 'Kế hoạch số 04-KH/BCĐ ngày 16/01/2023',
      tasks:
        'Báo cáo tổng kết công tác phòng, chống dịch giai đoạn 2020 – 2022\nRà soát, đề nghị khen thưởng',
      due: '2023-02-10',
      signing: 'deputy',
      signerRole: 'Phó Trưởng ban Thường trực',
    },
  }
  await insertPapers(asOffice, [paper])
  await noteDrafted(asOffice, [paper], 'Dữ liệu trình diễn')
}
