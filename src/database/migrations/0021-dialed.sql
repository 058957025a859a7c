-- What a carrier tells of a call that was put through. It may come before or after the call's own journal.
alter table calls add column if not exists dialed_outcome text;
create index if not exists calls_external_id on calls (external_id, line, started_at);
