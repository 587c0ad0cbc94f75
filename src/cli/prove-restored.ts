// After a restore: every figure counted again from the records, every entry of history read again; said plainly.

import { proveFigures } from '../kernel/figure/prove-figures.ts'
import { settleFigures } from '../kernel/figure/settle-figures.ts'
import { verifyHistory } from '../kernel/history/verify.ts'
import { createPool } from '../kernel/database/pool.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import { product } from '../product.ts'
import { findInstallation } from '../server/installation.ts'

export type RestoreProof = {
  readonly sound: boolean
  readonly text: Text
  readonly figures: { readonly records: number; readonly sums: number; readonly faults: readonly string[] }
  readonly history: {
    readonly entries: number
    readonly checkpoints: number
    readonly faults: readonly string[]
  }
}

export const proveRestored = async (ownerUrl: string): Promise<RestoreProof> => {
  const owner = createPool(ownerUrl, { max: 1, statementTimeout: 0 })
  try {
    const installed = await findInstallation(owner)
    if (installed) await settleFigures(owner, installed.tenant, product)
    const { records, sums, faults: wrong } = await proveFigures(owner, product)
    const { entries, checkpoints, faults: broken } = await verifyHistory(owner)
    const faults = [...wrong, ...broken]
    const list = faults.map((fault) => `\n  ${fault}`).join('')
    const text =
      faults.length === 0
        ? textOf(
            `Đã chứng minh: ${sums} tổng số liệu đếm lại từ ${records} bản ghi đều khớp; ${entries} mục nhật ký nguyên vẹn, ${checkpoints.checked} điểm chốt đã ký.`,
            `Proved: ${sums} sums of figures counted again from ${records} records are equal; ${entries} entries of history are whole, ${checkpoints.checked} signed checkpoints hold.`,
          )
        : textOf(
            `Dữ liệu đã vào đúng từng dòng, nhưng KHÔNG KHỚP (đã sai từ khi sao lưu):${list}`,
            `Every row is as it was backed up, but this DOES NOT HOLD (it was wrong when backed up):${list}`,
          )
    return {
      sound: faults.length === 0,
      text,
      figures: { records, sums, faults: wrong },
      history: { entries, checkpoints: checkpoints.checked, faults: broken },
    }
  } finally {
    await owner.end()
  }
}
