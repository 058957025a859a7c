import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { Ellipsis, Merge, Pencil, ShieldX, Trash2 } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { ConfirmDialog } from '#components/dialog.tsx'
import { Menu, MenuItem, MenuLine } from '#components/menu.tsx'
import { useBusiness, useMay } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import { CustomerDialog } from './customer-dialog.tsx'
import type { CustomerDetail } from './customer-queries.ts'
import { useRemoveCustomer } from './customer-queries.ts'
import { MergeDialog } from './merge-dialog.tsx'

export function CustomerActions({ known: { customer } }: { known: CustomerDetail }) {
  const words = useWords()
  const navigate = useNavigate()
  const { id: business_id } = useBusiness()
  const [open, setOpen] = useState<'edit' | 'merge' | 'remove' | null>(null)
  const mayChange = useMay('manager')
  const mayErase = useMay('owner')
  const close = () => setOpen(null)
  if (!mayChange) return null
  const { id, phone_number } = customer
  const search = phone_number === null ? { customer: id } : { number: phone_number }
  const whom = { params: { business_id }, search }
  const more = (
    <Button size="icon" aria-label={words.shell.more}>
      <Ellipsis aria-hidden />
    </Button>
  )
  return (
    <>
      <Button look="primary" onClick={() => setOpen('edit')}>
        <Pencil aria-hidden />
        {words.common.edit}
      </Button>
      <Menu trigger={more} align="end">
        <MenuItem onSelect={() => setOpen('merge')}>
          <Merge aria-hidden />
          {words.customers.merge}
        </MenuItem>
        <MenuLine />
        <MenuItem danger onSelect={() => setOpen('remove')}>
          <Trash2 aria-hidden />
          {words.customers.remove}
        </MenuItem>
        {mayErase && (
          <MenuItem
            danger
            onSelect={() => void navigate({ to: '/b/$business_id/customers/forget', ...whom })}
          >
            <ShieldX aria-hidden />
            {words.customers.erase}
          </MenuItem>
        )}
      </Menu>
      {open === 'edit' && <CustomerDialog customer={customer} onClose={close} />}
      {open === 'merge' && <MergeDialog customer={customer} onClose={close} />}
      <RemoveCard id={customer.id} name={customer.name} isOpen={open === 'remove'} onClose={close} />
    </>
  )
}

function RemoveCard({
  id,
  name,
  isOpen,
  onClose,
}: {
  id: string
  name: string
  isOpen: boolean
  onClose: () => void
}) {
  const words = useWords()
  const navigate = useNavigate()
  const { id: business_id } = useBusiness()
  const remove = useRemoveCustomer(
    () => void navigate({ to: '/b/$business_id/customers', params: { business_id } }),
  )
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.customers.remove_title(name)}
      text={words.customers.remove_text}
      confirm={words.customers.remove}
      busy={remove.isPending}
      onConfirm={() => remove.mutate(id)}
    />
  )
}
