-- Somebody who takes no part in the sessions and is asked about one who does: a caregiver, another member of the family, an
-- observer. Named by a therapist, with the agreement of whoever consents for the one it is about. While the row is not ended
-- forms can be given; what was answered stays.
create table rapport.observer (
    organisation_id uuid not null references rapport.organisation,
    id uuid not null,
    relationship_id uuid not null,
    person_id uuid not null,
    about_id uuid not null,
    role text not null check (role in ('CAREGIVER', 'RELATIVE', 'OBSERVER')),
    named_at timestamptz not null,
    named_by uuid not null,
    ended_at timestamptz,
    primary key (organisation_id, id),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, person_id) references rapport.person,
    foreign key (organisation_id, about_id) references rapport.person,
    foreign key (organisation_id, named_by) references rapport.member,
    check (person_id <> about_id)
);
create index observer_relationship on rapport.observer (organisation_id, relationship_id, person_id);
create unique index observer_once on rapport.observer (organisation_id, relationship_id, person_id)
    where ended_at is null;
call rapport.protect('rapport.observer');

alter table rapport.assignment drop constraint assignment_respondent_kind_check;
alter table rapport.assignment add constraint assignment_respondent_kind_check
    check (respondent_kind in ('CLIENT', 'THERAPIST', 'OBSERVER'));
