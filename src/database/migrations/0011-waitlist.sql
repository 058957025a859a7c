-- Who would like to come when a place becomes free.

create table if not exists waitlist_entries (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  customer_id uuid not null,
  service_id uuid not null,
  -- Null: anybody will do.
  staff_id uuid,
  from_date date not null,
  to_date date not null,
  -- On the wall clock, in which the appointment begins; null: at any time.
  earliest_time time,
  latest_time time,
  status text not null default 'waiting' check (status in ('waiting', 'offered', 'booked', 'removed')),
  -- The call in which it was written down.
  call_id uuid,
  offered_staff_id uuid,
  offered_starts_at timestamptz,
  offer_expires_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  unique (business_id, id),
  foreign key (business_id, customer_id) references customers (business_id, id) on delete cascade,
  foreign key (business_id, service_id) references services (business_id, id) on delete cascade,
  foreign key (business_id, staff_id) references staff (business_id, id) on delete cascade,
  foreign key (business_id, offered_staff_id) references staff (business_id, id) on delete set null (offered_staff_id),
  check (from_date <= to_date),
  check ((status = 'offered') = (offer_expires_at is not null))
);
-- Asked twice is waiting once.
create unique index if not exists waitlist_once on waitlist_entries (business_id, customer_id, service_id)
  where status in ('waiting', 'offered');
create index if not exists waitlist_waiting on waitlist_entries (business_id, created_at) where status = 'waiting';
call protect_business_table('waitlist_entries');
