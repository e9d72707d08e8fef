package org.rapport.plugin;

import org.rapport.audit.JournalAction;

/**
 * What is written into the journal about plugins; the subject is the version that was installed, or what was decided about a key or
 * files. What the operator decides stands in the journals of all organisations.
 */
public enum PluginAction implements JournalAction {
    PLUGIN_INSTALLED,
    PLUGIN_REPLACED,
    PLUGIN_REMOVED,
    PLUGIN_ENABLED,
    PLUGIN_DISABLED,
    PLUGIN_RESUMED,
    PLUGIN_KEY_TRUSTED,
    PLUGIN_KEY_DISTRUSTED,
    PLUGIN_FILES_APPROVED;

    @Override
    public String subjectKind() {
        return "plugin";
    }
}
