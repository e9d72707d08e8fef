package org.rapport.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.rapport.shared.DomainException;

/** A sign-in name as it is stored: no case, no spaces around it, nothing that looks like another character. */
record SignInName(String value) {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9._%+@-]{3,200}");
    private static final int MOST_TYPED = 400;

    /** What someone typed, made comparable; it may be a name that no account can have. */
    static SignInName typed(String typed) {
        String cut = typed.length() > MOST_TYPED ? typed.substring(0, MOST_TYPED) : typed;
        return new SignInName(
                Normalizer.normalize(cut.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }

    /** A name for a new account; refuses what would be mistaken later. */
    static SignInName chosen(String typed) {
        SignInName name = typed(typed);
        if (!name.possible()) {
            throw new DomainException(AccountError.BAD_SIGN_IN_NAME, Map.of("field", "signInName"));
        }
        return name;
    }

    /** Whether an account can have this name. */
    boolean possible() {
        return ALLOWED.matcher(value).matches();
    }

    /** Nothing of the name: it is often an e-mail address. */
    @Override
    public String toString() {
        return "SignInName";
    }
}
