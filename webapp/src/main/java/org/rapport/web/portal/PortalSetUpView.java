package org.rapport.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.rapport.relationship.portal.PortalOffer;
import org.rapport.shared.DomainException;
import org.rapport.web.i18n.PageTexts;

/** The page on which a client makes the own sign-in. {@link PortalTask} opens it. */
@Named("portalSetUp")
@RequestScoped
public class PortalSetUpView {

    @Inject
    private PageTexts texts;

    private @Nullable PortalOffer offer;
    private String typed = "";
    private boolean codes;
    private String own = "";
    private String refusal = "";
    private String field = "";

    void open(PortalOffer offered) {
        offer = offered;
    }

    void closed(DomainException why) {
        refusal = texts.failure(why);
    }

    void typed(String name, boolean withCodes) {
        typed = name;
        codes = withCodes;
    }

    /** Somebody opens one relationship more with the access they have. */
    void joining(String name) {
        own = name;
    }

    /** The name of the access there is, as typed before. */
    public String getOwn() {
        return own;
    }

    void refused(DomainException why) {
        refusal = texts.failure(why);
        field = String.valueOf(why.args().getOrDefault("field", ""));
    }

    /** What there is to choose; null when the portal was taken away. */
    public @Nullable PortalOffer getOffer() {
        return offer;
    }

    /** The name as typed before. */
    public String getTyped() {
        return typed;
    }

    /** Whether codes were chosen before. */
    public boolean isCodes() {
        return codes;
    }

    /** Whether what was refused belongs to this field. */
    public boolean at(String name) {
        return field.equals(name);
    }

    /** Why it did not work; empty when there was no attempt. */
    public String getRefusal() {
        return refusal;
    }
}
