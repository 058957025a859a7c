-- Two cards of one person made one, and callers forgotten at their wish: what was done, when and by whom.

create table if not exists customer_merges (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  kept_id uuid not null,
  -- The card that is gone, as it was.
  gone jsonb not null,
  -- How many rows of what went over to the kept one.
  moved jsonb not null,
  user_id text,
  at timestamptz(3) not null,
  unique (business_id, id),
  foreign key (business_id, kept_id) references customers (business_id, id) on delete cascade
);
create index if not exists customer_merges_of on customer_merges (business_id, kept_id, at);
call protect_business_table('customer_merges');

-- A receipt: enough to show that it was done, not enough to say to whom.
create table if not exists erasures (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  -- The last digits of the number; null: a customer without one.
  number_hint text,
  -- How many rows of what were deleted or emptied.
  counts jsonb not null,
  user_id text,
  at timestamptz(3) not null,
  unique (business_id, id)
);
create index if not exists erasures_newest on erasures (business_id, at desc, id desc);
call protect_business_table('erasures');
