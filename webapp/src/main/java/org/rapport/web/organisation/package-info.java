/**
 * Pages for those who run the organisation: practices and sites, members with their roles, invitations, supervision and
 * cover. May use {@code practice} of core and the frame of the pages.
 */
@NullMarked
package org.rapport.web.organisation;

import org.jspecify.annotations.NullMarked;
