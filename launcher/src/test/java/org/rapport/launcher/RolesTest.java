package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RolesTest {

    @Test
    void a_comment_is_no_statement() {
        assertThat(Roles.statements("-- a comment; with a semicolon\nselect 1;\n\n select 2 ;"))
                .containsExactly("select 1", "select 2");
    }

    @Test
    void the_embedded_server_gets_the_database_of_a_server_that_brings_its_locale() {
        assertThat(Roles.statements(Resources.text("sql/roles.sql")))
                .filteredOn(statement -> statement.startsWith("create database"))
                .singleElement()
                .asString()
                .contains("locale_provider builtin");
        assertThat(Roles.statements(Resources.text("sql/roles.sql")))
                .noneMatch(statement -> statement.startsWith("\\") && !statement.startsWith("\\connect"));
    }

    @Test
    void the_operators_file_gives_no_role_more_than_sign_in() {
        assertThat(Roles.statements(Resources.text("sql/roles.sql")))
                .filteredOn(statement -> statement.startsWith("create role"))
                .hasSize(2)
                .allMatch(statement ->
                        statement.contains("login nosuperuser nocreatedb nocreaterole noreplication nobypassrls"));
    }
}
