-- How near somebody is to a goal, from 0 (nothing reached yet) to 10 (fully reached), said with a form and sealed as it is.
create table rapport.goal_rating (
    organisation_id uuid not null,
    id uuid not null,
    relationship_id uuid not null,
    goal_id uuid not null,
    response_id uuid not null,
    person_id uuid not null,
    value integer not null check (value between 0 and 10),
    rated_at timestamptz not null,
    primary key (organisation_id, id),
    constraint goal_rating_once unique (organisation_id, goal_id, response_id),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, goal_id) references rapport.goal,
    foreign key (organisation_id, response_id) references rapport.response,
    foreign key (organisation_id, person_id) references rapport.person
);
create index goal_rating_relationship on rapport.goal_rating (organisation_id, relationship_id, rated_at);
call rapport.protect('rapport.goal_rating', append_only => true);

-- Goal Attainment Scaling: the five levels of a goal, described before the first of them is rated. The newest counts.
create table rapport.goal_scale (
    organisation_id uuid not null,
    id uuid not null,
    relationship_id uuid not null,
    goal_id uuid not null,
    number integer not null check (number >= 1),
    importance integer not null check (importance between 1 and 10),
    difficulty integer not null check (difficulty between 1 and 10),
    baseline integer not null check (baseline in (-2, -1)),
    levels bytea not null,
    described_at timestamptz not null,
    described_by uuid not null,
    primary key (organisation_id, id),
    constraint goal_scale_once unique (organisation_id, goal_id, number),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, goal_id) references rapport.goal,
    foreign key (organisation_id, described_by) references rapport.member
);
create index goal_scale_relationship on rapport.goal_scale (organisation_id, relationship_id, goal_id);
call rapport.protect('rapport.goal_scale', append_only => true);

create table rapport.goal_level (
    organisation_id uuid not null,
    id uuid not null,
    relationship_id uuid not null,
    goal_id uuid not null,
    scale_id uuid not null,
    level integer not null check (level between -2 and 2),
    rated_at timestamptz not null,
    rated_by uuid not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, goal_id) references rapport.goal,
    foreign key (organisation_id, scale_id) references rapport.goal_scale,
    foreign key (organisation_id, rated_by) references rapport.member
);
create index goal_level_relationship on rapport.goal_level (organisation_id, relationship_id, rated_at);
call rapport.protect('rapport.goal_level', append_only => true);
