package org.rapport.workflow;

import java.util.UUID;
import org.rapport.plugin.runtime.WorkflowDefinition;

/** A workflow as a course began with it. */
record KeptWorkflow(UUID id, String plugin, String pluginVersion, WorkflowDefinition definition) {}
