package org.rapport.web.contract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.AgreementToSign;
import org.rapport.contract.AgreementView;
import org.rapport.shared.DomainException;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;

/** What a client sees who came through a link to an agreement. {@link SigningTask} opens it. */
@Named("signing")
@RequestScoped
public class SigningView {

    @Inject
    private PageTexts texts;

    @Inject
    private Reader reader;

    @Inject
    private OwnCountersView own;

    private @Nullable AgreementToSign shown;
    private String typed = "";
    private String refusal = "";

    /** The link opened this. */
    void open(AgreementToSign agreement) {
        shown = agreement;
        reader.prefer(Locale.forLanguageTag(agreement.language()), agreement.zone());
    }

    /** The signature was not accepted; what was typed stays. */
    void refused(DomainException why, String name) {
        refusal = texts.failure(why);
        typed = name;
    }

    private AgreementToSign shown() {
        return Objects.requireNonNull(shown, "opened by SigningTask");
    }

    /** The practice. */
    public String getFrom() {
        return shown().practice();
    }

    /** The version. */
    public AgreementView getAgreement() {
        return shown().agreement();
    }

    private Optional<AgreementView.Party> mine() {
        return shown().mine();
    }

    /** The client's own part in it, or null. */
    public AgreementView.@Nullable Party getMine() {
        return mine().orElse(null);
    }

    /** Whether the client may sign now. */
    public boolean isToSign() {
        return getAgreement().proposed()
                && !getAgreement().withoutBirthDate()
                && !own.isWaiting()
                && mine().filter(AgreementView.Party::missing).isPresent();
    }

    /** Whether the client signed. */
    public boolean isSigned() {
        return mine().filter(AgreementView.Party::signed).isPresent();
    }

    /** What stands below: which version. */
    public String getHeading() {
        return texts.of("signing.terms", getAgreement().summary().number());
    }

    /** Where the agreement stands, in a sentence. */
    public String getStanding() {
        if (getAgreement().proposed()) {
            return texts.of(isSigned() ? "signing.standing.signed" : "signing.standing.proposed");
        }
        return texts.of("signing.standing." + getAgreement().state().name());
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
