package org.rapport.practice.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.shared.mail.MailState;
import org.rapport.shared.outbox.OutboxWorker;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestMail;
import org.rapport.testing.TestOrganisation;

class InvitationMailTest {

    private final CoreContainer core = CoreContainer.get();
    private final Invitations invitations = core.bean(Invitations.class);
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member manager = home.member(Role.PRACTICE_MANAGER);
    private final TestMail server = TestMail.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private IssuedInvitation invite(String address) {
        InviteMember command = new InviteMember("Ada", address, "de", Map.of(home.practice(), Set.of(Role.THERAPIST)));
        return core.as(manager, () -> invitations.invite(command));
    }

    private void work() {
        server.configured(() -> core.bean(OutboxWorker.class).work(home.id()));
    }

    private Optional<MailState> state() {
        return Optional.ofNullable(core.as(manager, invitations::pending).get(0).mail());
    }

    @Test
    void theLinkGoesToTheInvitedWhereAServerIsConfigured() throws Exception {
        IssuedInvitation invitation = server.configured(() -> invite("ada@example.org"));
        assertThat(invitation.mailed()).isTrue();
        assertThat(state()).contains(MailState.WAITING);
        work();
        assertThat(state()).contains(MailState.SENT);
        String text = server.received().get(0).getContent().toString();
        assertThat(text)
                .contains("link=https://rapport.example/invitation/" + invitation.secret())
                .contains("name=Ada", "inviter=Test Member", "organisation=Test");
        assertThat(server.received().get(0).getSubject()).isEqualTo("invitation de");
    }

    @Test
    void withoutServerOrAddressTheLinkIsHandedOverOtherwise() {
        assertThat(invite("ada@example.org").mailed()).isFalse();
        assertThat(server.configured(() -> invite("")).mailed()).isFalse();
        work();
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aMailThatWaitsIsTakenBackWithTheInvitation() {
        IssuedInvitation invitation = server.configured(() -> invite("ada@example.org"));
        core.run(manager, () -> invitations.withdraw(invitation.id()));
        work();
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aNewLinkReplacesTheMailThatWaits() throws Exception {
        IssuedInvitation first = server.configured(() -> invite("ada@example.org"));
        IssuedInvitation second = server.configured(() -> core.as(manager, () -> invitations.renew(first.id())));
        work();
        assertThat(server.received()).hasSize(1);
        assertThat(server.received().get(0).getContent().toString())
                .contains(second.secret())
                .doesNotContain(first.secret());
    }
}
