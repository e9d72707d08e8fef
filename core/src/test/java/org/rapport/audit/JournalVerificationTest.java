package org.rapport.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.audit.proof.JournalFinding;
import org.rapport.audit.proof.JournalFinding.Kind;
import org.rapport.audit.proof.JournalReport;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Role;
import org.rapport.shared.access.Who;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

class JournalVerificationTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member administrator = home.member(Role.ADMINISTRATOR);
    private final UUID subject = UUID.randomUUID();

    enum Act implements JournalAction {
        DONE;

        @Override
        public String subjectKind() {
            return "trial";
        }
    }

    /** Writes entries. */
    @Boundary
    static class Writing {

        @Inject
        private Journal journal;

        @Permits(Who.ANY_MEMBER)
        public void write(UUID subject, int entries) {
            for (int i = 0; i < entries; i++) {
                journal.read(Act.DONE, subject, List.of(UUID.randomUUID()));
            }
        }
    }

    private void write(int entries) {
        core.run(administrator, () -> core.bean(Writing.class).write(subject, entries));
    }

    private int seal() {
        return core.bean(JournalSealing.class).seal(home.id());
    }

    private JournalReport verify() {
        return core.as(administrator, () -> core.bean(JournalVerification.class).verify());
    }

    private List<UUID> entries() {
        return core.bean(SealedJournalTrial.class).entriesOf(home.id());
    }

    private void sealedBlocks(int... sizes) {
        for (int size : sizes) {
            write(size);
            assertThat(seal()).isEqualTo(size);
        }
    }

    private static JournalReport sealed(long blocks, long entries) {
        return new JournalReport(blocks, entries, new JournalReport.Tail(0, Optional.empty()), Optional.empty());
    }

    private static void asOwner(String sql, Object... values) {
        TestOrganisation.execute(sql, values);
    }

    @Test
    void whatWasSealedIsProvedAndTheRestIsCounted() {
        sealedBlocks(3, 2);
        Instant before = Instant.now();
        write(4);
        JournalReport report = verify();
        assertThat(report.intact()).isTrue();
        assertThat(report.blocks()).isEqualTo(2);
        assertThat(report.entries()).isEqualTo(5);
        assertThat(report.tail().entries()).isEqualTo(4);
        assertThat(report.tail().since().orElseThrow()).isBetween(before, Instant.now());
    }

    @Test
    void anEmptyJournalIsIntactAndSealsNothing() {
        assertThat(seal()).isZero();
        assertThat(verify()).isEqualTo(sealed(0, 0));
    }

    @Test
    void manyEntriesAreSealedInSeveralBlocks() {
        write(1500);
        assertThat(seal()).isEqualTo(1500);
        assertThat(verify()).isEqualTo(sealed(2, 1500));
    }

    @Test
    void anAlteredEntryIsNamed() {
        sealedBlocks(3, 3);
        UUID altered = entries().get(4);
        asOwner("update rapport.journal_entry set action = 'OTHER' where id = ?", altered);
        assertThat(verify().finding()).contains(new JournalFinding(Kind.ENTRY_ALTERED, 2, Optional.of(altered), 5));
    }

    @Test
    void anotherActorTimeOrShownRecordIsAnAlterationToo() {
        sealedBlocks(3);
        List<UUID> ids = entries();
        asOwner("update rapport.journal_entry set shown = '{}' where id = ?", ids.get(2));
        assertThat(verify().finding()).contains(new JournalFinding(Kind.ENTRY_ALTERED, 1, Optional.of(ids.get(2)), 3));
        asOwner("update rapport.journal_entry set at = at + interval '1 microsecond' where id = ?", ids.get(1));
        assertThat(verify().finding()).contains(new JournalFinding(Kind.ENTRY_ALTERED, 1, Optional.of(ids.get(1)), 2));
        asOwner("update rapport.journal_entry set actor_id = null where id = ?", ids.get(0));
        assertThat(verify().finding()).contains(new JournalFinding(Kind.ENTRY_ALTERED, 1, Optional.of(ids.get(0)), 1));
    }

    @Test
    void aMissingEntryIsNamed() {
        sealedBlocks(3, 3);
        UUID gone = entries().get(1);
        asOwner("delete from rapport.journal_entry where id = ?", gone);
        assertThat(verify().finding()).contains(new JournalFinding(Kind.ENTRY_MISSING, 1, Optional.of(gone), 2));
    }

    @Test
    void aReorderedEntryIsNamed() {
        sealedBlocks(3);
        List<UUID> ids = entries();
        asOwner(
                "update rapport.journal_block set entry_ids = array[entry_ids[1], entry_ids[3], entry_ids[2]]"
                        + " where organisation_id = ?",
                home.id());
        assertThat(verify().finding())
                .contains(new JournalFinding(Kind.ENTRY_REORDERED, 1, Optional.of(ids.get(2)), 2));
    }

    @Test
    void anEntryThatSlippedInIsNamed() {
        sealedBlocks(2);
        UUID slipped = UUID.randomUUID();
        asOwner(
                "insert into rapport.journal_entry (organisation_id, id, at, actor_kind, action, subject_kind)"
                        + " values (?, ?, now(), 'Member', 'DONE', 'trial')",
                home.id(),
                slipped);
        asOwner("delete from rapport.journal_unsealed where entry_id = ?", slipped);
        assertThat(verify().finding()).contains(new JournalFinding(Kind.ENTRY_SLIPPED_IN, 0, Optional.of(slipped), 0));
    }

    @Test
    void aBlockThatIsGoneOrMadeWithoutTheKeyIsNamed() {
        sealedBlocks(1, 1, 1);
        asOwner(
                "update rapport.journal_block set signature = decode(repeat('00', 64), 'hex')"
                        + " where organisation_id = ? and number = 3",
                home.id());
        assertThat(verify().finding()).contains(new JournalFinding(Kind.SIGNATURE_WRONG, 3, Optional.empty(), 0));
        asOwner(
                "update rapport.journal_block set sealed_at = sealed_at - interval '1 hour'"
                        + " where organisation_id = ? and number = 2",
                home.id());
        assertThat(verify().finding()).contains(new JournalFinding(Kind.BLOCK_ALTERED, 2, Optional.empty(), 0));
        asOwner("delete from rapport.journal_block where organisation_id = ? and number = 1", home.id());
        assertThat(verify().finding()).contains(new JournalFinding(Kind.BLOCK_MISSING, 2, Optional.empty(), 0));
    }

    @Test
    void aTherapistDoesNotVerifyAndNobodySeesAnotherOrganisationsJournal() {
        sealedBlocks(2);
        assertThat(refusal(() -> core.as(
                        home.therapist(),
                        () -> core.bean(JournalVerification.class).verify())))
                .isEqualTo(SharedError.NOT_PERMITTED);
        Actor.Member stranger = TestOrganisation.create().member(Role.ADMINISTRATOR);
        assertThat(core.as(stranger, () -> core.bean(JournalVerification.class).verify()))
                .isEqualTo(sealed(0, 0));
    }

    @Test
    void theJobSealsEveryOrganisationThatWaits() {
        write(2);
        core.bean(JournalSealing.class).run();
        assertThat(verify()).isEqualTo(sealed(1, 2));
    }
}
