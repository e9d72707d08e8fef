/** Pages on which consents are asked, given and taken back, and their texts are written. */
@NullMarked
package org.rapport.web.consent;

import org.jspecify.annotations.NullMarked;
