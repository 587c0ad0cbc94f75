// Letting this device carry what the unit or the team answers for; stopping it.
import { Button, PasswordInput, Select, TextInput } from '@mantine/core'
import { useEffect, useState, type FormEvent } from 'react'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import { registers } from '../../registers.ts'
import { useAsk } from '../ask/ask.ts'
import { useCarried } from './use-carried.ts'
import { ErrorNote } from '../ask/error-note.tsx'
import { useText } from '../language/language.tsx'
import { titleOf } from '../register/record-title.ts'
import { useCan, useSession } from '../ask/session.tsx'
import { useUnits } from '../view/units.ts'
import { carry, stopCarrying } from './carrying.ts'
import { canCarry, findCarrying } from './sealed-store.ts'
import { words } from './words.ts'

const LEAST = 8
const teams = registers.find(({ carried }) => carried?.answering)

const useTeams = (unit: string | null) => {
  const can = useCan()
  const may = teams !== undefined && can(`${teams.name}.read`)
  const { data } = useAsk(
    registerEndpoints(teams ?? (registers[0] as (typeof registers)[number])).list,
    { query: { unit: unit ?? undefined, size: 200 } },
    { when: may && unit !== null, keep: true },
  )
  return may && teams ? (data?.rows ?? []).map((row) => ({ value: row.id, label: titleOf(teams, row) })) : []
}

export const CarryPart = () => {
  const t = useText()
  const session = useSession()
  const units = useUnits()
  const own = [...new Set(session.duties.flatMap(({ unitKey }) => units.within(unitKey)))]
  const [name, setName] = useState('')
  const [chosen, setUnit] = useState<string | null>(null)
  const [team, setTeam] = useState<string | null>(null)
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const unit = chosen ?? session.duties[0]?.unitKey ?? null
  const choices = useTeams(unit)
  const short = password !== '' && password.length < LEAST
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (unit === null || password.length < LEAST) return
    setBusy(true)
    setError(null)
    try {
      await carry(session, { name: name.trim(), unitKey: unit, teamId: team, password })
    } catch (cause) {
      setError(cause)
    }
    setBusy(false)
  }
  if (!canCarry()) return <p className="note">{t(words.cannot)}</p>
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <p className="quiet">{t(words.carryWhat)}</p>
      <div className="stack carry-fields">
        <TextInput
          label={t(words.deviceName)}
          description={t(words.deviceNameHint)}
          required
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t(words.unit)}
          searchable
          allowDeselect={false}
          limit={200}
          data={own.map(({ key, fullName }) => ({ value: key, label: fullName }))}
          value={unit}
          onChange={(next) => {
            setUnit(next)
            setTeam(null)
          }}
        />
        <Select
          label={t(words.team)}
          placeholder={t(words.wholeUnit)}
          searchable
          clearable
          data={choices}
          value={team}
          onChange={setTeam}
        />
        <PasswordInput
          label={t(words.password)}
          description={t(words.passwordHint)}
          required
          autoComplete="new-password"
          error={short ? t(words.passwordShort) : undefined}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </div>
      {error !== null && <ErrorNote error={error} />}
      <div>
        <Button type="submit" loading={busy}>
          {t(words.carry)}
        </Button>
      </div>
    </form>
  )
}

/** Records of somebody else lie here: they are neither shown nor silently wiped. */
export const OthersPart = () => {
  const t = useText()
  const [whose, setWhose] = useState('')
  useEffect(() => void findCarrying().then((carrying) => setWhose(carrying?.accountName ?? '')), [])
  return (
    <div className="note note-question">
      <div>
        <strong>{whose}</strong>
        <p>{t(words.others)}</p>
        <Button variant="default" size="xs" onClick={() => void stopCarrying()}>
          {t(words.wipeOthers)}
        </Button>
      </div>
    </div>
  )
}

export const useIsOthers = (): boolean => {
  const { account } = useSession()
  const carried = useCarried()
  return carried !== null && carried !== account.id
}
