// One box for every code of testing: what was scanned opens.
import { Button, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import { useTell } from '../../web/ask.ts'
import { useText } from '../../web/language.tsx'
import { PlaceLink } from '../../web/place-link.tsx'
import { findCode } from '../contract.ts'
import { words } from './words.ts'

type Found = ResponseOf<typeof findCode>['found'][number]

const addressOf = ({ kind, id }: Found): string =>
  kind === 'session'
    ? `/xet-nghiem/phien/${id}`
    : kind === 'pool'
      ? `/xet-nghiem/ong/${id}`
      : `/so/specimens/${id}`

/** The code of a session is the address of its page: then only the id behind it is meant. */
const pathIn = (text: string): string | null =>
  /(\/xet-nghiem\/(?:phien|ong)\/[0-9a-f-]{36})/.exec(text)?.[1] ?? null

export const ScanBox = () => {
  const t = useText()
  const navigate = useNavigate()
  const [code, setCode] = useState('')
  const find = useTell(findCode, { leave: true })
  const go = () => {
    const text = code.trim()
    if (text === '') return
    const path = pathIn(text)
    if (path) return void navigate({ to: path })
    find.mutate(
      { body: { code: text } },
      {
        onSuccess: ({ found }) => {
          const [only, ...others] = found
          if (only && others.length === 0) void navigate({ to: addressOf(only) })
        },
      },
    )
  }
  const found = find.data?.found ?? []
  return (
    <form
      className="lab-scan no-print"
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      <TextInput
        size="md"
        label={t(words.scanLabel)}
        placeholder={t(words.scan)}
        value={code}
        autoComplete="off"
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button type="submit" size="md" variant="default" loading={find.isPending}>
        {t(words.open)}
      </Button>
      {find.data && found.length === 0 && (
        <p className="problem" role="status">
          {t(words.noCode)}
        </p>
      )}
      {found.length > 1 && (
        <ul>
          {found.map((one) => (
            <li key={one.id}>
              <PlaceLink to={addressOf(one)}>{one.code}</PlaceLink>
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}
