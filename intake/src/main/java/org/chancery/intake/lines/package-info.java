/** JSON lines. */
@NullMarked
package org.chancery.intake.lines;

import org.jspecify.annotations.NullMarked;
