// The clocks of putting somebody into isolation: list, decision, telling; and the hold meanwhile, which lapses by itself. By law and place.
import { addDays, type Day } from '../../kernel/day/day.ts'
import { inForce, type Reason } from '../../kernel/rule/law.ts'
import { addHours, type LocalMoment } from '../../kernel/rule/local-moment.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'
import { nd101 } from './nd-101-2010.ts'
import { nd165 } from './nd-165-2026.ts'

/** Where one is isolated, as both decrees part it. */
export type IsolationPlace = 'home' | 'medicalFacility' | 'border' | 'otherPlace'

export type Hours = { readonly hours: number; readonly clause: string }
export type PlaceTerms = {
  /** null: the decree sets none for this place. */
  readonly list: Hours | null
  readonly decide: Hours | null
  readonly notify: Hours | null
  /** By when the Consular Department is told of a foreigner, from the decision on; null: the decree's text on it was not at hand. */
  readonly consular: Hours | null
  /** How long one may be held while the decision is waited for. */
  readonly hold: Hours
  /** How long the isolation itself may last. */
  readonly longest: (Hours & { readonly ends: Text }) | null
  /** Within so long of a refusal the decision to compel comes. */
  readonly compel: Hours
  readonly authority: { readonly who: Text; readonly clause: string }
}

export type ProcedureLaw = {
  readonly source: string
  readonly from: Day
  readonly to: Day | null
  readonly places: Readonly<Record<IsolationPlace, PlaceTerms>>
  /** An extension is so many days from when it takes effect, once the term is over; null: as long as the health body proposes. */
  readonly extension: { readonly days: number; readonly after: Text; readonly clause: string } | null
  /** The longest time of which one may be compelled; null: the decree sets none. */
  readonly compelled: { readonly days: number; readonly clause: string } | null
  /** In an overload a hold may last so many times as long; null: never longer. */
  readonly emergency: { readonly times: number; readonly clause: string } | null
}

export const procedureLaws: readonly ProcedureLaw[] = [nd165, nd101]

export const procedureLawOn = (day: Day): ProcedureLaw | null => inForce(procedureLaws, day) ?? null

export type ProcedureFacts = {
  readonly place: IsolationPlace
  readonly found: LocalMoment
  readonly listed: LocalMoment | null
  readonly decided: LocalMoment | null
  readonly notified: LocalMoment | null
  /** Of a foreigner: when the Consular Department was told. Absent: not a foreigner, or not known to be. */
  readonly consul?: { readonly told: LocalMoment | null } | null
  /** More people than can be dealt with (NĐ 165/2026, Article 19, clause 5). */
  readonly emergency: boolean
}

export type StepName = 'list' | 'decide' | 'notify' | 'consular'
export type Step = {
  readonly step: StepName
  readonly due: LocalMoment
  readonly done: LocalMoment | null
  readonly state: 'done' | 'doneLate' | 'open' | 'late'
  readonly because: Reason
}
export type Hold = {
  readonly until: LocalMoment
  /** A decision that comes after the hold has lapsed does not bring it back. */
  readonly state: 'holds' | 'decided' | 'lapsed'
  readonly because: Reason
}
export type Procedure = {
  readonly source: string
  readonly authority: ProcedureLaw['places'][IsolationPlace]['authority']
  readonly steps: readonly Step[]
  readonly hold: Hold
}

const stepWords: Readonly<Record<StepName, (hours: number) => Text>> = {
  list: (hours) =>
    textOf(`lập danh sách, đề nghị trong ${hours} giờ`, `list and proposal within ${hours} hours`),
  decide: (hours) => textOf(`quyết định trong ${hours} giờ`, `decision within ${hours} hours`),
  notify: (hours) =>
    hours === 0
      ? textOf('thông báo ngay', 'told at once')
      : textOf(`thông báo trong ${hours} giờ`, `told within ${hours} hours`),
  consular: (hours) =>
    hours === 0
      ? textOf(
          'người nước ngoài: báo ngay Cục Lãnh sự, Bộ Ngoại giao',
          'a foreigner: the Consular Department is told at once',
        )
      : textOf(
          `người nước ngoài: báo Cục Lãnh sự, Bộ Ngoại giao trong ${hours} giờ`,
          `a foreigner: the Consular Department is told within ${hours} hours`,
        ),
}

const stateOf = (due: LocalMoment, done: LocalMoment | null, now: LocalMoment): Step['state'] =>
  done === null ? (now > due ? 'late' : 'open') : done > due ? 'doneLate' : 'done'

/** Each step runs from what came before it, as it happened or as it was due. null: no decree of this table was in force. */
export const procedureOf = (facts: ProcedureFacts, now: LocalMoment): Procedure | null => {
  const law = procedureLawOn(facts.found.slice(0, 10))
  if (!law) return null
  const terms = law.places[facts.place]
  const steps: Step[] = []
  let start = facts.found
  for (const [step, done] of [
    ['list', facts.listed],
    ['decide', facts.decided],
    ['notify', facts.notified],
  ] as const) {
    const term = terms[step]
    if (term === null) {
      start = done ?? start
      continue
    }
    const due = addHours(start, term.hours)
    steps.push({
      step,
      due,
      done,
      state: stateOf(due, done, now),
      because: { clause: term.clause, text: stepWords[step](term.hours), verified: true },
    })
    if (step !== 'notify') start = done ?? due
  }
  if (facts.consul && terms.consular) {
    const due = addHours(start, terms.consular.hours)
    const { told } = facts.consul
    steps.push({
      step: 'consular',
      due,
      done: told,
      state: stateOf(due, told, now),
      because: {
        clause: terms.consular.clause,
        text: stepWords.consular(terms.consular.hours),
        verified: true,
      },
    })
  }
  const times = facts.emergency && law.emergency ? 1 + law.emergency.times : 1
  const until = addHours(facts.found, terms.hold.hours * times)
  const decidedInTime = facts.decided !== null && facts.decided <= until
  return {
    source: law.source,
    authority: terms.authority,
    steps,
    hold: {
      until,
      state: decidedInTime ? 'decided' : (facts.decided ?? now) > until ? 'lapsed' : 'holds',
      because: {
        clause: times > 1 && law.emergency ? law.emergency.clause : terms.hold.clause,
        text: textOf(
          `ngăn chặn tạm thời không quá ${terms.hold.hours * times} giờ; hết giờ mà chưa có quyết định thì chấm dứt`,
          `held for at most ${terms.hold.hours * times} hours; without a decision the hold ends by itself`,
        ),
        verified: true,
      },
    },
  }
}

export type Longest = { readonly until: LocalMoment; readonly because: Reason }

/** By when the isolation itself must end or be handed on; null where the law sets no length. */
export const longestUntil = (place: IsolationPlace, decided: LocalMoment): Longest | null => {
  const longest = procedureLawOn(decided.slice(0, 10))?.places[place].longest ?? null
  return longest === null
    ? null
    : {
        until: addHours(decided, longest.hours),
        because: { clause: longest.clause, text: longest.ends, verified: true },
      }
}

/** By when an isolation ends that was extended by a decision of this day; null where the law of that day sets no length. */
export const extendedUntil = (effective: Day): (Longest & { readonly until: Day }) | null => {
  const extension = procedureLawOn(effective)?.extension ?? null
  return extension === null
    ? null
    : {
        until: addDays(effective, extension.days),
        because: { clause: extension.clause, text: extension.after, verified: true },
      }
}

/** By when somebody who is compelled from this day must be let go or decided about again. */
export const compelledUntil = (effective: Day): (Longest & { readonly until: Day }) | null => {
  const compelled = procedureLawOn(effective)?.compelled ?? null
  return compelled === null
    ? null
    : {
        until: addDays(effective, compelled.days),
        because: {
          clause: compelled.clause,
          text: textOf(
            `cưỡng chế không quá ${compelled.days} ngày kể từ ngày quyết định có hiệu lực`,
            `compelled for at most ${compelled.days} days from when the decision takes effect`,
          ),
          verified: true,
        },
      }
}
