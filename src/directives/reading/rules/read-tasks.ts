// Reads a plan or a conclusion: each sentence that asks for something becomes a task with who, with whom, by when, how much, and its exact place.
import { citationsIn } from '../../../audit/rules/citations.ts'
import type { Day } from '../../../kernel/day/day.ts'
import { doerIn, dutyBearerAt, partnersIn, startsTogether, type Subject, subjectAt } from './assignment.ts'
import { type Body, bodySpans } from './bodies.ts'
import { type DocumentHead, headOf } from '../../../audit/rules/document-head.ts'
import { type Goal, goalsIn } from './goals.ts'
import { type Standing, walk } from './outline-walk.ts'
import { readPage } from './page.ts'
import { clausesOf, sentencesOf, type Stretch } from './sentences.ts'
import { type Timing, timingOf } from './timing.ts'
import { asksFor, behindCircumstance, mayAsk } from './verbs.ts'

export type ReadTask = {
  /** The source sentence, as offsets of the NFC text. */
  readonly start: number
  readonly end: number
  readonly place: string
  /** A target says what shall be reached and rarely by whom. */
  readonly kind: 'task' | 'target'
  /** What is asked for, in one line, without who. */
  readonly words: string
  readonly bodies: readonly Body[]
  readonly through: readonly Body[]
  readonly partners: readonly Body[]
  /** `support`: another one leads and this body works along. */
  readonly role: 'lead' | 'support'
  readonly timing: Timing
  readonly goals: readonly Goal[]
  /** Documents that the sentence cites. */
  readonly cites: readonly string[]
}

export type DirectiveReading = {
  readonly text: string
  readonly head: DocumentHead
  readonly tasks: readonly ReadTask[]
}

type Asked = { readonly stretch: Stretch; readonly subject: Subject | null; readonly rest: number }

const strong = /^(?:chủ trì|phải|có trách nhiệm|chịu trách nhiệm|khẩn trương|tham mưu|hoàn thành)(?!\p{L})/iu
const called = /^\s*(?:giao|yêu cầu|đề nghị|phân công)(?!\p{L})/iu
const must = /^(?:phải|cần|có trách nhiệm|chịu trách nhiệm)(?!\p{L})/iu

const behindColon = (plain: string, at: number): number =>
  at + (/^\s*[:,–-]?\s*/u.exec(plain.slice(at))?.[0].length ?? 0)

/** `Căn cứ tình hình dịch bệnh các địa bàn dừng …`: no comma stands before the body that is asked. */
const behindBareCircumstance = (sentence: string): number => {
  if (!/^(?:căn cứ|trên cơ sở|theo)(?!\p{L})/iu.test(sentence)) return 0
  const first = bodySpans(sentence.slice(0, 200)).find(
    ({ start }) =>
      start > 0 &&
      !/(?<!\p{L})(?:của|cho|với|tại|theo|do|bởi|được|từ|về)\s+$/iu.test(sentence.slice(0, start)),
  )
  return first?.start ?? 0
}

/** Whether these words ask for something, and from where on; null where they tell or explain. */
const askedIn = (
  plain: string,
  stretch: Stretch,
  section: Standing['section'],
  underName: boolean,
  opens = false,
): Asked | null => {
  const { start, end } = stretch
  const sentence = plain.slice(start, end)
  const own = (from: number): Asked | null => {
    const subject = subjectAt(plain, from, end)
    if (subject && subject.rest < end) {
      const rest = behindColon(plain, subject.rest)
      const words = plain.slice(rest, end)
      const asks =
        section === 'before'
          ? asksFor(words) && (called.test(sentence) || strong.test(words))
          : section === 'demand'
            ? must.test(words)
            : subject.called || underName || opens
              ? mayAsk(words)
              : asksFor(words)
      if (asks) return { stretch, subject, rest }
    }
    const doer =
      section === 'task'
        ? (doerIn(plain, from, end) ?? (subject ? null : dutyBearerAt(plain, from, end)))
        : null
    if (doer) return { stretch, subject: doer, rest: doer.rest }
    // Behind a comma of circumstance the rest of a row of things may stand.
    const asks = underName && !subject && from === start ? mayAsk : asksFor
    return section === 'task' && !subject?.called && asks(plain.slice(from, end))
      ? { stretch, subject: null, rest: from }
      : null
  }
  const found = own(start)
  if (found && (found.subject || !/^căn cứ/iu.test(sentence))) return found
  const behind = behindCircumstance(sentence)
  const bare = behind === 0 ? behindBareCircumstance(sentence) : 0
  return (behind + bare > 0 ? own(start + behind + bare) : null) ?? found
}

const dated = ({ due }: Timing): boolean => due !== null

/** Sentences, and their parts where a part has another body or the only day. */
const piecesOf = (
  plain: string,
  masked: string,
  { paragraph, section, underName }: Standing,
  issued: Day | null,
): Stretch[] =>
  sentencesOf(plain, paragraph.from, paragraph.end).flatMap((sentence) => {
    const clauses = clausesOf(plain, sentence)
    if (clauses.length < 2) return [sentence]
    const timings = clauses.map(({ start, end }) => timingOf(masked.slice(start, end), issued))
    const leads = behindCircumstance(plain.slice(sentence.start, sentence.end))
    const governs = (timings[0]?.said ?? []).some(({ start }) => start < leads)
    const some = timings.some(dated) && !timings.every(dated) && !governs
    const pieces: { start: number; end: number; isDated: boolean }[] = []
    clauses.forEach(({ start, end }, index) => {
      const last = pieces.at(-1)
      const isDated = timings[index] ? dated(timings[index]) : false
      const another = askedIn(plain, { start, end }, section, false)?.subject
      const splits =
        some && section !== 'target' && askedIn(plain, { start, end }, section, underName) !== null
      if (last && !another && !splits) last.end = end
      else pieces.push({ start, end, isDated })
    })
    return pieces.map(({ start, end }) => ({ start, end }))
  })

const firstOf = (plain: string, { paragraph: { from, end } }: Standing): number =>
  from + (/^\s*/u.exec(plain.slice(from, end))?.[0].length ?? 0)

const LONGEST = 240

/** One line, from a capital, cut where a clause ends if it is long. */
const titleOf = (words: string): string => {
  const line = words
    .replace(/\s+/gu, ' ')
    .replace(/[\s.;,:/]+$/u, '')
    .replace(/^\s*(?:thì\s+)?(?:phải|có trách nhiệm)\s+(?=\p{L})/iu, '')
    .trim()
  const cut = line.length <= LONGEST ? line : line.slice(0, LONGEST).replace(/[,;(][^,;(]*$/u, '')
  return cut.slice(0, 1).toUpperCase() + cut.slice(1)
}

export const readTasks = (given: string, issuedDay?: Day | null): DirectiveReading => {
  const page = readPage(given)
  const { text, plain } = page
  const head = headOf(text)
  const issued = issuedDay === undefined ? head.day : issuedDay
  const citations = citationsIn({ text, plain, lines: [], mentions: [] })
  const masked = citations.reduce(
    (masking, { start, end }) => masking.slice(0, start) + '#'.repeat(end - start) + masking.slice(end),
    plain,
  )
  const tasks = walk(page, head).flatMap((standing): ReadTask[] => {
    const { section, place, underName } = standing
    if (section === 'background') return []
    let before: Pick<Subject, 'bodies' | 'through'> = standing
    const read: ReadTask[] = []
    for (const stretch of piecesOf(plain, masked, standing, issued)) {
      // A point of a list of tasks that begins with a body asks it, whatever the verb.
      const opens = standing.paragraph.level > 0 && stretch.start === firstOf(plain, standing)
      const asked = askedIn(plain, stretch, section === 'target' ? 'task' : section, underName, opens)
      if (!asked && section !== 'target') continue
      const { start, end } = stretch
      const subject = asked?.subject ?? null
      const rest = asked?.rest ?? start
      const sentence = plain.slice(start, end)
      const whole = sentencesOf(plain, standing.paragraph.from, standing.paragraph.end).some(
        (one) => one.start === start,
      )
      const { bodies, through } = subject ?? before
      if (subject && whole) before = subject
      const partners = [...(subject?.along ?? []), ...partnersIn(plain, rest, end)].filter(
        ({ key }) => !bodies.some((body) => body.key === key),
      )
      const timing = timingOf(masked.slice(start, end), issued)
      const shift = <P extends { start: number; end: number }>(part: P): P => ({
        ...part,
        start: part.start + start,
        end: part.end + start,
      })
      read.push({
        start,
        end,
        place,
        kind: section === 'target' ? 'target' : 'task',
        words: titleOf(plain.slice(rest, end)),
        bodies,
        through,
        partners,
        role:
          !subject && startsTogether(plain.slice(rest, end)) && partners.some(({ group }) => !group)
            ? 'support'
            : 'lead',
        timing: { ...timing, said: timing.said.map(shift) },
        goals: goalsIn(sentence).map(shift),
        cites: citations
          .filter((cited) => cited.start >= start && cited.end <= end)
          .map(({ symbol }) => symbol),
      })
    }
    return read
  })
  return { text, head, tasks }
}
