-- Whether an entry says that something was read or that it was changed; part of what is sealed.
alter table rapport.journal_entry add column reading boolean not null default false;

-- The journal is looked through by time, and by who acted.
create index journal_entry_time on rapport.journal_entry (organisation_id, at, id);
create index journal_entry_actor on rapport.journal_entry (organisation_id, actor_id, at, id);
