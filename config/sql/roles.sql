-- The two roles and the database of Rapport. For a PostgreSQL server of your own (15 or newer), as its superuser:
--
--     psql -v owner_password=SECRET1 -v app_password=SECRET2 -f roles.sql postgres
--
-- Running it again sets the passwords anew; "already exists" may then be ignored. The embedded server is set up by
-- this same file at every start.
--
-- rapport_owner owns the schema: it migrates, copies and backs up.
-- rapport_app is what the application signs in as: it owns nothing and may not pass row-level security. The
-- application refuses to start with a role that could.

create role rapport_owner login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
create role rapport_app login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role rapport_owner password :'owner_password';
alter role rapport_app password :'app_password';

-- The same order of words on every computer; before 17 the operating system has to know the locale, as Debian does.
select current_setting('server_version_num')::int >= 170000 as brings_locale \gset
\if :brings_locale
create database rapport owner rapport_owner template template0
    encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C';
\else
create database rapport owner rapport_owner template template0 encoding 'UTF8' locale 'C.UTF-8';
\endif
revoke connect, temporary on database rapport from public;
grant connect, temporary, create on database rapport to rapport_owner;
grant connect on database rapport to rapport_app;

\connect rapport
create extension if not exists btree_gist;
create extension if not exists pgcrypto;
