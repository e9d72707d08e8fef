package org.rapport.web.api.v1;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.ParticipantName;
import org.rapport.contract.AgreementSummary;
import org.rapport.relationship.RelationshipHeader;
import org.rapport.relationship.RelationshipRow;

/** A relationship of the caller's own. */
public record RelationshipJson(
        UUID id,
        String code,
        String kind,
        String phase,
        LocalDate openedOn,
        @Nullable LocalDate endedOn,
        String practice,
        @Nullable String site,
        String timeZone,
        List<Participant> participants,
        List<String> therapists,
        @Nullable Agreement agreement) {

    /** The same in a list. */
    public record Line(UUID id, String code, String kind, String phase, LocalDate openedOn, List<String> participants) {

        static Line of(RelationshipRow row) {
            return new Line(row.id(), row.code(), row.kind().name(), row.phase().name(), row.openedOn(), row.names());
        }

        /** The id; never the names. */
        @Override
        public String toString() {
            return "Line " + id;
        }
    }

    /** Who takes part, by position. */
    public record Participant(UUID person, int position, String role, String name) {

        static Participant of(ParticipantName name) {
            return new Participant(name.personId(), name.position(), name.role().name(), name.displayName());
        }

        /** The id; never the name. */
        @Override
        public String toString() {
            return "Participant " + person;
        }
    }

    /** The administrative terms in force. */
    public record Agreement(
            UUID id,
            int number,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            String frequency,
            int sessionMinutes,
            Fee fee,
            @Nullable Integer expectedSessions,
            List<Integer> reviewAfter) {

        static Agreement of(AgreementSummary terms) {
            return new Agreement(
                    terms.id(),
                    terms.number(),
                    terms.startsOn(),
                    terms.endsOn(),
                    terms.frequency().name(),
                    terms.sessionMinutes(),
                    new Fee(terms.fee().minor(), terms.fee().currencyCode()),
                    terms.expectedSessions(),
                    terms.reviewAfter());
        }
    }

    /** An amount in the currency's minor unit, such as cents. */
    public record Fee(long minor, String currency) {}

    static RelationshipJson of(RelationshipHeader header, @Nullable AgreementSummary terms) {
        String site = header.place().site();
        return new RelationshipJson(
                header.id(),
                header.code(),
                header.kind().name(),
                header.phase().name(),
                header.openedOn(),
                header.endedOn(),
                header.place().practice(),
                site.isEmpty() ? null : site,
                header.zone().getId(),
                header.participants().stream().map(Participant::of).toList(),
                header.therapists(),
                terms == null ? null : Agreement.of(terms));
    }

    /** The id; never the names. */
    @Override
    public String toString() {
        return "RelationshipJson " + id;
    }
}
