-- Lists for the practice's office show the codes of clients; a practice may allow names there.
alter table rapport.practice add column names_in_office boolean not null default false;
create index supervision_link_supervisee on rapport.supervision_link (organisation_id, supervisee_id);
