// After a restore: every figure counted again from the records, every entry of history read again; said plainly.

import { proveFigures } from '../kernel/figure/prove-figures.ts'
import { settleFigures } from '../kernel/figure/settle-figures.ts'
import type { SignedCheckpoint } from '../kernel/history/checkpoint-shape.ts'
import { type Verification, verifyHistory } from '../kernel/history/verify.ts'
import { createPool } from '../kernel/database/pool.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import { product } from '../product.ts'
import { findInstallation } from '../server/installation.ts'
import { fingerprintsOf, sayCheckpoints } from './against.ts'

export type RestoreProof = {
  readonly sound: boolean
  readonly text: Text
  readonly figures: { readonly records: number; readonly sums: number; readonly faults: readonly string[] }
  readonly history: {
    readonly entries: number
    readonly checkpoints: number
    /** Of the keys that signed them. */
    readonly fingerprints: readonly string[]
    readonly faults: readonly string[]
  }
}

/** A backup holds what its writer put into it: only what was kept elsewhere, or a key that is known, tells an old history from a new one. */
const sayBound = (checkpoints: Verification['checkpoints'], against: number): Text => {
  const { vi, en } = sayCheckpoints(checkpoints)
  const compare = textOf('Hãy so khóa này với khóa của nơi cũ', 'Compare this key with that of the old place')
  if (checkpoints.last === null)
    return textOf(
      'KHÔNG CÓ điểm chốt nào trong bản sao lưu: không có gì ràng buộc được nhật ký ngoài chính nó.',
      'There is NO CHECKPOINT in the backup: nothing but itself binds the history.',
    )
  return against > 0
    ? textOf(
        `${vi} Đã so với ${against} điểm chốt giữ ở nơi khác.`,
        `${en} Held to ${against} kept elsewhere.`,
      )
    : textOf(
        `${vi} ${compare.vi}, hoặc phục hồi với --against ĐIỂM_CHỐT.json.`,
        `${en} ${compare.en}, or restore with --against CHECKPOINT.json.`,
      )
}

/** @param against checkpoints that were kept elsewhere, of before the backup */
export const proveRestored = async (
  ownerUrl: string,
  against: readonly SignedCheckpoint[] = [],
): Promise<RestoreProof> => {
  const owner = createPool(ownerUrl, { max: 1, statementTimeout: 0 })
  try {
    const installed = await findInstallation(owner)
    if (installed) await settleFigures(owner, installed.tenant, product)
    const { records, sums, faults: wrong } = await proveFigures(owner, product)
    const { entries, checkpoints, faults: broken } = await verifyHistory(owner, against)
    const faults = [...wrong, ...broken]
    const list = faults.map((fault) => `\n  ${fault}`).join('')
    const bound = sayBound(checkpoints, against.length)
    const later =
      against.length === 0
        ? textOf('', '')
        : textOf(
            ', hoặc điểm chốt đưa ra có sau bản sao lưu',
            ', or a checkpoint given is later than the backup',
          )
    const text =
      faults.length === 0
        ? textOf(
            `Đã chứng minh: ${sums} tổng số liệu đếm lại từ ${records} bản ghi đều khớp; ${entries} mục nhật ký nguyên vẹn.\n${bound.vi}`,
            `Proved: ${sums} sums of figures counted again from ${records} records are equal; ${entries} entries of history are whole.\n${bound.en}`,
          )
        : textOf(
            `Dữ liệu đã vào đúng từng dòng, nhưng KHÔNG KHỚP (đã sai từ khi sao lưu${later.vi}):${list}\n${bound.vi}`,
            `Every row is as it was backed up, but this DOES NOT HOLD (it was wrong when backed up${later.en}):${list}\n${bound.en}`,
          )
    return {
      sound: faults.length === 0,
      text,
      figures: { records, sums, faults: wrong },
      history: {
        entries,
        checkpoints: checkpoints.checked,
        fingerprints: fingerprintsOf(checkpoints),
        faults: broken,
      },
    }
  } finally {
    await owner.end()
  }
}
