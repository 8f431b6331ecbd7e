/** How much one input may ask for: bytes, expansion, entries, depth and time. */
@NullMarked
package org.chancery.intake.bounds;

import org.jspecify.annotations.NullMarked;
