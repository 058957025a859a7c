-- Whoever watches a business is told when somebody has seen to an entry; the newest change is asked for every second.
create index if not exists inbox_changes_newest on inbox_changes (business_id, at desc, id desc);
