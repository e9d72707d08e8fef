package org.rapport.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.consent.ConsentPurpose;
import org.rapport.client.consent.ConsentText;
import org.rapport.client.consent.DefaultTexts;
import org.rapport.shared.Ids;
import org.rapport.shared.data.BulkRows;

/**
 * Writes what people allow: most agreed on paper at the beginning, in each therapist's list one was never asked and one took
 * something back.
 */
final class DemoConsents {

    private static final int PER_THERAPIST = 10;
    private static final int NEVER_ASKED = 7;
    private static final int TOOK_BACK = 8;
    /** Carla's client who took the consent to forms back. */
    private static final int NO_FORMS = 28;

    private static final Duration UNTIL_TAKEN_BACK = Duration.ofDays(8);
    private static final List<ConsentPurpose> AGREED = List.of(
            ConsentPurpose.TREATMENT,
            ConsentPurpose.MEASURES,
            ConsentPurpose.SUPERVISION,
            ConsentPurpose.CONTACT_EMAIL);

    private final BulkRows rows;
    private final UUID organisation;
    private final Ids ids;
    private final Map<ConsentPurpose, UUID> texts = new EnumMap<>(ConsentPurpose.class);
    private final Map<UUID, UUID> policies = new HashMap<>();

    DemoConsents(BulkRows rows, UUID organisation, Ids ids) {
        this.rows = rows;
        this.organisation = organisation;
        this.ids = ids;
    }

    /** The texts that come along, and that a missing consent only reminds. */
    void ask(Instant now) {
        rows.add("consent_setting", "organisation_id, reminds_only, decided_at", organisation, true, now);
        for (ConsentPurpose purpose : ConsentPurpose.inOrder()) {
            ConsentText text = DefaultTexts.of(purpose);
            UUID id = ids.next();
            texts.put(purpose, id);
            rows.add(
                    "consent_text",
                    "organisation_id, id, purpose, number, words_en, words_de, origin, written_at",
                    organisation,
                    id,
                    purpose.name(),
                    1,
                    text.english(),
                    text.german(),
                    "DEFAULT",
                    now);
        }
    }

    void write(DemoRecord record) {
        int place = record.plan().number() % PER_THERAPIST;
        if (place == NEVER_ASKED) {
            return;
        }
        Instant opened = opened(record);
        for (UUID person : record.persons()) {
            for (ConsentPurpose purpose : AGREED) {
                decision(record, person, new Decided(purpose, "GIVEN", opened));
            }
        }
        if (place == TOOK_BACK) {
            UUID person = record.persons().get(0);
            ConsentPurpose purpose =
                    record.plan().number() == NO_FORMS ? ConsentPurpose.MEASURES : ConsentPurpose.CONTACT_EMAIL;
            decision(record, person, new Decided(purpose, "WITHDRAWN", opened.plus(UNTIL_TAKEN_BACK)));
        }
    }

    /** Several agreed to have no secrets from each other: what they chose, which goes before what each said to it. */
    void choose(DemoRecord record) {
        if (record.persons().size() < 2) {
            return;
        }
        UUID policy = ids.next();
        policies.put(record.relationship(), policy);
        rows.add(
                "secrets_policy",
                "organisation_id, id, relationship_id, number, kind, client, recorded_at, recorded_by",
                organisation,
                policy,
                record.relationship(),
                1,
                "NO_SECRETS",
                "RELATIONSHIP",
                opened(record),
                record.therapist());
    }

    /** Each of them said yes to it. */
    void agree(DemoRecord record) {
        if (policies.containsKey(record.relationship())) {
            record.persons()
                    .forEach(person -> decision(
                            record, person, new Decided(ConsentPurpose.SECRETS_POLICY, "GIVEN", opened(record))));
        }
    }

    private static Instant opened(DemoRecord record) {
        return DemoRecord.instant(record.plan().opened().atTime(9, 30));
    }

    private record Decided(ConsentPurpose purpose, String outcome, Instant at) {}

    private void decision(DemoRecord record, UUID person, Decided decided) {
        boolean given = decided.outcome().equals("GIVEN");
        @Nullable UUID text = given ? texts.get(decided.purpose()) : null;
        boolean policy = decided.purpose() == ConsentPurpose.SECRETS_POLICY;
        rows.add(
                "consent_decision",
                "organisation_id, id, relationship_id, person_id, decided_by, purpose, outcome, text_id, policy_id, method,"
                        + " on_day, recorded_at, recorded_kind, recorded_by",
                organisation,
                ids.next(),
                record.relationship(),
                person,
                person,
                decided.purpose().name(),
                decided.outcome(),
                policy ? null : text,
                policy ? policies.get(record.relationship()) : null,
                given ? "PAPER" : "SPOKEN",
                decided.at().atZone(DemoWriters.ZONE).toLocalDate(),
                decided.at(),
                "Member",
                record.therapist());
    }
}
