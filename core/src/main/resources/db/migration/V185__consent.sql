-- What each person allows, purpose by purpose, decision by decision. A decision is written once; the newest of each who
-- may decide says what holds now. It stays with the version of the text it was given to.

create table rapport.consent_text (
    organisation_id uuid not null references rapport.organisation,
    id uuid not null,
    purpose text not null check (purpose in ('TREATMENT', 'MEASURES', 'RECORDING', 'SUPERVISION', 'RESEARCH', 'AI_SUMMARIES',
        'CONTACT_EMAIL', 'CONTACT_SMS', 'CONTACT_PHONE', 'CONTACT_POST', 'SECRETS_POLICY', 'FAMILY_INFORMATION')),
    number integer not null check (number >= 1),
    words_en text not null check (length(words_en) <= 4000),
    words_de text not null check (length(words_de) <= 4000),
    -- The words that come along, which the organisation is to check, or its own.
    origin text not null check (origin in ('DEFAULT', 'OWN')),
    written_at timestamptz not null,
    written_by uuid,
    primary key (organisation_id, id),
    constraint consent_text_once unique (organisation_id, purpose, number),
    foreign key (organisation_id, written_by) references rapport.member,
    check (words_en <> '' or words_de <> ''),
    check ((origin = 'OWN') = (written_by is not null))
);
call rapport.protect('rapport.consent_text', append_only => true);

-- What a couple or family agreed to do with what one tells alone, and who the client is; the words are encrypted.
create table rapport.secrets_policy (
    organisation_id uuid not null,
    id uuid not null,
    relationship_id uuid not null,
    number integer not null check (number >= 1),
    kind text not null check (kind in ('NO_SECRETS', 'LIMITED_SECRETS')),
    client text not null check (client in ('RELATIONSHIP', 'EACH')),
    words bytea,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (organisation_id, id),
    unique (organisation_id, relationship_id, number),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, recorded_by) references rapport.member
);
call rapport.protect('rapport.secrets_policy', append_only => true);

create table rapport.consent_decision (
    organisation_id uuid not null,
    id uuid not null,
    relationship_id uuid not null,
    -- For whom, and who decided: the same person, or a guardian.
    person_id uuid not null,
    decided_by uuid not null,
    purpose text not null check (purpose in ('TREATMENT', 'MEASURES', 'RECORDING', 'SUPERVISION', 'RESEARCH', 'AI_SUMMARIES',
        'CONTACT_EMAIL', 'CONTACT_SMS', 'CONTACT_PHONE', 'CONTACT_POST', 'SECRETS_POLICY', 'FAMILY_INFORMATION')),
    outcome text not null check (outcome in ('GIVEN', 'REFUSED', 'WITHDRAWN')),
    text_id uuid,
    policy_id uuid,
    method text not null check (method in ('SCREEN', 'PAPER', 'PORTAL', 'LINK', 'SPOKEN')),
    on_day date not null,
    expires_on date,
    recorded_at timestamptz not null,
    recorded_kind text not null,
    recorded_by uuid not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, person_id) references rapport.person,
    foreign key (organisation_id, decided_by) references rapport.person,
    foreign key (organisation_id, text_id) references rapport.consent_text,
    foreign key (organisation_id, policy_id) references rapport.secrets_policy,
    check (outcome <> 'GIVEN' or coalesce(text_id, policy_id) is not null),
    check (outcome <> 'GIVEN' or method <> 'SPOKEN'),
    check (expires_on is null or (outcome = 'GIVEN' and expires_on >= on_day))
);
create index consent_decision_person on rapport.consent_decision (organisation_id, person_id, recorded_at);
call rapport.protect('rapport.consent_decision', append_only => true);

-- Whether a consent nobody was asked for yet only reminds. Without a row it stops what needs it.
create table rapport.consent_setting (
    organisation_id uuid primary key references rapport.organisation,
    reminds_only boolean not null,
    decided_at timestamptz not null,
    decided_by uuid,
    foreign key (organisation_id, decided_by) references rapport.member
);
call rapport.protect('rapport.consent_setting');

-- Who worked before consents were kept goes on as before until an administrator decides, and is asked to.
insert into rapport.consent_setting (organisation_id, reminds_only, decided_at)
select o.organisation_id, true, now() from rapport.organisation o;
insert into rapport.task (organisation_id, id, kind, subject_id, owner_id, created_at)
select distinct on (m.organisation_id, m.id) m.organisation_id, gen_random_uuid(), 'CONSENTS_TO_DECIDE',
       m.organisation_id, m.id, now()
  from rapport.member m
  join rapport.member_role r on r.organisation_id = m.organisation_id and r.member_id = m.id
 where r.role = 'ADMINISTRATOR' and m.left_at is null;

-- A person decides through a personal link too: for themselves, or as guardian for a child.
alter table gate.personal_link drop constraint personal_link_kind_check;
alter table gate.personal_link add constraint personal_link_kind_check
    check (kind in ('CHECK', 'AGREEMENT', 'GUARDIAN', 'CONSENT', 'FIRST_ADMINISTRATOR', 'INVITATION', 'PORTAL'));
