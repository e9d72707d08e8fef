package org.rapport.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Free and taken ports of the loopback address. */
final class Ports {

    private static final int UNPRIVILEGED = 1024;

    private Ports() {}

    /** Refuses with a sentence that names the port and how to choose another one. */
    static void requireFree(int port) {
        if (isFree(port)) {
            return;
        }
        if (port < UNPRIVILEGED) {
            throw new Refusal("Port " + port + " cannot be used: it is taken, or kept for the administrator of this"
                    + " computer as those below " + UNPRIVILEGED + " are; choose another one, for example --port "
                    + free() + ".");
        } else {
            throw new Refusal("Port " + port + " is already in use by another program: stop that program or choose"
                    + " another port, for example --port " + free() + ".");
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new Refusal("This computer has no free port on 127.0.0.1.", none);
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
