// Walks a document paragraph by paragraph and tells of each where it stands: in which part, under which heading, under whose name.
import { type Body } from './bodies.ts'
import { calledIn, dutyBearerAt, subjectAt, unlistedName } from './assignment.ts'
import type { DocumentHead } from '../../../audit/rules/document-head.ts'
import type { DirectivePage, Paragraph } from './page.ts'
import { closes, leadsIn, type Section, sectionOf } from './sections.ts'

type Frame = {
  readonly level: number
  readonly mark: string
  readonly section: Section | null
  readonly bodies: readonly Body[]
  readonly through: readonly Body[]
  /** Opened by a heading or a call that names who is asked. */
  readonly underName: boolean
}

/** A paragraph that may ask for something, with what it has from the headings above it. */
export type Standing = {
  readonly paragraph: Paragraph
  readonly section: Section
  readonly bodies: readonly Body[]
  readonly through: readonly Body[]
  readonly underName: boolean
  /** `V.1`, `2`, `IV.3.1`. */
  readonly place: string
}

const listed = /(?:sau(?: đây)?|lưu ý|trọng tâm|cụ thể|nội dung|nhiệm vụ)\s*:\s*$/iu

/** In a report, what is still to be done and not what was. */
const ahead = /thời gian tới|phương hướng|trọng tâm|tiếp theo|kiến nghị|giải pháp/iu

/** Only names stand here, maybe with a call before and a colon behind. */
const namesOnly = (plain: string, from: number, end: number): ReturnType<typeof subjectAt> => {
  const subject = subjectAt(plain, from, end)
  return subject && /^[\s:.]*$/u.test(plain.slice(subject.rest, end)) ? subject : null
}

const NEAR = 60

/** Points beside each other speak of the same: where a third of the level in this chapter begins with whoever is asked, so may one that no list has. */
const namedBeside = (plain: string, paragraphs: readonly Paragraph[], index: number): boolean => {
  const level = paragraphs[index]?.level ?? 0
  const outer = (paragraph: Paragraph) => paragraph.level > 0 && paragraph.level < level
  const first = paragraphs.slice(0, index).findLastIndex(outer) + 1
  const last = paragraphs.findIndex((paragraph, at) => at > index && outer(paragraph))
  const beside = paragraphs
    .slice(Math.max(first, index - NEAR), Math.min(last < 0 ? paragraphs.length : last, index + NEAR))
    .filter((each) => each.level === level)
  const names = beside.filter(
    ({ from, end }) => subjectAt(plain, from, end) !== null || dutyBearerAt(plain, from, end) !== null,
  )
  return names.length > 0 && 3 * names.length >= beside.length
}

/** `IV`, `3`, `3.1`, `a` → `IV.3.1.a`; bullets have no name. */
const placeOf = (frames: readonly Frame[], mark: string): string => {
  const marks = [...frames.map((frame) => frame.mark), mark].filter((each) => !/^[-+*•]?$/u.test(each))
  return marks.filter((each, index) => !marks[index + 1]?.startsWith(`${each}.`)).join('.')
}

export const walk = ({ plain, paragraphs }: DirectivePage, { kind }: DocumentHead): Standing[] => {
  const standings: Standing[] = []
  const isReport = kind === 'BÁO CÁO'
  const told = (title: string, isChapter: boolean): Section | null => {
    const section = sectionOf(title, isChapter)
    return isReport && section !== 'background' && !ahead.test(title)
      ? isChapter
        ? 'background'
        : null
      : section
  }
  let frames: Frame[] = [
    {
      level: 0,
      mark: '',
      section: isReport ? 'background' : 'before',
      bodies: [],
      through: [],
      underName: false,
    },
  ]
  const top = (): Frame =>
    frames.at(-1) ??
    frames[0] ?? { level: 0, mark: '', section: 'before', bodies: [], through: [], underName: false }
  const section = (): Section => frames.findLast((frame) => frame.section !== null)?.section ?? 'before'
  const enter = (frame: Frame) => {
    frames = [...frames.filter(({ level }) => level < frame.level || level === 0), frame]
  }
  for (const [index, paragraph] of paragraphs.entries()) {
    const { from, end, level, mark } = paragraph
    const words = plain.slice(from, end).trim()
    if (closes(words)) break
    const next = paragraphs[index + 1]
    if (level > 0) frames = frames.filter((frame) => frame.level < level)
    if (level > 0 && section() === 'before' && !isReport)
      enter({ ...top(), level: 0.4, mark: '', section: 'task' })
    const own = { level: level || 5.5, mark }
    const names = namesOnly(plain, from, end)
    if (names && section() !== 'before' && section() !== 'background') {
      enter({ ...own, section: 'task', bodies: names.bodies, through: names.through, underName: true })
      continue
    }
    if (leadsIn(words)) {
      const subject = subjectAt(plain, from, end)
      const called = subject?.bodies ?? calledIn(plain, from, end)
      const root = level === 0 && frames.every((frame) => frame.level < 1)
      const about = called.length === 0 && words.length <= 160 ? sectionOf(words, true) : null
      enter({
        level: root ? 0.5 : own.level,
        mark,
        section:
          about === 'background'
            ? about
            : root && !isReport && (called.length > 0 || listed.test(words))
              ? 'task'
              : null,
        bodies: called.length > 0 ? called : top().bodies,
        through: subject?.through ?? top().through,
        underName: called.length > 0 || top().underName,
      })
      continue
    }
    const unlisted =
      level > 1 && level < 6 && section() === 'task' && next !== undefined && next.level > level
        ? unlistedName(plain, from, end)
        : []
    const crowdAbove =
      level > 1 &&
      section() === 'task' &&
      /^các\s(?!\p{L}+\s(?:pháp|vụ|dung|tiêu|điều)(?!\p{L}))[^:.;]{3,60}$/iu.test(words)
    if (unlisted.length > 0 && namedBeside(plain, paragraphs, index)) {
      enter({ ...own, section: 'task', bodies: unlisted, through: [], underName: true })
      continue
    }
    const isChapter = level === 1 || (level > 0 && words === words.toUpperCase())
    const deeper = next !== undefined && (next.level > level || (next.level === 0 && level < 6))
    if (isChapter || (level > 0 && deeper && !/[.;…]$/u.test(words))) {
      enter({
        ...own,
        section: told(words, isChapter) ?? (isChapter && !isReport ? 'task' : null),
        bodies: isChapter ? [] : top().bodies,
        through: isChapter ? [] : top().through,
        // Beneath a short heading that is no thing and no demand all points are asked, whoever it names.
        underName: !isChapter && (top().underName || unlisted.length > 0 || crowdAbove),
      })
      continue
    }
    const above = top()
    standings.push({
      paragraph,
      section: section(),
      bodies: above.bodies,
      through: above.through,
      underName: above.underName,
      place: placeOf(frames, mark),
    })
    if (level > 0) {
      const subject = subjectAt(plain, from, end)
      enter({
        ...own,
        section: null,
        bodies: subject?.bodies ?? above.bodies,
        through: subject?.through ?? above.through,
        underName: above.underName,
      })
    }
  }
  return standings
}
