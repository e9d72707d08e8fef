package org.rapport.plugin;

import org.rapport.plugin.runtime.WorkflowDefinition;

/** A workflow an organisation uses, and the plugin that brings it. */
public record OfferedWorkflow(String plugin, String pluginVersion, WorkflowDefinition definition) {}
