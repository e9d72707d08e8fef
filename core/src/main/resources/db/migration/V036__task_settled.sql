-- Some tasks end only where what they ask for is done, not by saying so in the list.
alter table rapport.task add column by_feature boolean not null default false;

-- Who was asked about something, also once it is done.
create index task_subject on rapport.task (organisation_id, subject_id);
