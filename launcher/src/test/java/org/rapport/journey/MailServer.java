package org.rapport.journey;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** A mail server on this computer that keeps what it is given, for as long as a test wants it. */
public final class MailServer {

    private static final int PATIENCE_MILLIS = 20_000;

    private MailServer() {}

    /** Starts it on this port. */
    public static GreenMail on(int port) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(PATIENCE_MILLIS);
        GreenMail server = new GreenMail(setup);
        server.start();
        return server;
    }
}
