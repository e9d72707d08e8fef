package org.rapport.shared.mail;

/**
 * How mails are sent.
 *
 * @param from the address they come from
 * @param publicUrl what links begin with, without a slash at its end
 */
public record MailAccount(Server server, Login login, String from, String publicUrl, Neutrality neutrality) {

    /**
     * Where mails are handed over.
     *
     * @param security {@code starttls}, {@code tls} or {@code none}
     */
    public record Server(String host, int port, String security) {}

    /** With which name and password; an empty user means none is asked for. */
    public record Login(String user, String password) {

        /** Neither name nor password. */
        @Override
        public String toString() {
            return "Login";
        }
    }

    /**
     * What somebody sees who looks over a shoulder.
     *
     * @param subject whether subjects only say that there is a message
     * @param sender the name shown as sender in place of the organisation's; empty for the organisation's
     */
    public record Neutrality(boolean subject, String sender) {}

    /** The name to show as sender. */
    String sender(String proper) {
        return neutrality.sender().isEmpty() ? proper : neutrality.sender();
    }
}
