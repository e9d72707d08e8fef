package org.rapport.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.practice.invitation.IssuedInvitation;
import org.rapport.shared.mail.Mails;
import org.rapport.web.PublicAddress;
import org.rapport.web.i18n.PageTexts;

/** The link of an invitation that was just made: shown on the next page, once, or on its way by mail. */
@Named("shownLink")
@RequestScoped
public class ShownLinkView {

    @Inject
    private ShownLink kept;

    @Inject
    private PublicAddress address;

    @Inject
    private Mails mails;

    @Inject
    private PageTexts texts;

    private @Nullable Optional<ShownLink.Shown> taken;

    void show(String name, IssuedInvitation issued) {
        kept.put(new ShownLink.Shown(name, issued.mailed() ? null : address.of(issued.path())));
    }

    private Optional<ShownLink.Shown> taken() {
        Optional<ShownLink.Shown> known = taken;
        if (known == null) {
            known = kept.take();
            taken = known;
        }
        return known;
    }

    /** Whether there is something to show. */
    public boolean isThere() {
        return taken().isPresent();
    }

    /** Whom the link is for. */
    public String getName() {
        return taken().map(ShownLink.Shown::name).orElse("");
    }

    /** The whole address, to be copied; nothing when it went by mail. */
    public @Nullable String getLink() {
        return taken().map(ShownLink.Shown::link).orElse(null);
    }

    /** What happens with it. */
    public String getSentence() {
        if (getLink() == null) {
            return texts.of("invite.mailed");
        }
        return mails.isPossible() ? texts.of("invite.copy") : texts.of("invite.copy.noServer");
    }
}
