package org.rapport.launcher;

import java.util.List;

/** What a process listens on, for tests of servers that were not started by rapport.jar. */
public final class ListeningSockets {

    private ListeningSockets() {}

    /** Every address beyond this computer's own that a process listens on, with its port. */
    public static List<String> beyondLoopback(long process) {
        return OpenSocket.of(List.of(ProcessHandle.of(process).orElseThrow())).stream()
                .filter(OpenSocket::isStream)
                .filter(socket -> !socket.isLoopback())
                .map(socket -> socket.readable() + ":" + socket.port())
                .toList();
    }
}
