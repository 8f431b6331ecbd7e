/** Tells texts that are plainly not English. */
@NullMarked
package org.chancery.intake.language;

import org.jspecify.annotations.NullMarked;
