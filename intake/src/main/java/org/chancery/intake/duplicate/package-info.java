/** Which texts are copies of each other, exactly or nearly. */
@NullMarked
package org.chancery.intake.duplicate;

import org.jspecify.annotations.NullMarked;
