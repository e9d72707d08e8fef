package org.rapport.testing;

import java.util.UUID;
import org.rapport.account.OpenedLink;
import org.rapport.account.PersonalLinks;
import org.rapport.account.PortalSessions;
import org.rapport.account.SignIn;
import org.rapport.account.SignInOutcome;
import org.rapport.account.SignInRequest;
import org.rapport.relationship.portal.MakeSignIn;
import org.rapport.relationship.portal.PortalInvitation;
import org.rapport.relationship.portal.PortalInvitations;
import org.rapport.relationship.portal.PortalSetUp;
import org.rapport.shared.access.Actor;

/** What tests about the portal do again and again, through the boundaries and as the people who do it. */
public final class Portal {

    public static final String PASSWORD = "seven green bicycles";

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home;
    private final Actor.Member therapist;
    private final String address = "192.0.2." + UUID.randomUUID();

    public Portal(TestOrganisation home, Actor.Member therapist) {
        this.home = home;
        this.therapist = therapist;
    }

    /** The person's details allow the portal, or do not. */
    public UUID allow(UUID person, boolean allowed) {
        TestOrganisation.execute(
                "update rapport.person set portal_access = ? where organisation_id = ? and id = ?",
                allowed,
                home.id(),
                person);
        return person;
    }

    /** Nobody was ever invited. */
    public void forget() {
        TestOrganisation.execute("delete from rapport.portal_grant where organisation_id = ?", home.id());
    }

    public PortalInvitation invite(UUID relationship, UUID person) {
        return core.as(therapist, () -> core.bean(PortalInvitations.class).invite(relationship, person));
    }

    public OpenedLink open(PortalInvitation invitation) {
        return core.asNobody(() -> core.bean(PersonalLinks.class).open(invitation.secret()));
    }

    public Actor.ClientSignedIn make(PortalInvitation invitation, MakeSignIn command) {
        Actor.ClientByLink holder = open(invitation).actor().orElseThrow();
        return core.as(holder, () -> core.bean(PortalSetUp.class).make(command));
    }

    /** An own sign-in with the usual password; answers its name. */
    public String withPassword(UUID relationship, UUID person) {
        String name = "c" + UUID.randomUUID();
        make(invite(relationship, allow(person, true)), new MakeSignIn(name, false, PASSWORD, PASSWORD));
        return name;
    }

    public SignInOutcome signIn(String name, String password) {
        return core.asNobody(
                () -> core.bean(SignIn.class).attemptAsClient(new SignInRequest(name, password, address, false)));
    }

    /** Signs in and stays so; answers the browser's secret. */
    public String enter(Actor.ClientSignedIn client) {
        return core.as(client, () -> core.bean(PortalSessions.class).begin());
    }

    /** Whether the secret still opens the portal. */
    public boolean isIn(String secret) {
        return core.asNobody(() -> core.bean(PortalSessions.class).open(secret)).isPresent();
    }

    public String address() {
        return address;
    }
}
