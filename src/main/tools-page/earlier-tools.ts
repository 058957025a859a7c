/**
 * The tools of the earlier system, and what does their work here. `rehearsal`: the file in `rehearsals/` that proves it.
 */
export const earlierTools: readonly {
  earlier: string
  tools: readonly string[]
  how: string
  rehearsal: string
}[] = [
  {
    earlier: 'check_availability',
    tools: ['check_availability'],
    how: 'Free times with holds, in the words of the caller for day and time',
    rehearsal: 'book-step-by-step',
  },
  {
    earlier: 'book_appointment',
    tools: ['book_appointment'],
    how: 'Only what this call holds; the database decides races',
    rehearsal: 'book-a-cleaning',
  },
  {
    earlier: 'cancel_appointment',
    tools: ['cancel_appointment'],
    how: 'Asks why and keeps it',
    rehearsal: 'cancel-with-a-reason',
  },
  {
    earlier: 'reschedule_appointment',
    tools: ['reschedule_appointment'],
    how: 'One step: never without a time',
    rehearsal: 'move-an-appointment',
  },
  {
    earlier: 'get_my_appointments',
    tools: ['get_my_appointments'],
    how: 'Those under the number that calls',
    rehearsal: 'when-is-my-appointment',
  },
  {
    earlier: 'add_to_waitlist',
    tools: ['join_waitlist'],
    how: 'Offered when a cancellation frees a fitting time',
    rehearsal: 'waiting-list',
  },
  {
    earlier: 'check_waitlist_status',
    tools: ['get_my_appointments'],
    how: 'What the caller waits for, and what is offered',
    rehearsal: 'waiting-list',
  },
  {
    earlier: 'create_new_customer',
    tools: ['create_customer'],
    how: 'The name is spelled back',
    rehearsal: 'new-customer',
  },
  {
    earlier: 'update_customer_info',
    tools: ['update_customer'],
    how: 'The caller’s own card, or a relative’s under the same number',
    rehearsal: 'corrected-e-mail',
  },
  {
    earlier: 'add_customer_note',
    tools: ['add_customer_note'],
    how: 'For the staff; never read out',
    rehearsal: 'a-note-for-the-staff',
  },
  {
    earlier: 'add_family_member',
    tools: ['create_customer'],
    how: '`relation` makes it a relative who books under the number',
    rehearsal: 'family-member',
  },
  {
    earlier: 'get_customer_history',
    tools: ['get_customer'],
    how: 'Visits, appointments, what to remember; also in the brief of every call',
    rehearsal: 'what-do-you-know',
  },
  {
    earlier: 'record_feedback',
    tools: ['leave_feedback'],
    how: 'A complaint stands open until somebody has looked into it',
    rehearsal: 'angry-caller',
  },
  {
    earlier: 'send_sms',
    tools: ['send_sms'],
    how: 'The owner’s words, to the caller’s own number',
    rehearsal: 'text-me-the-address',
  },
  {
    earlier: 'send_whatsapp',
    tools: ['send_sms'],
    how: '`via: whatsapp`',
    rehearsal: 'by-whatsapp',
  },
  {
    earlier: 'send_email',
    tools: ['send_email'],
    how: 'The owner’s words, to the caller’s own address',
    rehearsal: 'mail-me-the-appointment',
  },
  {
    earlier: 'schedule_callback',
    tools: ['schedule_callback'],
    how: 'Day, time and number are said back',
    rehearsal: 'call-me-back',
  },
  {
    earlier: 'send_appointment_details',
    tools: ['send_sms', 'send_email'],
    how: '`about: appointment`; after a booking by itself',
    rehearsal: 'mail-me-the-appointment',
  },
  {
    earlier: 'get_services',
    tools: ['get_services'],
    how: 'Duration, price and who offers it, in words',
    rehearsal: 'price-of-a-service',
  },
  {
    earlier: 'get_business_hours',
    tools: ['get_business_hours'],
    how: 'The week, a day, closures and holidays, by the business’s clock',
    rehearsal: 'the-right-weekday',
  },
  {
    earlier: 'answer_question',
    tools: ['answer_question'],
    how: 'What nobody has written down becomes a gap',
    rehearsal: 'parking',
  },
  {
    earlier: 'get_directions',
    tools: ['get_directions'],
    how: 'Only what the business gave',
    rehearsal: 'directions',
  },
  {
    earlier: 'save_memory',
    tools: ['save_memory'],
    how: 'Known in the next call',
    rehearsal: 'remembers-a-preference',
  },
  {
    earlier: 'transfer_to_department',
    tools: ['transfer_to_person', 'switch_role'],
    how: 'To a person of the owner’s list, really; or to another role of the AI',
    rehearsal: 'put-through',
  },
  {
    earlier: 'end_call',
    tools: ['end_call'],
    how: 'When the goodbye was heard, not after a fixed time',
    rehearsal: 'goodbye-and-one-more-thing',
  },
]
