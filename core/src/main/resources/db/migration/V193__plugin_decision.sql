-- What was decided about keys and files stays by name when it is taken back: entries of the journal are about such a decision.
create table gate.plugin_trust_decision (
    id uuid primary key,
    kind text not null check (kind in ('KEY', 'CHECKSUM')),
    value text not null check (value ~ '^[0-9a-f]{64}$'),
    trusted boolean not null,
    decided_at timestamptz not null
);

-- What versions are called, for whoever reads about them in the journal; of another organisation's own nothing. A decision about a key
-- or files is called by the fingerprint or checksum, with the plugins of the server that rest or rested on it.
create or replace function gate.plugin_names(versions uuid[]) returns table (id uuid, plugin_id text, plugin_version text)
    language sql stable security definer set search_path = gate, rapport
    begin atomic
        select p.id, p.plugin_id, p.plugin_version from gate.plugin p
         where p.id = any (versions)
           and (p.organisation_id is null or p.organisation_id = rapport.current_organisation())
        union all
        select r.id, r.plugin_id, r.plugin_version from gate.release_plugin r where r.id = any (versions)
        union all
        select d.id, d.value, coalesce(
            (select concat('(', string_agg(distinct concat(p.plugin_id, ' ', p.plugin_version), ', '), ')') from gate.plugin p
              where p.organisation_id is null and d.value in (p.publisher, p.checksum) having count(*) > 0), '')
          from gate.plugin_trust_decision d where d.id = any (versions);
    end;

-- Decisions about plugins are read by themselves.
create index journal_entry_plugin on rapport.journal_entry (organisation_id, at, id) where subject_kind = 'plugin';
