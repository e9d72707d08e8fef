package org.rapport.demo;

import org.rapport.audit.JournalAction;

/** What loading the demonstration writes into the journal. */
enum DemoAction implements JournalAction {
    DEMONSTRATION_LOADED;

    @Override
    public String subjectKind() {
        return "organisation";
    }
}
