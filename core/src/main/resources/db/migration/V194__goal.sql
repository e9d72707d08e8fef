-- What somebody wants to reach, in the client's words. A goal is a row that says whose it is; everything said about it is an
-- entry, written once and never changed: its words in versions, who agreed and who did not, who calls it reached, its steps.

create table rapport.goal (
    organisation_id uuid not null,
    id uuid not null,
    relationship_id uuid not null,
    -- whose goal it is; of nobody alone: of all who take part
    owner_id uuid,
    opened_at timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, owner_id) references rapport.person
);
create index goal_relationship on rapport.goal (organisation_id, relationship_id, opened_at);
call rapport.protect('rapport.goal', append_only => true);

-- Numbered without a gap: of two who write at once the second is refused. Words are encrypted for the owner, those of a
-- shared goal for the relationship.
create table rapport.goal_entry (
    organisation_id uuid not null,
    id uuid not null,
    goal_id uuid not null,
    number integer not null check (number >= 1),
    -- the version of the goal's words it was said to; a version begins with its own WORDED
    words_version integer not null check (words_version >= 1),
    kind text not null check (kind in ('WORDED', 'AGREED', 'NOT_AGREED', 'REACHED', 'NOT_REACHED', 'LAID_ASIDE', 'TAKEN_UP',
        'SHOWN', 'HIDDEN', 'STEP_ADDED', 'STEP_DONE', 'STEP_OPEN', 'STEP_REMOVED')),
    side text not null check (side in ('CLIENT', 'THERAPIST')),
    -- a person or a member, as the side says
    said_by uuid not null,
    said_at timestamptz not null,
    -- the STEP_ADDED a step's entry is about
    about_id uuid,
    words bytea,
    primary key (organisation_id, id),
    constraint goal_entry_once unique (organisation_id, goal_id, number),
    foreign key (organisation_id, goal_id) references rapport.goal,
    check (kind not in ('WORDED', 'LAID_ASIDE', 'STEP_ADDED') or words is not null),
    check ((kind in ('STEP_DONE', 'STEP_OPEN', 'STEP_REMOVED')) = (about_id is not null))
);
call rapport.protect('rapport.goal_entry', append_only => true);
create trigger goal_entry_stands before update or delete on rapport.goal_entry
    for each row execute function rapport.never_changes();
