/** Who publishes, what kind of publisher that is, and for which state it speaks. */
@NullMarked
package org.chancery.intake.publisher;

import org.jspecify.annotations.NullMarked;
