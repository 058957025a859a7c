-- The public holidays a business closes on. Which dates these are is written into its closures, some years ahead.

create table if not exists holiday_choices (
  business_id uuid primary key references businesses (id) on delete cascade,
  region text,
  -- What a holiday is from year to year, e.g. 'easter -2'.
  closed_rules text[] not null default '{}',
  -- Up to this date the closures have been written: one that was removed by hand does not come back.
  filled_to date,
  updated_at timestamptz(3) not null default now()
);
call protect_business_table('holiday_choices');

alter table closures add column if not exists holiday text;
create unique index if not exists closures_holiday on closures (business_id, date, holiday) where holiday is not null;
