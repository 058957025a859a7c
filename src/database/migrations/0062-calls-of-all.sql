-- The operator's lists over all businesses: calls now, and of the last day.

create index if not exists calls_newest_of_all on calls (started_at desc, id desc);
create index if not exists usage_days_by_day on usage_days (day);
