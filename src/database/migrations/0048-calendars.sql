-- The staff's calendars: one that others read from us (a feed), and those of theirs that we read busy times from.

create table if not exists calendar_feeds (
  staff_id uuid primary key,
  business_id uuid not null references businesses (id) on delete cascade,
  -- Part of the feed's address; whoever knows it may read the feed.
  secret text not null unique,
  created_at timestamptz(3) not null,
  foreign key (business_id, staff_id) references staff (business_id, id) on delete cascade
);
create index if not exists calendar_feeds_of_business on calendar_feeds (business_id);
call protect_business_table('calendar_feeds');

create table if not exists external_calendars (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  staff_id uuid not null,
  url text not null,
  -- When it was last read with success, and what was wrong the last time; null: nothing.
  read_at timestamptz(3),
  error text,
  created_at timestamptz(3) not null,
  unique (business_id, id),
  unique (business_id, staff_id, url),
  foreign key (business_id, staff_id) references staff (business_id, id) on delete cascade
);
call protect_business_table('external_calendars');

-- Times alone: nothing of what somebody does then is kept.
create table if not exists external_busy (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  calendar_id uuid not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  check (starts_at < ends_at),
  foreign key (business_id, calendar_id) references external_calendars (business_id, id) on delete cascade
);
create index if not exists external_busy_of_calendar on external_busy (business_id, calendar_id, starts_at);
call protect_business_table('external_busy');
