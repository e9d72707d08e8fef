/** Plugins for an administrator: what there is, what a sent archive is before it takes effect, settings, and counts of use. */
@NullMarked
package org.rapport.web.plugin;

import org.jspecify.annotations.NullMarked;
