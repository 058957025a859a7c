-- LiveKit's webhooks name a call by its room.

create index if not exists calls_of_room on calls (external_id) where line = 'livekit';
