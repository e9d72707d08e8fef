-- The code of plugins that came with a release, kept when the release is set up: a release that brings another version takes the
-- files of the one before away, and scores that wait, and scores that are verified, need the scorer they were answered with.
create table gate.release_plugin (
    id uuid primary key,
    plugin_id text not null check (length(plugin_id) between 1 and 64),
    plugin_version text not null check (length(plugin_version) between 1 and 100),
    -- over names and contents of all files; whoever unpacks the archive compares
    checksum text not null unique check (checksum ~ '^[0-9a-f]{64}$'),
    -- its instruments with their versions: "sleep-week@1.0"
    instruments text[] not null,
    archive bytea not null,
    kept_at timestamptz not null,
    -- whether the release that is set up now brings exactly these files
    present boolean not null
);

create or replace function gate.plugin_archive(plugin uuid) returns table (plugin_id text, checksum text, archive bytea)
    language sql stable security definer set search_path = gate
    begin atomic
        select p.plugin_id, p.checksum, p.archive from gate.plugin p where p.id = plugin
        union all
        select r.plugin_id, r.checksum, r.archive from gate.release_plugin r where r.id = plugin;
    end;

-- Earlier versions, the newest first, of plugins of the server that are still installed, and of plugins of earlier releases that
-- the present one brings too: what they began to score they may end.
create or replace function gate.earlier_plugins(instrument text) returns setof uuid
    language sql stable security definer set search_path = gate
    begin atomic
        select e.id from (
            select p.id, p.ended_at as at from gate.plugin p
             where p.ended_at is not null and p.organisation_id is null and p.code and instrument = any (p.instruments)
               and exists (select 1 from gate.plugin n
                            where n.plugin_id = p.plugin_id and n.organisation_id is null and n.ended_at is null)
            union all
            select r.id, r.kept_at from gate.release_plugin r
             where instrument = any (r.instruments) and not r.present
               and exists (select 1 from gate.release_plugin n where n.plugin_id = r.plugin_id and n.present)) e
         order by e.at desc;
    end;

-- The version of a plugin of the server that is in use: the operator's, else the release's.
create function gate.plugin_version_in_use(name text) returns uuid
    language sql stable security definer set search_path = gate
    begin atomic
        select coalesce(
            (select p.id from gate.plugin p where p.plugin_id = name and p.organisation_id is null and p.ended_at is null),
            (select r.id from gate.release_plugin r where r.plugin_id = name and r.present order by r.kept_at desc limit 1));
    end;

-- What versions are called, for whoever reads about them in the journal; of another organisation's own nothing.
create function gate.plugin_names(versions uuid[]) returns table (id uuid, plugin_id text, plugin_version text)
    language sql stable security definer set search_path = gate, rapport
    begin atomic
        select p.id, p.plugin_id, p.plugin_version from gate.plugin p
         where p.id = any (versions)
           and (p.organisation_id is null or p.organisation_id = rapport.current_organisation())
        union all
        select r.id, r.plugin_id, r.plugin_version from gate.release_plugin r where r.id = any (versions);
    end;

revoke execute on function gate.plugin_version_in_use(text), gate.plugin_names(uuid[]) from public;
grant execute on function gate.plugin_version_in_use(text), gate.plugin_names(uuid[]) to rapport_app;
