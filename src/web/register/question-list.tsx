// What contradicts itself, asked and never refused.
import type { Question } from '../../kernel/register/register.ts'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { words } from './words.ts'

export const QuestionList = ({ questions }: { readonly questions: readonly Question[] }) => {
  const t = useText()
  if (questions.length === 0) return null
  return (
    <div className="note note-question" role="status">
      <Icon name="warning" />
      <div>
        <strong>{t(words.questions)}</strong>
        <ul>
          {questions.map((question) => (
            <li key={`${question.fields.join()} ${question.text.vi}`}>{t(question.text)}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
