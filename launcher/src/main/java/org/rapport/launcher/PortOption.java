package org.rapport.launcher;

import picocli.CommandLine.Option;

/** The port of this computer that a command listens on. */
final class PortOption {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port of this computer to listen on (default: ${DEFAULT-VALUE}).")
    private int port;

    /** Refuses what is no port. */
    void requireValid() {
        if (port < 1 || port > 65535) {
            throw new Refusal("The port must be a number from 1 to 65535, not " + port + ".");
        }
    }

    int number() {
        return port;
    }
}
