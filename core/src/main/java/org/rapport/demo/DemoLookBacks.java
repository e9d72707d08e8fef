package org.rapport.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.contract.AgreementLedger;
import org.rapport.contract.AgreementState;
import org.rapport.shared.data.BulkRows;

/** Writes that both sides looked back on their agreement after the sessions agreed for that; now and then the last is due. */
final class DemoLookBacks {

    private static final int ONE_DUE_IN = 9;
    private static final Duration SESSION = Duration.ofHours(2);

    private final BulkRows rows;
    private final LocalDate today;

    DemoLookBacks(BulkRows rows, LocalDate today) {
        this.rows = rows;
        this.today = today;
    }

    /** Writes them; the versions were written before. */
    void write(DemoRecord record) {
        int held = record.plan().held().size();
        boolean due = record.plan().number() % ONE_DUE_IN == 0;
        List<Integer> points = points(record).stream()
                .filter(point -> point <= held)
                .sorted()
                .distinct()
                .toList();
        for (Integer point : due && !points.isEmpty() ? points.subList(0, points.size() - 1) : points) {
            Instant at = DemoRecord.instant(record.plan().held().get(point - 1)).plus(SESSION);
            UUID agreement = record.agreementAt(at);
            if (agreement != null) {
                write(record, agreement, at);
            }
        }
    }

    private List<Integer> points(DemoRecord record) {
        return new DemoVersions(record.plan(), today)
                .all().stream()
                        .filter(version -> version.state() == AgreementState.ACTIVE
                                || version.state() == AgreementState.SUPERSEDED)
                        .flatMap(version -> version.offer().reviewAfter().stream())
                        .toList();
    }

    private void write(DemoRecord record, UUID agreement, Instant at) {
        String day = at.atZone(DemoWriters.ZONE).toLocalDate().toString();
        rows.add(
                "agreement_review",
                "organisation_id, id, relationship_id, agreement_id, held_on, recorded_at, recorded_by",
                record.organisation(),
                record.nextId(),
                record.relationship(),
                agreement,
                at.atZone(DemoWriters.ZONE).toLocalDate(),
                at,
                record.therapist());
        record.tell(
                rows, Told.toAll(at, AgreementLedger.AGREEMENT_LOOKED_BACK_ON.name(), agreement, Map.of("day", day)));
    }
}
