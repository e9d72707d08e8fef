/**
 * rapport.jar: starts embedded PostgreSQL, migrates it, and runs rapport.war on Payara Micro in the same process.
 * May use nothing of Rapport but core's migrations and its proof of the journal.
 */
@NullMarked
package org.rapport.launcher;

import org.jspecify.annotations.NullMarked;
