package org.rapport.web.safety;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.safety.PastRiskRow;
import org.rapport.safety.PastRisks;
import org.rapport.shared.access.Role;
import org.rapport.web.person.SignedInPerson;

/** Past answers that wait to be looked through: a page of its own, and how many there are on the page of tasks. */
@Named("pastRisks")
@RequestScoped
public class PastRisksView {

    @Inject
    private PastRisks risks;

    @Inject
    private SignedInPerson person;

    private @Nullable List<PastRiskRow> rows;

    /** Reads the list when its page is opened, so that whoever may not look is told so at once. */
    public void open() {
        rows = risks.open();
    }

    /** What waits, oldest first. */
    public List<PastRiskRow> getRows() {
        if (rows == null) {
            open();
        }
        return rows == null ? List.of() : rows;
    }

    /** How many wait for the reader; none for those who look none through. */
    public int getWaiting() {
        boolean looks =
                person.roles().contains(Role.THERAPIST) || person.roles().contains(Role.SUPERVISOR);
        return looks ? getRows().size() : 0;
    }
}
