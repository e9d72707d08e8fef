package org.rapport.account;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** Gives accounts to members and clients of the actor's organisation, closes them and sets passwords. */
@Boundary
public class Accounts {

    @Inject
    private Gate gate;

    @Inject
    private Passwords passwords;

    @Inject
    private Journal journal;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /**
     * Makes an account and returns its id. Refuses with {@code BAD_SIGN_IN_NAME}, {@code SIGN_IN_NAME_TAKEN},
     * {@code PASSWORD_LENGTH}, {@code PASSWORD_IS_NAME}. Nobody types a password for somebody else: who accepts an
     * invitation or founds an organisation chooses it, and a job makes the account.
     */
    @Permits(Who.JOB)
    public UUID create(CreateAccount command) {
        SignInName name = SignInName.chosen(command.signInName());
        return store(command, name, passwords.hash(command.password(), name));
    }

    /** Makes accounts for members and clients of the demonstration; all have the demonstration's password. */
    @Permits(Who.JOB)
    public void createDemonstration(Map<String, UUID> members, Map<String, UUID> clients) {
        String hash = passwords.hash(DemonstrationAccounts.PASSWORD, SignInName.chosen("demonstration"));
        members.forEach((name, id) -> storeDemonstration(SubjectKind.MEMBER, id, name, hash));
        clients.forEach((name, id) -> storeDemonstration(SubjectKind.CLIENT, id, name, hash));
    }

    private void storeDemonstration(SubjectKind kind, UUID subject, String name, String hash) {
        store(
                new CreateAccount(kind, subject, name, DemonstrationAccounts.PASSWORD, true),
                SignInName.chosen(name),
                hash);
    }

    private UUID store(CreateAccount command, SignInName name, String hash) {
        UUID id = ids.next();
        if (!gate.create(new NewAccount(id, command, name, hash, clock.instant()))) {
            throw new DomainException(AccountError.SIGN_IN_NAME_TAKEN, Map.of("field", "signInName"));
        }
        journal.changed(AccountAction.ACCOUNT_CREATED, id);
        return id;
    }

    /** Closes or opens the account of a member or client; nothing ends what they have open, see {@code RoleSource}. */
    @Permits({Who.ADMINISTRATOR, Who.JOB})
    public void setDisabled(SubjectKind kind, UUID subject, boolean disabled) {
        require(gate.setDisabled(kind, subject, disabled));
        journal.changed(disabled ? AccountAction.ACCOUNT_DISABLED : AccountAction.ACCOUNT_ENABLED, subject);
    }

    /** The accounts of the organisation. */
    @Permits(Who.ADMINISTRATOR)
    public List<AccountRow> list() {
        return gate.accountsOfOrganisation();
    }

    private static void require(boolean found) {
        if (!found) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }
}
