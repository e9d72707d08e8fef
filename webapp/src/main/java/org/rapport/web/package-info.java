/** What pages of all features share: choices, timelines, converters. Pages may use every public type of the core. */
@NullMarked
package org.rapport.web;

import org.jspecify.annotations.NullMarked;
