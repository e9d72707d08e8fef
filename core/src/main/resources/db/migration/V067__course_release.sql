-- Whether somebody lets the others of their unit see their own course, when the therapist shows it. The newest counts.
create table rapport.course_release (
    organisation_id uuid not null,
    id uuid not null,
    relationship_id uuid not null,
    person_id uuid not null,
    released boolean not null,
    decided_at timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, person_id) references rapport.person
);
create index course_release_newest on rapport.course_release (organisation_id, relationship_id, person_id, decided_at);
call rapport.protect('rapport.course_release', append_only => true);
