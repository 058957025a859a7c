-- What happened (events, written in the transaction in which it happened) and what is to be done later (jobs).

create table if not exists events (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  type text not null,
  subject_id uuid,
  data jsonb not null default '{}',
  created_at timestamptz(3) not null,
  -- When the jobs of those who want to know of it were made; null: not yet.
  dispatched_at timestamptz(3),
  unique (business_id, id)
);
create index if not exists events_newest on events (business_id, created_at desc, id desc);
create index if not exists events_undispatched on events (created_at) where dispatched_at is null;
call protect_business_table('events');

-- One row is one thing to do, at most once for a key. While it runs, run_at is when whoever runs it is given up.
create table if not exists jobs (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  kind text not null,
  key text not null,
  data jsonb not null default '{}',
  event_id uuid,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'dead')),
  attempts integer not null default 0,
  run_at timestamptz(3) not null,
  error text,
  created_at timestamptz(3) not null,
  finished_at timestamptz(3),
  unique (business_id, kind, key),
  foreign key (business_id, event_id) references events (business_id, id) on delete cascade,
  check ((finished_at is null) = (state in ('queued', 'running')))
);
create index if not exists jobs_due on jobs (run_at) where finished_at is null;
create index if not exists jobs_of_event on jobs (business_id, event_id) where event_id is not null;
create index if not exists jobs_finished on jobs (finished_at) where finished_at is not null;
call protect_business_table('jobs');
