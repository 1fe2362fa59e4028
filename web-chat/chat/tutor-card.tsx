import type { TutorCard as Card } from '../../api/contract/chat.ts'
import type { ItemAnswer } from '../../api/contract/item.ts'
import { GradedCard } from './graded-card.tsx'
import { ItemCard } from './item-card.tsx'
import { ProcedureCard } from './procedure-card.tsx'
import { SocraticCard } from './socratic-card.tsx'
import { SummaryCard } from './summary-card.tsx'

export type SendToTutor = (words: string, itemAnswer?: ItemAnswer) => void

/** How an exchange with the tutor stands; `onSend` is left out where it has gone on since. */
export function TutorCard({ card, onSend }: { card: Card; onSend: SendToTutor | undefined }) {
  switch (card.kind) {
    case 'socratic':
      return <SocraticCard card={card} onSend={onSend} />
    case 'item':
      return <ItemCard card={card} onSend={onSend} />
    case 'graded':
      return <GradedCard card={card} />
    case 'procedure':
      return <ProcedureCard card={card} />
    case 'summary':
      return <SummaryCard card={card} />
  }
}
