// Whether somebody lies too low or too high in the tower (T-011): what the last signs say of severity, and to which tier that belongs.
import { aside } from '../../kernel/text/aside.ts'
import type { Values } from '../../kernel/register/field.ts'
import { facilities } from '../../resources/facilities.ts'
import { severity as severityWords } from '../../surveillance/case-choices.ts'
import { useText } from '../../web/language/language.tsx'
import { moveOf, type Tier, tierOf } from '../rules/qd-4111-2021.ts'
import { triageOf } from '../rules/triage.ts'
import { words } from './words.ts'

const { choices: tiers } = facilities.fields.tier

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

type ProposalProps = { readonly signs: Values; readonly on: string; readonly lies: Tier | null }

export const MoveProposal = ({ signs, on, lies }: ProposalProps) => {
  const t = useText()
  const { severity } = triageOf({
    on,
    breath: number(signs.breath),
    spo2: number(signs.spo2),
    symptoms: null,
    organFailure: false,
    unstableIllness: null,
    otherIllness: null,
    age: null,
    doses: 0,
    lastDose: null,
  })
  const outcome = severity?.outcome
  if (!outcome || lies === null) return null
  const move = moveOf(outcome, lies)
  if (move === 'stays') return null
  return (
    <p className={move === 'up' ? 'overdue' : 'quiet'}>
      {t(words.moveUp)} {t(severityWords[outcome]).toLowerCase()} {aside(severity.source)}:{' '}
      {t(move === 'up' ? words.moveUpTo : words.moveDownTo)} {t(tiers[tierOf(outcome)]).toLowerCase()}.
    </p>
  )
}
