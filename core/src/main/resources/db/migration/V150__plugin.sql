-- Plugins that come and go while Rapport runs. Their files are kept here, so that every instance of the server has the same ones: each
-- brings its own directories in line when the revision changes. What the whole server needs before an organisation is known
-- lies behind the gate; nothing of it is clinical.

-- One row for each version that was ever installed. Without an organisation it is the operator's and for the whole server; what an
-- organisation installs for itself holds no code. A version that ended stays: scores that wait may still need it.
create table gate.plugin (
    id uuid primary key,
    organisation_id uuid references rapport.organisation,
    plugin_id text not null check (length(plugin_id) between 1 and 64),
    plugin_version text not null check (length(plugin_version) between 1 and 100),
    code boolean not null,
    -- over names and contents of all files; whoever unpacks the archive compares
    checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
    -- what its code rests on: fingerprint of the publisher's key, or nothing where exactly these files were approved
    publisher text check (publisher ~ '^[0-9a-f]{64}$'),
    -- what nobody else may have: "instrument sleep-week", "workflow ...", "summariser ..."
    claims text[] not null,
    -- its instruments with their versions: "sleep-week@1.0"
    instruments text[] not null,
    archive bytea not null,
    installed_at timestamptz not null,
    ended_at timestamptz,
    check (organisation_id is null or not code)
);
create unique index plugin_of_server on gate.plugin (plugin_id) where organisation_id is null and ended_at is null;
create unique index plugin_of_organisation on gate.plugin (organisation_id, plugin_id) where ended_at is null;

-- Whether an organisation uses a plugin of the server; nobody's word yet means no.
create table gate.plugin_choice (
    organisation_id uuid not null references rapport.organisation,
    plugin_id text not null check (length(plugin_id) between 1 and 64),
    enabled boolean not null,
    primary key (organisation_id, plugin_id)
);

-- When an administrator last ended a suspension; each instance does the same.
create table gate.plugin_resumed (
    plugin_id text primary key check (length(plugin_id) between 1 and 64),
    times bigint not null
);

-- What the operator decided about keys and files.
create table gate.plugin_trust (
    kind text not null check (kind in ('KEY', 'CHECKSUM')),
    value text not null check (value ~ '^[0-9a-f]{64}$'),
    decided_at timestamptz not null,
    primary key (kind, value)
);

-- A number that is another one whenever something of the tables above changed; each instance asks for it again and again.
create function gate.plugin_revision() returns bigint
    language sql stable security definer set search_path = gate
    begin atomic
        select hashtextextended(concat_ws('|',
            (select string_agg(concat(p.id, p.ended_at is null), ',' order by p.id) from gate.plugin p),
            (select string_agg(concat(c.organisation_id, c.plugin_id, c.enabled), ',' order by c.organisation_id, c.plugin_id)
               from gate.plugin_choice c),
            (select string_agg(concat(r.plugin_id, r.times), ',' order by r.plugin_id) from gate.plugin_resumed r)), 0);
    end;

create function gate.plugins()
    returns table (id uuid, organisation_id uuid, plugin_id text, plugin_version text, checksum text, publisher text,
        code boolean, installed_at timestamptz)
    language sql stable security definer set search_path = gate
    begin atomic
        select p.id, p.organisation_id, p.plugin_id, p.plugin_version, p.checksum, p.publisher, p.code, p.installed_at
          from gate.plugin p where p.ended_at is null order by p.plugin_id;
    end;

create function gate.plugin_archive(plugin uuid) returns table (plugin_id text, checksum text, archive bytea)
    language sql stable security definer set search_path = gate
    begin atomic
        select p.plugin_id, p.checksum, p.archive from gate.plugin p where p.id = plugin;
    end;

create function gate.plugin_choices() returns table (organisation_id uuid, plugin_id text, enabled boolean)
    language sql stable security definer set search_path = gate
    begin atomic
        select c.organisation_id, c.plugin_id, c.enabled from gate.plugin_choice c;
    end;

create function gate.plugins_resumed() returns table (plugin_id text, times bigint)
    language sql stable security definer set search_path = gate
    begin atomic
        select r.plugin_id, r.times from gate.plugin_resumed r;
    end;

-- Earlier versions, the newest first, of plugins of the server that are still installed: what they began to score they may end.
create function gate.earlier_plugins(instrument text) returns setof uuid
    language sql stable security definer set search_path = gate
    begin atomic
        select p.id from gate.plugin p
         where p.ended_at is not null and p.organisation_id is null and p.code and instrument = any (p.instruments)
           and exists (select 1 from gate.plugin n
                        where n.plugin_id = p.plugin_id and n.organisation_id is null and n.ended_at is null)
         order by p.ended_at desc;
    end;

-- The current organisation installs data for itself, in place of an earlier version; only the owner of the database can
-- put a row of the server's or one with code.
create function gate.install_plugin(plugin uuid, name text, version text, sum text, claimed text, offered text,
        content bytea, at timestamptz) returns boolean
    language sql volatile security definer set search_path = gate
    begin atomic
        update gate.plugin set ended_at = at
         where organisation_id = rapport.current_organisation() and plugin_id = name and ended_at is null;
        with added as (
            insert into gate.plugin (id, organisation_id, plugin_id, plugin_version, code, checksum, claims, instruments,
                archive, installed_at)
            select plugin, rapport.current_organisation(), name, version, false, sum,
                   string_to_array(claimed, chr(10)), string_to_array(offered, chr(10)), content, at
             where rapport.current_organisation() is not null
            returning 1)
        select exists (select 1 from added);
    end;

create function gate.remove_plugin(name text, at timestamptz) returns uuid
    language sql volatile security definer set search_path = gate
    begin atomic
        update gate.plugin set ended_at = at
         where organisation_id = rapport.current_organisation() and plugin_id = name and ended_at is null
        returning id;
    end;

create function gate.choose_plugin(name text, wanted boolean) returns boolean
    language sql volatile security definer set search_path = gate
    begin atomic
        with chosen as (
            insert into gate.plugin_choice (organisation_id, plugin_id, enabled)
            values (rapport.current_organisation(), name, wanted)
            on conflict (organisation_id, plugin_id) do update set enabled = excluded.enabled
             where gate.plugin_choice.enabled <> excluded.enabled
            returning 1)
        select exists (select 1 from chosen);
    end;

create function gate.resume_plugin(name text) returns bigint
    language sql volatile security definer set search_path = gate
    begin atomic
        insert into gate.plugin_resumed (plugin_id, times) values (name, 1)
        on conflict (plugin_id) do update set times = gate.plugin_resumed.times + 1
        returning times;
    end;

-- Organisations in which scores wait for a plugin.
create function gate.organisations_with_waiting_scores() returns setof uuid
    language sql stable security definer set search_path = rapport
    begin atomic
        select distinct o.organisation_id from rapport.outbox o
         where o.done_at is null and o.kind = 'measure.pending-scores';
    end;

revoke execute on all functions in schema gate from public;
grant execute on all functions in schema gate to rapport_app;

-- An archive somebody looks at before it is installed; the next one of the same member takes its place.
create table rapport.plugin_upload (
    organisation_id uuid not null references rapport.organisation,
    id uuid not null,
    uploaded_by uuid not null,
    uploaded_at timestamptz not null,
    archive bytea not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, uploaded_by) references rapport.member
);
create unique index plugin_upload_of_member on rapport.plugin_upload (organisation_id, uploaded_by);
call rapport.protect('rapport.plugin_upload');

-- The words a plugin brought for a structure when it was first used here: forms that are open can be read when it is gone.
create table rapport.structure_words (
    organisation_id uuid not null,
    structure_id uuid not null,
    words text not null,
    primary key (organisation_id, structure_id),
    foreign key (organisation_id, structure_id) references rapport.instrument_structure
);
call rapport.protect('rapport.structure_words', append_only => true);

-- Values an administrator set, each time all of an instrument's; the newest row holds. A score of a plugin's own scorer names
-- the row it was made with; none means that nobody had set anything.
create table rapport.instrument_setting (
    organisation_id uuid not null references rapport.organisation,
    id uuid not null,
    instrument_id text not null,
    chosen text not null,
    set_at timestamptz not null,
    set_by uuid not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, set_by) references rapport.member
);
create index instrument_setting_newest on rapport.instrument_setting (organisation_id, instrument_id, set_at);
call rapport.protect('rapport.instrument_setting', append_only => true);

alter table rapport.score add column setting_id uuid;
alter table rapport.score add foreign key (organisation_id, setting_id) references rapport.instrument_setting;

-- Which instruments are used, and the counts vendors are paid by.
create index assignment_instrument on rapport.assignment (organisation_id, instrument_id, assigned_at);
