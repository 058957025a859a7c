-- What a call was about, told after it has ended. What the owner corrected stays as they have it.

create table if not exists call_analyses (
  call_id uuid primary key,
  business_id uuid not null,
  summary text not null,
  outcome text not null,
  sentiment text not null,
  -- Why a person should look at it; null: no need.
  attention text,
  facts jsonb not null default '[]',
  source text not null check (source in ('rules', 'gemini')),
  -- The fields that are the owner's own.
  corrected text[] not null default '{}',
  event_id uuid,
  analysed_at timestamptz(3) not null,
  foreign key (business_id, call_id) references calls (business_id, id) on delete cascade
);
create index if not exists call_analyses_outcome on call_analyses (business_id, outcome);
call protect_business_table('call_analyses');
