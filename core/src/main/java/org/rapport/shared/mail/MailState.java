package org.rapport.shared.mail;

/** What became of a mail. */
public enum MailState {
    /** It waits to be sent, perhaps because the server was away. */
    WAITING,
    /** The mail server took it. */
    SENT,
    /** The mail server will never take it: the address does not exist there, or it refuses the content. */
    REFUSED,
    /** It was taken back before it went. */
    RECALLED,
    /** Its time was over before it could go. */
    TOO_LATE
}
