package org.rapport.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.measure.check.CheckSettings;
import org.rapport.measure.instrument.Structures;
import org.rapport.plugin.PluginInstruments;
import org.rapport.session.AttendanceStatus;
import org.rapport.shared.data.BulkRows;
import org.rapport.spi.Instrument;

/** Everything that was asked and answered in the demonstration; nothing of an instrument that is not installed. */
@ApplicationScoped
class DemoMeasures {

    static final String SESSION_CHECK = "session-check";
    static final String SYMPTOMS = "phq-9";

    @Inject
    private PluginInstruments instruments;

    @Inject
    private Structures structures;

    @Inject
    private CheckSettings settings;

    /** Writes the forms of one relationship, given who came to each of its sessions. */
    interface Writing {

        void write(DemoRecord record, List<List<AttendanceStatus>> came);
    }

    /** What writes forms into these rows, for an organisation. */
    Writing into(BulkRows rows, UUID organisation) {
        Optional<DemoChecks> checks = instruments
                .find(SESSION_CHECK)
                .map(check -> new DemoChecks(
                        rows, forms(rows, organisation, check), new DemoAnswers(check), settings.checkOpens()));
        Optional<DemoQuestionnaires> questionnaires = instruments
                .find(SYMPTOMS)
                .map(form -> new DemoQuestionnaires(rows, forms(rows, organisation, form), new DemoAnswers(form)));
        return (record, came) -> {
            checks.ifPresent(each -> each.write(record, came));
            questionnaires.ifPresent(each -> each.write(record));
        };
    }

    private DemoForms forms(BulkRows rows, UUID organisation, Instrument instrument) {
        return new DemoForms(rows, instrument, structures.idOf(organisation, instrument));
    }
}
