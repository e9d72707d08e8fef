package org.rapport.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.rapport.client.Adulthood;
import org.rapport.client.NameKeys;
import org.rapport.relationship.Phase;

/** Who of the invented clients can be tried at the portal: somebody who comes alone and a couple, in each clinic. */
final class DemoClients {

    private final Map<String, UUID> bySignIn = new LinkedHashMap<>();

    /** Chooses among these. */
    DemoClients(List<DemoRecord> records, LocalDate today) {
        for (boolean first : new boolean[] {true, false}) {
            for (DemoRelationship.UnitKind kind :
                    List.of(DemoRelationship.UnitKind.INDIVIDUAL, DemoRelationship.UnitKind.COUPLE)) {
                records.stream()
                        .filter(record -> record.plan().therapist() < DemoPlan.FIRST_CLINIC == first)
                        .filter(record ->
                                record.plan().kind() == kind && record.plan().phase() == Phase.WORKING)
                        .filter(record -> record.plan().people().stream()
                                .allMatch(person -> Adulthood.isAdult(person.bornOn(), today)))
                        .findFirst()
                        .ifPresent(this::choose);
            }
        }
    }

    private void choose(DemoRecord record) {
        for (int place = 0; place < record.persons().size(); place++) {
            String given = NameKeys.fold(record.plan().people().get(place).givenName())
                    .replaceAll("[^a-z]", "")
                    .toLowerCase(Locale.ROOT);
            String name = "client-" + given;
            bySignIn.putIfAbsent(name, record.persons().get(place));
        }
    }

    /** Whether this person may use the portal. */
    boolean has(UUID person) {
        return bySignIn.containsValue(person);
    }

    /** The persons by sign-in name. */
    Map<String, UUID> bySignIn() {
        return bySignIn;
    }
}
