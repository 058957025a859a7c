import { Link } from '@tanstack/react-router'
import { Headset, MessagesSquare, Plus } from 'lucide-react'
import { buttonClass } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { Page } from '#components/page.tsx'
import { EmptyState, QueryView } from '#components/states.tsx'
import { useBusiness, useMay } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import { RoleList } from './role-list.tsx'
import { useRoles } from './role-queries.ts'
import { SwitchRules } from './switch-rules.tsx'
import { WhoAnswers } from './who-answers.tsx'

export function ReceptionistPage() {
  const words = useWords()
  const roles = useRoles()
  const { id: business_id } = useBusiness()
  const mayChange = useMay('manager')
  const isMany = roles.data !== undefined && roles.data.length > 1
  return (
    <Page
      title={words.receptionist.title}
      text={words.receptionist.text}
      zone
      actions={
        <>
          <Link
            to="/b/$business_id/receptionist/rehearsals"
            params={{ business_id }}
            className={buttonClass()}
          >
            <MessagesSquare aria-hidden />
            {words.rehearsals.title}
          </Link>
          {mayChange && (
            <Link
              to="/b/$business_id/receptionist/$role_id"
              params={{ business_id, role_id: 'new' }}
              className={buttonClass('primary')}
            >
              <Plus aria-hidden />
              {words.receptionist.add}
            </Link>
          )}
        </>
      }
    >
      <Card flush className="min-w-0">
        <QueryView query={roles}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState icon={Headset} title={words.receptionist.empty_title}>
                {words.receptionist.empty_text}
              </EmptyState>
            ) : (
              <RoleList roles={list} mayChange={mayChange} />
            )
          }
        </QueryView>
      </Card>
      {isMany && mayChange && <p className="-mt-2 text-sm text-soft">{words.receptionist.order_hint}</p>}
      {roles.data?.some(({ hours }) => hours !== null) === true && <WhoAnswers roles={roles.data} />}
      {isMany && <SwitchRules roles={roles.data ?? []} mayChange={mayChange} />}
    </Page>
  )
}
