-- Which birthdays a relationship's therapists were told of, so that each is told once.

create table rapport.age_notice (
    organisation_id uuid not null,
    id uuid not null,
    relationship_id uuid not null,
    person_id uuid not null,
    age integer not null check (age between 10 and 18),
    told_at timestamptz not null,
    primary key (organisation_id, id),
    unique (organisation_id, relationship_id, person_id, age),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, person_id) references rapport.person
);
call rapport.protect('rapport.age_notice', append_only => true);
