import { Link, useParams } from '@tanstack/react-router'
import { ArrowLeft, SearchX } from 'lucide-react'
import { Page } from '#components/page.tsx'
import { EmptyState, QueryView } from '#components/states.tsx'
import { useBusiness } from '#lib/business.ts'
import { roleTypeName } from '#lib/role-type.ts'
import { useWords } from '#lib/words/words.ts'
import { NewRole } from './new-role.tsx'
import { useRoles } from './role-queries.ts'
import { StoredRole } from './stored-role.tsx'

export function RolePage() {
  const words = useWords()
  const { role_id = '' } = useParams({ strict: false })
  const roles = useRoles()
  const role = roles.data?.find(({ id }) => id === role_id)
  if (role_id === 'new') {
    return (
      <Page title={words.receptionist.new_title} above={<AllRoles />}>
        <NewRole />
      </Page>
    )
  }
  if (role === undefined) {
    return (
      <Page title={words.receptionist.title} above={<AllRoles />}>
        <QueryView query={roles}>
          {() => (
            <EmptyState icon={SearchX} title={words.common.not_found_title}>
              {words.common.not_found_text}
            </EmptyState>
          )}
        </QueryView>
      </Page>
    )
  }
  return (
    <Page
      title={role.ai_name}
      text={<span className="block first-letter:uppercase">{roleTypeName(role.role_type, words)}</span>}
      above={<AllRoles />}
      zone
    >
      <StoredRole key={role.id} stored={role} />
    </Page>
  )
}

function AllRoles() {
  const words = useWords()
  const { id: business_id } = useBusiness()
  return (
    <Link
      to="/b/$business_id/receptionist"
      params={{ business_id }}
      className="tap inline-flex items-center gap-1.5 text-sm text-soft hover:text-ink"
    >
      <ArrowLeft aria-hidden className="size-4" />
      {words.receptionist.all}
    </Link>
  )
}
