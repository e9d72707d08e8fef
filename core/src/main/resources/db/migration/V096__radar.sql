-- What asks for a look in a relationship, ranked, in the row dashboards read: each key is KIND:what, so that a
-- supervisor who has looked is asked again only by something new.
alter table rapport.relationship_state
    add column attention_keys text[] not null default '{}',
    add column urgency integer not null default 0,
    add column attention_at timestamptz,
    add column checks_missed integer not null default 0;

-- A supervisor has looked (and may watch until a day, with a note for themselves, encrypted). The newest mark counts.
create table rapport.radar_mark (
    organisation_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    relationship_id uuid not null,
    seen_keys text[] not null,
    watch_until date,
    note bytea,
    marked_at timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, member_id) references rapport.member,
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    check (note is null or watch_until is not null)
);
create index radar_mark_newest on rapport.radar_mark (organisation_id, member_id, relationship_id, marked_at);
call rapport.protect('rapport.radar_mark', append_only => true);
