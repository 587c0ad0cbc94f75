// Proving history on the screen: the chains read from their beginning, a checkpoint taken away, history held against one kept elsewhere.
import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { SignedCheckpoint } from '../../kernel/history/checkpoint-shape.ts'
import { makeCheckpoint, verifyHistory } from '../../kernel/history/contract.ts'
import { formatNumber } from '../../kernel/text/number.ts'
import { textOf } from '../../kernel/text/text.ts'
import { useTell } from '../ask/ask.ts'
import { ErrorNote } from '../ask/error-note.tsx'
import { Icon } from '../look/icons.tsx'
import { useLanguage, useText } from '../language/language.tsx'
import { momentOf } from '../parts/moment.ts'
import { saveFile } from '../parts/save-file.ts'

const words = {
  verify: textOf('Kiểm tra chuỗi nhật ký', 'Verify the chain'),
  take: textOf('Tải điểm chốt', 'Take a checkpoint'),
  takeWhy: textOf(
    'Tệp nhỏ, không có tên ai; giữ ở nơi khác để sau này chứng minh nhật ký không bị dựng lại',
    'A small file without names; kept elsewhere it proves later that history was not rebuilt',
  ),
  compare: textOf('So với điểm chốt đã giữ…', 'Hold against a kept checkpoint…'),
  notOne: textOf('Tệp này không phải điểm chốt của Pháo Đài.', 'This file is no checkpoint of Pháo Đài.'),
  sound: textOf('Chuỗi nguyên vẹn', 'The chain is whole'),
  broken: textOf('Chuỗi bị đứt', 'The chain is broken'),
  checked: textOf('mục đã kiểm tra', 'entries checked'),
  signed: textOf('điểm chốt đã ký', 'signed checkpoints'),
  last: textOf('điểm cuối', 'the last'),
  key: textOf('khóa', 'key'),
  unreadable: textOf(
    'dòng của bản giữ cạnh cơ sở dữ liệu không đọc được (ghi dở hoặc hỏng)',
    'lines of the copies beside the database cannot be read (cut short or damaged)',
  ),
}

/** The file as the person keeps it. */
const saveCheckpoint = (checkpoint: SignedCheckpoint): void =>
  saveFile(
    `phaodai-diem-chot-${new Date().toISOString().slice(0, 10)}.json`,
    new Blob([`${JSON.stringify(checkpoint)}\n`], { type: 'application/json' }),
  )

const readCheckpointFile = async (file: File): Promise<SignedCheckpoint | undefined> => {
  try {
    return SignedCheckpoint.parse(JSON.parse(await file.text()))
  } catch {
    return undefined
  }
}

export const ProveHistory = () => {
  const t = useText()
  const { language } = useLanguage()
  const verify = useTell(verifyHistory)
  const take = useTell(makeCheckpoint)
  const [wrongFile, setWrongFile] = useState(false)
  const compare = async (file: File | null): Promise<void> => {
    const kept = file ? await readCheckpointFile(file) : undefined
    setWrongFile(file !== null && kept === undefined)
    if (kept) verify.mutate({ body: { kept: [kept] } })
  }
  const result = verify.data
  const number = (value: number): string => formatNumber(value, {}, language)
  return (
    <section className="prove-history no-print">
      <div className="prove-tools">
        <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate({ body: {} })}>
          {t(words.verify)}
        </Button>
        <Button
          variant="default"
          loading={take.isPending}
          leftSection={<Icon name="download" size={18} />}
          onClick={() => take.mutate({ body: {} }, { onSuccess: saveCheckpoint })}
        >
          {t(words.take)}
        </Button>
        <FileButton accept="application/json,.json" onChange={(file) => void compare(file)}>
          {(props) => (
            <Button {...props} variant="subtle">
              {t(words.compare)}
            </Button>
          )}
        </FileButton>
      </div>
      <p className="quiet">{t(words.takeWhy)}</p>
      {wrongFile && <p className="problem">{t(words.notOne)}</p>}
      {(verify.error ?? take.error) && <ErrorNote error={verify.error ?? take.error} />}
      {result && (
        <div className={result.sound ? 'note' : 'note note-error'} role="status">
          <div>
            <strong>{t(result.sound ? words.sound : words.broken)}</strong>: {number(result.entries)}{' '}
            {t(words.checked)}
            {result.checkpoints.last && (
              <div>
                {number(result.checkpoints.checked)} {t(words.signed)}, {t(words.last)}{' '}
                {result.checkpoints.last.number} ({momentOf(result.checkpoints.last.at)}); {t(words.key)}{' '}
                {result.checkpoints.fingerprints.join(', ')}
              </div>
            )}
            {result.checkpoints.unreadable > 0 && (
              <div>
                {number(result.checkpoints.unreadable)} {t(words.unreadable)}
              </div>
            )}
            <ul>
              {result.faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </section>
  )
}
