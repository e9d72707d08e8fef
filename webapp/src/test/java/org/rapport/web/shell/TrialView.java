package org.rapport.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.OptimisticLockException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Role;
import org.rapport.web.person.PersonShown;
import org.rapport.web.person.SignedInPerson;

/** The bean of the page with which the frame is tried out. */
@Named
@RequestScoped
public class TrialView {

    static final String SECRET = "what a client said";

    @Inject
    private SignedInPerson person;

    @Inject
    private MessagesView messages;

    private String open = "";
    private String name = "";
    private BigDecimal fee = BigDecimal.TEN;
    private Integer mood;
    private boolean agreed;

    public void visit() {
        switch (open) {
            case "foreign" -> throw new DomainException(SharedError.NOT_FOUND);
            case "forbidden" -> throw new DomainException(SharedError.NOT_PERMITTED);
            case "over" -> throw new DomainException(SharedError.CHANGED_MEANWHILE);
            case "broken" -> throw new IllegalStateException(SECRET);
            case "away" -> away();
            default ->
                person.show(new PersonShown(
                        new UUID(0, 1),
                        "Miriam Okafor",
                        "Clinic 1",
                        Locale.ENGLISH,
                        ZoneId.of("UTC"),
                        Set.of(Role.THERAPIST)));
        }
    }

    public String save() {
        messages.saved("trial.saved");
        return "/trial?faces-redirect=true";
    }

    public String refuse() {
        throw new DomainException(SharedError.BAD_AMOUNT, Map.of("field", "fee"));
    }

    public String deny() {
        throw new DomainException(SharedError.NOT_A_CHOICE, Map.of("field", "agreed"));
    }

    public String fail() {
        throw new IllegalStateException(SECRET);
    }

    public String away() {
        throw new IllegalStateException(new SQLException(SECRET, "57P03"));
    }

    public String stale() {
        throw new RuntimeException(new OptimisticLockException());
    }

    public String getOpen() {
        return open;
    }

    public void setOpen(String open) {
        this.open = open == null ? "" : open;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public BigDecimal getFee() {
        return fee;
    }

    public void setFee(BigDecimal fee) {
        this.fee = fee;
    }

    public Integer getMood() {
        return mood;
    }

    public void setMood(Integer mood) {
        this.mood = mood;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }
}
