import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Interview, NewInterview } from '../../api/contract/interviews.ts'
import { requestJson } from '../api/request.ts'
import { useRoute } from '../routing/use-route.ts'
import { interviewQuery } from './queries.ts'

/** Starts an interview and opens its room. */
export function useStartInterview() {
  const client = useQueryClient()
  const { navigate } = useRoute()
  return useMutation({
    mutationFn: (wish: NewInterview) => requestJson<Interview>('/api/interviews', { method: 'POST', body: wish }),
    onSuccess(interview) {
      client.setQueryData(interviewQuery(interview.id).queryKey, interview)
      navigate({ page: { name: 'place', place: 'interview', item: interview.id }, clauseId: null, search: '' })
    },
  })
}
