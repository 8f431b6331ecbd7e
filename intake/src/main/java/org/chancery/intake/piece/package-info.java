/** What lies between bytes and documents: items to be read, and what reading one gives. */
@NullMarked
package org.chancery.intake.piece;

import org.jspecify.annotations.NullMarked;
