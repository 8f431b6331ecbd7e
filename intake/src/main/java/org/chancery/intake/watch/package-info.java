/** Feeds polled again and again, losing nothing and fetching nothing twice. */
@NullMarked
package org.chancery.intake.watch;

import org.jspecify.annotations.NullMarked;
