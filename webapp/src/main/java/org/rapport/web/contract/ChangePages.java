package org.rapport.web.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.rapport.contract.counter.AskChange;
import org.rapport.contract.counter.CounterError;
import org.rapport.contract.counter.OwnCounters;
import org.rapport.contract.terms.Term;
import org.rapport.contract.terms.TermField;
import org.rapport.shared.DomainException;
import org.rapport.web.client.ClientVisit;

/** Asking to change one term, and answering what the therapist says to it, for clients and guardians alike. */
@ApplicationScoped
class ChangePages {

    static final int UNPROCESSABLE = 422;

    @Inject
    private OwnCounters counters;

    @Inject
    private ChangeView page;

    @Inject
    private OwnCountersView own;

    @Inject
    private TermInputs inputs;

    /** Where a command of these pages leads: everything fine, or a page that says why not. */
    interface Reading {

        /** The version as it stands now. */
        TalkedAbout read();
    }

    /** Fills in what the visitor asked for before; said beside the terms. */
    void fill(ClientVisit visit, TalkedAbout version) {
        own.open(version, counters.of(visit.subject()));
    }

    /** The page of one term. */
    void show(ClientVisit visit, TalkedAbout version) throws ServletException, IOException {
        Term term = Term.named(visit.parameter("term")).filter(version::has).orElse(null);
        if (term == null || !version.open()) {
            visit.leadTo("");
            return;
        }
        page.open(version, term);
        visit.page("change", HttpServletResponse.SC_OK);
    }

    /** Sends what was written; when it is refused, every word stays. */
    void ask(ClientVisit visit, Reading reading) throws ServletException, IOException {
        Term term = Term.named(visit.parameter("term")).orElse(Term.START);
        Map<TermField, String> typed = inputs.typed(term);
        String reason = visit.parameter("reason");
        try {
            counters.ask(new AskChange(visit.subject(), visit.parameter("digest"), term, typed, reason));
        } catch (DomainException refused) {
            // a second press of the button changes nothing and is no refusal
            if (refused.code() != CounterError.ASKED_BEFORE) {
                page.refused(refused, term, typed, reason);
                showAgain(visit, reading);
                return;
            }
        }
        visit.leadTo("");
    }

    private void showAgain(ClientVisit visit, Reading reading) throws ServletException, IOException {
        try {
            TalkedAbout version = reading.read();
            page.show(version);
            visit.page(version.open() ? "change" : "unsent", UNPROCESSABLE);
        } catch (DomainException gone) {
            visit.page("unsent", HttpServletResponse.SC_GONE);
        }
    }

    /** Agrees to what the therapist suggested, or takes back what was asked. */
    void answer(ClientVisit visit) {
        UUID thread = id(visit.parameter("thread"));
        String position = visit.parameter("position");
        int read = position.matches("\\d{1,4}") ? Integer.parseInt(position) : 0;
        try {
            if ("agree".equals(visit.parameter("answer"))) {
                counters.agree(visit.subject(), thread, read);
            } else {
                counters.takeBack(visit.subject(), thread, read);
            }
        } catch (DomainException refused) {
            // what was settled meanwhile stands on the page this leads to
            if (refused.code() != CounterError.SETTLED) {
                throw refused;
            }
        }
    }

    private static UUID id(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? UUID.fromString(text)
                : new UUID(0, 0);
    }
}
