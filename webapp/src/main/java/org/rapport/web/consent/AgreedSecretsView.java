package org.rapport.web.consent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.consent.SecretsPolicy;
import org.rapport.contract.Agreements;
import org.rapport.contract.terms.TermField;
import org.rapport.web.i18n.PageTexts;

/** What the signed agreement says about secrets, beside the policy everybody says yes to: the two should say the same. */
@Named("agreedSecrets")
@RequestScoped
public class AgreedSecretsView {

    @Inject
    private Agreements agreements;

    @Inject
    private PageTexts texts;

    private @Nullable Optional<Enum<?>> agreed;

    private Optional<Enum<?>> agreed(UUID relationship) {
        Optional<Enum<?>> known = agreed;
        if (known == null) {
            known = agreements
                    .inForce(relationship)
                    .flatMap(terms -> terms.further().value(TermField.SECRETS))
                    .flatMap(TermField.SECRETS::chosen);
            agreed = known;
        }
        return known;
    }

    /** What the agreement in force says; empty where none does. */
    public String sentence(UUID relationship) {
        return agreed(relationship)
                .map(said -> texts.of("secrets.agreed", texts.value(said)))
                .orElse("");
    }

    /** Whether that is something else than the policy in use. */
    public boolean differs(UUID relationship, @Nullable SecretsPolicy inUse) {
        return inUse != null
                && agreed(relationship)
                        .filter(said -> !said.name().equals(inUse.kind().name()))
                        .isPresent();
    }
}
