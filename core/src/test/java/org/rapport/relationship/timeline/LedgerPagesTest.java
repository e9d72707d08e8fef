package org.rapport.relationship.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.relationship.Ledger;
import org.rapport.relationship.LedgerAudience;
import org.rapport.relationship.LedgerFact;
import org.rapport.relationship.LedgerKind;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Role;
import org.rapport.shared.access.Who;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

class LedgerPagesTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID anna = home.person("Anna");
    private final UUID relationship = home.relationship(therapist, anna);

    enum Trial implements LedgerKind {
        TRIED,
        CALLED
    }

    /** Writes into the ledger as a higher feature does. */
    @Boundary
    public static class Pen {

        @Inject
        private Ledger ledger;

        @Permits({Who.THERAPIST, Who.CLIENT})
        public UUID write(LedgerFact fact) {
            return ledger.append(fact);
        }
    }

    private UUID write(Actor who, Instant at, LedgerKind kind, LedgerAudience audience) {
        return core.as(
                who,
                () -> core.bean(Pen.class)
                        .write(new LedgerFact(
                                relationship,
                                at,
                                kind,
                                audience,
                                anna,
                                Map.of("person", anna.toString(), "number", "3"))));
    }

    private LedgerPage page(AskLedger asked) {
        return core.as(therapist, () -> core.bean(LedgerPages.class).forTherapist(asked));
    }

    @Test
    void theNewestComesFirstWithItsNamesAndFigures() {
        write(therapist, NOON, Trial.TRIED, LedgerAudience.THERAPIST);
        UUID newest = write(
                new Actor.ClientSignedIn(home.id(), anna),
                NOON.plusSeconds(5),
                Trial.CALLED,
                LedgerAudience.CLIENT_AND_THERAPIST);
        LedgerPage page = page(AskLedger.newest(relationship));
        assertThat(page.lines()).hasSize(2);
        LedgerLine first = page.lines().get(0);
        assertThat(first.id()).isEqualTo(newest);
        assertThat(first.occurredAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(first.facts()).containsEntry("number", "3").containsEntry("person", anna.toString());
        assertThat(page.nameOf(anna)).contains("Anna Test");
        assertThat(page.nameOf(therapist.id())).contains("Test Member");
        assertThat(page.kinds()).containsExactly("CALLED", "TRIED");
        assertThat(page.next()).isNull();
        assertThat(page.toString()).doesNotContain("Anna");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        List<UUID> written = new ArrayList<>();
        for (int i = 0; i < 95; i++) {
            written.add(write(therapist, NOON.plusSeconds(i / 10), Trial.TRIED, LedgerAudience.THERAPIST));
        }
        List<UUID> read = new ArrayList<>();
        LedgerCursor after = null;
        int pages = 0;
        do {
            LedgerPage page = page(new AskLedger(relationship, Set.of(), after));
            page.lines().forEach(line -> read.add(line.id()));
            after = page.next() == null
                    ? null
                    : LedgerCursor.parse(page.next().text()).orElseThrow();
            pages++;
        } while (after != null);
        assertThat(pages).isEqualTo(5);
        assertThat(read).hasSize(95).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void theFilterShowsTheKindsAskedFor() {
        write(therapist, NOON, Trial.TRIED, LedgerAudience.THERAPIST);
        write(therapist, NOON, Trial.CALLED, LedgerAudience.THERAPIST);
        assertThat(page(new AskLedger(relationship, Set.of("CALLED"), null)).lines())
                .extracting(LedgerLine::kind)
                .containsExactly("CALLED");
        assertThat(page(new AskLedger(relationship, Set.of("CALLED", "TRIED"), null))
                        .lines())
                .hasSize(2);
        assertThat(page(new AskLedger(relationship, Set.of("' or 1=1 --"), null))
                        .lines())
                .isEmpty();
    }

    @Test
    void aParticipantReadsWhatIsForParticipants() {
        write(therapist, NOON, Trial.TRIED, LedgerAudience.THERAPIST);
        write(therapist, NOON, Trial.CALLED, LedgerAudience.CLIENT_AND_THERAPIST);
        LedgerPage page = core.as(
                new Actor.ClientSignedIn(home.id(), anna),
                () -> core.bean(LedgerPages.class).forParticipant(AskLedger.newest(relationship)));
        assertThat(page.lines()).extracting(LedgerLine::kind).containsExactly("CALLED");
        assertThat(page.kinds()).containsExactly("CALLED");
    }

    @Test
    void strangersFindNothingAndOtherRolesMayNotAsk() {
        AskLedger asked = AskLedger.newest(relationship);
        for (Actor who : List.of(home.therapist(), TestOrganisation.create().therapist())) {
            assertThat(refusal(() ->
                            core.as(who, () -> core.bean(LedgerPages.class).forTherapist(asked))))
                    .isEqualTo(SharedError.NOT_FOUND);
        }
        Actor otherClient = new Actor.ClientSignedIn(home.id(), home.person("Ben"));
        assertThat(refusal(() ->
                        core.as(otherClient, () -> core.bean(LedgerPages.class).forParticipant(asked))))
                .isEqualTo(SharedError.NOT_FOUND);
        Actor manager = home.member(Role.PRACTICE_MANAGER);
        Actor byLink = new Actor.ClientByLink(home.id(), anna, UUID.randomUUID(), UUID.randomUUID());
        assertThat(refusal(() ->
                        core.as(manager, () -> core.bean(LedgerPages.class).forTherapist(asked))))
                .isEqualTo(SharedError.NOT_PERMITTED);
        assertThat(refusal(
                        () -> core.as(byLink, () -> core.bean(LedgerPages.class).forParticipant(asked))))
                .isEqualTo(SharedError.NOT_PERMITTED);
    }

    @Test
    void aPlaceThatIsNotOursIsNone() {
        assertThat(LedgerCursor.parse("")).isEmpty();
        assertThat(LedgerCursor.parse("yesterday~1")).isEmpty();
        assertThat(LedgerCursor.parse("2026-05-04T12:00:00Z~nobody")).isEmpty();
    }
}
