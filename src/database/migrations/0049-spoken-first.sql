-- What every caller hears behind the greeting: that an AI speaks, and, where calls are recorded, that they are.
alter table businesses add column if not exists ai_disclosure text;
alter table businesses add column if not exists recording_notice text;
