-- How a business wants to be booked, slots that are kept for a caller for some minutes, and what became of appointments.

alter table businesses add column if not exists booking_lead_minutes integer not null default 60
  check (booking_lead_minutes between 0 and 43200);
alter table businesses add column if not exists booking_horizon_days integer not null default 60
  check (booking_horizon_days between 1 and 730);
alter table businesses add column if not exists slot_step_minutes integer not null default 15
  check (slot_step_minutes between 5 and 480);

-- busy_until is the end with the buffer behind it; null, or one that is too early, means ends_at.
alter table appointments add column if not exists busy_until timestamptz;
alter table appointments add column if not exists cancel_reason text;
alter table appointments add column if not exists cancelled_at timestamptz(3);
create index if not exists appointments_of_call on appointments (business_id, call_id) where call_id is not null;

do $$
begin
  if not exists (select from pg_constraint where conrelid = 'appointments'::regclass
    and conname = 'appointments_no_overlap' and pg_get_constraintdef(oid) like '%busy_until%')
  then
    alter table appointments drop constraint if exists appointments_no_overlap;
    alter table appointments add constraint appointments_no_overlap exclude using gist
      (staff_id with =, tstzrange(starts_at, greatest(ends_at, busy_until)) with &&) where (status <> 'cancelled');
  end if;
end $$;

-- A slot that was offered. Two calls may hold the same one: only the appointment decides.
create table if not exists slot_holds (
  business_id uuid not null references businesses (id) on delete cascade,
  id text not null,
  -- Null: offered from the waitlist.
  call_id uuid,
  customer_id uuid,
  service_id uuid not null,
  staff_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  busy_until timestamptz not null,
  expires_at timestamptz(3) not null,
  -- What became of it.
  appointment_id uuid,
  created_at timestamptz(3) not null default now(),
  primary key (business_id, id),
  foreign key (business_id, call_id) references calls (business_id, id) on delete cascade,
  foreign key (business_id, customer_id) references customers (business_id, id) on delete cascade,
  foreign key (business_id, service_id) references services (business_id, id) on delete cascade,
  foreign key (business_id, staff_id) references staff (business_id, id) on delete cascade,
  foreign key (business_id, appointment_id) references appointments (business_id, id) on delete cascade,
  check (starts_at < ends_at and ends_at <= busy_until)
);
create unique index if not exists slot_holds_once on slot_holds (business_id, call_id, service_id, staff_id, starts_at)
  where appointment_id is null;
create index if not exists slot_holds_live on slot_holds (business_id, expires_at);
call protect_business_table('slot_holds');

create table if not exists appointment_history (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  appointment_id uuid not null,
  at timestamptz(3) not null,
  action text not null check (action in ('booked', 'rescheduled', 'cancelled', 'completed', 'no_show', 'reopened')),
  -- Who did it: a call, a member (user_id is null for an API key), the operator, or the system itself.
  by_kind text not null check (by_kind in ('call', 'member', 'operator', 'system')),
  call_id uuid,
  user_id text,
  staff_id uuid,
  starts_at timestamptz not null,
  previous_staff_id uuid,
  previous_starts_at timestamptz,
  reason text,
  foreign key (business_id, appointment_id) references appointments (business_id, id) on delete cascade
);
create index if not exists appointment_history_of on appointment_history (business_id, appointment_id, at);
call protect_business_table('appointment_history');
