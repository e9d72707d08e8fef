package org.rapport.plugin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of a plugin that was installed while Rapport ran.
 *
 * @param id of this version
 * @param organisation who installed it for themselves; empty for the operator's, which is for all
 * @param plugin the plugin's id
 * @param checksum of its files
 * @param publisher the key its code rests on; empty for data and for files approved by their checksum
 * @param code whether it runs code
 */
record InstalledPlugin(
        UUID id,
        Optional<UUID> organisation,
        String plugin,
        String version,
        String checksum,
        Optional<String> publisher,
        boolean code,
        Instant installedAt) {}
