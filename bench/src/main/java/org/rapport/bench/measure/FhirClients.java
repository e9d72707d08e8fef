package org.rapport.bench.measure;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapport.bench.Destination;

/** Programs that speak FHIR, each with the token of a therapist, about clients of that therapist's. */
final class FhirClients {

    private static final String PURPOSE = "bench fhir";
    private static final int MEMBERS = 60;
    private static final int TOGETHER = 100;
    private static final Pattern KEPT = Pattern.compile("QuestionnaireResponse/([0-9a-f-]{36})/_history/1");

    private static final String CLIENTS =
            "select m.id, a.person_id from (select id from rapport.member where id in (select member_id"
                    + " from rapport.relationship_therapist) order by md5(id::text) limit ?) m"
                    + " join rapport.relationship_therapist t on t.member_id = m.id"
                    + " and t.organisation_id = (select organisation_id from rapport.organisation)"
                    + " join rapport.relationship r on r.organisation_id = t.organisation_id and r.id = t.relationship_id"
                    + " join rapport.participant a on a.organisation_id = t.organisation_id and a.unit_id = r.unit_id"
                    + " and a.position = 1 order by 1, 2";

    private final HttpClient client;
    private final URI base;
    private final Destination destination;
    private final List<UUID> members = new ArrayList<>();
    private final Map<UUID, List<UUID>> clients = new TreeMap<>();
    private final ConcurrentLinkedQueue<UUID> kept = new ConcurrentLinkedQueue<>();

    FhirClients(Destination destination, HttpClient client, URI base) throws SQLException {
        this.destination = destination;
        this.client = client;
        this.base = base;
        try (Connection owner = destination.asOwner();
                PreparedStatement statement = owner.prepareStatement(CLIENTS)) {
            statement.setInt(1, MEMBERS);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    clients.computeIfAbsent(rows.getObject(1, UUID.class), member -> new ArrayList<>())
                            .add(rows.getObject(2, UUID.class));
                }
            }
        }
        members.addAll(clients.keySet());
        BenchTokens.make(destination, members, PURPOSE, "fhir:read,fhir:write");
    }

    private UUID member(Random dice) {
        return members.get(dice.nextInt(members.size()));
    }

    private UUID person(UUID member, Random dice) {
        List<UUID> own = clients.getOrDefault(member, List.of());
        return own.get(dice.nextInt(own.size()));
    }

    private Web web() {
        return new Web(client, base);
    }

    /** A PHQ-9 whose ninth answer asks for nobody. */
    private static String form(UUID person, Random dice) {
        StringBuilder items = new StringBuilder();
        for (int item = 1; item <= 9; item++) {
            items.append(item == 1 ? "" : ",")
                    .append("{\"linkId\":\"q")
                    .append(item)
                    .append(
                            "\",\"answer\":[{\"valueCoding\":{\"system\":\"urn:rapport:options:phq-9:frequency\",\"code\":\"")
                    .append(item == 9 ? 0 : dice.nextInt(4))
                    .append("\"}}]}");
        }
        return "{\"resourceType\":\"QuestionnaireResponse\",\"questionnaire\":\"urn:rapport:questionnaire:phq-9\","
                + "\"status\":\"completed\",\"subject\":{\"reference\":\"Patient/" + person + "\"},\"item\":[" + items
                + "]}";
    }

    private static String identifier() {
        return "urn:bench|" + UUID.randomUUID();
    }

    boolean create(int number, Random dice) {
        UUID member = member(dice);
        HttpResponse<String> answer = web().postFhir(
                        "/fhir/QuestionnaireResponse",
                        form(person(member, dice), dice),
                        BenchTokens.secret(member, PURPOSE),
                        identifier());
        keep(answer.headers().firstValue("Location").orElse(""));
        return answer.statusCode() == 201;
    }

    /** A form of the exchanged plugin, once this version of it is there. */
    boolean createExchanged(int version, Random dice) {
        UUID member = member(dice);
        String items = ExchangedPlugin.items(version).stream()
                .map(item ->
                        "{\"linkId\":\"" + item + "\",\"answer\":[{\"valueCoding\":{\"system\":\"urn:rapport:options:"
                                + ExchangedPlugin.ID + ":often\",\"code\":\"" + dice.nextInt(4) + "\"}}]}")
                .collect(Collectors.joining(","));
        HttpResponse<String> answer = web().postFhir(
                        "/fhir/QuestionnaireResponse",
                        "{\"resourceType\":\"QuestionnaireResponse\",\"questionnaire\":\"urn:rapport:questionnaire:"
                                + ExchangedPlugin.ID
                                + "\",\"status\":\"completed\",\"subject\":{\"reference\":\"Patient/"
                                + person(member, dice) + "\"},\"item\":[" + items + "]}",
                        BenchTokens.secret(member, PURPOSE),
                        identifier());
        return answer.statusCode() == 201;
    }

    boolean together(int number, Random dice) {
        UUID member = member(dice);
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < TOGETHER; i++) {
            entries.append(i == 0 ? "" : ",")
                    .append("{\"resource\":")
                    .append(form(person(member, dice), dice))
                    .append(
                            ",\"request\":{\"method\":\"POST\",\"url\":\"QuestionnaireResponse\",\"ifNoneExist\":\"identifier=")
                    .append(identifier())
                    .append("\"}}");
        }
        HttpResponse<String> answer = web().postFhir(
                        "/fhir",
                        "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[" + entries + "]}",
                        BenchTokens.secret(member, PURPOSE),
                        null);
        keep(answer.body());
        return answer.statusCode() == 200;
    }

    boolean search(int number, Random dice) {
        UUID member = member(dice);
        HttpResponse<String> answer = web().getWithToken(
                        "/fhir/QuestionnaireResponse?subject=Patient/" + person(member, dice)
                                + "&_sort=-authored&_count=50",
                        BenchTokens.secret(member, PURPOSE));
        return answer.statusCode() == 200 && answer.body().contains("\"searchset\"");
    }

    private void keep(String told) {
        Matcher id = KEPT.matcher(told);
        while (id.find()) {
            kept.add(UUID.fromString(id.group(1)));
        }
    }

    /** Takes back what was kept, so that the next run finds the same database; entries of the journal stay. */
    void takeBack() throws SQLException {
        try (Connection owner = destination.asOwner()) {
            List<UUID> assignments = new ArrayList<>();
            try (PreparedStatement statement = owner.prepareStatement("select r.assignment_id from rapport.response r"
                    + " where r.organisation_id = (select organisation_id from rapport.organisation)"
                    + " and r.id = any (?)")) {
                statement.setArray(1, owner.createArrayOf("uuid", kept.toArray()));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        assignments.add(rows.getObject(1, UUID.class));
                    }
                }
            }
            new TakingBack(destination).remove(assignments);
            kept.clear();
        }
    }
}
