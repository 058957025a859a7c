-- Where a business wants to be told of its events, and what came of telling.

create table if not exists webhook_endpoints (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  url text not null,
  description text,
  -- Empty: every type.
  event_types text[] not null default '{}',
  secret text not null,
  -- Signs beside the new one until it runs out, so that a receiver can be changed over in peace.
  previous_secret text,
  previous_secret_until timestamptz(3),
  is_active boolean not null default true,
  disabled_reason text,
  failing_since timestamptz(3),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  unique (business_id, id)
);
call protect_business_table('webhook_endpoints');

create table if not exists webhook_deliveries (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  endpoint_id uuid not null,
  event_id uuid,
  event_type text not null,
  state text not null check (state in ('waiting', 'delivered', 'failed')),
  attempts integer not null default 0,
  status_code integer,
  error text,
  duration_ms double precision,
  created_at timestamptz(3) not null,
  attempted_at timestamptz(3),
  unique (business_id, endpoint_id, event_id),
  foreign key (business_id, endpoint_id) references webhook_endpoints (business_id, id) on delete cascade,
  foreign key (business_id, event_id) references events (business_id, id) on delete cascade
);
create index if not exists webhook_deliveries_newest on webhook_deliveries (business_id, endpoint_id, created_at desc, id desc);
create index if not exists webhook_deliveries_event on webhook_deliveries (business_id, event_id) where event_id is not null;
call protect_business_table('webhook_deliveries');
