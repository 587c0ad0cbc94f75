// One box for every code of testing: what was scanned opens.
import { Button, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import { useTell } from '../../web/ask/ask.ts'
import { ScanWithCamera } from '../../web/camera/scan-with-camera.tsx'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { findCode } from '../contract.ts'
import { words } from './words.ts'

type Found = ResponseOf<typeof findCode>['found'][number]

const addressOf = ({ kind, id }: Found): string =>
  kind === 'session'
    ? `/xet-nghiem/phien/${id}`
    : kind === 'pool'
      ? `/xet-nghiem/ong/${id}`
      : `/so/specimens/${id}`

/** Codes of sessions, tubes and printed forms are addresses of their pages: here or under another name of this server, never a page of elsewhere. */
const pathIn = (text: string): string | null => {
  const known = /(\/xet-nghiem\/(?:phien|ong)\/[0-9a-f-]{36})/.exec(text)?.[1]
  if (known !== undefined) return known
  const address = URL.parse(text)
  return address?.origin === location.origin ? `${address.pathname}${address.search}` : null
}

export const ScanBox = () => {
  const t = useText()
  const navigate = useNavigate()
  const [code, setCode] = useState('')
  const find = useTell(findCode, { leave: true })
  const go = (typed: string) => {
    const text = typed.trim()
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
        go(code)
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
      <ScanWithCamera
        onCode={(text) => {
          setCode(text)
          go(text)
        }}
      />
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
