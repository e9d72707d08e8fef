-- Courses of feedback workflows: the host keeps where each one stands, a plugin only decides its next step. Nothing here is a
-- text about a person: titles and tasks are the vendor's, answers stay with their forms.

-- A workflow as a course began with it, kept on first use, so that the course stays readable when its plugin is gone.
create table rapport.workflow_definition (
    organisation_id uuid not null references rapport.organisation,
    id uuid not null,
    plugin_id text not null,
    plugin_version text not null,
    workflow_id text not null,
    workflow_version text not null,
    digest text not null,
    definition jsonb not null,
    kept_at timestamptz not null,
    primary key (organisation_id, id),
    constraint workflow_definition_once unique (organisation_id, digest)
);
call rapport.protect('rapport.workflow_definition', append_only => true);

-- What workflows are asked about, once: a signal that asks for a look, or a form whose answers the therapist may see. A signal
-- may be worked out away again, so it is no reference; its form stays.
create table rapport.workflow_occasion (
    organisation_id uuid not null,
    id uuid not null,
    relationship_id uuid not null,
    kind text not null check (kind in ('REPORT', 'NOTICE', 'SIGNAL', 'SLOW_DECLINE', 'TENSION_REPORTED')),
    subject_id uuid not null,
    response_id uuid not null,
    noted_at timestamptz not null,
    primary key (organisation_id, id),
    constraint workflow_occasion_once unique (organisation_id, subject_id),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, response_id) references rapport.response
);
call rapport.protect('rapport.workflow_occasion', append_only => true);

create table rapport.workflow_course (
    organisation_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    relationship_id uuid not null,
    definition_id uuid not null,
    workflow_id text not null,
    occasion_id uuid not null,
    occasion_kind text not null check (occasion_kind in ('REPORT', 'NOTICE', 'SIGNAL', 'SLOW_DECLINE', 'TENSION_REPORTED')),
    -- the participant it began with; nobody where the therapist's own form began it
    about_id uuid,
    state text not null check (state in ('UNDER_WAY', 'WAITING', 'ASKING', 'STUCK', 'CLOSED')),
    hindrance text check (hindrance in ('CONSENT', 'WORDING', 'COVER', 'NOT_FOR_THEM', 'WHO_UNKNOWN', 'FORM_REFUSED', 'FAILED',
        'TOO_SLOW', 'UNUSABLE', 'SUSPENDED', 'GONE')),
    step_id text not null,
    -- counts what happened; a question to the plugin carries it, so that a late answer changes nothing
    turn integer not null check (turn >= 1),
    step_since timestamptz not null,
    deadline timestamptz,
    overdue boolean not null,
    assignment_id uuid,
    -- whether the form was given for this step, and is taken back when the step is left
    assignment_own boolean not null,
    began_at timestamptz not null,
    closed_at timestamptz,
    ending text check (ending in ('FINISHED', 'DONE_OTHERWISE', 'NOT_WANTED', 'NOT_FITTING', 'CANNOT_GO_ON')),
    closed_by uuid,
    primary key (organisation_id, id),
    constraint workflow_course_once unique (organisation_id, workflow_id, occasion_id),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, definition_id) references rapport.workflow_definition,
    foreign key (organisation_id, occasion_id) references rapport.workflow_occasion,
    foreign key (organisation_id, about_id) references rapport.person,
    foreign key (organisation_id, assignment_id) references rapport.assignment,
    foreign key (organisation_id, closed_by) references rapport.member,
    constraint workflow_course_closed check ((state = 'CLOSED') = (closed_at is not null)),
    constraint workflow_course_ended check ((state = 'CLOSED') = (ending is not null)),
    constraint workflow_course_held check ((state = 'WAITING' or state = 'STUCK') = (hindrance is not null)),
    constraint workflow_course_watched check (deadline is null or state = 'UNDER_WAY' or state = 'WAITING')
);
-- Of one workflow one course runs because of one kind of occasion.
create unique index workflow_course_running on rapport.workflow_course
    (organisation_id, relationship_id, workflow_id, occasion_kind) where closed_at is null;
create index workflow_course_relationship on rapport.workflow_course (organisation_id, relationship_id, began_at);
create index workflow_course_deadline on rapport.workflow_course (organisation_id, deadline) where deadline is not null;
create index workflow_course_assignment on rapport.workflow_course (organisation_id, assignment_id)
    where assignment_id is not null;
call rapport.protect('rapport.workflow_course');

-- What became of each step, in order.
create table rapport.workflow_answer (
    organisation_id uuid not null,
    id uuid not null,
    course_id uuid not null,
    number integer not null check (number >= 1),
    step_id text not null,
    how text not null check (how in ('DONE', 'NOT_DONE', 'FORM', 'LATE', 'PASSED_OVER')),
    response_id uuid,
    actor_kind text not null,
    actor_id uuid not null,
    answered_at timestamptz not null,
    primary key (organisation_id, id),
    constraint workflow_answer_once unique (organisation_id, course_id, number),
    foreign key (organisation_id, course_id) references rapport.workflow_course,
    foreign key (organisation_id, response_id) references rapport.response,
    check ((how = 'FORM') = (response_id is not null))
);
call rapport.protect('rapport.workflow_answer', append_only => true);
