// Contacts of each disease beside the main one: listed, follow-up ended, still followed (F044).
import type { CountFigure, Figure } from '../kernel/figure/figure.ts'
import { count, stock } from '../kernel/figure/said.ts'
import { diseaseInWords, figureNamed, otherDiseases } from '../surveillance/disease-figures.ts'
import { contacts } from './contacts.ts'

const figuresOf = (disease: string): Figure[] => {
  const { vi, en } = diseaseInWords(disease)
  const name = (figure: string) => figureNamed(figure, disease)
  const counted: CountFigure['where'] = {
    disease: { is: disease },
    status: { oneOf: ['following', 'becameCase', 'lost'] },
    level: { oneOf: ['f0', 'f1', 'f2', 'f3'] },
  }
  return [
    count(contacts, 'person', 'foundDay', counted, [
      name('contacts'),
      `Người tiếp xúc, ${vi}`,
      `Contacts, ${en}`,
      `Người tiếp xúc từ F1 trở đi của ca ${vi}, theo ngày lập danh sách.`,
      `Contacts of any level of ${en}, by the day listed.`,
    ]),
    count(contacts, 'person', 'endDay', { ...counted, endDay: { known: true } }, [
      name('contacts-ended'),
      `Hết theo dõi, ${vi}`,
      `Follow-up ended, ${en}`,
      `Người tiếp xúc của ca ${vi} đến hạn cuối, thành ca bệnh hoặc mất dấu, theo ngày cuối.`,
      `Contacts of ${en} whose follow-up ended, by its last day.`,
    ]),
    stock('person', name('contacts'), name('contacts-ended'), [
      name('contacts-following'),
      `Còn theo dõi, ${vi}`,
      `Still followed, ${en}`,
      `Người tiếp xúc của ca ${vi} đã vào danh sách trừ người đã hết theo dõi, đến hết ngày cuối kỳ.`,
      `Contacts of ${en} listed less those whose follow-up has ended.`,
    ]),
  ]
}

export const contactDiseaseFigures: readonly Figure[] = otherDiseases.flatMap(figuresOf)
