package org.rapport.web.minor;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.client.contact.SafeContactMark;
import org.rapport.relationship.care.ContactCare;
import org.rapport.relationship.care.ContactPage;
import org.rapport.web.shell.MessagesView;

/** The page that keeps a person's contact details from the others: {@code ?relationship=<id>&person=<id>}. */
@Named("safeContact")
@ViewScoped
public class SafeContactView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/safe-contact";

    @Inject
    private PersonAddressView address;

    @Inject
    private ContactCare care;

    @Inject
    private MessagesView messages;

    private transient @Nullable ContactPage page;
    private @Nullable String reason;

    /** Reads what the page shows. */
    public void open() {
        page = care.open(address.relationship(), address.person());
    }

    /** What is there. */
    public ContactPage getPage() {
        ContactPage known = page;
        if (known == null) {
            open();
            known = Objects.requireNonNull(page);
        }
        return known;
    }

    /** That it is kept, or null. */
    public @Nullable SafeContactMark getMark() {
        return getPage().mark().orElse(null);
    }

    /** Why, as written here; empty when it was set elsewhere. */
    public String getWhy() {
        return getPage()
                .mark()
                .flatMap(SafeContactMark::here)
                .map(SafeContactMark.SetHere::reason)
                .orElse("");
    }

    /** Keeps it from the others. */
    public String keep() {
        care.keep(address.relationship(), address.person(), Objects.requireNonNullElse(reason, ""));
        messages.saved("safeContact.saved");
        return address.again(PAGE);
    }

    /** Lifts it. */
    public String lift() {
        care.lift(address.relationship(), address.person());
        messages.saved("safeContact.lifted");
        return address.again(PAGE);
    }

    /** Why it is to be kept. */
    public @Nullable String getReason() {
        return reason;
    }

    /** Typed in the form. */
    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
