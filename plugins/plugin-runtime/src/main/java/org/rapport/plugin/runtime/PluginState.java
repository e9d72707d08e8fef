package org.rapport.plugin.runtime;

/** Whether a plugin is in use. */
public enum PluginState {
    /** Loaded and asked. */
    ACTIVE,
    /** Not loaded; none of its code is kept. */
    REFUSED,
    /** Loaded, but not asked any more until an administrator resumes it. */
    SUSPENDED
}
