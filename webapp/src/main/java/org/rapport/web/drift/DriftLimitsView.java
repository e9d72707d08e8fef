package org.rapport.web.drift;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.signal.drift.DriftLimitSetting;
import org.rapport.signal.drift.DriftLimits;
import org.rapport.web.shell.MessagesView;

/** The administrator's page of limits: from where on a difference asks for a look. */
@Named("driftLimits")
@ViewScoped
public class DriftLimitsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DriftLimitSetting setting;

    @Inject
    private MessagesView messages;

    private @Nullable DriftLimitsForm form;
    private boolean proposed;

    /** Reads the limits in use. */
    public void open() {
        DriftLimits used = setting.current();
        form = new DriftLimitsForm(used);
        proposed = used.number() == 0;
    }

    /** Takes what was typed. */
    public String save() {
        setting.set(getForm().toCommand());
        messages.saved("driftLimits.saved");
        return "/drift-limits?faces-redirect=true";
    }

    /** Whether they are still what the product proposes. */
    public boolean isProposed() {
        return proposed;
    }

    /** What is typed. */
    public DriftLimitsForm getForm() {
        if (form == null) {
            open();
        }
        return Objects.requireNonNull(form);
    }
}
