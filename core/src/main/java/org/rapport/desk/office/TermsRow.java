package org.rapport.desk.office;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.UnitKind;
import org.rapport.contract.AgreementState;
import org.rapport.contract.Frequency;
import org.rapport.shared.Money;

/**
 * A relationship as the office sees it: whom it concerns by code, and what was agreed about time and money.
 *
 * @param therapists their names
 * @param names of the clients, empty unless the practice shows names to its office
 * @param endedOn when it ended, if it did
 * @param terms of the agreement in force, else of the one proposed
 * @param changeProposed whether another version waits for signatures
 * @param payer who pays
 */
public record TermsRow(
        UUID relationship,
        String code,
        UnitKind kind,
        String practice,
        String therapists,
        String names,
        LocalDate openedOn,
        @Nullable LocalDate endedOn,
        Optional<Terms> terms,
        boolean changeProposed,
        Payer payer) {

    /**
     * Who pays: guardians with that right today, else the clients.
     *
     * @param guardians whether somebody pays for a child
     * @param names of those guardians, empty unless the practice shows names to its office
     */
    public record Payer(boolean guardians, String names) {

        /** Nothing of the names. */
        @Override
        public String toString() {
            return "Payer";
        }
    }

    /** The administrative terms of an agreement; goals and review points are not among them. */
    public record Terms(
            AgreementState state,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            Frequency frequency,
            int sessionMinutes,
            Money fee,
            int cancellationHours,
            int cancellationPercent) {}

    /** The code only. */
    @Override
    public String toString() {
        return "TermsRow " + code;
    }
}
