package org.rapport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapport.account.token.Scope;
import org.rapport.client.UnitKind;
import org.rapport.desk.radar.RadarReason;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.form.AssignmentState;
import org.rapport.relationship.Phase;
import org.rapport.session.SessionState;
import org.rapport.signal.SignalKind;
import org.rapport.web.api.v1.AnswersJson;
import org.rapport.web.api.v1.CourseJson;
import org.rapport.web.api.v1.FormJson;
import org.rapport.web.api.v1.ImportJson;
import org.rapport.web.api.v1.InstrumentsResource;
import org.rapport.web.api.v1.RadarJson;
import org.rapport.web.api.v1.RelationshipJson;
import org.rapport.web.api.v1.SessionChecksJson;
import org.rapport.web.api.v1.SessionJson;
import org.rapport.web.api.v1.TokenResource;

/** What the operations take and answer is what their description says: neither can change without the other. */
class ContractTest {

    private static final java.nio.file.Path FILE = java.nio.file.Path.of("src/main/resources/META-INF/openapi.json");

    private static final Map<String, Class<? extends Record>> RECORDS = Map.ofEntries(
            Map.entry("Problem", Problem.class),
            Map.entry("ProblemField", Problem.Field.class),
            Map.entry("Token", TokenResource.TokenJson.class),
            Map.entry("RelationshipLine", RelationshipJson.Line.class),
            Map.entry("Relationship", RelationshipJson.class),
            Map.entry("Participant", RelationshipJson.Participant.class),
            Map.entry("Agreement", RelationshipJson.Agreement.class),
            Map.entry("Fee", RelationshipJson.Fee.class),
            Map.entry("Courses", CourseJson.All.class),
            Map.entry("Course", CourseJson.class),
            Map.entry("Series", CourseJson.Series.class),
            Map.entry("Point", CourseJson.Point.class),
            Map.entry("SessionLine", SessionJson.Line.class),
            Map.entry("Session", SessionJson.class),
            Map.entry("Attendance", SessionJson.Attendance.class),
            Map.entry("SessionChecks", SessionChecksJson.class),
            Map.entry("OwnCheck", SessionChecksJson.Own.class),
            Map.entry("ClientCheck", SessionChecksJson.Client.class),
            Map.entry("AnswerTable", SessionChecksJson.Table.class),
            Map.entry("AnswerColumn", SessionChecksJson.Column.class),
            Map.entry("AnswerLine", SessionChecksJson.Line.class),
            Map.entry("Form", FormJson.class),
            Map.entry("Question", FormJson.Question.class),
            Map.entry("Option", FormJson.Option.class),
            Map.entry("AskedWhen", FormJson.AskedWhen.class),
            Map.entry("Receipt", AnswersJson.Kept.class),
            Map.entry("Blank", InstrumentsResource.BlankJson.class),
            Map.entry("BlankItem", InstrumentsResource.BlankItem.class),
            Map.entry("Radar", RadarJson.class),
            Map.entry("Choice", RadarJson.Choice.class),
            Map.entry("RadarLine", RadarJson.Line.class),
            Map.entry("Reason", RadarJson.Reason.class),
            Map.entry("Signal", RadarJson.Signal.class),
            Map.entry("Import", ImportJson.class),
            Map.entry("ImportFile", ImportJson.FileJson.class),
            Map.entry("ImportProblem", ImportJson.Found.class),
            Map.entry("ImportProblems", ImportJson.Page.class));

    /** What is sent may lack anything, which is refused by name; so only the names are compared. */
    private static final Map<String, Class<? extends Record>> SENT =
            Map.of("Answers", AnswersJson.class, "EnteredForm", AnswersJson.Entered.class);

    private static final Map<String, Class<? extends Enum<?>>> WORDS = Map.of(
            "/UnitKind", UnitKind.class,
            "/Phase", Phase.class,
            "/RespondentKind", RespondentKind.class,
            "/SessionState", SessionState.class,
            "/CheckState", AssignmentState.class,
            "/Reason/properties/kind", RadarReason.Kind.class,
            "/Signal/properties/kind", SignalKind.class);

    private final JsonNode contract = read();

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(Files.readString(FILE));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void every_answer_has_the_names_its_description_says_and_lacks_only_what_may_be_missing() {
        RECORDS.forEach((name, type) -> {
            JsonNode schema = contract.at("/components/schemas/" + name);
            assertThat(names(schema.path("properties"))).as(name).isEqualTo(components(type, false));
            Set<String> required = new TreeSet<>();
            schema.path("required").forEach(each -> required.add(each.asText()));
            assertThat(required).as(name + " always has").isEqualTo(components(type, true));
        });
        SENT.forEach((name, type) -> assertThat(names(contract.at("/components/schemas/" + name + "/properties")))
                .as(name)
                .isEqualTo(components(type, false)));
    }

    @Test
    void every_description_of_a_record_is_compared() {
        Set<String> described = new TreeSet<>();
        contract.at("/components/schemas").fields().forEachRemaining(schema -> {
            if (schema.getValue().path("type").asText().equals("object")) {
                described.add(schema.getKey());
            }
        });
        Set<String> compared = new TreeSet<>(RECORDS.keySet());
        compared.addAll(SENT.keySet());
        compared.addAll(Set.of("RelationshipList", "SessionList"));
        assertThat(described).isEqualTo(compared);
    }

    @Test
    void every_word_is_one_of_those_described() {
        WORDS.forEach((schema, type) -> {
            Set<String> described = new TreeSet<>();
            contract.at("/components/schemas" + schema).path("enum").forEach(word -> described.add(word.asText()));
            assertThat(described)
                    .as(schema)
                    .isEqualTo(Arrays.stream(type.getEnumConstants())
                            .map(Enum::name)
                            .collect(Collectors.toCollection(TreeSet::new)));
        });
    }

    @Test
    void every_operation_is_described_with_the_scope_it_needs() {
        Map<String, String> described = new TreeMap<>();
        contract.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(operation -> described.put(
                                operation.getKey() + " " + path.getKey(),
                                operation.getValue().path("x-scope").asText())));
        assertThat(described).isEqualTo(operations());
    }

    @Test
    void every_operation_says_which_problems_it_may_tell() {
        contract.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    assertThat(names(operation.path("responses")))
                            .as(operation.path("operationId").asText())
                            .contains("400", "401", "403", "404", "406", "429", "500", "503");
                    assertThat(operation.path("operationId").asText()).isNotBlank();
                }));
    }

    @Test
    void the_description_names_nothing_of_the_server() {
        assertThat(contract.toString())
                .doesNotContain("org.rapport", "localhost", "127.0.0.1", "Exception", "rapport_app", "jersey");
    }

    private static Map<String, String> operations() {
        Map<String, String> operations = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.rapport.web.api")) {
            Optional<String> root = type.tryGetAnnotationOfType(Path.class).map(Path::value);
            root.ifPresent(path -> type.getMethods().stream()
                    .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                    .forEach(method -> operations.put(verb(method) + " " + path + below(method), scope(method))));
        }
        return operations;
    }

    private static String verb(JavaMethod method) {
        return Stream.of("get", "post", "put", "delete")
                .filter(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    private static String below(JavaMethod method) {
        return method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }

    private static String scope(JavaMethod method) {
        return method.tryGetAnnotationOfType(Needs.class)
                .map(Needs::value)
                .map(Scope::word)
                .orElse("");
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> components(Class<? extends Record> type, boolean always) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !always || !mayBeMissing(component))
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean mayBeMissing(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
