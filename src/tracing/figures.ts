// The figures of tracing (F044–F051): contacts by level, how fast they are listed, how they are followed, where the disease came from.
import type { CountFigure, Figure } from '../kernel/figure/figure.ts'
import { count, ratio, type Said, stock } from '../kernel/figure/said.ts'
import { MAIN_DISEASE } from '../surveillance/diseases.ts'
import { caseMovements } from './case-movements.ts'
import { contactVisits } from './contact-visits.ts'
import { contacts } from './contacts.ts'
import { gatherings } from './gatherings.ts'
import { infectionSources } from './infection-sources.ts'

/** Of the main disease; the others have theirs in `disease-figures.ts`. One person exposed again is counted by the later exposure; what was entered by mistake is not. */
const counted = {
  disease: { is: MAIN_DISEASE },
  status: { oneOf: ['following', 'becameCase', 'lost'] },
} as const
const traced = ['f0', 'f1', 'f2', 'f3'] as const

const ofContacts = (where: CountFigure['where'], said: Said, day = 'foundDay') =>
  count(contacts, 'person', day, { ...counted, ...where }, said)

const levels = [
  ['f1', 'F1', 'F1 contacts'],
  ['f2', 'F2', 'F2 contacts'],
  ['f3', 'F3 trở đi', 'F3 contacts and beyond'],
] as const

export const tracingFigures: readonly Figure[] = [
  ofContacts({ level: { oneOf: traced } }, [
    'contacts',
    'Người tiếp xúc',
    'Contacts',
    'Người tiếp xúc từ F1 trở đi, kể cả người đã thành ca bệnh, theo ngày lập danh sách; người tiếp xúc lại tính một lần.',
    'Contacts of any level, those who became cases included, by the day listed; who was exposed again is counted once.',
  ]),
  ...levels.map(([level, vi, en]) =>
    ofContacts({ level: { is: level } }, [
      `contacts-${level}`,
      vi,
      en,
      `Người tiếp xúc diện ${vi} theo suy ra từ nguồn, theo ngày lập danh sách.`,
      `Contacts whose derived level is ${level.toUpperCase()}, by the day listed.`,
    ]),
  ),
  ofContacts({ level: { oneOf: traced }, foundBy: { is: 'app' } }, [
    'contacts-by-app',
    'Tìm ra bằng ứng dụng, QR',
    'Found by app or QR',
    'Người tiếp xúc tìm ra nhờ ứng dụng hoặc mã QR, theo ngày lập danh sách.',
    'Contacts found through an app or a QR check-in, by the day listed.',
  ]),
  ofContacts({ level: { oneOf: traced }, daysToList: { known: true } }, [
    'contacts-timed',
    'Người tiếp xúc biết thời gian truy vết',
    'Contacts with a known time to list',
    'Người tiếp xúc mà ngày phát hiện ca nguồn đã biết, theo ngày lập danh sách.',
    'Contacts whose source case has a day of detection, by the day listed.',
  ]),
  ofContacts({ level: { oneOf: traced }, daysToList: { oneOf: [0, 1] } }, [
    'contacts-in-time',
    'Vào danh sách trong một ngày',
    'Listed within a day',
    'Người tiếp xúc vào danh sách chậm nhất ngày sau khi phát hiện ca nguồn.',
    'Contacts listed on the day of detection of their source case or the day after.',
  ]),
  ratio('contacts-in-time', 'contacts-timed', [
    'contacts-in-time-share',
    'Tỷ lệ truy vết trong một ngày',
    'Share listed within a day',
    'Người tiếp xúc vào danh sách trong một ngày trên người tiếp xúc biết thời gian truy vết.',
    'Contacts listed within a day in percent of those with a known time.',
  ]),
  ofContacts(
    { level: { oneOf: traced }, endDay: { known: true } },
    [
      'contacts-ended',
      'Hết theo dõi',
      'Follow-up ended',
      'Người tiếp xúc đến hạn cuối theo dõi, thành ca bệnh hoặc mất dấu, theo ngày cuối.',
      'Contacts whose follow-up ended, by its last day: the term, illness, or lost.',
    ],
    'endDay',
  ),
  stock('person', 'contacts', 'contacts-ended', [
    'contacts-following',
    'Còn theo dõi',
    'Still followed',
    'Người tiếp xúc đã vào danh sách trừ người đã hết theo dõi, tính đến hết ngày cuối kỳ.',
    'Contacts listed less those whose follow-up has ended, at the end of the last day.',
  ]),
  ofContacts(
    { status: { is: 'becameCase' } },
    [
      'contacts-became-cases',
      'Người tiếp xúc thành ca bệnh',
      'Contacts who became cases',
      'Người đang theo dõi được xác định mắc bệnh, theo ngày báo cáo ca.',
      'Contacts confirmed as cases, by the day the case was reported.',
    ],
    'endDay',
  ),
  ratio('contacts-became-cases', 'cases', [
    'cases-from-contacts-share',
    'Ca mới đã là người tiếp xúc',
    'New cases already known as contacts',
    'Ca bệnh vốn đang trong danh sách người tiếp xúc trên tổng ca mắc (chỉ số theo dõi của WHO).',
    'Cases who were on the list of contacts in percent of all cases (an indicator of WHO).',
  ]),
  ofContacts(
    { status: { is: 'lost' } },
    [
      'contacts-lost',
      'Mất dấu',
      'Lost to follow-up',
      'Người tiếp xúc mất dấu, theo ngày cuối theo dõi.',
      'Contacts who were lost, by the last day of follow-up.',
    ],
    'endDay',
  ),
  count(contactVisits, 'visit', 'visitDay', {}, [
    'contact-visits',
    'Lượt theo dõi',
    'Follow-up visits',
    'Lượt theo dõi người tiếp xúc, kể cả không gặp, theo ngày.',
    'Visits and calls to contacts, those in vain included, by day.',
  ]),
  count(contactVisits, 'visit', 'visitDay', { result: { oneOf: ['well', 'symptoms'] } }, [
    'contact-visits-met',
    'Lượt gặp được',
    'Contacts met',
    'Lượt theo dõi có gặp hoặc gọi được, theo ngày.',
    'Visits and calls in which the contact was met, by day.',
  ]),
  count(contactVisits, 'visit', 'visitDay', { result: { is: 'symptoms' } }, [
    'contact-visits-symptoms',
    'Lượt có dấu hiệu',
    'With symptoms',
    'Lượt theo dõi thấy người tiếp xúc có dấu hiệu bệnh, theo ngày.',
    'Visits in which the contact had symptoms, by day.',
  ]),
  ratio('contact-visits-met', 'contact-visits', [
    'contact-visits-met-share',
    'Tỷ lệ gặp được',
    'Share met',
    'Lượt gặp được trên tổng lượt theo dõi (chỉ số theo dõi của WHO).',
    'Contacts met in percent of all visits (an indicator of WHO).',
  ]),
  count(caseMovements, 'place', 'fromDay', {}, [
    'case-places',
    'Nơi ca bệnh đã đến',
    'Places cases went to',
    'Nơi ca bệnh đã đến, theo ngày đến.',
    'Places that cases went to, by the day they came.',
  ]),
  count(caseMovements, 'place', 'disinfectedDay', { disinfectedDay: { known: true } }, [
    'case-places-disinfected',
    'Nơi đã khử khuẩn',
    'Places disinfected',
    'Nơi liên quan ca bệnh đã khử khuẩn, theo ngày khử khuẩn.',
    'Places of cases that were disinfected, by the day of it.',
  ]),
  count(gatherings, 'place', 'heldDay', {}, [
    'gatherings',
    'Sự kiện có ca bệnh dự',
    'Gatherings',
    'Sự kiện, nơi tụ tập đưa vào sổ truy vết, theo ngày diễn ra.',
    'Gatherings entered for tracing, by the day held.',
  ]),
  count(infectionSources, 'case', 'foundDay', {}, [
    'sources-analysed',
    'Ca đã phân tích nguồn lây',
    'Cases analysed',
    'Ca bệnh đã có kết luận về nguồn lây, theo ngày kết luận.',
    'Cases with a finding about their source, by the day of it.',
  ]),
  count(infectionSources, 'case', 'foundDay', { way: { not: 'unknown' } }, [
    'sources-known',
    'Ca rõ nguồn lây',
    'Source known',
    'Ca bệnh đã rõ nguồn lây, theo ngày kết luận.',
    'Cases whose source is known, by the day of the finding.',
  ]),
  ratio('sources-known', 'sources-analysed', [
    'sources-known-share',
    'Tỷ lệ rõ nguồn lây',
    'Share with known source',
    'Ca rõ nguồn lây trên ca đã phân tích.',
    'Cases with a known source in percent of those analysed.',
  ]),
]
