package org.rapport.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.account.OwnSecurity;
import org.rapport.account.SecondFactorRule;
import org.rapport.account.SecurityState;
import org.rapport.account.factor.FactorState;
import org.rapport.practice.Members;
import org.rapport.shared.access.Role;
import org.rapport.web.i18n.PageTexts;

/** The page that tells a member how they sign in and leads to what can be changed. */
@Named("security")
@RequestScoped
public class SecurityView {

    private static final int FEW = 3;

    @Inject
    private OwnSecurity security;

    @Inject
    private Members members;

    @Inject
    private PageTexts texts;

    private @Nullable SecurityState state;
    private @Nullable Set<Role> roles;

    private SecurityState state() {
        SecurityState known = state;
        if (known == null) {
            known = security.state();
            state = known;
        }
        return known;
    }

    private Set<Role> roles() {
        Set<Role> known = roles;
        if (known == null) {
            known = members.me().roles();
            roles = known;
        }
        return known;
    }

    /** The second factor, or nothing while none is set up. */
    public @Nullable FactorState getFactor() {
        return state().factor().orElse(null);
    }

    /** Whether one is set up. */
    public boolean isSetUp() {
        return state().factor().isPresent();
    }

    /** Whether the account belongs to the demonstration and stays as it is. */
    public boolean isDemonstration() {
        return state().demonstration();
    }

    /** Whether a first device can be set up. */
    public boolean isPossible() {
        return !isSetUp() && !isDemonstration();
    }

    /** Why there is one, or may be one, in a sentence. */
    public String getReason() {
        if (isDemonstration()) {
            return texts.of("security.demonstration");
        }
        return texts.of(SecondFactorRule.requires(roles()) ? "security.required" : "security.voluntary");
    }

    /** How many recovery codes are unused, in a sentence. */
    public String getCodesLeft() {
        return texts.count(
                "security.codesLeft",
                state().factor().map(FactorState::recoveryCodesLeft).orElse(0));
    }

    /** Whether so few are left that new ones are a good idea. */
    public boolean isFewCodes() {
        return state().factor()
                .filter(factor -> factor.recoveryCodesLeft() <= FEW)
                .isPresent();
    }

    /** Whether the member can help others. */
    public boolean isAdministrator() {
        return roles().contains(Role.ADMINISTRATOR);
    }
}
