-- Mails that wait or went. Address, names and links are one sealed value, emptied once the mail went or need not go any
-- more: what remains says that there was a mail, of which kind, about which subject and how it ended.
create table rapport.mail (
    organisation_id uuid not null references rapport.organisation,
    id uuid not null,
    kind text not null,
    subject_id uuid not null,
    content bytea,
    put_at timestamptz not null,
    last_moment timestamptz not null,
    ended_at timestamptz,
    outcome text check (outcome in ('SENT', 'REFUSED', 'RECALLED', 'TOO_LATE')),
    primary key (organisation_id, id),
    check ((ended_at is null) = (outcome is null)),
    check ((ended_at is null) = (content is not null))
);
call rapport.protect('rapport.mail');
