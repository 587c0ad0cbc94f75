// Contacts of each disease beside the main one: listed, follow-up ended, still followed (F044).
import type { CountFigure, Figure } from '../kernel/figure/figure.ts'
import { textOf } from '../kernel/text/text.ts'
import { figureNamed, nameOfDisease, otherDiseases } from '../surveillance/disease-figures.ts'
import { contacts } from './contacts.ts'

const figuresOf = (disease: string): Figure[] => {
  const { vi, en } = nameOfDisease(disease)
  const name = (figure: string) => figureNamed(figure, disease)
  const counted: CountFigure['where'] = {
    disease: { is: disease },
    status: { oneOf: ['following', 'becameCase', 'lost'] },
    level: { oneOf: ['f0', 'f1', 'f2', 'f3'] },
  }
  const base = { kind: 'count', measure: 'person', register: contacts } as const
  return [
    {
      ...base,
      name: name('contacts'),
      label: textOf(`Người tiếp xúc, ${vi}`, `Contacts, ${en}`),
      definition: textOf(
        `Người tiếp xúc từ F1 trở đi của bệnh ${vi}, theo ngày lập danh sách.`,
        `Contacts of any level of ${en}, by the day listed.`,
      ),
      day: 'foundDay',
      where: counted,
    },
    {
      ...base,
      name: name('contacts-ended'),
      label: textOf(`Hết theo dõi, ${vi}`, `Follow-up ended, ${en}`),
      definition: textOf(
        `Người tiếp xúc của bệnh ${vi} đến hạn cuối, thành ca bệnh hoặc mất dấu, theo ngày cuối.`,
        `Contacts of ${en} whose follow-up ended, by its last day.`,
      ),
      day: 'endDay',
      where: { ...counted, endDay: { known: true } },
    },
    {
      kind: 'stock',
      name: name('contacts-following'),
      label: textOf(`Còn theo dõi, ${vi}`, `Still followed, ${en}`),
      definition: textOf(
        `Người tiếp xúc của bệnh ${vi} đã vào danh sách trừ người đã hết theo dõi, đến hết ngày cuối kỳ.`,
        `Contacts of ${en} listed less those whose follow-up has ended.`,
      ),
      measure: 'person',
      plus: [name('contacts')],
      minus: [name('contacts-ended')],
    },
  ]
}

export const contactDiseaseFigures: readonly Figure[] = otherDiseases.flatMap(figuresOf)
