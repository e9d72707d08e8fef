package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.generated.ApiClient;
import org.rapport.generated.ApiException;
import org.rapport.generated.ApiResponse;
import org.rapport.generated.api.ChecksApi;
import org.rapport.generated.api.ImportsApi;
import org.rapport.generated.api.RadarApi;
import org.rapport.generated.api.RelationshipsApi;
import org.rapport.generated.api.SessionsApi;
import org.rapport.generated.api.TokenApi;
import org.rapport.generated.model.Answers;
import org.rapport.generated.model.CheckState;
import org.rapport.generated.model.Course;
import org.rapport.generated.model.EnteredForm;
import org.rapport.generated.model.Radar;
import org.rapport.generated.model.Receipt;
import org.rapport.generated.model.Relationship;
import org.rapport.generated.model.RelationshipLine;
import org.rapport.generated.model.RelationshipList;
import org.rapport.generated.model.SessionChecks;
import org.rapport.generated.model.SessionLine;
import org.rapport.generated.model.SessionList;
import org.rapport.generated.model.Token;
import org.rapport.journey.RunningProduct.Product;

/**
 * A program that knows nothing but the description of {@code /api/v1}: its client was generated from it, and it comes to
 * every operation of the running product.
 */
@ExtendWith(RunningProduct.class)
class ApiIT {

    private static final Path DESCRIPTION = Path.of("../webapp/src/main/resources/META-INF/openapi.json");
    private static final String ALL = "relationships:read,course:read,sessions:read,checks:read,checks:write";
    private static final Map<String, List<String>> ANSWERS = Map.of(
            "goals", List.of("8"),
            "tasks", List.of("7"),
            "bond", List.of("9"),
            "heard", List.of("8"),
            "tension", List.of("0"));
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path disk;

    private Records records;
    private ApiGround ground;
    private ApiClient client;

    private static ApiClient client(Product product, String token) {
        return Programs.with(product.page("api/v1"), token);
    }

    @BeforeEach
    void ground(Product product) {
        records = new Records(product);
        ground = ApiGround.with(records, "frank");
        client = client(product, ApiGround.token(records, "frank", ALL));
    }

    @Test
    void the_running_product_describes_itself_as_the_contract_says(Product product) throws Exception {
        JsonNode running = JSON.readTree(product.page("openapi").toURL());
        ObjectNode contract = (ObjectNode) JSON.readTree(Files.readString(DESCRIPTION));
        assertThat(running).isEqualTo(contract);
    }

    @Test
    void a_token_made_by_the_operator_says_what_it_is_for(Product product) throws Exception {
        OperatorsCommand made = OperatorsCommand.beside(
                product,
                "token",
                "create",
                "--user",
                "frank",
                "--scope",
                "course:read,relationships:read",
                "--days",
                "2",
                "--label",
                "journey of a program");
        assertThat(made.code()).as(made.output()).isZero();
        ApiClient holder =
                client(product, made.output().lines().findFirst().orElseThrow().strip());
        Token token = new TokenApi(holder).getToken(null);
        assertThat(token.getScopes()).containsExactly("course:read", "relationships:read");
        assertThat(token.getMember()).hasToString(memberOf("frank"));

        OperatorsCommand listed = OperatorsCommand.beside(product, "token", "list");
        assertThat(listed.output())
                .contains(token.getId().toString(), "journey of a program", "last used")
                .doesNotContain(made.output().lines().findFirst().orElseThrow());
        OperatorsCommand revoked = OperatorsCommand.beside(
                product, "token", "revoke", token.getId().toString());
        assertThat(revoked.code()).as(revoked.output()).isZero();
        assertThat(status(() -> new TokenApi(holder).getToken(null))).isEqualTo(401);
        assertThat(OperatorsCommand.beside(
                                product, "token", "revoke", token.getId().toString())
                        .code())
                .isEqualTo(1);
        assertThat(records.text(
                        "select string_agg(action, ',' order by at, id) from rapport.journal_entry"
                                + " where ? = any (shown) and actor_kind = 'Operator'",
                        token.getId()))
                .isEqualTo("API_TOKEN_CREATED,API_TOKEN_REVOKED");
    }

    private String memberOf(String name) {
        return records.text("select subject_id from gate.account where sign_in_name = ?", name);
    }

    @Test
    void own_relationships_are_read_page_by_page_each_once() throws Exception {
        RelationshipsApi relationships = new RelationshipsApi(client);
        List<UUID> found = new ArrayList<>();
        String cursor = null;
        do {
            RelationshipList page = relationships.listRelationships(null, cursor, 2, null);
            assertThat(page.getItems()).hasSizeBetween(1, 2);
            page.getItems().stream().map(RelationshipLine::getId).forEach(found::add);
            cursor = page.getNext();
        } while (cursor != null);
        assertThat(found).doesNotHaveDuplicates().contains(ground.relationship());
        assertThat((long) found.size())
                .isEqualTo(Long.parseLong(records.text(
                        "select count(*) from rapport.relationship_therapist"
                                + " where member_id = cast(? as uuid) and (ends_on is null or ends_on >= current_date)",
                        memberOf("frank"))));

        Relationship one = relationships.getRelationship(ground.relationship(), null);
        assertThat(one.getParticipants()).singleElement().satisfies(participant -> {
            assertThat(participant.getName()).isEqualTo("Petra Program");
            assertThat(participant.getPerson()).isEqualTo(ground.person());
        });
        assertThat(one.getAgreement()).isNull();
    }

    @Test
    void an_agreements_fee_is_told_in_minor_units() throws Exception {
        UUID agreed = UUID.fromString(records.text(
                "select v.relationship_id from rapport.agreement_version v"
                        + " join rapport.relationship_therapist t on t.organisation_id = v.organisation_id"
                        + " and t.relationship_id = v.relationship_id join rapport.relationship_state s"
                        + " on s.organisation_id = v.organisation_id and s.agreement_id = v.id"
                        + " where t.member_id = cast(? as uuid) limit 1",
                memberOf("frank")));
        Relationship one = new RelationshipsApi(client).getRelationship(agreed, null);
        assertThat(one.getAgreement().getFee().getCurrency()).isEqualTo("EUR");
        assertThat(one.getAgreement().getFee().getMinor()).isGreaterThan(1000);
    }

    @Test
    void sessions_are_read_of_a_relationship_and_of_days() throws Exception {
        SessionsApi sessions = new SessionsApi(client);
        SessionList own = sessions.listSessions(ground.relationship(), null, null, null, null, null);
        assertThat(own.getItems()).singleElement().satisfies(session -> {
            assertThat(session.getId()).isEqualTo(ground.session());
            assertThat(session.getStartsAt().toInstant()).hasToString(startOf(ground.session()));
        });
        LocalDate day = own.getItems()
                .get(0)
                .getStartsAt()
                .atZoneSameInstant(ZoneId.of("Europe/Berlin"))
                .toLocalDate();
        assertThat(sessions.listSessions(null, day, day, null, null, null).getItems())
                .extracting(SessionLine::getId)
                .contains(ground.session());
        assertThat(sessions.listSessions(ground.relationship(), day.plusDays(1), day.plusDays(9), null, null, null)
                        .getItems())
                .isEmpty();
        assertThat(sessions.getSession(ground.session(), null).getAttendance())
                .singleElement()
                .satisfies(came -> assertThat(came.getName()).isEqualTo("Petra Program"));
    }

    private String startOf(UUID session) {
        return records.text(
                "select to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from rapport.session"
                        + " where id = ?",
                session);
    }

    @Test
    void the_own_check_is_answered_first_and_then_the_clients_form_entered() throws Exception {
        ChecksApi checks = new ChecksApi(client);
        SessionChecks before = checks.getSessionChecks(ground.session(), null, null);
        assertThat(before.getOwn().getCheck()).isEqualTo(ground.own());
        assertThat(before.getSealed()).isTrue();
        assertThat(checks.getCheck(ground.own(), "de", null).getQuestions()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(checks.getInstrument("session-check", null, null).getItems()).hasSizeGreaterThanOrEqualTo(5);

        EnteredForm paper = new EnteredForm()
                .instrument("session-check")
                .person(ground.person())
                .check(ground.client())
                .answeredOn(LocalDate.now(ZoneId.of("Europe/Berlin")))
                .answers(ANSWERS);
        assertThat(problem(() -> checks.enterForm(ground.relationship(), UUID.randomUUID(), paper)))
                .isEqualTo("409 own-check-first");

        UUID key = UUID.randomUUID();
        Receipt first = checks.submitCheck(ground.own(), key, new Answers().answers(ANSWERS));
        Receipt again = checks.submitCheck(ground.own(), key, new Answers().answers(ANSWERS));
        assertThat(again).isEqualTo(first);
        UUID formKey = UUID.randomUUID();
        Receipt entered = checks.enterForm(ground.relationship(), formKey, paper);
        assertThat(checks.enterForm(ground.relationship(), formKey, paper)).isEqualTo(entered);

        SessionChecks after = checks.getSessionChecks(ground.session(), null, null);
        assertThat(after.getSealed()).isFalse();
        assertThat(after.getOwn().getState()).isEqualTo(CheckState.ANSWERED);
        assertThat(after.getAnswers().getColumns()).hasSize(2);
        Course alliance = new RelationshipsApi(client)
                .getCourse(ground.relationship(), null).getCourses().stream()
                        .filter(course ->
                                course.getPrimary() && course.getInstrument().equals("session-check"))
                        .findFirst()
                        .orElseThrow();
        assertThat(alliance.getSeries())
                .hasSize(2)
                .allSatisfy(series -> assertThat(series.getPoints())
                        .singleElement()
                        .satisfies(point -> assertThat(point.getValue()).isEqualByComparingTo("8")));
    }

    @Test
    void the_same_key_with_other_answers_is_refused() throws Exception {
        ChecksApi checks = new ChecksApi(client);
        UUID key = UUID.randomUUID();
        checks.submitCheck(ground.own(), key, new Answers().answers(ANSWERS));
        Map<String, List<String>> others = new HashMap<>(ANSWERS);
        others.put("goals", List.of("3"));
        assertThat(problem(() -> checks.submitCheck(ground.own(), key, new Answers().answers(others))))
                .isEqualTo("422 key-used-for-other-answers");
        assertThat(problem(() -> checks.submitCheck(ground.own(), UUID.randomUUID(), new Answers().answers(ANSWERS))))
                .isEqualTo("409 already-answered");
        ApiGround other = ApiGround.with(records, "frank");
        assertThat(problem(() -> checks.submitCheck(other.own(), key, new Answers().answers(ANSWERS))))
                .isEqualTo("409 key-used-elsewhere");
    }

    @Test
    void a_supervisor_reads_the_radar_and_a_supervised_course_without_names(Product product) throws Exception {
        ApiClient supervisor = client(product, ApiGround.token(records, "miriam", "radar:read,course:read"));
        Radar radar = new RadarApi(supervisor).getRadar(null, null, null, null, null, null);
        assertThat(radar.getItems()).isNotEmpty();
        assertThat(radar.getTotal()).isGreaterThanOrEqualTo(radar.getItems().size());
        Set<UUID> seen = new TreeSet<>();
        String cursor = null;
        do {
            Radar page = new RadarApi(supervisor).getRadar(null, null, null, true, cursor, null);
            page.getItems()
                    .forEach(
                            line -> assertThat(seen.add(line.getRelationship())).isTrue());
            cursor = page.getNext();
        } while (cursor != null);

        UUID supervised = radar.getItems().get(0).getRelationship();
        assertThat(new RelationshipsApi(supervisor).getCourse(supervised, null).getCourses())
                .isNotEmpty()
                .allSatisfy(course -> assertThat(course.getSeries())
                        .allSatisfy(series -> assertThat(series.getName()).isNull()));
    }

    @Test
    void what_was_read_before_is_not_sent_again() throws Exception {
        RelationshipsApi relationships = new RelationshipsApi(client);
        ApiResponse<Relationship> first = relationships.getRelationshipWithHttpInfo(ground.relationship(), null);
        String tag = first.getHeaders().get("etag").get(0);
        assertThat(status(() -> relationships.getRelationship(ground.relationship(), tag)))
                .isEqualTo(304);
        assertThat(status(() -> relationships.getRelationship(ground.relationship(), "\"another\", W/" + tag)))
                .isEqualTo(304);
        records.change("update rapport.relationship set phase = 'ENDING' where id = ?", ground.relationship());
        assertThat(relationships.getRelationship(ground.relationship(), tag).getPhase())
                .hasToString("ENDING");
    }

    @Test
    void reading_through_the_interface_is_journalled_as_pages_are() throws Exception {
        new RelationshipsApi(client).getCourse(ground.relationship(), null);
        new SessionsApi(client).getSession(ground.session(), null);
        new ChecksApi(client).getSessionChecks(ground.session(), null, null);
        assertThat(records.text(
                        "select string_agg(action, ',' order by action) from rapport.journal_entry"
                                + " where reading and actor_kind = 'Member' and actor_id = cast(? as uuid)"
                                + " and subject_id in (?, ?)",
                        memberOf("frank"),
                        ground.relationship(),
                        ground.session()))
                .isEqualTo("COURSES_SHOWN,SESSION_CHECKS_SHOWN,SESSION_READ");
    }

    @Test
    void an_administrators_program_brings_files(Product product) throws Exception {
        ImportProgram program = new ImportProgram(product);
        ImportsApi imports = program.operations();
        UUID mistaken =
                program.checked(file("P-1,Ada,Programmed,en,anna,2020-01-06", "P-2,Bo,Programmed,xx,anna,2020-01-06"));
        assertThat(imports.lookAtImport(mistaken, null).getProblems()).isEqualTo(1);
        assertThat(imports.listImportProblems(mistaken, 0, null).getProblems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.getFile()).hasToString("clients");
                    assertThat(problem.getLine()).isEqualTo(3);
                    assertThat(problem.getColumn()).isEqualTo("language");
                    assertThat(problem.getBlocking()).isTrue();
                    assertThat(problem.getReason()).isNotBlank();
                });
        assertThat(problem(() -> imports.carryOutImport(mistaken))).isEqualTo("409 problems");
        assertThat(imports.endImport(mistaken).getState()).hasToString("cancelled");
        assertThat(problem(() -> imports.endImport(mistaken))).isEqualTo("409 not-now");

        UUID fits =
                program.checked(file("P-1,Ada,Programmed,en,anna,2020-01-06", "P-2,Bo,Programmed,de,anna,2020-01-06"));
        assertThat(program.persons("Programmed")).isZero();
        assertThat(imports.carryOutImport(fits).getState()).hasToString("ordered");
        program.await(fits, "DONE");
        assertThat(imports.lookAtImport(fits, null).getFiles())
                .singleElement()
                .satisfies(file -> assertThat(file.getFresh()).isEqualTo(2));
        assertThat(program.persons("Programmed")).isEqualTo(2);
    }

    private Path file(String... rows) throws IOException {
        return Files.writeString(disk.resolve("clients.csv"), ImportProgram.COLUMNS + String.join("\n", rows) + "\n");
    }

    private static int status(ThrowingCallable call) {
        ApiException refused = catchThrowableOfType(ApiException.class, call);
        return refused == null ? 200 : refused.getCode();
    }

    /** Status and rule. */
    private static String problem(ThrowingCallable call) throws Exception {
        ApiException refused = catchThrowableOfType(ApiException.class, call);
        assertThat(refused).isNotNull();
        JsonNode problem = JSON.readTree(refused.getResponseBody());
        assertThat(problem.path("status").asInt()).isEqualTo(refused.getCode());
        return refused.getCode() + " " + problem.path("code").asText();
    }
}
