import '../index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { Toasts } from '#components/toast.tsx'
import { WordsProvider } from '#components/words-provider.tsx'
import { queryClient } from '#lib/query-client.ts'
import { loadWords, preferredLanguage } from '#lib/words/words.ts'
import { router } from './router.tsx'

const language = preferredLanguage()
const words = await loadWords(language)
document.documentElement.lang = language

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no #root.')
createRoot(root).render(
  <StrictMode>
    <WordsProvider words={words}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Toasts />
      </QueryClientProvider>
    </WordsProvider>
  </StrictMode>,
)
