package org.rapport.launcher;

import java.nio.file.Path;

/**
 * What the operator asked for on the command line.
 *
 * @param port the port on 127.0.0.1, 1 to 65535
 * @param data the data directory, absolute
 * @param demonstration whether the demonstration organisation is wanted
 */
record StartOptions(int port, Path data, boolean demonstration) {}
