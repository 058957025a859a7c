-- The call log. business_id is null only where nobody owned the dialled number.

create table if not exists calls (
  id uuid primary key,
  business_id uuid references businesses (id) on delete cascade,
  outcome text not null check (outcome in ('routed', 'unrouted', 'refused')),
  line text not null,
  external_id text not null,
  dialed_number text not null,
  caller_number text,
  customer_id uuid,
  role_id uuid,
  model_kind text,
  started_at timestamptz(3) not null,
  answered_at timestamptz(3),
  answer_source text,
  ended_at timestamptz(3),
  end_reason text,
  end_detail text,
  last_heard_at timestamptz(3) not null,
  input_tokens bigint not null default 0,
  output_tokens bigint not null default 0,
  audio_input_tokens bigint not null default 0,
  audio_output_tokens bigint not null default 0,
  total_tokens bigint not null default 0,
  cost_micro_usd bigint not null default 0,
  has_recording boolean not null default false,
  unique (business_id, id),
  foreign key (business_id, customer_id) references customers (business_id, id) on delete set null (customer_id),
  foreign key (business_id, role_id) references ai_roles (business_id, id) on delete set null (role_id),
  check ((business_id is null) = (outcome = 'unrouted')),
  check ((ended_at is null) = (end_reason is null))
);
create index if not exists calls_newest on calls (business_id, started_at desc, id desc);
create index if not exists calls_unrouted on calls (started_at desc, id desc) where business_id is null;
create index if not exists calls_of_caller on calls (business_id, caller_number, started_at);
create index if not exists calls_of_customer on calls (business_id, customer_id) where customer_id is not null;
create index if not exists calls_of_role on calls (business_id, role_id) where role_id is not null;
create index if not exists calls_open on calls (business_id) where ended_at is null and outcome = 'routed';
create index if not exists calls_silent on calls (last_heard_at) where ended_at is null;

-- Counts one business's open calls, one opener at a time: the limit holds when many calls come at once. The lock is let go
-- when the transaction ends, so the next opener counts the call that this one recorded.
create or replace function count_open_calls(of_business uuid) returns bigint language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('open call ' || of_business::text, 0));
  return (select count(*) from calls where business_id = of_business and ended_at is null and outcome = 'routed');
end $$;

-- Which lines of a call's journal are stored already, so that a batch sent twice is stored once.
create table if not exists call_events (
  call_id uuid not null references calls (id) on delete cascade,
  seq integer not null check (seq >= 0),
  business_id uuid,
  type text not null,
  at timestamptz(3) not null,
  primary key (call_id, seq),
  foreign key (business_id, call_id) references calls (business_id, id) on delete cascade
);

create table if not exists turns (
  call_id uuid not null references calls (id) on delete cascade,
  id text not null,
  business_id uuid,
  seq integer not null,
  speaker text not null check (speaker in ('caller', 'ai')),
  role_id uuid,
  text text not null,
  started_at timestamptz(3) not null,
  ended_at timestamptz(3) not null,
  interrupted boolean not null,
  heard_text text,
  latency_ms double precision,
  primary key (call_id, id),
  foreign key (business_id, call_id) references calls (business_id, id) on delete cascade,
  foreign key (business_id, role_id) references ai_roles (business_id, id) on delete set null (role_id)
);
create index if not exists turns_of_role on turns (business_id, role_id) where role_id is not null;

create table if not exists role_switches (
  call_id uuid not null references calls (id) on delete cascade,
  seq integer not null,
  business_id uuid,
  from_role_id uuid,
  to_role_id uuid,
  reason text not null,
  at timestamptz(3) not null,
  primary key (call_id, seq),
  foreign key (business_id, call_id) references calls (business_id, id) on delete cascade,
  foreign key (business_id, from_role_id) references ai_roles (business_id, id) on delete set null (from_role_id),
  foreign key (business_id, to_role_id) references ai_roles (business_id, id) on delete set null (to_role_id)
);

create table if not exists call_rungs (
  call_id uuid not null references calls (id) on delete cascade,
  seq integer not null,
  business_id uuid,
  rung text not null,
  detail text not null,
  at timestamptz(3) not null,
  primary key (call_id, seq),
  foreign key (business_id, call_id) references calls (business_id, id) on delete cascade
);

create table if not exists tool_calls (
  call_id uuid not null,
  id text not null,
  business_id uuid not null,
  tool_name text not null,
  args jsonb not null,
  result jsonb,
  status text not null default 'running',
  started_at timestamptz(3) not null,
  duration_ms double precision,
  primary key (call_id, id),
  foreign key (business_id, call_id) references calls (business_id, id) on delete cascade
);

create table if not exists recordings (
  call_id uuid primary key,
  business_id uuid not null,
  mime_type text not null,
  audio bytea not null,
  created_at timestamptz not null default now(),
  foreign key (business_id, call_id) references calls (business_id, id) on delete cascade
);

-- Sums of a business per UTC day, by the day a call started.
create table if not exists usage_days (
  business_id uuid not null references businesses (id) on delete cascade,
  day date not null,
  calls integer not null default 0,
  seconds double precision not null default 0,
  input_tokens bigint not null default 0,
  output_tokens bigint not null default 0,
  audio_input_tokens bigint not null default 0,
  audio_output_tokens bigint not null default 0,
  total_tokens bigint not null default 0,
  cost_micro_usd bigint not null default 0,
  primary key (business_id, day)
);

do $$
begin
  if not exists (select from pg_constraint where conname = 'appointments_call_fkey') then
    alter table appointments add constraint appointments_call_fkey foreign key (business_id, call_id)
      references calls (business_id, id) on delete set null (call_id);
  end if;
end $$;
