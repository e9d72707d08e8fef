/** How many forms of each instrument are scored a second, by JMH; uses the plugin runtime and nothing of the server. */
@NullMarked
package org.rapport.bench.scoring;

import org.jspecify.annotations.NullMarked;
