import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { allPages } from '#lib/all-pages.ts'
import { api, dataOf } from '#lib/api.ts'
import { useWords } from '#lib/words/words.ts'
import { useChange } from './use-change.ts'
import { useKey } from '#lib/use-key.ts'

export const channels = ['sms', 'email', 'whatsapp'] as const
export type Channel = (typeof channels)[number]

export function useMessageSettings() {
  const { path, key } = useKey('message-settings')
  return useQuery({
    queryKey: key,
    queryFn: () => dataOf(api.GET('/api/businesses/{business_id}/message-settings', { params: { path } })),
  })
}
export type MessageSettings = NonNullable<ReturnType<typeof useMessageSettings>['data']>

/** Newest first. `state` null: all of them. */
export function useOutbox(state: OutgoingState | null) {
  const { path, key } = useKey('outgoing-messages')
  return useInfiniteQuery({
    queryKey: [...key, state],
    initialPageParam: undefined as string | undefined,
    async queryFn({ pageParam: cursor }) {
      const query = {
        limit: 10,
        ...(cursor === undefined ? {} : { cursor }),
        ...(state === null ? {} : { state }),
      }
      return dataOf(api.GET('/api/businesses/{business_id}/outgoing-messages', { params: { path, query } }))
    },
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
    refetchInterval: 15_000,
  })
}
export const states = [
  'queued',
  'sent',
  'delivered',
  'failed',
  'undeliverable',
  'not_configured',
  'withheld',
] as const
export type OutgoingState = (typeof states)[number]

export function useResend() {
  const { path } = useKey('outgoing-messages')
  const words = useWords()
  return useChange(
    'outgoing-messages',
    (message_id: string) =>
      dataOf(
        api.POST('/api/businesses/{business_id}/outgoing-messages/{message_id}/send', {
          params: { path: { ...path, message_id } },
        }),
      ),
    { said: words.settings.is_sent_again },
  )
}

export function useTemplates() {
  const { path, key } = useKey('message-templates')
  return useQuery({
    queryKey: key,
    queryFn: () =>
      allPages((query) =>
        dataOf(api.GET('/api/businesses/{business_id}/message-templates', { params: { path, query } })),
      ),
  })
}
export type Template = NonNullable<ReturnType<typeof useTemplates>['data']>[number]
export type MessageName = Template['name']
export interface WhichMessage {
  name: MessageName
  channel: Channel
  language: string
}
export interface MessageText {
  subject: string
  body: string
}

/** As somebody would get it. `text` null: the words that are sent now. */
export function usePreview(which: WhichMessage, text: MessageText | null) {
  const { path, key } = useKey('message-templates')
  return useQuery({
    queryKey: [...key, 'preview', which, text],
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: () =>
      dataOf(
        api.POST('/api/businesses/{business_id}/message-templates/preview', {
          params: { path },
          body: { ...which, ...(text === null ? {} : { words: text }) },
        }),
      ),
  })
}

export function useSaveTemplate(which: WhichMessage, own: Template | null, onDone: () => void) {
  const { path } = useKey('message-templates')
  const words = useWords()
  return useChange(
    'message-templates',
    ({ subject, body }: MessageText) =>
      own === null
        ? dataOf(
            api.POST('/api/businesses/{business_id}/message-templates', {
              params: { path },
              body: { ...which, subject: subject || null, body },
            }),
          )
        : dataOf(
            api.PATCH('/api/businesses/{business_id}/message-templates/{template_id}', {
              params: { path: { ...path, template_id: own.id } },
              body: { subject: subject || null, body },
            }),
          ),
    { onDone, said: words.common.saved, in_form: true },
  )
}

export function useRemoveTemplate(onDone: () => void) {
  const { path } = useKey('message-templates')
  return useChange(
    'message-templates',
    (template_id: string) =>
      dataOf(
        api.DELETE('/api/businesses/{business_id}/message-templates/{template_id}', {
          params: { path: { ...path, template_id } },
        }),
      ),
    { onDone },
  )
}
