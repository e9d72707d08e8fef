package org.rapport.practice.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.practice.ColleagueRow;
import org.rapport.practice.ManagedPractices;
import org.rapport.practice.MemberNames;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.shared.mail.MailState;
import org.rapport.shared.mail.Mails;

/** Pending invitations as managers see them. */
@ApplicationScoped
class PendingInvitations {

    @Inject
    private InvitationRecords records;

    @Inject
    private ManagedPractices managed;

    @Inject
    private MemberNames names;

    @Inject
    private Mails mails;

    @Inject
    private Clock clock;

    /** What all rows need, read once. */
    private record Known(Map<UUID, String> members, Map<UUID, String> practices, Map<UUID, MailState> mails) {}

    List<InvitationRow> rows(Actor reader) {
        List<Invitation> all = records.pending(reader.organisation());
        Known known = new Known(
                names.of(all.stream().map(Invitation::invitedBy).distinct().toList()),
                managed.names(),
                mails.states(all.stream()
                        .map(Invitation::mail)
                        .flatMap(Stream::ofNullable)
                        .toList()));
        Instant now = clock.instant();
        return all.stream()
                .flatMap(invitation -> row(invitation, reader, known, now).stream())
                .toList();
    }

    private Optional<InvitationRow> row(Invitation invitation, Actor reader, Known known, Instant now) {
        Map<UUID, Set<Role>> roles = records.roles(invitation.key());
        List<ColleagueRow.Place> places = ColleagueRow.places(roles, known.practices());
        Set<UUID> own = managed.ids();
        List<ColleagueRow.Place> mine =
                places.stream().filter(place -> own.contains(place.practice())).toList();
        if (mine.isEmpty() && !managed.isEverywhere() && !invitation.invitedBy().equals(reader.id())) {
            return Optional.empty();
        }
        return Optional.of(new InvitationRow(
                invitation.id(),
                invitation.displayName(),
                invitation.email(),
                known.members().getOrDefault(invitation.invitedBy(), ""),
                invitation.expiresAt(),
                invitation.isExpired(now),
                mail(invitation.mail(), known),
                places,
                mine,
                managed.givenBy(reader, roles).equals(roles)));
    }

    private static @Nullable MailState mail(@Nullable UUID mail, Known known) {
        return mail == null ? null : known.mails().get(mail);
    }
}
