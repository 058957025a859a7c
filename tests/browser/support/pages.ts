/** Every page of the dashboard, for what is done with each: screenshots, and the search for faults of accessibility. */
export interface PageUnderTest {
  name: string
  /** `:business_id` and `:call_id` are filled in. */
  path: string
  /** Seen without a login. */
  outside?: true
  /** Seen by an operator's account. */
  operator?: true
}

export const pages: readonly PageUnderTest[] = [
  { name: 'sign-in', path: '/sign-in', outside: true },
  { name: 'sign-up', path: '/sign-up', outside: true },
  { name: 'reset-password', path: '/reset-password', outside: true },
  { name: 'invitation', path: '/invitation?token=spent', outside: true },
  { name: 'start', path: '/start' },
  { name: 'account', path: '/account' },
  { name: 'today', path: '/b/:business_id/today' },
  { name: 'calls', path: '/b/:business_id/calls' },
  { name: 'call', path: '/b/:business_id/calls/:call_id' },
  { name: 'appointments', path: '/b/:business_id/appointments' },
  { name: 'appointments-day', path: '/b/:business_id/appointments?view=day' },
  { name: 'waitlist', path: '/b/:business_id/appointments/waitlist' },
  { name: 'inbox', path: '/b/:business_id/inbox' },
  { name: 'inbox-callbacks', path: '/b/:business_id/inbox?kind=callbacks' },
  { name: 'inbox-feedback', path: '/b/:business_id/inbox?kind=feedback' },
  { name: 'customers', path: '/b/:business_id/customers' },
  { name: 'customer', path: '/b/:business_id/customers/:customer_id' },
  { name: 'customer-forget', path: '/b/:business_id/customers/forget' },
  { name: 'practice', path: '/b/:business_id/practice' },
  { name: 'receptionist', path: '/b/:business_id/receptionist' },
  { name: 'rehearsals', path: '/b/:business_id/receptionist/rehearsals' },
  { name: 'role', path: '/b/:business_id/receptionist/:role_id' },
  { name: 'business-profile', path: '/b/:business_id/business/profile' },
  { name: 'business-hours', path: '/b/:business_id/business/hours' },
  { name: 'business-services', path: '/b/:business_id/business/services' },
  { name: 'business-team', path: '/b/:business_id/business/team' },
  { name: 'business-person', path: '/b/:business_id/business/team/:staff_id' },
  { name: 'business-knowledge', path: '/b/:business_id/business/knowledge' },
  { name: 'business-transfers', path: '/b/:business_id/business/transfers' },
  { name: 'business-numbers', path: '/b/:business_id/business/numbers' },
  { name: 'business-messages', path: '/b/:business_id/business/messages' },
  { name: 'business-privacy', path: '/b/:business_id/business/privacy' },
  { name: 'business-limits', path: '/b/:business_id/business/limits' },
  { name: 'business-webhooks', path: '/b/:business_id/business/webhooks' },
  { name: 'business-keys', path: '/b/:business_id/business/keys' },
  { name: 'members', path: '/b/:business_id/members' },
  { name: 'operator', path: '/operator', operator: true },
  { name: 'operator-businesses', path: '/operator/businesses', operator: true },
  { name: 'operator-calls', path: '/operator/calls', operator: true },
  { name: 'operator-call', path: '/operator/calls/:call_id', operator: true },
  { name: 'operator-usage', path: '/operator/usage', operator: true },
  { name: 'operator-lines', path: '/operator/lines', operator: true },
  { name: 'operator-health', path: '/operator/health', operator: true },
  { name: 'operator-accounts', path: '/operator/accounts', operator: true },
  { name: 'not-found', path: '/nowhere' },
]
