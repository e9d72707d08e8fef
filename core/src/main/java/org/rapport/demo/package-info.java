/**
 * The demonstration organisation "HarmonyBridge": invented people, courses that look like the patterns in the
 * literature, dates relative to today, always the same from a fixed seed. May use every feature up to {@code desk}.
 */
@NullMarked
package org.rapport.demo;

import org.jspecify.annotations.NullMarked;
