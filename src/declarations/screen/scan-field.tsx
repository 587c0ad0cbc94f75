// The field a scanner types into: the QR of an identity card is read here, the code of a declaration is asked for.
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { looksLikeCccdQr, readCccdQr } from '../../people/rules/cccd-qr.ts'
import { useTell } from '../../web/ask.ts'
import { ScanWithCamera } from '../../web/camera/scan-with-camera.tsx'
import { useText } from '../../web/language.tsx'
import type { Text } from '../../kernel/text/text.ts'
import type { Values } from '../../kernel/register/field.ts'
import { showReceipt } from '../contract.ts'
import { readReceipt } from '../rules/read-receipt.ts'
import { words } from './words.ts'

export type Scanned = {
  readonly visitor: Values
  readonly declaration: string | null
  readonly red: boolean
  readonly problems: readonly Text[]
}

type ScanFieldProps = { readonly onScan: (scanned: Scanned) => void }

export const ScanField = ({ onScan }: ScanFieldProps) => {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<Text | null>(null)
  const tell = useTell(showReceipt, { quiet: true, leave: true })
  const take = (scanned: Scanned) => {
    setTyped('')
    setProblem(null)
    onScan(scanned)
  }
  const read = (text: string) => {
    if (looksLikeCccdQr(text)) {
      const card = readCccdQr(text)
      if (!card.ok) return setProblem(card.reason)
      const { name, sex, birthDay, nationalId, address, problems } = card.card
      return take({
        visitor: {
          fullName: name,
          sex: sex ?? null,
          birthYear: birthDay === undefined ? null : Number(birthDay.slice(0, 4)),
          nationalId,
          address: address === '' ? null : address,
          how: 'card',
        },
        declaration: null,
        red: false,
        problems,
      })
    }
    if (readReceipt(text) === undefined) return setProblem(words.scanUnknown)
    return tell.mutate(
      { body: { code: text } },
      {
        onSuccess: ({ declaration }) =>
          take({
            visitor: {
              fullName: declaration.fullName,
              sex: declaration.sex,
              birthYear: declaration.birthYear,
              nationalId: declaration.nationalId,
              phone: declaration.phone,
              address: declaration.address,
              how: 'receipt',
            },
            declaration: declaration.id,
            red: declaration.red,
            problems: [],
          }),
        onError: (error) => setProblem(error.text ?? words.scanUnknown),
      },
    )
  }
  return (
    <form
      className="scan-field"
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.trim() !== '') read(typed)
      }}
    >
      <TextInput
        label={t(words.scan)}
        description={t(words.scanHint)}
        value={typed}
        error={problem && t(problem)}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setProblem(null)
        }}
      />
      <ScanWithCamera
        onCode={(text) => {
          setTyped(text)
          read(text)
        }}
      />
    </form>
  )
}
