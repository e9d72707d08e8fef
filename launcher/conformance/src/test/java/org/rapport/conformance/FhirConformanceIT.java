package org.rapport.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HAPI's general client comes to every interaction, and the FHIR validator judges what it is answered. */
class FhirConformanceIT {

    private static final String PHQ9 = "urn:rapport:questionnaire:phq-9";
    private static final String FREQUENCY = "urn:rapport:options:phq-9:frequency";

    private static final FhirContext R4 = FhirContext.forR4();

    @TempDir
    private static Path disk;

    private static StartedProduct product;
    private static IGenericClient client;
    private static Judge judge;
    private static String person;

    @BeforeAll
    static void start() throws Exception {
        product = StartedProduct.in(disk.resolve("data"));
        String token = product.token("anna", "fhir:read,fhir:write,relationships:read");
        R4.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
        R4.getRestfulClientFactory().setSocketTimeout(60_000);
        R4.setParserErrorHandler(new StrictErrorHandler());
        client = with(token);
        JsonNode first = api(token, "relationships?limit=1").path("items").path(0);
        person = api(token, "relationships/" + first.path("id").asText())
                .path("participants")
                .path(0)
                .path("person")
                .asText();
        judge = new Judge(
                R4, all(client.search().forResource(Questionnaire.class).execute(), Questionnaire.class));
    }

    @AfterAll
    static void stop() throws Exception {
        if (product != null) {
            product.close();
        }
    }

    private static IGenericClient with(String token) {
        IGenericClient made = R4.newRestfulGenericClient(product.address("fhir").toString());
        made.registerInterceptor(new BearerTokenAuthInterceptor(token));
        return made;
    }

    private static JsonNode api(String token, String path) throws Exception {
        URI address = product.address("api/v1/" + path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .build();
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body());
    }

    private static <T extends Resource> List<T> all(IBaseBundle bundle, Class<T> type) {
        return ((Bundle) bundle)
                .getEntry().stream()
                        .map(entry -> type.cast(entry.getResource()))
                        .toList();
    }

    private static QuestionnaireResponse phq9(int value) {
        QuestionnaireResponse response = new QuestionnaireResponse();
        response.setQuestionnaire(PHQ9);
        response.setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED);
        response.setSubject(new Reference("Patient/" + person));
        for (int item = 1; item <= 9; item++) {
            response.addItem()
                    .setLinkId("q" + item)
                    .addAnswer()
                    .setValue(new Coding(FREQUENCY, item == 9 ? "0" : Integer.toString(value), null));
        }
        return response;
    }

    private static MethodOutcome send(QuestionnaireResponse response, String identifier) {
        return client.create()
                .resource(response)
                .conditionalByUrl("QuestionnaireResponse?identifier=urn:conformance|" + identifier)
                .execute();
    }

    @Test
    void the_statement_of_capabilities_is_one() {
        CapabilityStatement statement =
                client.capabilities().ofType(CapabilityStatement.class).execute();
        assertThat(statement.getFhirVersion().toCode()).isEqualTo("4.0.1");
        assertThat(judge.errors(statement)).isEmpty();
        IGenericClient stranger = with("nobody");
        assertThat(stranger.capabilities().ofType(CapabilityStatement.class).execute())
                .isNotNull();
    }

    @Test
    void questionnaires_are_read_and_found() {
        List<Questionnaire> found =
                all(client.search().forResource(Questionnaire.class).execute(), Questionnaire.class);
        assertThat(found).hasSizeGreaterThan(10);
        for (Questionnaire each : found) {
            assertThat(judge.errors(each)).as(each.getUrl()).isEmpty();
        }
        Questionnaire phq9 =
                client.read().resource(Questionnaire.class).withId("phq-9").execute();
        assertThat(phq9.getUrl()).isEqualTo(PHQ9);
        assertThat(phq9.getCopyright()).contains("Spitzer");
        for (String search : List.of(
                "Questionnaire?url=" + PHQ9,
                "Questionnaire?_id=phq-9",
                "Questionnaire?name=PHQ",
                "Questionnaire?url=http://loinc.org/q/44249-1")) {
            assertThat(all(client.search().byUrl(search).execute(), Questionnaire.class))
                    .as(search)
                    .extracting(each -> each.getIdElement().getIdPart())
                    .containsExactly("phq-9");
        }
    }

    @Test
    void a_response_is_created_once_read_and_scored() {
        String identifier = UUID.randomUUID().toString();
        MethodOutcome created = send(phq9(2), identifier);
        assertThat(created.getCreated()).isTrue();
        assertThat(created.getId().getVersionIdPart()).isEqualTo("1");
        MethodOutcome again = send(phq9(2), identifier);
        assertThat(again.getId().getIdPart()).isEqualTo(created.getId().getIdPart());
        assertThat(again.getResponseStatusCode()).isEqualTo(200);

        QuestionnaireResponse read = client.read()
                .resource(QuestionnaireResponse.class)
                .withId(created.getId().getIdPart())
                .execute();
        assertThat(judge.errors(read)).isEmpty();
        assertThat(read.getItem()).hasSize(9);
        assertThat(read.getMeta().getVersionId()).isEqualTo("1");
        assertThat(client.read()
                        .resource(QuestionnaireResponse.class)
                        .withIdAndVersion(created.getId().getIdPart(), "1")
                        .execute()
                        .getQuestionnaire())
                .startsWith(PHQ9 + "|");

        List<Observation> scores = all(
                client.search()
                        .byUrl("Observation?subject=Patient/" + person + "&code=http://loinc.org|44261-6&_count=1")
                        .execute(),
                Observation.class);
        assertThat(scores).hasSize(1);
        assertThat(judge.errors(scores.get(0))).isEmpty();
        assertThat(scores.get(0).getValueQuantity().getValue()).isEqualByComparingTo(BigDecimal.valueOf(16));
        assertThat(scores.get(0).getDerivedFromFirstRep().getReferenceElement().getIdPart())
                .isEqualTo(created.getId().getIdPart());
        Observation one = client.read()
                .resource(Observation.class)
                .withId(scores.get(0).getIdElement().getIdPart())
                .execute();
        assertThat(one.getStatus()).isEqualTo(Observation.ObservationStatus.FINAL);
    }

    @Test
    void what_somebody_outside_the_sessions_said_names_them_by_the_id_alone() throws Exception {
        String response = send(phq9(3), UUID.randomUUID().toString()).getId().getIdPart();
        UUID outside = UUID.randomUUID();
        product.change(
                "insert into rapport.person (organisation_id, id, given_name, family_name, sort_key, given_key, language,"
                        + " contact_kind) select organisation_id, ?, 'Rosa', 'Feld', 'feld rosa', 'rosa', 'en', 'NONE'"
                        + " from rapport.response where id = ?",
                outside,
                UUID.fromString(response));
        product.change(
                "update rapport.assignment a set respondent_kind = 'OBSERVER', about_id = a.respondent_id, respondent_id = ?"
                        + " from rapport.response r where r.id = ? and a.id = r.assignment_id",
                outside,
                UUID.fromString(response));
        product.change(
                "update rapport.response set respondent_kind = 'OBSERVER', respondent_id = ? where id = ?",
                outside,
                UUID.fromString(response));

        QuestionnaireResponse read = client.read()
                .resource(QuestionnaireResponse.class)
                .withId(response)
                .execute();
        assertThat(judge.errors(read)).isEmpty();
        assertThat(read.getSubject().getReference()).isEqualTo("Patient/" + person);
        assertThat(isOutside(read.getSource(), outside)).isTrue();
        List<Observation> scores = all(
                client.search()
                        .byUrl("Observation?subject=Patient/" + person + "&code=http://loinc.org|44261-6&_count=200")
                        .execute(),
                Observation.class);
        Observation score = scores.stream()
                .filter(each -> each.getDerivedFromFirstRep()
                        .getReferenceElement()
                        .getIdPart()
                        .equals(response))
                .findFirst()
                .orElseThrow();
        assertThat(judge.errors(score)).isEmpty();
        assertThat(isOutside(score.getPerformerFirstRep(), outside)).isTrue();
        Bundle found = client.search()
                .byUrl("QuestionnaireResponse?subject=Patient/" + person + "&_count=200")
                .returnBundle(Bundle.class)
                .execute();
        assertThat(judge.errors(found)).isEmpty();
        assertThat(all(found, QuestionnaireResponse.class))
                .anyMatch(each -> each.getIdElement().getIdPart().equals(response));
        assertThat(all(
                        client.search()
                                .byUrl("QuestionnaireResponse?subject=Patient/" + outside)
                                .execute(),
                        QuestionnaireResponse.class))
                .isEmpty();
    }

    /** Somebody who is no resource here, without a name. */
    private static boolean isOutside(Reference reference, UUID id) {
        return !reference.hasReference()
                && !reference.hasDisplay()
                && "RelatedPerson".equals(reference.getType())
                && id.toString().equals(reference.getIdentifier().getValue());
    }

    @Test
    void a_persons_responses_are_found_page_by_page_each_once() {
        for (int i = 0; i < 5; i++) {
            send(phq9(1), UUID.randomUUID().toString());
        }
        for (String sort : List.of("authored", "-authored")) {
            Set<String> ids = new HashSet<>();
            List<Date> authored = new ArrayList<>();
            Bundle page = client.search()
                    .byUrl("QuestionnaireResponse?subject=Patient/" + person + "&_sort=" + sort + "&_count=2")
                    .returnBundle(Bundle.class)
                    .execute();
            while (true) {
                assertThat(judge.errors(page)).isEmpty();
                for (QuestionnaireResponse each : all(page, QuestionnaireResponse.class)) {
                    assertThat(ids.add(each.getIdElement().getIdPart())).isTrue();
                    authored.add(each.getAuthored());
                }
                if (page.getLink(Bundle.LINK_NEXT) == null) {
                    break;
                }
                page = client.loadPage().next(page).execute();
            }
            assertThat(ids).hasSizeGreaterThanOrEqualTo(5);
            assertThat(authored)
                    .isSortedAccordingTo(
                            sort.equals("authored") ? Comparator.naturalOrder() : Comparator.reverseOrder());
        }
        String narrowed = "QuestionnaireResponse?subject=Patient/" + person + "&questionnaire=" + PHQ9;
        assertThat(all(
                        client.search()
                                .byUrl(narrowed + "&authored=ge2020-01-01")
                                .execute(),
                        QuestionnaireResponse.class))
                .isNotEmpty()
                .allMatch(each -> each.getQuestionnaire().startsWith(PHQ9));
        assertThat(all(client.search().byUrl(narrowed + "&authored=lt2001").execute(), QuestionnaireResponse.class))
                .isEmpty();
    }

    @Test
    void a_person_is_known_by_the_id_and_named_only_to_those_who_may_know() throws Exception {
        Patient named = client.read().resource(Patient.class).withId(person).execute();
        assertThat(judge.errors(named)).isEmpty();
        assertThat(named.getName()).hasSize(1);
        IGenericClient narrow = with(product.token("anna", "fhir:read"));
        Patient unnamed = narrow.read().resource(Patient.class).withId(person).execute();
        assertThat(unnamed.getName()).isEmpty();
        for (String search : List.of("Patient?_id=" + person, "Patient?identifier=urn:rapport:person|" + person)) {
            Bundle found =
                    narrow.search().byUrl(search).returnBundle(Bundle.class).execute();
            assertThat(judge.errors(found)).isEmpty();
            assertThat(found.getEntry()).hasSize(1);
        }
        assertThat(narrow.search()
                        .byUrl("Patient?_id=" + UUID.randomUUID())
                        .returnBundle(Bundle.class)
                        .execute()
                        .getEntry())
                .isEmpty();
    }

    @Test
    void a_transaction_keeps_all_or_nothing() {
        Bundle sent = transaction(phq9(1), phq9(2), phq9(3));
        Bundle answered = client.transaction().withBundle(sent).execute();
        assertThat(judge.errors(answered)).isEmpty();
        assertThat(answered.getEntry())
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.getResponse().getStatus()).startsWith("201"));
        String kept = new IdType(answered.getEntry().get(2).getResponse().getLocation()).getIdPart();
        assertThat(client.read()
                        .resource(QuestionnaireResponse.class)
                        .withId(kept)
                        .execute()
                        .getItem())
                .hasSize(9);

        int before = count();
        QuestionnaireResponse wrong = phq9(1);
        wrong.getItemFirstRep().getAnswerFirstRep().setValue(new Coding(FREQUENCY, "9", null));
        assertThatThrownBy(() -> client.transaction()
                        .withBundle(transaction(phq9(1), wrong))
                        .execute())
                .isInstanceOf(UnprocessableEntityException.class);
        assertThat(count()).isEqualTo(before);
    }

    private static int count() {
        return client.search()
                .byUrl("QuestionnaireResponse?subject=Patient/" + person + "&_count=200")
                .returnBundle(Bundle.class)
                .execute()
                .getEntry()
                .size();
    }

    private static Bundle transaction(QuestionnaireResponse... responses) {
        Bundle bundle = new Bundle();
        bundle.setType(Bundle.BundleType.TRANSACTION);
        for (QuestionnaireResponse response : responses) {
            bundle.addEntry()
                    .setResource(response)
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.POST)
                    .setUrl("QuestionnaireResponse");
        }
        return bundle;
    }

    @Test
    void what_is_refused_is_told_as_an_outcome() throws Exception {
        assertThatThrownBy(() -> with("nothing")
                        .read()
                        .resource(Patient.class)
                        .withId(person)
                        .execute())
                .isInstanceOf(AuthenticationException.class)
                .satisfies(FhirConformanceIT::isTold);
        IGenericClient narrow = with(product.token("anna", "fhir:read"));
        assertThatThrownBy(() -> narrow.create().resource(phq9(1)).execute())
                .isInstanceOf(ForbiddenOperationException.class)
                .satisfies(FhirConformanceIT::isTold);
        assertThatThrownBy(() -> client.read()
                        .resource(QuestionnaireResponse.class)
                        .withId(UUID.randomUUID().toString())
                        .execute())
                .isInstanceOf(ResourceNotFoundException.class)
                .satisfies(FhirConformanceIT::isTold);
        QuestionnaireResponse wrong = phq9(1);
        wrong.addItem().setLinkId("q10").addAnswer().setValue(new Coding(FREQUENCY, "1", null));
        wrong.getItem().get(1).getAnswerFirstRep().setValue(new Coding(FREQUENCY, "7", null));
        assertThatThrownBy(() -> client.create().resource(wrong).execute())
                .isInstanceOf(UnprocessableEntityException.class)
                .satisfies(FhirConformanceIT::isTold)
                .satisfies(thrown -> assertThat(outcome(thrown).getIssue())
                        .extracting(issue -> issue.getExpression().get(0).getValue())
                        .contains("QuestionnaireResponse.item.where(linkId='q2')"));
    }

    private static OperationOutcome outcome(Throwable thrown) {
        return (OperationOutcome) ((BaseServerResponseException) thrown).getOperationOutcome();
    }

    private static void isTold(Throwable thrown) {
        assertThat(outcome(thrown)).isNotNull();
        assertThat(judge.errors(outcome(thrown))).isEmpty();
    }
}
