package org.rapport.shared.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/**
 * Which server mails go to, if any: {@code rapport.mail.host} and what belongs to it. Checked when first read; without a
 * host there is none, and pages show links to be copied instead.
 */
@ApplicationScoped
public class MailSettings {

    private static final String PREFIX = "rapport.mail.";
    private static final String PUBLIC_URL = "rapport.public.url";
    private static final Set<String> SECURITIES = Set.of("starttls", "tls", "none");

    private final Optional<MailAccount> account;

    /** For the container only. */
    protected MailSettings() {
        account = Optional.empty();
    }

    /** Reads and checks the settings. */
    @Inject
    public MailSettings(Config config) {
        Function<String, Optional<String>> values = key -> config.getOptionalValue(key, String.class);
        account = text(values, "host").map(host -> read(values, host));
    }

    /** What is wrong with the configuration, asked by key, for the check at the start. */
    public static Optional<String> problem(Function<String, Optional<String>> values) {
        try {
            text(values, "host").ifPresent(host -> read(values, host));
            return Optional.empty();
        } catch (IllegalStateException wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        }
    }

    private static MailAccount read(Function<String, Optional<String>> values, String host) {
        String security = text(values, "security").orElse("starttls").toLowerCase(Locale.ROOT);
        require(SECURITIES.contains(security), PREFIX + "security must be starttls, tls or none");
        String port = text(values, "port").orElse(security.equals("tls") ? "465" : "587");
        require(port.matches("\\d{1,5}") && isPort(Integer.parseInt(port)), PREFIX + "port must be from 1 to 65535");
        String from = text(values, "from").orElse("");
        require(isAddress(from), PREFIX + "from must be an e-mail address");
        String link = values.apply(PUBLIC_URL).map(String::strip).orElse("");
        require(!link.isEmpty(), PREFIX + "host needs " + PUBLIC_URL + ", for the links in mails");
        return new MailAccount(
                new MailAccount.Server(host, Integer.parseInt(port), security),
                new MailAccount.Login(
                        text(values, "user").orElse(""),
                        text(values, "password").orElse("")),
                from,
                link.replaceAll("/+$", ""),
                new MailAccount.Neutrality(
                        text(values, "neutral.subject").filter("true"::equals).isPresent(),
                        text(values, "neutral.sender").orElse("")));
    }

    private static boolean isPort(int number) {
        return number > 0 && number < 65_536;
    }

    private static Optional<String> text(Function<String, Optional<String>> values, String key) {
        return values.apply(PREFIX + key).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true).validate();
            return text.contains("@");
        } catch (AddressException malformed) {
            return false;
        }
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalStateException(sentence);
        }
    }

    /** The account mails are sent with, where a server is configured. */
    public Optional<MailAccount> account() {
        return account;
    }
}
