/**
 * What lies behind a code that says too little by itself, as `details.reason` of the answer: with it the dashboard
 * says what happened in the reader's own language. Each of the codes `conflict` and `invalid_request` that a person can
 * meet has one; the words are in the dashboard's catalogue.
 */
export const errorReasons = [
  'account_exists',
  'already_member',
  'already_there',
  'appointment_not_booked',
  'call_is_on',
  'calendar_is_read',
  'delivery_not_resendable',
  'gap_is_settled',
  'last_owner',
  'lines_are_changing',
  'lines_have_problems',
  'message_not_failed',
  'message_not_resendable',
  'no_draft',
  'nobody_is_free',
  'nothing_to_publish',
  'person_is_in',
  'slot_is_taken',
  'version_is_current',
  'address_not_https',
  'body_not_json',
  'country_missing',
  'dates_reversed',
  'half_a_period',
  'merge_with_itself',
  'no_rehearsal',
  'nothing_to_change',
  'periods_overlap',
  'period_reversed',
  'question_missing',
  'role_of_another_business',
  'role_unknown',
  'service_is_gone',
  'switch_to_itself',
  'too_many_numbers',
  'too_many_rehearsals',
  'unknown_holiday',
  'unknown_language',
  'unknown_reference',
  'unknown_region',
  'unknown_tool',
  'value_not_accepted',
  'account_missing',
  'invitation_is_over',
  'damaged',
  'encrypted',
  'no_text',
  'too_long',
  'too_slow',
] as const

export type ErrorReason = (typeof errorReasons)[number]

/** The same of what better-auth refuses on our account routes: its own codes, in lower case. */
export const accountReasons = [
  'credential_account_not_found',
  'invalid_email',
  'invalid_email_or_password',
  'invalid_password',
  'invalid_token',
  'password_too_long',
  'password_too_short',
  'session_expired',
  'user_already_exists',
  'user_already_exists_use_another_email',
] as const

export type AccountReason = (typeof accountReasons)[number]
