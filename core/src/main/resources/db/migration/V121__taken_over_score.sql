-- Scores another system told without the answers they were made of. They cannot be made again from answers, so they are no
-- responses: they stand in courses, say where they come from, and no rule looks at them.
create table rapport.taken_over_score (
    organisation_id uuid not null,
    id uuid not null,
    relationship_id uuid not null,
    session_id uuid,
    structure_id uuid not null,
    instrument_id text not null,
    instrument_version text not null,
    scale_id text not null,
    respondent_kind text not null check (respondent_kind in ('CLIENT', 'THERAPIST')),
    respondent_id uuid not null,
    answered_at timestamptz not null,
    value numeric(12, 4) not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, session_id) references rapport.session,
    foreign key (organisation_id, structure_id) references rapport.instrument_structure
);
create index taken_over_score_course on rapport.taken_over_score (organisation_id, relationship_id, answered_at);
call rapport.protect('rapport.taken_over_score', append_only => true);
