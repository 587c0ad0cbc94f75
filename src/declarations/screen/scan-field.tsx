// The field a scanner types into: the QR of an identity card is read here, the code of a declaration is found on the device or asked for.
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { birthYearOf, looksLikeCccdQr, readCccdQr } from '../../people/rules/cccd-qr.ts'
import { useTell } from '../../web/ask/ask.ts'
import { useSource } from '../../web/outbox/field-source.tsx'
import { ScanWithCamera } from '../../web/camera/scan-with-camera.tsx'
import { useText } from '../../web/language/language.tsx'
import type { Text } from '../../kernel/text/text.ts'
import type { Values } from '../../kernel/register/field.ts'
import { type Shown, showReceipt } from '../contract.ts'
import { declarations } from '../declarations.ts'
import { readReceipt } from '../rules/read-receipt.ts'
import { words } from './words.ts'

export type Scanned = {
  readonly visitor: Values
  readonly declaration: string | null
  readonly red: boolean
  readonly problems: readonly Text[]
}

const ofDeclaration = (
  id: string,
  { fullName, sex, birthYear, nationalId, phone, address, red }: Values | Shown,
): Scanned => ({
  visitor: {
    fullName: fullName ?? null,
    sex: sex ?? null,
    birthYear: birthYear ?? null,
    nationalId: nationalId ?? null,
    phone: phone ?? null,
    address: address ?? null,
    how: 'receipt',
  },
  declaration: id,
  red: red === true,
  problems: [],
})

type ScanFieldProps = { readonly onScan: (scanned: Scanned) => void }

export const ScanField = ({ onScan }: ScanFieldProps) => {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<Text | null>(null)
  const tell = useTell(showReceipt, { quiet: true, leave: true })
  const { carried, useRecords } = useSource()
  const here = useRecords(declarations, { when: carried })
  const take = (scanned: Scanned) => {
    setTyped('')
    setProblem(null)
    onScan(scanned)
  }
  const read = (text: string) => {
    if (looksLikeCccdQr(text)) {
      const card = readCccdQr(text)
      if (!card.ok) return setProblem(card.reason)
      const { name, sex, nationalId, address, problems } = card.card
      return take({
        visitor: {
          fullName: name,
          sex: sex ?? null,
          birthYear: birthYearOf(card.card),
          nationalId: nationalId ?? null,
          address: address === '' ? null : address,
          how: 'card',
        },
        declaration: null,
        red: false,
        problems,
      })
    }
    const receipt = readReceipt(text)
    if (receipt === undefined) return setProblem(words.scanUnknown)
    const known = here.records?.find(({ values }) => values.receipt === receipt)
    if (known) return take(ofDeclaration(known.id, known.values))
    return tell.mutate(
      { body: { code: text } },
      {
        onSuccess: ({ declaration }) => take(ofDeclaration(declaration.id, declaration)),
        onError: (error) => setProblem(carried && error.status === 0 ? words.notOnDevice : error.text),
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
