package org.rapport.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rapport.shared.mail.MailAccount;
import org.rapport.shared.mail.MailSettings;

/**
 * A mail server of a test on a free port of this machine; within {@link #configured} mails go there, elsewhere none is
 * configured.
 */
public final class TestMail implements AutoCloseable {

    private static final ThreadLocal<Optional<MailAccount>> ACCOUNT = ThreadLocal.withInitial(Optional::empty);

    private final GreenMail server;
    private final int port;

    private TestMail(GreenMail server) {
        this.server = server;
        this.port = server.getSmtp().getPort();
    }

    /** A server that takes every mail. */
    public static TestMail start() {
        return new TestMail(started(0));
    }

    private static GreenMail started(int port) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(20_000);
        GreenMail server = new GreenMail(setup);
        server.start();
        return server;
    }

    /** A moment in which nobody listens at the server's port. */
    public void away() {
        server.stop();
    }

    /** The same port answers again; answers the server that does. */
    public TestMail back() {
        return new TestMail(started(port));
    }

    /** What arrived, in its order. */
    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    /** Calls while mails go to this server. */
    public <T> T configured(Callable<T> call) {
        return configured(new MailAccount.Neutrality(false, ""), call);
    }

    /** The same with what mails show to somebody who looks over a shoulder. */
    public <T> T configured(MailAccount.Neutrality neutrality, Callable<T> call) {
        ACCOUNT.set(Optional.of(new MailAccount(
                new MailAccount.Server("127.0.0.1", port, "none"),
                new MailAccount.Login("", ""),
                "rapport@praxis.example",
                "https://rapport.example",
                neutrality)));
        try {
            return call.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            ACCOUNT.remove();
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    /** What this thread has configured, in place of the settings. */
    @Alternative
    @Priority(1)
    @ApplicationScoped
    public static class Settings extends MailSettings {

        @Override
        public Optional<MailAccount> account() {
            return ACCOUNT.get();
        }
    }
}
