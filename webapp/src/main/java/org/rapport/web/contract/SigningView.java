package org.rapport.web.contract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.account.LinkState;
import org.rapport.contract.AgreementToSign;
import org.rapport.contract.AgreementView;
import org.rapport.shared.DomainException;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;

/** What a client sees who came through a link to an agreement. {@link SigningDoor} opens the link and fills it. */
@Named("signing")
@RequestScoped
public class SigningView {

    @Inject
    private PageTexts texts;

    @Inject
    private Reader reader;

    private LinkState state = LinkState.UNKNOWN;
    private @Nullable AgreementToSign shown;
    private String link = "";
    private String typed = "";
    private String refusal = "";

    /** The link leads nowhere. */
    void closed(LinkState why) {
        state = why;
        shown = null;
    }

    /** The link opened this. */
    void open(AgreementToSign agreement, String secret) {
        state = LinkState.OPEN;
        shown = agreement;
        link = secret;
        reader.prefer(Locale.forLanguageTag(agreement.language()), agreement.zone());
    }

    /** The signature was not accepted; what was typed stays. */
    void refused(DomainException why, String name) {
        refusal = texts.failure(why);
        typed = name;
    }

    /** Whether the link opened an agreement. */
    public boolean isOpen() {
        return shown != null;
    }

    /** Why it did not. */
    public String getReason() {
        return texts.of("signing.link." + state.name());
    }

    /** The practice, or the product where nothing is known. */
    public String getFrom() {
        return shown == null ? texts.of("general.product") : shown.practice();
    }

    /** The version. */
    public AgreementView getAgreement() {
        return Objects.requireNonNull(shown).agreement();
    }

    private Optional<AgreementView.Party> mine() {
        return Optional.ofNullable(shown).flatMap(AgreementToSign::mine);
    }

    /** The client's own part in it, or null. */
    public AgreementView.@Nullable Party getMine() {
        return mine().orElse(null);
    }

    /** Whether the client may sign now. */
    public boolean isToSign() {
        return isOpen()
                && getAgreement().proposed()
                && !getAgreement().withoutBirthDate()
                && mine().filter(AgreementView.Party::missing).isPresent();
    }

    /** Whether the client signed. */
    public boolean isSigned() {
        return mine().filter(AgreementView.Party::signed).isPresent();
    }

    /** Where the agreement stands, in a sentence. */
    public String getStanding() {
        if (getAgreement().proposed()) {
            return texts.of(isSigned() ? "signing.standing.signed" : "signing.standing.proposed");
        }
        return texts.of("signing.standing." + getAgreement().state().name());
    }

    /** The secret, which the form sends back. */
    public String getLink() {
        return link;
    }

    /** The name as typed before. */
    public String getTyped() {
        return typed;
    }

    /** Why the signature was not accepted; empty when there was no attempt. */
    public String getRefusal() {
        return refusal;
    }
}
