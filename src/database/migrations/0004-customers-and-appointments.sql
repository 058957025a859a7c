-- Who calls, and what they booked. The exclusion constraint, and nothing else, decides who gets a slot.

create extension if not exists btree_gist;

create table if not exists customers (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  name text not null,
  phone_number varchar(20),
  email text,
  language text,
  notes text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (business_id, id)
);
create index if not exists customers_phone_number on customers (business_id, phone_number)
  where phone_number is not null;

create table if not exists appointments (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  staff_id uuid not null,
  service_id uuid,
  customer_id uuid,
  call_id uuid,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  status text not null default 'booked' check (status in ('booked', 'completed', 'no_show', 'cancelled')),
  notes text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (business_id, id),
  foreign key (business_id, staff_id) references staff (business_id, id) on delete cascade,
  foreign key (business_id, service_id) references services (business_id, id) on delete set null (service_id),
  foreign key (business_id, customer_id) references customers (business_id, id) on delete set null (customer_id),
  check (starts_at < ends_at),
  constraint appointments_no_overlap
    exclude using gist (staff_id with =, tstzrange(starts_at, ends_at) with &&) where (status <> 'cancelled')
);
create index if not exists appointments_starts_at on appointments (business_id, starts_at);
create index if not exists appointments_customer on appointments (business_id, customer_id, starts_at);
