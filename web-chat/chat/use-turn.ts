import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { Conversation, Message, TurnRequest } from '../../api/contract/chat.ts'
import type { ItemAnswer } from '../../api/contract/item.ts'
import { ApiError } from '../api/api-error.ts'
import { conversationQuery, conversationsQuery } from '../api/queries.ts'
import { request, requestJson } from '../api/request.ts'
import { streamTurn, type TurnSource } from '../api/stream-turn.ts'
import { withMessage } from './message-tree.ts'
import { readOutbox, writeOutbox } from './outbox.ts'
import { createTurnStore } from './turn-store.ts'

/** How a question is asked beside its words: in which mode, and what was filled in on a card. */
export type AskOptions = { mode?: TurnMode | undefined; itemAnswer?: ItemAnswer | undefined }
export type TurnMode = NonNullable<Extract<TurnRequest, { question: string }>['mode']>
type Ask = AskOptions & { conversationId: string | null; text: string; parentId: string | null }

/**
 * The turn being followed, of which there is one at a time, and what the user can do with turns. Questions and answers
 * go to the cached conversation as the server confirms them. `onCreate` is told of a conversation begun by asking.
 */
export function useTurn(onCreate: (conversationId: string) => void) {
  const client = useQueryClient()
  const [store] = useState(createTurnStore)
  const { dispatch } = store
  const following = useRef<AbortController>(undefined)
  const lastAsk = useRef<Ask>(undefined)

  const follow = useCallback(
    async (
      conversationId: string,
      question: Message | null,
      toSource: (signal: AbortSignal) => Promise<{ id: string; source: TurnSource }>,
    ) => {
      following.current?.abort()
      const controller = new AbortController()
      const { signal } = controller
      following.current = controller
      dispatch({ type: 'begin', conversationId, question })
      try {
        const { id, source } = await toSource(signal)
        if (id !== conversationId) dispatch({ type: 'begin', conversationId: id, question })
        const events = streamTurn(source, {
          signal,
          onTurnId: (turnId) => dispatch({ type: 'turn-id', turnId }),
          onConnectionChange: (connected) => dispatch({ type: 'connection', connected }),
        })
        for await (const event of events) {
          if (signal.aborted) return
          if (event.type === 'turn-start') {
            writeOutbox(id, null)
            await keep(id, event.data.question)
          }
          if (event.type === 'turn-end') await keep(id, event.data.message)
          dispatch(event)
        }
      } catch (error) {
        if (!signal.aborted) dispatch({ type: 'fail', error: asApiError(error) })
      }
      await client.invalidateQueries(conversationsQuery)
    },
    [client, dispatch],
  )

  /** Adds a message to the cached conversation, which then has nothing left to resume from an earlier reading. */
  async function keep(conversationId: string, message: Message) {
    const { queryKey } = conversationQuery(conversationId)
    await client.cancelQueries({ queryKey })
    client.setQueryData(
      queryKey,
      (known) => known && { ...known, runningTurnId: null, messages: withMessage(known.messages, message) },
    )
  }

  function ask(asked: Ask) {
    const { conversationId, text, parentId, mode, itemAnswer } = asked
    lastAsk.current = asked
    // Until the server has it; a lost line or a closed page must not lose what was written.
    const waiting = { text, parentId, mode, itemAnswer }
    writeOutbox(conversationId, waiting)
    const body: TurnRequest = {
      question: text,
      parentId,
      ...(mode ? { mode } : {}),
      ...(itemAnswer ? { itemAnswer } : {}),
    }
    void follow(conversationId ?? '', pendingQuestion(text, parentId), async (signal) => {
      const id = conversationId ?? (await createConversation(signal))
      if (conversationId === null) {
        writeOutbox(id, waiting)
        writeOutbox(null, null)
      }
      return { id, source: { type: 'ask', conversationId: id, request: body } }
    })
  }

  async function createConversation(signal: AbortSignal): Promise<string> {
    const created = await requestJson<Conversation>('/api/conversations', { method: 'POST', signal })
    client.setQueryData(conversationQuery(created.id).queryKey, { ...created, messages: [], runningTurnId: null })
    onCreate(created.id)
    return created.id
  }

  function regenerate(conversationId: string, question: Message) {
    const source: TurnSource = { type: 'ask', conversationId, request: { regenerate: question.id } }
    void follow(conversationId, question, async () => ({ id: conversationId, source }))
  }

  const resume = useCallback(
    (conversationId: string, turnId: string) =>
      follow(conversationId, null, async () => ({ id: conversationId, source: { type: 'resume', turnId } })),
    [follow],
  )

  /** Sends what was written before the page was loaded anew, unless the conversation shows that it has arrived. */
  function sendWaiting(conversationId: string | null, messages: Message[]) {
    const waiting = readOutbox(conversationId)
    if (waiting === null || store.get() !== null) return
    const { text, parentId } = waiting
    const arrived = messages.some((one) => one.role === 'user' && one.parentId === parentId && one.text === text)
    if (arrived) writeOutbox(conversationId, null)
    else ask({ ...waiting, conversationId })
  }

  /** Gives up a question that the server never took, and returns its words. */
  function takeBack(): string {
    const turn = store.get()
    if (!turn?.question || turn.turnId !== null || turn.question.id !== '') return ''
    writeOutbox(turn.conversationId || null, null)
    following.current?.abort()
    dispatch({ type: 'clear' })
    return turn.question.text
  }

  /** Does again what failed: asks anew if the server never took the question, else has it answered again. */
  function retry() {
    const turn = store.get()
    if (!turn?.question) return
    const { question } = turn
    const conversationId = turn.conversationId || null
    if (question.id === '')
      ask({ ...lastAsk.current, conversationId, text: question.text, parentId: question.parentId })
    else if (conversationId !== null) regenerate(conversationId, question)
  }

  async function stop() {
    const turn = store.get()
    if (!turn || turn.failure) return
    if (turn.turnId === null) {
      following.current?.abort()
      dispatch({ type: 'clear' })
      return
    }
    dispatch({ type: 'stop' })
    // A turn that has just ended cannot be stopped any more; its last event is on the way.
    await request(`/api/turns/${encodeURIComponent(turn.turnId)}/stop`, { method: 'POST' }).catch(() => undefined)
  }

  return { store, ask, regenerate, resume, retry, stop, sendWaiting, takeBack }
}

export type TurnControls = ReturnType<typeof useTurn>

function pendingQuestion(text: string, parentId: string | null): Message {
  return { id: '', parentId, role: 'user', text, answer: null, createdAt: new Date().toISOString() }
}

function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError('offline', { cause: error })
}
