-- Accounts that may do what the operator's token may: see every business, and what runs.

create table if not exists operators (
  user_id text primary key,
  created_at timestamptz(3) not null default now()
);
alter table operators enable row level security;
drop policy if exists switchboard_system_rows on operators;
create policy switchboard_system_rows on operators to switchboard_system using (true) with check (true);
grant select, insert, delete on operators to switchboard_system;

create index if not exists jobs_given_up on jobs (run_at desc, id desc) where state = 'dead';
