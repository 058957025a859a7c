-- What the doctor reads, and leases: one process at a time does a piece of work outside the database.

-- On Supabase, schema_migrations may not be there yet when this is pasted.
create table if not exists schema_migrations (
  name text primary key,
  checksum text not null,
  applied_at timestamptz not null default now()
);
alter table schema_migrations enable row level security;
drop policy if exists switchboard_system_rows on schema_migrations;
create policy switchboard_system_rows on schema_migrations for select to switchboard_system using (true);
grant select on schema_migrations to switchboard_system;

create table if not exists leases (
  name text primary key,
  holder uuid not null,
  expires_at timestamptz not null
);
alter table leases enable row level security;
drop policy if exists switchboard_system_rows on leases;
create policy switchboard_system_rows on leases to switchboard_system using (true) with check (true);
grant select, insert, update, delete on leases to switchboard_system;
