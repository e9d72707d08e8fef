package org.rapport.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.rapport.contract.AgreementState;
import org.rapport.demo.DemoVersion.Dates;
import org.rapport.demo.DemoVersion.Offer;
import org.rapport.demo.DemoVersion.Signed;
import org.rapport.relationship.Phase;

/**
 * Plans the versions of an invented agreement: one from the beginning; in longer work a second one after a review, now
 * and then one that was withdrawn, and in some a proposal that still lacks signatures.
 */
final class DemoVersions {

    private static final int THERAPIST = -1;
    private static final int REVIEWED = 12;
    private static final int WITHDRAWN = 8;
    private static final int MOST_EXPECTED = 80;
    private static final int DAYS_LEFT = 12;
    private static final int RISE = 1_000;
    private static final int AT_ONCE = 20;

    private final DemoRelationship plan;
    private final LocalDate today;
    private final List<DemoVersion> versions = new ArrayList<>();

    DemoVersions(DemoRelationship plan, LocalDate today) {
        this.plan = plan;
        this.today = today;
    }

    /** All versions, in the order they were proposed. */
    List<DemoVersion> all() {
        int held = plan.held().size();
        versions.add(signed(plan.opened().plusDays(1), 0));
        if (held >= WITHDRAWN + 2 && plan.number() % 7 == 3) {
            versions.add(withdrawn(plan.heldOn(WITHDRAWN).plusDays(1)));
        }
        if (held >= REVIEWED + 4 && plan.number() % 3 == 0) {
            DemoVersion later = signed(plan.heldOn(REVIEWED).plusDays(1), RISE);
            versions.set(
                    0,
                    versions.get(0)
                            .supersededAt(Objects.requireNonNull(later.dates().inForceAt())));
            versions.add(later);
        }
        if (plan.phase() != Phase.ENDED && plan.number() % 10 == 4) {
            versions.add(waiting(today.minusDays(3)));
        }
        return versions;
    }

    /** Everybody signs within days, the therapist last. */
    private DemoVersion signed(LocalDate day, int rise) {
        List<Signed> signatures = new ArrayList<>();
        for (int person = 0; person < plan.people().size(); person++) {
            signatures.add(new Signed(person, at(day.plusDays(person % 2), 18, 40 + person * 7)));
        }
        Instant last = at(day.plusDays(2), 8, 50);
        signatures.add(new Signed(THERAPIST, last));
        Dates dates = new Dates(offered(day), last.plusMillis(AT_ONCE), null, null);
        return version(AgreementState.ACTIVE, offer(day, rise), signatures, dates);
    }

    /** The first participant has signed, of a single client only the therapist. */
    private DemoVersion waiting(LocalDate day) {
        int who = plan.people().size() > 1 ? 0 : THERAPIST;
        List<Signed> one = List.of(new Signed(who, at(day.plusDays(1), 19, 5)));
        return version(AgreementState.PROPOSED, offer(day, 2 * RISE), one, new Dates(offered(day), null, null, null));
    }

    private DemoVersion withdrawn(LocalDate day) {
        Dates dates = new Dates(offered(day), null, null, at(day.plusDays(2), 12, 15));
        return version(AgreementState.WITHDRAWN, offer(day, RISE / 2), List.of(), dates);
    }

    private DemoVersion version(AgreementState state, Offer offer, List<Signed> signatures, Dates dates) {
        return new DemoVersion(versions.size() + 1, state, offer, signatures, dates);
    }

    private Offer offer(LocalDate day, int rise) {
        int held = plan.held().size();
        int expected = plan.runsOut() ? held + 2 : Math.min(MOST_EXPECTED, (held / REVIEWED + 2) * REVIEWED);
        List<Integer> reviews =
                Stream.of(6, 12, 18, 24).filter(number -> number <= expected).toList();
        return new Offer(
                day,
                plan.kind().feeMinor() + rise,
                expected,
                plan.endsSoon() ? today.plusDays(DAYS_LEFT) : null,
                reviews);
    }

    private static Instant offered(LocalDate day) {
        return at(day, 11, 10);
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return DemoRecord.instant(day.atTime(hour, minute));
    }
}
